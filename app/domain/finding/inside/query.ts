import { isCommon } from "../dutch/common-words";
import { wordsOf } from "../dutch/fold";
import { stem } from "../dutch/stem";

/** One thing that is looked for: a word, or a few that have one meaning ("lokale diensteneconomie"). */
export type Term = {
  /** As it was typed, folded. */
  forms: string[];
  stems: string[];
  /** Other words for it, each as its stems. */
  synonyms: string[][];
};

/** A longer question is cut off here. */
const MOST_WORDS = 12;

/** Words that mean the same, each as a list of folded words. */
export type SynonymGroup = string[][];

/**
 * What somebody typed as what is looked for: common words are left out (unless there is nothing else), and words that
 * an editor said to mean something together are one term.
 */
export function termsOf(text: string, synonyms: readonly SynonymGroup[]): Term[] {
  const typed = wordsOf(text, 40).map(({ form }) => form);
  const terms: Term[] = [];
  for (let i = 0; i < typed.length && terms.length < MOST_WORDS;) {
    const { length, others } = meaningAt(typed, i, synonyms);
    const forms = typed.slice(i, i + length);
    if (length > 1 || others.length > 0 || !isCommon(forms[0]!))
      terms.push({ forms, stems: forms.map(stem), synonyms: others.map((words) => words.map(stem)) });
    i += length;
  }
  if (terms.length > 0) return dedupe(terms);
  return dedupe(
    typed.slice(0, MOST_WORDS).map((form) => ({ forms: [form], stems: [stem(form)], synonyms: [] })),
  );
}

/** The longest run of words from here that a group of synonyms knows, and the others of that group. */
function meaningAt(typed: readonly string[], from: number, groups: readonly SynonymGroup[]) {
  let length = 1;
  let others: string[][] = [];
  for (const group of groups)
    for (const words of group) {
      const here = words.length >= length && words.every((word, i) => same(word, typed[from + i]));
      if (!here) continue;
      const rest = group.filter((one) => one !== words);
      others = words.length > length ? rest : [...others, ...rest];
      length = words.length;
    }
  return { length, others };
}

const same = (word: string, typed: string | undefined) => typed !== undefined && stem(word) === stem(typed);

function dedupe(terms: Term[]): Term[] {
  const seen = new Set<string>();
  return terms.filter(({ stems }) => {
    const key = stems.join(" ");
    return seen.has(key) ? false : seen.add(key);
  });
}
