import { eachWord, formOf } from "./dutch/fold";
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
  const { from, to, hits } = readThrough(text, weights);
  if (hits.length === 0) return null;
  const first = firstShown(hits, from.length);
  const last = Math.min(first + LENGTH, from.length) - 1;
  const parts: Passage["parts"] = [];
  let at = from[first]!;
  for (const { place } of hits) {
    if (place < first || place > last) continue;
    if (from[place]! > at) parts.push({ text: text.slice(at, from[place]), hit: false });
    parts.push({ text: text.slice(from[place], to[place]), hit: true });
    at = to[place]!;
  }
  if (to[last]! > at) parts.push({ text: text.slice(at, to[last]), hit: false });
  return { before: first > 0, after: last + 1 < from.length, parts };
}

/** A word that was looked for; `place`: the how manieth word of the text it is. */
type Hit = { place: number; stem: string; weight: number };

/** Where the words of a text begin and end, and which were looked for. */
function readThrough(text: string, weights: ReadonlyMap<string, number>) {
  const from: number[] = [];
  const to: number[] = [];
  const hits: Hit[] = [];
  const begins = new Set([...weights.keys()].map((one) => beginOf(one, 0, one.length)));
  eachWord(text, MOST_WORDS, (start, end) => {
    from.push(start);
    to.push(end);
    const begin = beginOf(text, start, end);
    if (begin !== STRANGE && !begins.has(begin)) return;
    const word = stem(formOf(text.slice(start, end)));
    const weight = weights.get(word);
    if (weight) hits.push({ place: from.length - 1, stem: word, weight });
  });
  return { from, to, hits };
}

const STRANGE = -1;

/**
 * The first two letters of a word as a number, `STRANGE` when they are not plain. A stem begins as its word does, so
 * nearly all words of a text are known by these not to be what was looked for; stemming each takes ten times as long.
 */
function beginOf(text: string, from: number, to: number): number {
  const first = plain(text.charCodeAt(from));
  const second = to - from > 1 ? plain(text.charCodeAt(from + 1)) : 0;
  return first === STRANGE || second === STRANGE ? STRANGE : first * 128 + second;
}

/** The code of a plain letter or digit, letters as small ones. */
function plain(code: number): number {
  if (code >= 97 && code <= 122) return code;
  if (code >= 65 && code <= 90) return code + 32;
  return code >= 48 && code <= 57 ? code : STRANGE;
}

/** At which word a window begins that holds the most, each stem counted once; a few words of run-up before the first. */
function firstShown(hits: readonly Hit[], words: number): number {
  let best = { worth: -1, from: 0 };
  const held = new Map<string, number>();
  let worth = 0;
  let left = 0;
  for (const { place, stem: come, weight } of hits) {
    if (!held.get(come)) worth += weight;
    held.set(come, (held.get(come) ?? 0) + 1);
    for (; hits[left]!.place <= place - LENGTH; left += 1) {
      const gone = hits[left]!;
      held.set(gone.stem, held.get(gone.stem)! - 1);
      if (held.get(gone.stem) === 0) worth -= gone.weight;
    }
    if (worth > best.worth) best = { worth, from: Math.max(0, place - LENGTH + 1) };
  }
  const first = hits.find(({ place }) => place >= best.from)!.place;
  return Math.max(0, Math.min(first - 6, words - LENGTH));
}
