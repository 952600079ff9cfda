import { withAnchors } from "~/platform/headings.server";
import { renderMarkdown } from "~/platform/markdown.server";

/**
 * The text of a reference page as HTML, with its parts. Whoever begins with `##` means the same headings as whoever
 * begins with `#`: the highest are those of the page's parts.
 */
export function articleText(markdown: string) {
  const html = renderMarkdown(markdown, "h2");
  const raised = html.includes("<h2>")
    ? html
    : html.replace(/<(\/?)h([3-5])>/g, (_, end: string, level: string) => `<${end}h${Number(level) - 1}>`);
  return withAnchors(raised);
}
