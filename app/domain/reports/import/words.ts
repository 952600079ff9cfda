/** Words as they are counted: letters and figures, without the signs around them. */
export function wordsOf(text: string): string[] {
  return text.normalize("NFC").match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** How the words of a source came through. `lost` must be empty: it is what the reader of the import is told first. */
export type WordCheck = {
  /** In the source. */
  words: number;
  /** In the source and not in the result, as often as they are missing. */
  lost: string[];
  /** In the result and not in the source, such as the number of a footnote. */
  added: string[];
};

/** Compares the words of a source with those of what was made of it, each as often as it stands there. */
export function checkWords(source: string, result: string): WordCheck {
  const wanted = wordsOf(source);
  const counts = new Map<string, number>();
  for (const word of wordsOf(result)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const lost = wanted.filter((word) => {
    const left = counts.get(word) ?? 0;
    counts.set(word, left - 1);
    return left <= 0;
  });
  const added = [...counts].flatMap(([word, left]) => Array.from({ length: Math.max(0, left) }, () => word));
  return { words: wanted.length, lost, added };
}
