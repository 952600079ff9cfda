import MarkdownIt, { type Token } from "markdown-it";
import type { Attrs, Mark, Node } from "prosemirror-model";
import { lineBreaks, safeAddress, taskLists, taskState } from "~/platform/markdown-rules";
import { noteSchema } from "../note/schema";

const { nodes, marks: markTypes } = noteSchema;

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false })
  .use(lineBreaks)
  .use(taskLists);
markdown.validateLink = (address) => safeAddress(address) !== null;
// The address as it was written; safeAddress takes out what is odd.
markdown.normalizeLink = (address) => address;

const BLOCKS: Record<string, (token: Token) => { type: string; attrs?: Attrs }> = {
  paragraph: () => ({ type: "paragraph" }),
  heading: ({ tag }) => ({ type: "heading", attrs: { level: Number(tag.slice(1)) } }),
  blockquote: () => ({ type: "blockquote" }),
  bullet_list: () => ({ type: "bullet_list" }),
  ordered_list: (token) => ({ type: "ordered_list", attrs: { order: Number(token.attrGet("start") ?? 1) } }),
  list_item: (token) => ({ type: "list_item", attrs: { checked: taskState(token) } }),
  table: () => ({ type: "table" }),
  tr: () => ({ type: "table_row" }),
  th: () => ({ type: "table_header" }),
  td: () => ({ type: "table_cell" }),
};
const MARKS: Record<string, string> = { strong: "strong", em: "em", s: "strike", link: "link" };

type Open = { type: string; attrs?: Attrs; content: Node[] };

/** Markdown as nodes of a note, not yet tidy: an item may lack its paragraph. */
export function readNote(text: string): Node {
  const open: Open[] = [{ type: "doc", content: [] }];
  const add = (...content: Node[]) => open.at(-1)!.content.push(...content);
  for (const token of markdown.parse(text, {})) {
    const [, name = "", end] = /^(.*?)(?:_(open|close))?$/.exec(token.type)!;
    if (end === "open" && BLOCKS[name]) open.push({ ...BLOCKS[name](token), content: [] });
    else if (end === "close" && BLOCKS[name]) {
      const { type, attrs, content } = open.pop()!;
      add(nodes[type]!.create(attrs, content));
    } else if (token.type === "inline") {
      const content = readLine(token.children ?? []);
      const inCell = /^table_(header|cell)$/.test(open.at(-1)!.type);
      if (inCell) add(nodes.paragraph!.create(null, content));
      else add(...content);
    } else if (name === "hr") add(nodes.horizontal_rule!.create());
    else if (name === "fence" || name === "code_block") add(readCode(token.content));
  }
  return nodes.doc!.create(null, open[0]!.content);
}

function readCode(content: string): Node {
  const code = content.replace(/\n$/, "");
  return nodes.code_block!.create(null, code ? [noteSchema.text(code)] : []);
}

function readLine(tokens: readonly Token[]): Node[] {
  const open: Mark[] = [];
  const marks = () => open.reduce<readonly Mark[]>((set, mark) => mark.addToSet(set), []);
  return tokens.flatMap((token): Node[] => {
    const [, name = "", end] = /^(.*?)(?:_(open|close))?$/.exec(token.type)!;
    if (end && MARKS[name]) {
      if (end === "close") open.pop();
      else
        open.push(
          markTypes[MARKS[name]]!.create({ href: safeAddress(String(token.attrGet("href") ?? "")) ?? "" }),
        );
      return [];
    }
    if (token.type === "hardbreak") return [nodes.hard_break!.create(null, null, marks())];
    const text = textOf(token);
    if (!text) return [];
    const code = token.type === "code_inline" ? [markTypes.code!.create()] : [];
    return [
      noteSchema.text(
        text,
        code.reduce((set, mark) => mark.addToSet(set), marks()),
      ),
    ];
  });
}

/** An image is what it says it shows. */
function textOf(token: Token): string {
  if (token.type === "softbreak") return " ";
  if (token.type === "image") return (token.children ?? []).map(textOf).join("");
  return token.content;
}
