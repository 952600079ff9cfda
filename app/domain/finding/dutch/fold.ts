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

/** A text in small letters without accents, so that "Ideeën", "ideeen" and "IDEEËN" meet. Never longer words, same order. */
export function fold(text: string): string {
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

/** The words of a text in their order; at most `most`, so that nobody's file can keep the server busy. */
export function wordsOf(text: string, most = 20_000): Word[] {
  const words: Word[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const form = fold(word).replace(/['’]/g, "").slice(0, 60);
    if (form) words.push({ form, from: index, to: index + word.length });
    if (words.length === most) break;
  }
  return words;
}
