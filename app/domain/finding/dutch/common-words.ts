import { stem } from "./stem";

/** Words that say nothing of what a text is about (Snowball's list for Dutch, and those of questions). */
const COMMON = `de en van ik te dat die in een hij het niet zijn is was op aan met als voor had er maar om hem dan zou of
wat mijn men dit zo door over ze zich bij ook tot je mij uit der daar haar naar heb hoe heeft hebben deze u want nog zal
me zij nu ge geen omdat iets worden toch al waren veel meer doen toen moet ben zonder kan hun dus alles onder ja eens
hier wie werd altijd doch wordt wezen kunnen ons zelf tegen na reeds wil kon niets uw iemand geweest andere wij we jij
jullie zullen waar wanneer waarom welke welk mag mogen gaat gaan krijg krijgt krijgen vind vinden`;

const forms = new Set(COMMON.split(/\s+/));
const stems = new Set([...forms].map(stem));

export const isCommon = (form: string): boolean =>
  forms.has(form) || (form.length < 4 && stems.has(stem(form)));
