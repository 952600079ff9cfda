/** What is wrong with a field of a reference page, a contact point or an organisation. */
export const fields = {
  "validAsOf.required": "Fill in on which day this was right.",
  "checkBy.before-start": "Choose a day after the one on which this was right.",
  "contactCardId.invalid": "Choose a contact point from the list.",
  "cardName.required": "Give the contact point a name.",
  "slug.taken": "Another organisation has this address already. Choose another.",
  "organisationName.taken": "There is an organisation with this name already.",
  "organisationId.required": "Choose an organisation.",
  "organisationId.invalid": "Choose an organisation from the list.",
  "plicht-tekst.required": "Write what has to happen, or empty the whole row.",
  "plicht-van.required": "Fill in after how many months this begins. 0 is the start.",
  "plicht-tot.required": "Fill in until which month this comes back.",
  "plicht-tot.before-start": "Choose a month after the first, or leave this empty for one moment.",
};

/** Why something with them was refused. */
export const reasons = {
  "article-incomplete": "First write the text, and say where it comes from. Then the page can go online.",
  "signed-already": "An organisation stands with it already. Take that away first.",
  "choose-organisation": "Choose an organisation from the list.",
  "author-unnamed": "Who said this did not want to be named. Only that person can sign it.",
};
