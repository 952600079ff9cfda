/** What is wrong with what an organiser filled in of somebody or something else. */
export const organiseErrors = {
  fields: {
    "name.required-of-another": "Enter the name.",
    "email.required-of-another": "Enter the e-mail address, for example jan@organisatie.be.",
    "themeName.required": "Give the theme a name.",
    "themeName.theme-exists": "This theme exists already. Choose another name, or use that theme.",
  },
};
