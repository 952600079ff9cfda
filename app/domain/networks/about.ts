/** The first words of a Markdown text without its signs, for lists and link previews. */
export function firstWords(markdown: string, most = 220): string {
  const first = markdown.split(/\n\s*\n/).find((part) => part.trim() !== "") ?? "";
  const plain = first
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/^[#>\s*-]+/gm, "")
    .replace(/[*_`]/g, "")
    .replace(/\s+/g, " ")
    .trim();
  if (plain.length <= most) return plain;
  return `${plain.slice(0, plain.lastIndexOf(" ", most) || most)} …`;
}
