/** Markdown as one reads it in a line of results or in a mail: without marks; paragraphs stay apart. */
export const plainWords = (markdown: string): string =>
  markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/^[#>*+\s]*(?:-\s+)?/gm, "")
    .replace(/[*_`~]/g, "")
    .replace(/[^\S\n]+/g, " ")
    .replace(/\n{2,}/g, "\n")
    .trim();
