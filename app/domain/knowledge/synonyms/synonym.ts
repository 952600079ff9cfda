import { z } from "zod";
import { optionalText } from "~/platform/http/fields";

const MOST = 12;
const LONGEST = 80;

/** One word, or a few that belong together, on each line; at least two, and each once. */
const wordLines = () =>
  optionalText(2000)
    .transform((text) => {
      const seen = new Map<string, string>();
      for (const line of text.split("\n")) {
        const words = line.trim().replace(/\s+/g, " ");
        if (words && !seen.has(words.toLowerCase())) seen.set(words.toLowerCase(), words);
      }
      return [...seen.values()];
    })
    .pipe(z.array(z.string().max(LONGEST, "too-long")).min(2, "two-words").max(MOST, "too-many-words"));

export const SynonymForm = z.object({ words: wordLines() });
export type SynonymInput = z.output<typeof SynonymForm>;
