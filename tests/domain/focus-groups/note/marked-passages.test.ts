import { EditorState, TextSelection } from "prosemirror-state";
import { expect, test } from "vitest";
import { noteSchema } from "~/domain/focus-groups/note/schema";
import { markAs, passageAt, passagesIn } from "~/domain/focus-groups/ui/editor/writing/passages";

const ID = "0190d2a5-0000-7000-8000-000000000001";
const mark = noteSchema.marks.contribution!.create({ id: ID, kind: "DREMPEL" });
const line = (text: string, marked = false) =>
  noteSchema.nodes.paragraph!.create(null, noteSchema.text(text, marked ? [mark] : []));

/** A report says in its key ideas once more what a group said. */
const saidTwice = EditorState.create({
  doc: noteSchema.nodes.doc!.create(null, [
    line("De bus rijdt niet.", true),
    line("Wat er tussen staat."),
    line("De bus rijdt niet.", true),
  ]),
});
const between = "De bus rijdt niet.".length + 5;

test("a passage that stands in the note twice has its words once, and two places", () => {
  const [passage, ...others] = passagesIn(saidTwice.doc);
  expect(others).toEqual([]);
  expect(passage).toMatchObject({ text: "De bus rijdt niet.", from: 1, to: 19 });
  expect(passage!.places).toHaveLength(2);
});

test("a passage over several lines is one place", () => {
  const doc = noteSchema.nodes.doc!.create(null, [line("Eerst dit.", true), line("Dan dat.", true)]);
  expect(passagesIn(doc)).toMatchObject([{ text: "Eerst dit. Dan dat.", places: [{ from: 1, to: 21 }] }]);
});

test("what stands between two places of a passage is no part of it, and is marked by itself", () => {
  const state = saidTwice.apply(saidTwice.tr.setSelection(TextSelection.create(saidTwice.doc, between)));
  expect(passageAt(state, passagesIn(state.doc))).toBeNull();
  let after = state;
  markAs("TIP")(state, (tr) => (after = state.apply(tr)));
  expect(passagesIn(after.doc).map(({ kind, text }) => [kind, text])).toEqual([
    ["DREMPEL", "De bus rijdt niet."],
    ["TIP", "Wat er tussen staat."],
  ]);
});
