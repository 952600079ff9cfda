import type { Attrs, Mark, Node, NodeType } from "prosemirror-model";
import * as Y from "yjs";
import { noteSchema } from "../note/schema";

const { nodes, marks: markTypes } = noteSchema;

/** Deeper than this nobody meant it. */
const DEEPEST = 60;

type Shared = Y.XmlFragment | Y.XmlElement | Y.XmlText | Y.XmlHook;

/** The note in this fragment; whatever stands in there, the result fits the schema. */
export function noteFrom(fragment: Y.XmlFragment): Node {
  const blocks = asBlocks(childrenOf(fragment, 0));
  const note = nodes.doc!.create(null, blocks.length > 0 ? blocks : [nodes.paragraph!.create()]);
  return fits(note) ? note : nodes.doc!.create(null, [nodes.paragraph!.create()]);
}

/** One block, exactly as it stands; null when it is none of ours, or not as the schema has it. */
export function nodeOf(element: Y.XmlElement): Node | null {
  const made = fromElement(element, 0);
  return made.length === 1 && made[0]!.type.name === element.nodeName ? made[0]! : null;
}

function fits(node: Node): boolean {
  try {
    node.check();
    return true;
  } catch {
    return false;
  }
}

function childrenOf(shared: Y.XmlFragment, depth: number): Node[] {
  if (depth > DEEPEST) return [];
  return (shared.toArray() as Shared[]).flatMap((child) => {
    if (child instanceof Y.XmlText) return textOf(child);
    return child instanceof Y.XmlElement ? fromElement(child, depth) : [];
  });
}

/** Nothing, or the node; of a node that we do not know, nothing. */
function fromElement(element: Y.XmlElement, depth: number): Node[] {
  const type = Object.hasOwn(nodes, element.nodeName) ? nodes[element.nodeName]! : undefined;
  if (!type || type === nodes.doc || type.isText) return [];
  const node = type.create(
    attrsOf(type, element.getAttributes()),
    repaired(type, childrenOf(element, depth + 1)),
  );
  return fits(node) ? [node] : [];
}

function repaired(type: NodeType, content: Node[]): Node[] {
  if (type.isLeaf) return [];
  if (type === nodes.code_block) return content.filter((node) => node.isText).map((node) => node.mark([]));
  if (type.inlineContent) return content.filter((node) => node.isInline);
  switch (type) {
    case nodes.table:
      return content.filter((node) => node.type === nodes.table_row);
    case nodes.table_row:
      return content.filter((node) => node.type === nodes.table_cell || node.type === nodes.table_header);
    case nodes.table_cell:
    case nodes.table_header:
      return [oneLine(content)];
    case nodes.bullet_list:
    case nodes.ordered_list:
      return content.filter((node) => node.type === nodes.list_item);
    default:
      return asContainer(type, asBlocks(content));
  }
}

function asContainer(type: NodeType, blocks: Node[]): Node[] {
  const needsLine = type === nodes.list_item ? blocks[0]?.type !== nodes.paragraph : blocks.length === 0;
  return needsLine ? [nodes.paragraph!.create(), ...blocks] : blocks;
}

/** What stands in a cell as the one line a cell has. */
function oneLine(content: readonly Node[]): Node {
  const lines = content.flatMap((node) =>
    node.isInline ? [node] : node.inlineContent ? [...node.children] : [],
  );
  return nodes.paragraph!.create(null, lines);
}

/** Loose text gets a paragraph; rows and items that stand loose are passed over. */
function asBlocks(content: readonly Node[]): Node[] {
  const blocks: Node[] = [];
  let line: Node[] = [];
  const close = () => {
    if (line.length > 0) blocks.push(nodes.paragraph!.create(null, line));
    line = [];
  };
  for (const node of content) {
    if (node.isInline) line.push(node);
    else {
      close();
      if (node.type.isInGroup("block")) blocks.push(node);
    }
  }
  close();
  return blocks;
}

function textOf(text: Y.XmlText): Node[] {
  const delta = text.toDelta() as { insert?: unknown; attributes?: Record<string, unknown> }[];
  return delta.flatMap(({ insert, attributes }) =>
    typeof insert === "string" && insert.length > 0
      ? [noteSchema.text(insert, marksOf(attributes ?? {}))]
      : [],
  );
}

/** y-prosemirror adds a hash to the name of a mark that may overlap with itself. */
const HASH = /--[a-zA-Z0-9+/=]{8}$/;

function marksOf(attributes: Record<string, unknown>): readonly Mark[] {
  let marks: readonly Mark[] = [];
  for (const [key, value] of Object.entries(attributes)) {
    const name = key.replace(HASH, "");
    const type = Object.hasOwn(markTypes, name) ? markTypes[name]! : undefined;
    const given = (value ?? {}) as Record<string, unknown>;
    const wanted = Object.keys(type?.spec.attrs ?? {});
    if (!type || value === null || wanted.some((attr) => typeof given[attr] !== "string")) continue;
    marks = type.create(Object.fromEntries(wanted.map((attr) => [attr, given[attr]]))).addToSet(marks);
  }
  return marks;
}

/** The attributes that the schema has, where they are of the right kind. */
function attrsOf(type: NodeType, given: Record<string, unknown>): Attrs {
  const known = Object.entries(type.spec.attrs ?? {}).filter(([name, { validate }]) =>
    typeof validate === "string" ? validate.split("|").includes(typeof given[name]) : false,
  );
  return Object.fromEntries(known.map(([name]) => [name, given[name]]));
}
