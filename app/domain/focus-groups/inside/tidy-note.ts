import { Fragment, type Mark, type Node } from "prosemirror-model";
import { safeAddress } from "~/platform/markdown-rules";
import { noteSchema } from "../note/schema";

const { nodes, marks: markTypes } = noteSchema;

/** Lists in lists in quotes: deeper than this the text stands one level up. */
const DEEPEST = 16;
const MOST_COLUMNS = 60;

/** A piece of a line with the same marks all over; a break has no text. */
export type Run = { text: string | null; marks: readonly Mark[] };

/**
 * The note with no more in it than Markdown can say: what `markdownToNote(noteToMarkdown(note))` gives. Gone are
 * blank lines between blocks, space at the end of a line, marks on nothing but space, cells over more columns, and
 * which passage is a contribution.
 */
export function tidyNote(note: Node): Node {
  const blocks = tidyBlocks(note, 0);
  return nodes.doc!.create(null, blocks.length > 0 ? blocks : [nodes.paragraph!.create()]);
}

function tidyBlocks(parent: Node, depth: number): Node[] {
  const blocks: Node[] = [];
  parent.forEach((block) => blocks.push(...tidyBlock(block, depth)));
  return blocks;
}

function tidyBlock(block: Node, depth: number): Node[] {
  switch (block.type) {
    case nodes.paragraph: {
      const content = tidyInline(block, true);
      return content.length > 0 ? [block.type.create(null, content)] : [];
    }
    case nodes.heading: {
      const content = tidyInline(block, false);
      const level = Math.min(Math.max(Math.round(Number(block.attrs.level)) || 1, 1), 3);
      return content.length > 0 ? [block.type.create({ level }, content)] : [];
    }
    case nodes.code_block: {
      const code = cleanText(block.textContent.replace(/\r\n?/g, "\n"));
      return [block.type.create(null, code ? [noteSchema.text(code)] : [])];
    }
    case nodes.horizontal_rule:
      return [block.type.create()];
    case nodes.table:
      return tidyTable(block);
    default:
      return tidyNest(block, depth);
  }
}

function tidyNest(block: Node, depth: number): Node[] {
  if (depth >= DEEPEST || block.type === nodes.list_item) return tidyBlocks(block, depth);
  if (block.type === nodes.blockquote) {
    const content = tidyBlocks(block, depth + 1);
    return content.length > 0 ? [block.type.create(null, content)] : [];
  }
  const items = block.children.map((item) => tidyItem(item, depth + 1));
  if (items.length === 0) return [];
  if (block.type === nodes.bullet_list) return [block.type.create(null, items)];
  const order = Math.round(Number(block.attrs.order));
  return [block.type.create({ order: order >= 0 && order < 1e9 ? order : 1 }, items)];
}

function tidyItem(item: Node, depth: number): Node {
  const content = tidyBlocks(item, depth);
  if (content[0]?.type !== nodes.paragraph) content.unshift(nodes.paragraph!.create());
  const { checked } = item.attrs;
  return nodes.list_item!.create({ checked: typeof checked === "boolean" ? checked : null }, content);
}

/** As many cells in every row, one column wide; the first row is the head. */
function tidyTable(table: Node): Node[] {
  const grid: (Node | undefined)[][] = table.children.map(() => []);
  table.children.forEach((row, y) => {
    let x = 0;
    row.forEach((cell) => {
      while (grid[y]![x] !== undefined) x += 1;
      fill(grid, { x, y, cell });
    });
  });
  const columns = Math.min(Math.max(0, ...grid.map((row) => row.length)), MOST_COLUMNS);
  if (columns === 0) return [];
  const rows = grid.map((row, y) => {
    const type = y === 0 ? nodes.table_header! : nodes.table_cell!;
    const cells = Array.from({ length: columns }, (_, x) => {
      const content = row[x] ? tidyInline(row[x], true) : [];
      return type.create(null, nodes.paragraph!.create(null, content));
    });
    return nodes.table_row!.create(null, cells);
  });
  return [nodes.table!.create(null, rows)];
}

const EMPTY_CELL = nodes.table_cell!.create(null, nodes.paragraph!.create());

function fill(grid: (Node | undefined)[][], { x, y, cell }: { x: number; y: number; cell: Node }): void {
  const width = Math.min(Math.max(Number(cell.attrs.colspan) || 1, 1), MOST_COLUMNS);
  const height = Math.min(Math.max(Number(cell.attrs.rowspan) || 1, 1), grid.length - y);
  for (let down = 0; down < height; down++)
    for (let right = 0; right < width; right++)
      if (x + right < MOST_COLUMNS) grid[y + down]![x + right] ??= down + right === 0 ? cell : EMPTY_CELL;
}

