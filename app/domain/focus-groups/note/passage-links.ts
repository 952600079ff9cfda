type Passage = { id: string; text: string };

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => ESCAPES[sign]!);

/**
 * The HTML of a note in which every passage that was marked leads to what became of it, and can be led to. A passage
 * that is not found as it stands, because it has bold words in it or lies over another one, is passed over.
 * @param html what `renderMarkdown` made.
 * @param hrefOf where a passage leads.
 * @returns the HTML, and which passages have a place in it, by the id `bijdrage-…`.
 */
export function withPassageLinks(
  html: string,
  passages: readonly Passage[],
  hrefOf: (id: string) => string,
): { html: string; linked: Set<string> } {
  const pieces = piecesOf(html);
  const linked = new Set<string>();
  for (const { id, text } of passages)
    for (const line of text.split("\n")) {
      const words = escaped(line.trim());
      const at = words === "" ? -1 : pieces.findIndex((one) => one.free && one.html.includes(words));
      if (at < 0) continue;
      const place = linked.has(id) ? "" : ` id="bijdrage-${id}"`;
      const link = `<a class="passage-link"${place} href="${hrefOf(id)}">${words}</a>`;
      const { html: around } = pieces[at]!;
      const from = around.indexOf(words);
      pieces.splice(
        at,
        1,
        { html: around.slice(0, from), free: true },
        { html: link, free: false },
        { html: around.slice(from + words.length), free: true },
      );
      linked.add(id);
    }
  return { html: pieces.map((one) => one.html).join(""), linked };
}

type Piece = { html: string; free: boolean };

/** Tags and text in turn; free is text that stands in no link yet. */
function piecesOf(html: string): Piece[] {
  let inLink = false;
  return html
    .split(/(<[^>]*>)/)
    .filter((piece) => piece !== "")
    .map((piece) => {
      if (/^<a[\s>]/i.test(piece)) inLink = true;
      if (/^<\/a>/i.test(piece)) inLink = false;
      return { html: piece, free: !piece.startsWith("<") && !inLink };
    });
}
