const LIGATURES: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ł: "l",
  ĳ: "ij",
  ı: "i",
};

/** Nothing to take off: most words, and far sooner done. */
const PLAIN = /^[\x20-\x7e]*$/;

/** A text in small letters without accents, so that "Ideeën", "ideeen" and "IDEEËN" meet. Never longer words, same order. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[ßæœøđłĳı]/g, (letter) => LIGATURES[letter]!)
    .normalize("NFC");
}

/** A word of a text: as it is looked up, and where it stands in the text as it was given. */
export type Word = { form: string; from: number; to: number };

// "jobcoach'en", "auto's": the apostrophe stays inside the word; a hyphen parts two words.
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’](?=\p{L}))*/gu;

/** Where the words of a text stand, in their order; at most `most`, so that nobody's file can keep the server busy. */
export function eachWord(text: string, most: number, see: (from: number, to: number) => void): void {
  let seen = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    see(index, index + word.length);
    if ((seen += 1) === most) break;
  }
}

/** A word of a text as it is looked up. */
export const formOf = (word: string): string => fold(word).replace(/['’]/g, "").slice(0, 60);

/** The words of a text in their order, as they are looked up. */
export function wordsOf(text: string, most = 20_000): Word[] {
  const words: Word[] = [];
  eachWord(text, most, (from, to) => {
    const form = formOf(text.slice(from, to));
    if (form) words.push({ form, from, to });
  });
  return words;
}
