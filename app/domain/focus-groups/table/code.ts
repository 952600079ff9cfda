/**
 * The letters of a table's code: none that looks or sounds like another one or like a digit, and no vowels, so that
 * no code is a word.
 */
export const CODE_LETTERS = "BCDFGHJKMNPQRSTWXZ";
export const CODE_LENGTH = 4;

/** A code as somebody typed it: whatever the case, with spaces, dashes or dots. Null when it cannot be one. */
export function readCode(typed: string): string | null {
  const letters = typed.toUpperCase().replace(/[\s.\-_]/g, "");
  return letters.length === CODE_LENGTH && [...letters].every((letter) => CODE_LETTERS.includes(letter))
    ? letters
    : null;
}
