import { setBlockType, toggleMark, wrapIn, lift } from "prosemirror-commands";
import { NodeSelection, TextSelection, type Command, type EditorState } from "prosemirror-state";
import { isInTable } from "prosemirror-tables";
import { noteSchema } from "../../../note/schema";

const {
  paragraph,
  heading,
  blockquote,
  table,
  table_row,
  table_header,
  table_cell,
  horizontal_rule,
  hard_break,
} = noteSchema.nodes;
const { strong, em, strike, link } = noteSchema.marks;

export const toggleStrong: Command = toggleMark(strong!);
export const toggleEm: Command = toggleMark(em!);
export const toggleStrike: Command = toggleMark(strike!);

/** The level of the heading that the cursor is in; 0 in ordinary text. */
export function headingAt({ selection }: EditorState): number {
  const { parent } = selection.$from;
  return parent.type === heading ? Number(parent.attrs.level) : 0;
}

/** A heading of this level; ordinary text again where it is one already. */
export function toggleHeading(level: number): Command {
  return (state, dispatch) =>
    headingAt(state) === level
      ? setBlockType(paragraph!)(state, dispatch)
      : setBlockType(heading!, { level })(state, dispatch);
}

export function inQuote({ selection: { $from } }: EditorState): boolean {
  for (let depth = $from.depth; depth > 0; depth -= 1) if ($from.node(depth).type === blockquote) return true;
  return false;
}

export const toggleQuote: Command = (state, dispatch) =>
  inQuote(state) ? lift(state, dispatch) : wrapIn(blockquote!)(state, dispatch);

/** Whether the selection, or what is typed next, has this mark. */
export function hasMark(state: EditorState, name: "strong" | "em" | "strike" | "link"): boolean {
  const type = noteSchema.marks[name]!;
  const { from, to, empty, $from } = state.selection;
  if (empty) return Boolean(type.isInSet(state.storedMarks ?? $from.marks()));
  return state.doc.rangeHasMark(from, to, type);
}

/** A table of three by three with a head, and the cursor in its first cell. */
export const insertTable: Command = (state, dispatch) => {
  if (isInTable(state)) return false;
  const row = (type: typeof table_cell) =>
    table_row!.create(
      null,
      [1, 2, 3].map(() => type!.createAndFill()!),
    );
  const made = table!.create(null, [row(table_header), row(table_cell), row(table_cell)]);
  const { $from } = state.selection;
  const at = $from.depth === 0 ? state.selection.from : $from.after(1);
  const empty = $from.depth === 1 && $from.parent.type === paragraph && $from.parent.content.size === 0;
  const start = empty ? $from.before(1) : at;
  const last = start + (empty ? $from.parent.nodeSize : 0) === state.doc.content.size;
  const tr = state.tr.replaceWith(start, empty ? at : start, last ? [made, paragraph!.create()] : [made]);
  dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(start + 3))).scrollIntoView());
  return true;
};

/** Out of the table, to the line below it, which is made when there is none. */
export const leaveTable: Command = (state, dispatch) => {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if ($from.node(depth).type !== table) continue;
    const after = $from.after(depth);
    const tr = state.tr;
    if (!state.doc.resolve(after).nodeAfter?.isTextblock) tr.insert(after, paragraph!.create());
    dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(after + 1))).scrollIntoView());
    return true;
  }
  return false;
};

export const insertRule: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(horizontal_rule!.create()).scrollIntoView());
  return true;
};

export const insertBreak: Command = (state, dispatch) => {
  if (state.selection instanceof NodeSelection) return false;
  dispatch?.(state.tr.replaceSelectionWith(hard_break!.create()).scrollIntoView());
  return true;
};

export type LinkAt = { href: string; from: number; to: number };

/** The link that the cursor is in, whole. */
export function linkAt(state: EditorState): LinkAt | null {
  const { $from } = state.selection;
  const found = link!.isInSet($from.marks()) ?? link!.isInSet($from.nodeAfter?.marks ?? []);
  if (!found) return null;
  let range: LinkAt | null = null;
  const start = $from.start();
  $from.parent.forEach((node, offset) => {
    if (!found.isInSet(node.marks)) return;
    const [from, to] = [start + offset, start + offset + node.nodeSize];
    if (range && range.to === from) range.to = to;
    else if (from <= $from.pos && $from.pos <= to) range = { href: String(found.attrs.href), from, to };
  });
  return range;
}

/** Only addresses that a page may lead to; what has no scheme is taken for a web address. */
export function cleanHref(typed: string): string | null {
  const text = typed.trim();
  if (text === "" || /\s/.test(text)) return null;
  const [, scheme] = /^([a-z][a-z0-9+.-]*):(?!\d)/i.exec(text) ?? [];
  if (!scheme) return /^[^@/]+@[^@/]+\.[^@/]+$/.test(text) ? `mailto:${text}` : withWeb(text);
  return /^(https?|mailto|tel)$/i.test(scheme) ? text : null;
}

function withWeb(text: string): string | null {
  const whole = `https://${text}`;
  return URL.canParse(whole) && text.includes(".") ? whole : null;
}

/** Puts the link on the selection, on the link the cursor is in, or writes its address down. */
export function setLink(href: string): Command {
  return (state, dispatch) => {
    const mark = link!.create({ href });
    const existing = linkAt(state);
    const { from, to } = state.selection.empty && existing ? existing : state.selection;
    const tr =
      from === to
        ? state.tr.insert(from, noteSchema.text(href.replace(/^(https?:\/\/|mailto:)/, ""), [mark]))
        : state.tr.removeMark(from, to, link).addMark(from, to, mark);
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

export const removeLink: Command = (state, dispatch) => {
  const existing = linkAt(state);
  const { from, to } = state.selection.empty && existing ? existing : state.selection;
  dispatch?.(state.tr.removeMark(from, to, link));
  return true;
};
