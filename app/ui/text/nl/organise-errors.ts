/** What is wrong with what an organiser filled in of somebody or something else. */
export const organiseErrors = {
  fields: {
    "name.required-of-another": "Vul de naam in.",
    "email.required-of-another": "Vul het e-mailadres in, bijvoorbeeld jan@organisatie.be.",
    "themeName.required": "Geef het thema een naam.",
    "themeName.theme-exists": "Dit thema is er al. Kies een andere naam, of gebruik dat thema.",
  },
};
