import { sentencesOf } from "../blocks";
import { numberIn, ORDINAL, ordinal } from "./numbers";
import { typesIn } from "./types";
import { capital, found, type Rule } from "./rule";

const BEGINS = new RegExp(
  `^(?:(?:een|de|in de|in een)\\s+(${ORDINAL})\\s+(?:focus)?groep|(?:in\\s+)?(?:focus)?groep\\s+(\\d{1,2}))\\b`,
  "iu",
);
const COMPOSED = /\b(?:bestond|bestaat|enkel uit|mix|vertegenwoordigers)\b/i;
const ASKED = [
  /\bover de vraag\s+(.+?)[.?]?$/i,
  /\blag de focus\s+(?:dan ook\s+)?(?:vooral\s+)?op\s+(.+?)[.?]?$/i,
];
const THEME = /\bfocuste (?:zich\s+)?(?:vooral\s+)?op\s+(.+?)[.?]?$/i;

/** The focus groups: a paragraph each, with who was in it and what it was about. */
export const focusGroups: Rule = (text) =>
  text.blocks.flatMap(({ text: passage }) => {
    const [start, word, digit] = BEGINS.exec(passage) ?? [];
    if (!start) return [];
    const number = word ? ordinal(word) : numberIn(digit!);
    const sentences = sentencesOf(passage);
    const theme = firstOf(sentences, [THEME]);
    const question = firstOf(sentences, ASKED) || sentences.find((one) => one.endsWith("?")) || theme;
    const values = {
      title: `Focusgroep ${number}${theme && `: ${theme}`}`,
      question: capital(question),
      types: sentences
        .slice(0, 2)
        .filter((one) => COMPOSED.test(one))
        .flatMap(typesIn),
    };
    return [found({ kind: "focusGroup", values, passage })];
  });

function firstOf(sentences: string[], wanted: RegExp[]): string {
  for (const sentence of sentences)
    for (const one of wanted) {
      const [, words] = one.exec(sentence) ?? [];
      if (words) return words;
    }
  return "";
}
