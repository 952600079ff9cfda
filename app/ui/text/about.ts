import type { Locale } from "./../locale";
import { about as en } from "./en/about";
import { about } from "./nl/about";

export type Section = { title: string; text: string[]; list: string[] };
export type About = typeof about;

/** The two long reads, apart from the catalogue: only their own pages carry them. */
export const aboutTexts: Record<Locale, About> = { nl: about, en };