/** The inline content of a block, or of all blocks in a cell one after the other. */
function tidyInline(block: Node, breaks: boolean): Node[] {
  let runs = trimEnd(runsOf(block, breaks));
  runs = unmarkEdges(runs, markTypes.strong!.name, []);
  runs = unmarkEdges(runs, markTypes.em!.name, ["strong"]);
  runs = unmarkEdges(runs, markTypes.strike!.name, ["strong", "em"]);
  const content = runs.map(({ text, marks }) =>
    text === null ? nodes.hard_break!.create(null, null, marks) : noteSchema.text(text, marks),
  );
  // Joins neighbours with the same marks.
  return [...Fragment.fromArray(content).content];
}

function runsOf(block: Node, breaks: boolean): Run[] {
  const runs: Run[] = [];
  block.descendants((node, _at, parent) => {
    if (node.type === nodes.paragraph && parent !== null && parent.firstChild !== node && runs.length > 0)
      runs.push({ text: null, marks: [] });
    if (node.type === nodes.hard_break) {
      const marks = tidyMarks(node.marks).filter((mark) => mark.type !== markTypes.code);
      runs.push({ text: breaks ? null : " ", marks });
    } else if (node.isText) {
      const text = cleanText((node.text ?? "").replace(/\r\n?|\n/g, " "));
      if (text) runs.push({ text, marks: tidyMarks(node.marks) });
    }
  });
  return runs;
}

function tidyMarks(marks: readonly Mark[]): Mark[] {
  return marks.flatMap((mark) => {
    if (mark.type === markTypes.contribution) return [];
    if (mark.type !== markTypes.link) return [mark];
    const href = safeAddress(String(mark.attrs.href));
    return href ? [markTypes.link!.create({ href })] : [];
  });
}

/** Signs that no text format of ours can carry: controls, halves of pairs, and what Unicode says is no sign. */
const NO_SIGN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\p{Surrogate}|\p{Noncharacter_Code_Point}/gu;

/** Text without what could not be written in a file. */
export function cleanText(text: string): string {
  return text.replace(NO_SIGN, "");
}

const isCode = ({ marks }: Run) => marks.some((mark) => mark.type === markTypes.code);

function trimEnd(runs: Run[]): Run[] {
  while (runs.length > 0) {
    const last = runs[runs.length - 1]!;
    if (last.text !== null && isCode(last)) break;
    const text = last.text?.trimEnd();
    if (text) {
      runs[runs.length - 1] = { ...last, text };
      break;
    }
    runs.pop();
  }
  return runs;
}

const hasMark = ({ marks }: Run, name: string) => marks.some((mark) => mark.type.name === name);
const isBlank = (run: Run) => run.text === null || (!isCode(run) && run.text.trim() === "");
const without = (run: Run, name: string): Run => ({
  ...run,
  marks: run.marks.filter((mark) => mark.type.name !== name),
});

/**
 * Takes a mark off the space at both ends of what is marked, as Markdown cannot mark it there. Ends are also where
 * a link begins or ends, or another of the marks that are written around this one.
 */
function unmarkEdges(runs: readonly Run[], name: string, around: readonly string[]): Run[] {
  const linkOf = (run: Run) => run.marks.find((mark) => mark.type === markTypes.link)?.attrs.href as unknown;
  const joins = (a: Run, b: Run) =>
    hasMark(b, name) &&
    linkOf(a) === linkOf(b) &&
    around.every((other) => hasMark(a, other) === hasMark(b, other));
  const tidied: Run[] = [];
  for (let from = 0; from < runs.length;) {
    let to = from + 1;
    if (hasMark(runs[from]!, name)) {
      while (to < runs.length && joins(runs[to - 1]!, runs[to]!)) to += 1;
      tidied.push(...unmarkEnds(runs.slice(from, to), name));
    } else tidied.push(runs[from]!);
    from = to;
  }
  return tidied;
}

function unmarkEnds(runs: readonly Run[], name: string): Run[] {
  let from = 0;
  let to = runs.length;
  while (from < to && isBlank(runs[from]!)) from += 1;
  while (to > from && isBlank(runs[to - 1]!)) to -= 1;
  const middle = runs.slice(from, to);
  const first = middle[0];
  const before: Run[] = [];
  if (first?.text && !isCode(first) && first.text.trimStart() !== first.text) {
    const rest = first.text.trimStart();
    before.push(without({ ...first, text: first.text.slice(0, -rest.length) }, name));
    middle[0] = { ...first, text: rest };
  }
  const last = middle.at(-1);
  const after: Run[] = [];
  if (last?.text && !isCode(last) && last.text.trimEnd() !== last.text) {
    const rest = last.text.trimEnd();
    after.push(without({ ...last, text: last.text.slice(rest.length) }, name));
    middle[middle.length - 1] = { ...last, text: rest };
  }
  return [
    ...runs.slice(0, from).map((run) => without(run, name)),
    ...before,
    ...middle,
    ...after,
    ...runs.slice(to).map((run) => without(run, name)),
  ];
}
