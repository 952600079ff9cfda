/** What can go wrong with a story, its pictures, collections and files, in words. */
export const storyErrors = {
  reasons: {
    "story-incomplete":
      "Het verhaal is nog niet klaar. Vul de organisatie, de situatie, de aanpak en het resultaat in.",
    "revision-waiting": "De auteur stelde een wijziging voor. Beslis daar eerst over.",
    "own-story": "Dit is je eigen verhaal. Iemand anders van de expertengroep kijkt het na.",
    "too-many-files": "Er staan al 100 bestanden. Verwijder er eerst een.",
    "files-too-large":
      "Samen zijn de bestanden van dit evenement meer dan 500 megabyte. Verwijder er eerst een.",
    "too-many-uploads": "Er sturen nu verschillende mensen een bestand. Wacht even en probeer opnieuw.",
    "too-many-pictures": "Bij dit verhaal staan al 12 foto's. Haal er eerst een weg.",
    "collection-empty": "Zet er eerst een verhaal in. Daarna kun je publiceren.",
    "collection-full": "Er staan al 60 verhalen in. Haal er eerst een weg.",
    "too-many-waiting": "Er wachten al veel ervaringen bij dit verhaal. Probeer het later opnieuw.",
    "author-gone": "Wie dit schreef, is niet meer te bereiken via Netwerf.",
  },
  fields: {
    "storyOrganisation.required": "Vul in bij welke organisatie het gebeurde.",
    "situation.required": "Vertel kort wat de situatie was.",
    "approach.required": "Vertel kort wat jullie deden.",
    "result.required": "Vertel kort wat het opleverde.",
    "storyRemark.required": "Zeg waarom. De auteur leest het.",
    "file.picture-heic":
      "Dit is een heic-foto, zoals een iPhone ze bewaart. Die kunnen we niet lezen. Bewaar ze als jpg. Of maak een schermafbeelding van de foto en kies die.",
    "alt.required": "Schrijf wat er op de foto te zien is.",
  },
};
