/**
 * Plain text as it stands in a Markdown text: its own signs stay signs.
 * @param newline what stands between its lines; a space where it must stay one paragraph.
 */
export function inMarkdown(text: string, newline = "\n"): string {
  return text
    .trim()
    .split(/\s*\n\s*/)
    .map((line) =>
      line
        .replace(/([\\`*_[\]<>|~])/g, "\\$1")
        .replace(/^(#{1,6}(?=\s)|[-+=](?=\s|[-=]))/, "\\$1")
        .replace(/^(\d{1,9})([.)])(?=\s)/, "$1\\$2"),
    )
    .join(newline);
}
