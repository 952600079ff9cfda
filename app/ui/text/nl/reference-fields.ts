/** What is wrong with a field of a reference page, a contact point or an organisation. */
export const fields = {
  "validAsOf.required": "Vul in op welke dag dit klopte.",
  "checkBy.before-start": "Kies een dag na de dag waarop dit klopte.",
  "contactCardId.invalid": "Kies een contactpunt uit de lijst.",
  "cardName.required": "Geef het contactpunt een naam.",
  "slug.taken": "Een andere organisatie heeft dit adres al. Kies een ander.",
  "organisationName.taken": "Er is al een organisatie met deze naam.",
  "organisationId.required": "Kies een organisatie.",
  "organisationId.invalid": "Kies een organisatie uit de lijst.",
  "plicht-tekst.required": "Schrijf wat er moet gebeuren, of maak de hele rij leeg.",
  "plicht-van.required": "Vul in na hoeveel maanden dit begint. 0 is de start.",
  "plicht-tot.required": "Vul in tot welke maand dit terugkomt.",
  "plicht-tot.before-start": "Kies een maand na de eerste, of laat dit leeg voor één moment.",
};

/** Why something with them was refused. */
export const reasons = {
  "article-incomplete": "Schrijf eerst de tekst, en zeg waar hij vandaan komt. Daarna kan de pagina online.",
  "signed-already": "Er staat al een organisatie bij. Haal die eerst weg.",
  "choose-organisation": "Kies een organisatie uit de lijst.",
  "author-unnamed": "Wie dit zei, wilde niet genoemd worden. Alleen die persoon kan dit ondertekenen.",
};
