/** Finds people by what a helper types in a hurry: without accents, in any order, with a slip of the finger. */

type Findable = { name: string; organisation: string; ticketCode: string };
type Words = { name: string[]; joined: string; organisation: string[]; ticketCode: string };

/** Lower case, without accents and punctuation: "D'Hondt-Çelik" becomes "d hondt celik". */
export function plainWords(text: string): string[] {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return plain === "" ? [] : plain.split(" ");
}

const known = new WeakMap<Findable, Words>();

function wordsOf(guest: Findable): Words {
  const found = known.get(guest);
  if (found) return found;
  const name = plainWords(guest.name);
  const { ticketCode } = guest;
  const words = { name, joined: name.join(""), organisation: plainWords(guest.organisation), ticketCode };
  known.set(guest, words);
  return words;
}

const byName = new Intl.Collator("nl");

/** Who fits everything that was typed, best first; in the order given where nothing was typed. */
export function findGuests<G extends Findable>(guests: readonly G[], query: string): G[] {
  const typed = plainWords(query);
  if (typed.length === 0) return [...guests];
  return guests
    .map((guest) => ({ guest, far: distanceTo(wordsOf(guest), typed) }))
    .filter(({ far }) => far < Infinity)
    .sort((a, b) => a.far - b.far || byName.compare(a.guest.name, b.guest.name))
    .map(({ guest }) => guest);
}

function distanceTo(words: Words, typed: string[]): number {
  if (typed.join("").length >= 4 && words.ticketCode.startsWith(typed.join(""))) return 0;
  return typed.reduce((sum, word) => sum + wordDistance(words, word), 0);
}

function wordDistance({ name, joined, organisation }: Words, typed: string): number {
  if (name.some((word) => word.startsWith(typed))) return 0;
  if (organisation.some((word) => word.startsWith(typed))) return 2;
  if (typed.length >= 3 && joined.includes(typed)) return 3;
  const slips = Math.min(...name.map((word) => slipsIn(typed, word)));
  return slips <= slipsAllowed(typed) ? 4 + slips : Infinity;
}

/** Short words with a slip fit everybody. */
function slipsAllowed(typed: string): number {
  if (typed.length < 4) return 0;
  return typed.length < 8 ? 1 : 2;
}

/** Letters too many, too few, wrong, or swapped with their neighbour, between `typed` and the best beginning of `word`. */
function slipsIn(typed: string, word: string): number {
  let before: number[] = [];
  let row = Array.from({ length: word.length + 1 }, (_, j) => j);
  for (let i = 1; i <= typed.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= word.length; j += 1) {
      const same = typed[i - 1] === word[j - 1] ? 0 : 1;
      let slips = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + same);
      const swapped = i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1];
      if (swapped) slips = Math.min(slips, before[j - 2]! + 1);
      next.push(slips);
    }
    [before, row] = [row, next];
  }
  return Math.min(...row);
}
