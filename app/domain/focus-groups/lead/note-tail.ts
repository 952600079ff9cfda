/**
 * The end of a Markdown text that was cut off somewhere, begun at its first whole block: half a list item or table
 * row would read as something else.
 */
export function tailOf(cut: string): string {
  const block = cut.indexOf("\n\n");
  if (block >= 0) return cut.slice(block + 2);
  const line = cut.indexOf("\n");
  return line >= 0 ? cut.slice(line + 1) : cut;
}

/** The last line of a note in which something stands. */
export function lastLine(plain: string): string {
  return plain.trimEnd().split("\n").at(-1)?.trim() ?? "";
}
