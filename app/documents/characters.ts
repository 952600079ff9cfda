/** What may stand in a text that leaves the house. Every kind of file starts from here and adds its own escapes. */

const CONTROLS =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]|\p{Surrogate}/gu;
const LINE_ENDS = /\r\n|[\r\u0085\u2028\u2029]/g;

/**
 * The text without control characters and halves of characters; lines end in `\n`, tabs stay.
 * Some readers take U+0085, U+2028 and U+2029 for the end of a line, so they become one.
 */
export function manyLines(text: string): string {
  return text.replace(LINE_ENDS, "\n").replace(CONTROLS, "");
}

/** As manyLines, on one line: line ends and tabs become a space, spaces at the ends go. */
export function oneLine(text: string): string {
  return manyLines(text)
    .replace(/[\n\t]+/g, " ")
    .trim();
}
