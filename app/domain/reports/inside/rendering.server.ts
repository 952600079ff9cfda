import { Fragment, type Node } from "prosemirror-model";
import { markdownToNote, noteToMarkdown } from "~/domain/focus-groups/note/markdown";
import { noteSchema } from "~/domain/focus-groups/note/schema";
import { htmlToText, withAnchors, type Contents } from "~/platform/headings.server";
import { renderMarkdown } from "~/platform/markdown.server";
import { sourceWords, withNumbers } from "./numbers";

/** A text as a page: its HTML, safe; its parts, each with the id that a link leads to; and what its numbers stand for. */
export type Rendered = {
  html: string;
  contents: Contents;
  /** Contribution ids, the first has number 1. */
  sources: string[];
};

/**
 * A text with, behind every cited passage, a small number that leads to where it was said.
 * @param known the contributions that may be led to: a mark that came along with words from elsewhere is only a mark.
 */
export function renderReport(note: Node, known: ReadonlySet<string>): Rendered {
  const { numbered, sources } = withNumbers(note, known);
  const html = renderMarkdown(noteToMarkdown(numbered), "h2");
  return { ...withAnchors(asCitations(html), asText), sources };
}

/** Our own numbers, and whatever else is written so, which leads to the same place. */
const NUMBER = /<a href="(\/bijdragen\/[0-9a-f-]{36})">(\d+)<\/a>/g;

/** The first number of each has the id by which one is led to the passage. */
function asCitations(html: string): string {
  const placed = new Set<string>();
  return html.replace(NUMBER, (_, path: string, number: string) => {
    const place = placed.has(path) ? "" : ` id="bijdrage-${path.slice(path.lastIndexOf("/") + 1)}"`;
    placed.add(path);
    return `<a class="cite"${place} href="${path}" aria-label="${sourceWords(number)}">${number}</a>`;
  });
}

const asText = (html: string) => htmlToText(html.replace(/<a class="cite".*?<\/a>/g, ""));

/** A piece of a text that one can say something about. */
export type Piece = { html: string; words: string; kind: "heading" | "item" | "block" };

/** The pieces of a text in order: every block, and every item of its lists by itself. */
export function piecesOf(markdown: string): Piece[] {
  const { children } = markdownToNote(markdown);
  return children.flatMap((block): Piece[] => {
    if (!block.type.name.endsWith("_list"))
      return [piece(block, block.type.name === "heading" ? "heading" : "block")];
    return block.children.map((item) => piece(item, "item"));
  });
}

function piece(node: Node, kind: Piece["kind"]): Piece {
  const content = kind === "item" ? node.content : Fragment.from(node);
  const markdown = noteToMarkdown(noteSchema.node("doc", null, content));
  return {
    kind,
    html: renderMarkdown(markdown, "h2"),
    words: node.textBetween(0, node.content.size, "\n", "\n").trim(),
  };
}
