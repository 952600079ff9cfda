import { wordsOf } from "./dutch/fold";
import { stem } from "./dutch/stem";

/** A piece of a text, with the words in it that were looked for. */
export type Passage = { before: boolean; after: boolean; parts: { text: string; hit: boolean }[] };

/** About so many words are shown. */
const LENGTH = 32;
/** Looking for the best place ends here: a file of a hundred pages is known by its beginning. */
const MOST_WORDS = 12_000;

/**
 * The piece of a text in which most of what was looked for stands together; null when none of it stands there.
 * @param weights by stem: how much it counts.
 */
export function passageIn(text: string, weights: ReadonlyMap<string, number>): Passage | null {
  const words = wordsOf(text, MOST_WORDS);
  const counts = words.map(({ form }) => weights.get(stem(form)) ?? 0);
  if (!counts.some(Boolean)) return null;
  const from = bestStart(
    words.map(({ form }) => stem(form)),
    counts,
  );
  const shown = words.slice(from, from + LENGTH);
  const start = shown[0]!.from;
  const end = shown.at(-1)!.to;
  const parts: Passage["parts"] = [];
  let at = start;
  for (const [i, { from: wordFrom, to }] of shown.entries()) {
    if (!counts[from + i]) continue;
    if (wordFrom > at) parts.push({ text: text.slice(at, wordFrom), hit: false });
    parts.push({ text: text.slice(wordFrom, to), hit: true });
    at = to;
  }
  if (end > at) parts.push({ text: text.slice(at, end), hit: false });
  return { before: from > 0, after: from + LENGTH < words.length, parts };
}

/** Where a window of words begins that holds the most, each stem counted once; a few words of run-up before the first. */
function bestStart(stems: readonly string[], counts: readonly number[]): number {
  let best = { worth: -1, from: 0 };
  const held = new Map<string, number>();
  let worth = 0;
  for (let to = 0; to < stems.length; to += 1) {
    const come = stems[to]!;
    if (counts[to]) {
      if (!held.get(come)) worth += counts[to]!;
      held.set(come, (held.get(come) ?? 0) + 1);
    }
    const left = to - LENGTH;
    if (left >= 0 && counts[left]) {
      const gone = stems[left]!;
      held.set(gone, held.get(gone)! - 1);
      if (held.get(gone) === 0) worth -= counts[left]!;
    }
    if (worth > best.worth) best = { worth, from: Math.max(0, to - LENGTH + 1) };
  }
  const first = counts.findIndex((count, i) => i >= best.from && count > 0);
  return Math.max(0, Math.min(first - 6, stems.length - LENGTH));
}
