import type { Mark, Node } from "prosemirror-model";
import { TextSelection, type Command, type EditorState, type Transaction } from "prosemirror-state";
import { CONTRIBUTION_KINDS, type ContributionKindName } from "../../../contribution";
import { noteSchema } from "../../../note/schema";

const contribution = noteSchema.marks.contribution!;
const paragraph = noteSchema.nodes.paragraph!;

type Range = { from: number; to: number };

/**
 * A marked passage as it stands in the note: its words, and where it stands first. A report says some passages twice;
 * `places` has each, and what stands between two of them is no part of it.
 */
export type Passage = Range & { id: string; kind: ContributionKindName; text: string; places: Range[] };

const kindOf = (mark: Mark): ContributionKindName =>
  CONTRIBUTION_KINDS.find((kind) => kind === mark.attrs.kind) ?? "NOOD";

const isContribution = (mark: Mark) => mark.type === contribution;

/** All marked passages, in the order of the text. Two people may have marked one at once: the first kind counts. */
export function passagesIn(doc: Node): Passage[] {
  const found = new Map<string, { kind: ContributionKindName; lines: string[]; places: Range[] }>();
  doc.descendants((node, pos) => {
    if (!node.isInline) return;
    for (const mark of node.marks.filter(isContribution)) {
      const id = String(mark.attrs.id);
      const text = node.isText ? node.text! : " ";
      const to = pos + node.nodeSize;
      const known = found.get(id);
      const last = known?.places.at(-1);
      if (!known || !last) found.set(id, { kind: kindOf(mark), lines: [text], places: [{ from: pos, to }] });
      else if (last.to < to) {
        if (last.to === pos) known.lines.push(known.lines.pop()! + text);
        else known.lines.push(text);
        // Over the end of a line it is still the same place.
        if (doc.textBetween(last.to, pos, "", "x") === "") last.to = to;
        else known.places.push({ from: pos, to });
      }
    }
  });
  return [...found].map(([id, { kind, lines, places }]) => {
    const text = [...new Set(lines)].join(" ");
    return { id, kind, text, from: places[0]!.from, to: places[0]!.to, places };
  });
}

/** The passage that the cursor is in; of several, the shortest. */
export function passageAt(state: EditorState, passages: readonly Passage[]): Passage | null {
  const { from, to } = state.selection;
  const here = passages.flatMap((passage) =>
    passage.places.filter((at) => at.from <= from && to <= at.to).map((at) => ({ passage, at })),
  );
  here.sort((a, b) => a.at.to - a.at.from - (b.at.to - b.at.from));
  return here[0]?.passage ?? null;
}

/** What a mark is put on: what is selected, or the sentence in which the cursor stands. */
export function rangesToMark(state: EditorState): Range[] {
  const { selection } = state;
  const ranges = selection.empty
    ? [sentenceAt(state)]
    : selection.ranges.map(({ $from, $to }) => ({ from: $from.pos, to: $to.pos }));
  return ranges.flatMap((range) => trimmed(state.doc, range));
}

function sentenceAt({ selection: { $from } }: EditorState): Range {
  const { parent, parentOffset } = $from;
  const start = $from.start();
  if (!parent.isTextblock) return { from: $from.pos, to: $from.pos };
  const text = parent.textBetween(0, parent.content.size, undefined, " ");
  for (const [from, to] of sentences(text))
    if (from <= parentOffset && parentOffset <= to) return { from: start + from, to: start + to };
  return { from: start, to: start + parent.content.size };
}

function sentences(text: string): [from: number, to: number][] {
  const ends = [...text.matchAll(/[.!?…]+["'”’)]*(?=\s|$)/g)].map((match) => match.index + match[0].length);
  if (ends.at(-1) !== text.length) ends.push(text.length);
  return ends.map((end, i) => [i === 0 ? 0 : ends[i - 1]!, end]);
}

/** Without the spaces at its ends; nothing when it holds no text. */
function trimmed(doc: Node, { from, to }: Range): Range[] {
  let [start, end] = [from, to];
  const char = (pos: number) => doc.textBetween(pos, pos + 1, " ", " ");
  while (start < end && char(start).trim() === "") start += 1;
  while (end > start && char(end - 1).trim() === "") end -= 1;
  return start < end ? [{ from: start, to: end }] : [];
}

/** Marks as a contribution of this kind. Where the cursor is in a passage already, its kind changes. */
export function markAs(kind: ContributionKindName): Command {
  return (state, dispatch) => {
    const here = state.selection.empty ? passageAt(state, passagesIn(state.doc)) : null;
    if (here) {
      dispatch?.(changeKind(state, here.id, kind));
      return true;
    }
    const ranges = rangesToMark(state);
    if (ranges.length === 0) return false;
    if (dispatch) {
      const mark = contribution.create({ id: crypto.randomUUID(), kind });
      const tr = state.tr;
      for (const { from, to } of ranges) tr.addMark(from, to, mark);
      dispatch(tr);
    }
    return true;
  };
}

export function changeKind(state: EditorState, id: string, kind: ContributionKindName): Transaction {
  const tr = state.tr;
  eachPiece(state.doc, id, (from, to, marks) => {
    for (const mark of marks) tr.removeMark(from, to, mark);
    tr.addMark(from, to, contribution.create({ id, kind }));
  });
  return tr;
}

export function unmark(state: EditorState, id: string): Transaction {
  const tr = state.tr;
  eachPiece(state.doc, id, (from, to, marks) => {
    for (const mark of marks) tr.removeMark(from, to, mark);
  });
  return tr;
}

function eachPiece(doc: Node, id: string, work: (from: number, to: number, marks: Mark[]) => void): void {
  doc.descendants((node, pos) => {
    const marks = node.marks.filter((mark) => isContribution(mark) && mark.attrs.id === id);
    if (marks.length > 0) work(pos, pos + node.nodeSize, marks);
  });
}

/** Puts a contribution of somebody at the table in the note, on a line of its own below the cursor. */
export function insertContribution(
  state: EditorState,
  { id, kind, text }: { id: string; kind: ContributionKindName; text: string },
): Transaction {
  const line = paragraph.create(
    null,
    noteSchema.text(text.replace(/\s+/g, " "), [contribution.create({ id, kind })]),
  );
  const { $from } = state.selection;
  const block = $from.depth > 0 ? $from.node(1) : null;
  const isEmpty = block?.type === paragraph && block.content.size === 0;
  const at = $from.depth > 0 ? $from.after(1) : state.selection.from;
  const tr = isEmpty ? state.tr.replaceWith($from.before(1), at, line) : state.tr.insert(at, line);
  const end = isEmpty ? $from.before(1) + line.nodeSize : at + line.nodeSize;
  return tr.setSelection(TextSelection.near(tr.doc.resolve(end - 1), -1)).scrollIntoView();
}

/** Shows a passage: the cursor at its beginning. */
export function goTo(state: EditorState, { from }: Passage): Transaction {
  return state.tr.setSelection(TextSelection.near(state.doc.resolve(from))).scrollIntoView();
}
