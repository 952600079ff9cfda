import { expect, test } from "vitest";
import * as Y from "yjs";
import { NOTE_ROOT } from "~/domain/focus-groups/note/schema";
import { documentOf, takeIn } from "~/domain/focus-groups/note/worker/shelf";
import { NoteLink, type NoteSocket } from "~/domain/focus-groups/ui/editor/note-link";
import { textOf } from "../support/note-writer";

const root = (doc: Y.Doc) => doc.getXmlFragment(NOTE_ROOT);

function block(name: string, text: string): Y.XmlElement {
  const element = new Y.XmlElement(name);
  element.insert(0, [new Y.XmlText(text)]);
  return element;
}

/** A note of three paragraphs, on the server and in two browsers. */
function makeNote() {
  const kept = { doc: documentOf([]), size: 0 };
  const [ann, bob] = [new Y.Doc(), new Y.Doc()] as const;
  root(ann).insert(
    0,
    ["een", "twee", "drie"].map((text) => block("paragraph", text)),
  );
  const start = Y.encodeStateAsUpdate(ann);
  takeIn(kept, start);
  Y.applyUpdate(bob, start);
  const since = Y.encodeStateVector(ann);
  const rest = (doc: Y.Doc) => Y.encodeStateAsUpdate(doc, since);
  return { kept, ann, bob, rest };
}

const textIn = (doc: Y.Doc, at: number) => (root(doc).get(at) as Y.XmlElement).get(0) as Y.XmlText;

/** The second paragraph becomes a heading the way y-prosemirror does it. */
function makeHeading(doc: Y.Doc): void {
  doc.transact(() => {
    root(doc).delete(1, 1);
    root(doc).insert(1, [block("heading", "twee")]);
  });
}

test("what somebody types in a paragraph that another makes a heading of at the same time stays, next to it", () => {
  for (const order of ["typed first", "heading first"]) {
    const { kept, ann, bob, rest } = makeNote();
    makeHeading(ann);
    textIn(bob, 1).insert(4, " en nog iets");
    const updates = [rest(bob), rest(ann)];
    if (order === "heading first") updates.reverse();
    for (const update of updates) expect(takeIn(kept, update).verdict).toBe("new");
    const lines = textOf(kept.doc).split("\n");
    expect(
      lines.filter((line) => line !== "en nog iets"),
      order,
    ).toEqual(["een", "twee", "drie"]);
    expect(lines, order).toContain("en nog iets");
    if (order === "typed first") expect(lines.slice(0, 3)).toContain("en nog iets");
  }
});

/** The words of the block in which these stand, with their marks. */
const deltaWith = (doc: Y.Doc, words: string) =>
  root(doc)
    .toArray()
    .flatMap((element) => (element as Y.XmlElement).toArray() as Y.XmlText[])
    .filter((text) => text.toString().includes(words))
    .map((text) => text.toDelta() as unknown);

const CONTRIBUTION = { "contribution--AAAAAAAA": { id: "een-bijdrage", kind: "TIP" } };

test("words that are put back keep the marks they were given, whoever came first", () => {
  for (const order of ["typed first", "heading first"]) {
    const { kept, ann, bob, rest } = makeNote();
    makeHeading(ann);
    const text = textIn(bob, 1);
    // As y-prosemirror writes: first the words, then the marks on them.
    text.insert(4, " gewoon vet en getipt.");
    text.format(12, 3, { strong: {} });
    text.format(19, 6, CONTRIBUTION);
    const updates = [rest(bob), rest(ann)];
    if (order === "heading first") updates.reverse();
    for (const update of updates) expect(takeIn(kept, update).verdict).toBe("new");
    expect(deltaWith(kept.doc, "gewoon"), order).toEqual([
      [
        { insert: "gewoon " },
        { insert: "vet", attributes: { strong: {} } },
        { insert: " en " },
        { insert: "getipt", attributes: CONTRIBUTION },
        { insert: "." },
      ],
    ]);
  }
});

