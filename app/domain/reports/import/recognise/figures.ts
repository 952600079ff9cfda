import type { Sentence } from "../blocks";
import { namedMonth } from "./days";
import { ABOUT_SO_MANY, numberIn, qualifierOf, SO_MANY } from "./numbers";
import { found, type Found, type Rule } from "./rule";

type Read = { words: RegExp; measure: (match: RegExpExecArray) => string; unit?: string };

/** What is counted, with the number in the first group and the upper end of a range in `upTo`. */
const READS: Read[] = [
  { words: /(\d{1,3}(?:[.,]\d+)?)\s?%\s*([^.;?]*)/, measure: (m) => m[2]!, unit: "%" },
  { words: /(\d{1,3}(?:\.\d{3})+)\s+([^.,;?]*)/, measure: (m) => m[2]! },
  {
    words: /\btussen (\d+) en (?<upTo>\d+) ([\p{L} ]+?)(?= worden| moet|[.,]|$)/u,
    measure: (m) => m[3]!,
  },
  { words: /(?<![\d.])(\d{1,3}) (OCMW['’]s[^.,;]*)/u, measure: (m) => m[2]! },
  { words: /\b(?:maximaal|hoogstens) (\d+) (jaar|maanden|weken)\b/, measure: () => "" },
  {
    words: new RegExp(`(${ABOUT_SO_MANY}) (?!deelnemers|mensen|aanwezigen)(\\p{L}+(?: met [^.,(]+)?)`, "iu"),
    measure: (m) => m[2]!,
  },
  { words: new RegExp(`(?<![\\d.])\\b(${SO_MANY}) (werven)\\b`, "iu"), measure: (m) => m[2]! },
];

/** Numbers that a document gives, each with its period and its source where the document names them. */
export const figures: Rule = (text) =>
  text.sentences.flatMap((sentence) =>
    READS.flatMap(({ words, measure, unit }): Found[] => {
      const match = words.exec(sentence.text);
      if (!match) return [];
      const word = match[1]!;
      const before = sentence.text.slice(0, match.index + match[0].indexOf(word));
      const source = sourceOf(sentence);
      const what = measure(match).trim();
      const values = {
        measure: inFront(sentence, unit) + (what || subjectOf(before)),
        value: String(numberIn(word)),
        upTo: match.groups?.upTo ?? "",
        qualifier: qualifierOf(before, word),
        unit: unit ?? unitOf(match[2] ?? ""),
        period: periodOf(sentence),
        source,
      };
      const why = source ? "" : "De tekst noemt geen bron.";
      return [found({ kind: "figure", values, passage: sentence.text, why })];
    }),
  );

/** The measure under which a percentage stands in a list: "AMA: …". */
function inFront({ block }: Sentence, unit = ""): string {
  const [label = ""] = /^\p{Lu}{2,5}(?=:)/u.exec(block.text) ?? [];
  return unit === "%" && label ? `${label}: ` : "";
}

/** What is "een traject van maximaal 5 jaar"? The subject in front of it. */
function subjectOf(before: string): string {
  const [, subject = ""] = /^(?:het |de |een )?(.+?)(?:,|\s+is\s)/i.exec(before) ?? [];
  return `Duur van ${subject ? `het ${subject}` : "het traject"}`;
}

function unitOf(words: string): string {
  const [, unit = ""] = /^(jaar|maanden|weken|mensen|euro)\b/.exec(words) ?? [];
  return unit || (/werkzoekenden/.test(words) ? "mensen" : "");
}

function periodOf({ text, block }: Sentence): string {
  const month = namedMonth(text) || block.within.map(namedMonth).find(Boolean);
  return month || (/\bde komende (?:jaren|maanden)\b/.exec(text)?.[0] ?? "");
}

const SOURCES: [RegExp, string][] = [
  [/\bARVASTAT\b/, "ARVASTAT (VDAB)"],
  [/\bantwoord\b.*\bparlementaire vraag\b/, "Antwoord op een parlementaire vraag"],
];

/** The source that stands in the same paragraph or above it. */
function sourceOf({ text, block }: Sentence): string {
  const asked = block.within.find((head) => /\b\p{L}*bevraging\b/u.test(head));
  if (asked) return asked.replace(/[:\s]+$/, "").replace(/^Conclusies /, "");
  const decided = /keurde de (Raad van Bestuur van \p{L}+)/u.exec(block.text)?.[1];
  if (decided && !/%/.test(text)) return decided;
  return SOURCES.find(([words]) => words.test(block.text))?.[1] ?? "";
}
