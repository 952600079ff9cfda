/**
 * Edits that no editor makes, among honest ones: whatever the server takes in, everybody ends with the same note. Some
 * thousands of edits; more of them: `NOTE_RUNS=5000 npx vitest run tests/domain/notes-forged.test.ts`. `NOTE_SEED`
 * repeats one run.
 */
import { expect, test } from "vitest";
import * as Y from "yjs";
import { NOTE_ROOT } from "~/domain/focus-groups/note/schema";
import { documentOf, takeIn } from "~/domain/focus-groups/note/worker/shelf";
import { Copies, seen } from "../support/note-copies";
import { updateOf, type Id, type Piece } from "../support/note-forger";
import { randomFrom } from "../support/note-writer";

const RUNS = Number(process.env.NOTE_RUNS ?? 40);
const SEED = Number(process.env.NOTE_SEED ?? Date.now() % 1_000_000);
const STEPS = 150;

test(`every copy of a note shows the same, whatever forged edits were taken in, and no honest one is lost (from seed ${SEED})`, () => {
  let taken = 0;
  for (let seed = SEED; seed < SEED + RUNS; seed += 1) {
    const copies = new Copies(randomFrom(seed * 7919));
    for (let i = 0; i < STEPS; i += 1) copies.step();
    const shown = copies.settle();
    for (const [copy, what] of Object.entries(shown))
      expect(what, `${copy}, seed ${seed}`).toBe(shown.server);
    expect(copies.lost, `seed ${seed}`).toEqual([]);
    taken += copies.verdicts.get("new") ?? 0;
  }
  // The forged ones are close enough to honest ones that many are taken in.
  expect(taken / RUNS).toBeGreaterThan(10);
}, 600_000);

const AUTHOR = 1000;
const FORGER = 5;

/** A note of two paragraphs of one text each, on the server and in a copy that keeps what was deleted. */
function makeNote(first = "een", second = "twee") {
  const kept = { doc: documentOf([]), size: 0 };
  const doc = new Y.Doc({ gc: false });
  doc.clientID = AUTHOR;
  const paragraphs = [first, second].map((text) => {
    const paragraph = new Y.XmlElement("paragraph");
    paragraph.insert(0, [new Y.XmlText(text)]);
    return paragraph;
  });
  doc.getXmlFragment(NOTE_ROOT).insert(0, paragraphs);
  takeIn(kept, Y.encodeStateAsUpdate(doc));
  const starts = paragraphs.map((paragraph): Id => (paragraph.get(0) as Y.XmlText)._start!.id);
  return { kept, doc, start: (i: number) => starts[i]! };
}

const at = ({ client, clock }: Id, further: number): Id => ({ client, clock: clock + further });
const forged = (...pieces: Piece[]) => updateOf([{ client: FORGER, clock: 0, pieces }]);

test("text between two paragraphs is turned down, also when one of them is gone from the server's copy", () => {
  for (const isDeleted of [false, true]) {
    const { kept, doc, start } = makeNote();
    const before = Y.encodeStateVector(doc);
    if (isDeleted) doc.getXmlFragment(NOTE_ROOT).delete(0, 1);
    takeIn(kept, Y.encodeStateAsUpdate(doc, before));
    const update = forged({ left: start(1), right: start(0), content: { text: "ertussen" } });
    expect(takeIn(kept, update).verdict).toBe("spoiled");
  }
});

test("text that leans on what stands the other way round, or with a third between them that the one leans on, is turned down", () => {
  const { kept, doc, start } = makeNote();
  const vector = Y.encodeStateVector(doc);
  const text = (doc.getXmlFragment(NOTE_ROOT).get(0) as Y.XmlElement).get(0) as Y.XmlText;
  text.insert(1, "x");
  text.insert(2, "y");
  const middle = Y.encodeStateAsUpdate(doc, vector);
  const fresh = () => {
    const again = { doc: documentOf([Y.encodeStateAsUpdate(kept.doc)]), size: 0 };
    takeIn(again, middle);
    return again;
  };
  const [e, x, y, rest] = [start(0), at(start(1), 4), at(start(1), 5), at(start(0), 1)];
  const verdict = (left: Id, right: Id) =>
    takeIn(fresh(), forged({ left, right, content: { text: "!" } })).verdict;
  expect(verdict(y, e)).toBe("spoiled");
  expect(verdict(e, y)).toBe("spoiled");
  // As typed before those two came, between them, and after them.
  expect([verdict(e, rest), verdict(x, y), verdict(y, rest)]).toEqual(["new", "new", "new"]);
});

test("of an edit of which the note has the beginning, only the rest goes to the disk and to others", () => {
  const { kept, doc, start } = makeNote();
  const left = at(start(1), 3);
  const both: Piece[] = [{ left, content: { text: "abc" } }];
  expect(takeIn(kept, forged(...both)).rest).toBeNull();
  const longer = forged({ left: start(0), content: { text: "ABCDE" } });
  const { verdict, rest } = takeIn(kept, longer);
  expect(verdict).toBe("new");
  const [struct] = Y.decodeUpdate(rest!).structs;
  expect([struct!.id.clock, struct!.length]).toEqual([3, 2]);
  for (const update of [forged(...both), rest!]) Y.applyUpdate(doc, update);
  expect(seen(doc)).toBe(seen(kept.doc));
  expect(seen(kept.doc)).toContain("tweeabcDE");
  // The same once more changes nothing at all.
  expect(takeIn(kept, longer).verdict).toBe("nothing");
});

test("what an update says of one browser stands in it once, in order, the highest number first", () => {
  const run = (client: number, clock: number) => ({
    ...{ client, clock },
    pieces: [{ content: { element: "paragraph" } }],
  });
  const verdict = (...runs: ReturnType<typeof run>[]) => takeIn(makeNote().kept, updateOf(runs)).verdict;
  expect(verdict(run(7, 0), run(5, 0))).toBe("new");
  expect(verdict(run(5, 0), run(7, 0))).toBe("malformed");
  expect(verdict(run(5, 0), run(5, 0))).toBe("malformed");
  expect(verdict(run(5, 0), run(4, 0), run(5, 1))).toBe("malformed");
});