test("words that were typed inside a marked passage stay marked, and a mark that ended before them does not come back", () => {
  const { kept, ann, bob } = makeNote();
  textIn(ann, 1).format(0, 4, { link: { href: "https://example.org" } });
  textIn(ann, 0).format(0, 3, { em: {} });
  textIn(ann, 0).format(0, 3, { em: null });
  const marked = Y.encodeStateAsUpdate(ann);
  takeIn(kept, marked);
  Y.applyUpdate(bob, marked);
  const since = Y.encodeStateVector(ann);
  const rest = (doc: Y.Doc) => Y.encodeStateAsUpdate(doc, since);
  root(ann).delete(0, 2);
  textIn(bob, 1).insert(2, "-nog-");
  textIn(bob, 0).insert(2, "-ook-");
  expect(takeIn(kept, rest(bob)).verdict).toBe("new");
  expect(takeIn(kept, rest(ann)).verdict).toBe("new");
  expect(deltaWith(kept.doc, "-nog-")).toEqual([
    [{ insert: "-nog-", attributes: { link: { href: "https://example.org" } } }],
  ]);
  expect(deltaWith(kept.doc, "-ook-")).toEqual([[{ insert: "-ook-" }]]);
});

test("what is put back is an update that brings everybody to the same text", () => {
  const { kept, ann, bob, rest } = makeNote();
  root(ann).delete(0, 3);
  textIn(bob, 0).insert(0, "van Bob: ");
  textIn(bob, 2).insert(4, "!");
  const taken = [rest(bob), rest(ann)].map((update) => takeIn(kept, update));
  expect(taken.map(({ putBack }) => putBack !== null)).toEqual([false, true]);
  for (const doc of [ann, bob]) {
    Y.applyUpdate(doc, rest(doc === ann ? bob : ann));
    Y.applyUpdate(doc, taken[1]!.putBack!);
    expect(textOf(doc)).toBe(textOf(kept.doc));
  }
  expect(textOf(ann)).toBe("van Bob:\n!");
});

test("what somebody meant to delete does not come back, their own words or another's", () => {
  const { kept, ann, bob, rest } = makeNote();
  textIn(bob, 1).insert(4, " weg");
  Y.applyUpdate(ann, rest(bob));
  root(ann).delete(1, 1);
  textIn(bob, 0).insert(0, "x");
  textIn(bob, 0).delete(0, 1);
  for (const update of [rest(bob), rest(ann)]) expect(takeIn(kept, update).putBack).toBeNull();
  expect(textOf(kept.doc)).toBe("een\ndrie");
});

test("a browser that comes back sends what it wrote before it takes in that another deleted the block", async () => {
  const { kept, ann, bob, rest } = makeNote();
  root(ann).delete(1, 1);
  takeIn(kept, rest(ann));
  textIn(bob, 1).insert(4, " offline geschreven");
  const sent: Uint8Array[] = [];
  const listeners = new Map<string, () => void>();
  const opened = {
    ...{
      ok: true,
      right: "write",
      condition: "open",
      you: 1,
      seq: 2,
      present: new Uint8Array(),
      name: "Bob",
    },
    ...{ missing: Y.encodeStateAsUpdate(kept.doc), vector: Y.encodeStateVector(kept.doc) },
  };
  const socket: NoteSocket = {
    connected: false,
    on: (name, listener) => void listeners.set(name, listener as () => void),
    emit(name, ...given) {
      if (name === "open") (given[1] as (reply: unknown) => void)(opened);
      if (name === "edit") sent.push(given[1] as Uint8Array);
    },
    connect: () => listeners.get("connect")!(),
    disconnect: () => {},
  };
  const link = new NoteLink({
    ...{ groupId: "group", doc: bob, socket, right: "write", condition: "open" },
    keep: async () => null,
  });
  await link.start();
  link.stop();
  for (const update of sent) expect(takeIn(kept, new Uint8Array(update)).verdict).toBe("new");
  expect(textOf(kept.doc).split("\n").sort()).toEqual(["drie", "een", "offline geschreven"]);
});

test("what was typed before and after a reload without network comes back in that order, whatever numbers the pages had", () => {
  for (const [before, after] of [
    [1, 2],
    [2, 1],
  ] as const) {
    const { kept, ann, bob } = makeNote();
    const since = Y.encodeStateVector(bob);
    bob.clientID = before;
    textIn(bob, 1).insert(4, " eerst");
    const page = new Y.Doc();
    Y.applyUpdate(page, Y.encodeStateAsUpdate(bob));
    page.clientID = after;
    textIn(page, 1).insert(10, " daarna");
    ann.transact(() => root(ann).delete(1, 1));
    takeIn(kept, Y.encodeStateAsUpdate(ann));
    expect(takeIn(kept, Y.encodeStateAsUpdate(page, since)).verdict).toBe("new");
    expect(textOf(kept.doc).split("\n")).toContain("eerst daarna");
  }
});
