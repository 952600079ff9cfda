import { Schema, type NodeSpec, type MarkSpec } from "prosemirror-model";
import { tableNodes } from "prosemirror-tables";

/** The name under which the text stands in a note's Yjs document; renaming it would lose every note. */
export const NOTE_ROOT = "body";

/** A note is kept by these names, and so are its versions: add to them, never rename. */
const nodes: Record<string, NodeSpec> = {
  doc: { content: "block+" },
  paragraph: { content: "inline*", group: "block", parseDOM: [{ tag: "p" }], toDOM: () => ["p", 0] },
  heading: {
    attrs: { level: { default: 2, validate: "number" } },
    content: "inline*",
    group: "block",
    defining: true,
    parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level: Math.min(level, 3) } })),
    // The page has its own h1: a note's first level is the second of the page.
    toDOM: (node) => [`h${Number(node.attrs.level) + 1}`, 0],
  },
  blockquote: {
    content: "block+",
    group: "block",
    defining: true,
    parseDOM: [{ tag: "blockquote" }],
    toDOM: () => ["blockquote", 0],
  },
  bullet_list: {
    content: "list_item+",
    group: "block",
    parseDOM: [{ tag: "ul" }],
    toDOM: () => ["ul", 0],
  },
  ordered_list: {
    attrs: { order: { default: 1, validate: "number" } },
    content: "list_item+",
    group: "block",
    parseDOM: [{ tag: "ol", getAttrs: (dom) => ({ order: (dom as HTMLOListElement).start || 1 }) }],
    toDOM: (node) => (node.attrs.order === 1 ? ["ol", 0] : ["ol", { start: String(node.attrs.order) }, 0]),
  },
  list_item: {
    /** Null: an ordinary item; else a task, done or not. */
    attrs: { checked: { default: null, validate: "boolean|null" } },
    content: "paragraph block*",
    defining: true,
    parseDOM: [
      {
        tag: "li",
        getAttrs: (dom) => {
          const { checked } = (dom as HTMLElement).dataset;
          return { checked: checked === undefined ? null : checked === "true" };
        },
      },
    ],
    toDOM: (node) =>
      node.attrs.checked === null ? ["li", 0] : ["li", { "data-checked": String(node.attrs.checked) }, 0],
  },
  code_block: {
    content: "text*",
    marks: "",
    group: "block",
    code: true,
    defining: true,
    parseDOM: [{ tag: "pre", preserveWhitespace: "full" }],
    toDOM: () => ["pre", ["code", 0]],
  },
  horizontal_rule: { group: "block", parseDOM: [{ tag: "hr" }], toDOM: () => ["hr"] },
  // Markdown knows nothing but a line in a cell.
  ...tableNodes({ tableGroup: "block", cellContent: "paragraph", cellAttributes: {} }),
  text: { group: "inline" },
  hard_break: {
    inline: true,
    group: "inline",
    selectable: false,
    parseDOM: [{ tag: "br" }],
    toDOM: () => ["br"],
  },
};

const marks: Record<string, MarkSpec> = {
  link: {
    attrs: { href: { validate: "string" } },
    inclusive: false,
    parseDOM: [{ tag: "a[href]", getAttrs: (dom) => ({ href: (dom as HTMLElement).getAttribute("href") }) }],
    toDOM: (mark) => ["a", { href: String(mark.attrs.href), rel: "noopener noreferrer nofollow" }, 0],
  },
  strong: {
    parseDOM: [{ tag: "strong" }, { tag: "b" }, { style: "font-weight=bold" }],
    toDOM: () => ["strong", 0],
  },
  em: { parseDOM: [{ tag: "em" }, { tag: "i" }, { style: "font-style=italic" }], toDOM: () => ["em", 0] },
  strike: { parseDOM: [{ tag: "s" }, { tag: "del" }], toDOM: () => ["s", 0] },
  code: { code: true, parseDOM: [{ tag: "code" }], toDOM: () => ["code", 0] },
  /**
   * A passage that is a contribution. The mark is in the text, so it goes wherever the text goes, also when a
   * paragraph is split, which a position beside the text would not survive. Passages may overlap.
   */
  contribution: {
    attrs: { id: { validate: "string" }, kind: { validate: "string" } },
    inclusive: false,
    excludes: "",
    // A copied passage is text, not the same contribution twice: nothing is read back from HTML.
    toDOM: (mark) => [
      "span",
      {
        class: "contribution",
        "data-contribution": String(mark.attrs.id),
        "data-kind": String(mark.attrs.kind),
      },
      0,
    ],
  },
};

/** The text of a note: what editor, server, Markdown and exports agree on. */
export const noteSchema = new Schema({ nodes, marks });
