import type { Attrs, Mark, Node } from "prosemirror-model";
import sanitizeHtml from "sanitize-html";
import { tidyNote } from "~/domain/focus-groups/note/markdown";
import { noteSchema } from "~/domain/focus-groups/note/schema";
import { safeAddress } from "~/platform/markdown-rules";

const { nodes, marks } = noteSchema;

const BLOCKS: Record<string, { type: string; attrs?: Attrs }> = {
  p: { type: "paragraph" },
  h1: { type: "heading", attrs: { level: 1 } },
  h2: { type: "heading", attrs: { level: 2 } },
  h3: { type: "heading", attrs: { level: 3 } },
  h4: { type: "heading", attrs: { level: 3 } },
  h5: { type: "heading", attrs: { level: 3 } },
  h6: { type: "heading", attrs: { level: 3 } },
  blockquote: { type: "blockquote" },
  ul: { type: "bullet_list" },
  ol: { type: "ordered_list", attrs: { order: 1 } },
  li: { type: "list_item", attrs: { checked: null } },
  table: { type: "table" },
  tr: { type: "table_row" },
  th: { type: "table_header" },
  td: { type: "table_cell" },
};
const MARKS: Record<string, string> = { strong: "strong", em: "em", s: "strike", a: "link" };
/** Hold text itself; in all others text stands in a paragraph. */
const TEXT_BLOCKS = ["paragraph", "heading"];

type Open = { tag: string; type: string; attrs?: Attrs; content: Node[] };

/** HTML of a document as a note: what is no text, heading, list or table is left out, whatever it may be. */
export function htmlToNote(html: string): Node {
  const clean = sanitizeHtml(html, {
    allowedTags: [...Object.keys(BLOCKS), ...Object.keys(MARKS), "br"],
    allowedAttributes: { a: ["href"] },
    allowedSchemes: ["http", "https", "mailto", "tel"],
    transformTags: { b: "strong", i: "em", del: "s" },
    nonTextTags: ["script", "style", "textarea", "option", "noscript"],
  });
  const open: Open[] = [{ tag: "", type: "doc", content: [] }];
  const active: { tag: string; mark: Mark }[] = [];
  for (const [whole, end, tag = "", rest = ""] of clean.matchAll(/<(\/?)([a-z0-9]+)([^>]*)>|[^<]+/g)) {
    if (!tag)
      addText(
        open,
        unescape(whole),
        active.map(({ mark }) => mark),
      );
    else if (tag === "br") addInline(open, nodes.hard_break!.create());
    else if (MARKS[tag]) turn(active, tag, end === "/", rest);
    else if (!BLOCKS[tag]) continue;
    else if (end) close(open, tag);
    else open.push({ tag, ...BLOCKS[tag], content: [] });
  }
  while (open.length > 1) close(open, open.at(-1)!.tag);
  return tidyNote(nodes.doc!.create(null, open[0]!.content));
}

function turn(active: { tag: string; mark: Mark }[], tag: string, end: boolean, rest: string): void {
  if (end) {
    const at = active.findLastIndex((one) => one.tag === tag);
    if (at >= 0) active.splice(at, 1);
    return;
  }
  const href = safeAddress(unescape(/href="([^"]*)"/.exec(rest)?.[1] ?? "")) ?? "";
  active.push({ tag, mark: marks[MARKS[tag]!]!.create(tag === "a" ? { href } : null) });
}

function close(open: Open[], tag: string): void {
  const at = open.findLastIndex((one) => one.tag === tag);
  if (at < 1) return;
  while (open.length > at) {
    const { type, attrs, content } = open.pop()!;
    if (!(content.length === 0 && type !== "table_cell" && type !== "table_header"))
      open.at(-1)!.content.push(nodes[type]!.create(attrs, content));
    else if (type.startsWith("table_"))
      open.at(-1)!.content.push(nodes[type]!.create(attrs, nodes.paragraph!.create()));
  }
}

function addText(open: Open[], text: string, on: Mark[]): void {
  if (!text.trim() && !TEXT_BLOCKS.includes(open.at(-1)!.type)) return;
  const set = on.reduce<readonly Mark[]>((all, mark) => mark.addToSet(all), []);
  addInline(open, noteSchema.text(text, set));
}

/** Text outside a paragraph, as in a list item or a cell, gets one. */
function addInline(open: Open[], node: Node): void {
  const last = open.at(-1)!;
  if (TEXT_BLOCKS.includes(last.type)) {
    last.content.push(node);
    return;
  }
  const before = last.content.at(-1);
  if (before && before.type === nodes.paragraph)
    last.content[last.content.length - 1] = before.copy(before.content.addToEnd(node));
  else last.content.push(nodes.paragraph!.create(null, [node]));
}

const SIGNS: Record<string, string> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&nbsp;": " ",
};
const unescape = (text: string) =>
  text.replace(/&(?:amp|lt|gt|quot|nbsp);/g, (sign) => SIGNS[sign]!).replaceAll("\u00a0", " ");
