import type { Problem } from "../guard";

/** What has to be done before a text can go out. */
export const PROBLEM_WORDS: Record<Problem["kind"], string> = {
  empty: "Er staat nog niets in het verslag.",
  "empty-section": "Onder deze titel staat niets. Schrijf iets, of haal de titel weg",
  "prompt-left": "Vul dit nog aan, of haal het weg",
  "dangling-colon": "Na de dubbele punt komt er niets",
  "named-anonymous": "Naast woorden zonder naam staat hier de naam van iemand die er was. Haal die naam weg",
};
