import { en } from "./words-en";
import { nl, type Words } from "./words-nl";

/** The words of every letter, in both languages. */
export const words: Record<"nl" | "en", Words> = { nl, en };
