import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { noteToMarkdown, tidyNote } from "~/domain/focus-groups/note/markdown";
import { NOTE_ROOT } from "~/domain/focus-groups/note/schema";
import {
  docFromNote,
  noteOf,
  noteOfState,
  restoreUpdate,
  stateFromMarkdown,
} from "~/domain/focus-groups/note/yjs-text";
import { randomNote } from "../../../support/random-note";

/** Yjs merges neighbours with the same marks; of a break it keeps no marks, and no half signs. */
const tidyRandom = randomNote.map(tidyNote);
const plain = (markdown: string) => noteOfState(stateFromMarkdown(markdown));

test("a note comes out of its document as it went in", () => {
  fc.assert(
    fc.property(tidyRandom, (note) => {
      const read = noteOf(docFromNote(note));
      read.check();
      expect(noteOf(docFromNote(read)).toJSON()).toEqual(read.toJSON());
      expect(read.textContent).toBe(note.textContent);
    }),
    { numRuns: 100 },
  );
});

test("restoring makes any text of any other", () => {
  fc.assert(
    fc.property(tidyRandom, tidyRandom, (present, wanted) => {
      const doc = docFromNote(present);
      const target = noteOf(docFromNote(wanted));
      Y.applyUpdate(doc, restoreUpdate(Y.encodeStateAsUpdate(doc), target));
      expect(noteOf(doc).toJSON()).toEqual(target.toJSON());
    }),
    { numRuns: 100 },
  );
});

test("restoring leaves alone what is the same, so that what another writes there meanwhile stays", () => {
  const before = "# Titel\n\neen\n\ntwee woorden hier\n\ndrie\n";
  const now = docFromNote(plain("# Titel\n\nnul\n\neen\n\ntwee andere woorden hier\n"));
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(now));
  const update = restoreUpdate(Y.encodeStateAsUpdate(now), plain(before));
  const line = other.getXmlFragment(NOTE_ROOT).get(2) as Y.XmlElement;
  (line.get(0) as Y.XmlText).insert(3, " en meer");
  Y.applyUpdate(other, update);
  expect(noteToMarkdown(noteOf(other))).toBe("# Titel\n\neen en meer\n\ntwee woorden hier\n\ndrie\n");
  expect(update.byteLength).toBeLessThan(150);
});

test("restoring what is there already changes nothing", () => {
  const state = stateFromMarkdown("# Titel\n\n- een\n- twee");
  expect([...restoreUpdate(state, noteOfState(state))]).toEqual([0, 0]);
});

test("restoring keeps which passages are contributions", () => {
  const id = "0190b2f0-0000-7000-8000-000000000001";
  const note = plain("een twee drie");
  const mark = note.type.schema.mark("contribution", { id, kind: "TIP" });
  const marked = note.type.create(null, [
    note.firstChild!.type.create(null, [
      note.type.schema.text("een "),
      note.type.schema.text("twee", [mark]),
    ]),
  ]);
  const doc = docFromNote(note);
  Y.applyUpdate(doc, restoreUpdate(Y.encodeStateAsUpdate(doc), marked));
  expect(noteOf(doc).toJSON()).toEqual(marked.toJSON());
});

/** A document that no editor of ours would make. */
function oddDoc(fill: (root: Y.XmlFragment) => void): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => fill(doc.getXmlFragment(NOTE_ROOT)));
  return doc;
}
const element = (name: string, ...children: (Y.XmlElement | Y.XmlText)[]) => {
  const made = new Y.XmlElement(name);
  made.insert(0, children);
  return made;
};

const ODD: [string, (root: Y.XmlFragment) => void, string][] = [
  ["nothing", () => {}, ""],
  ["loose text", (root) => root.insert(0, [new Y.XmlText("los")]), "los\n"],
  [
    "an unknown block",
    (root) =>
      root.insert(0, [element("script", new Y.XmlText("x")), element("paragraph", new Y.XmlText("wel"))]),
    "wel\n",
  ],
  [
    "a name that every object has",
    (root) => root.insert(0, [element("constructor"), element("__proto__")]),
    "",
  ],
  [
    "an item without its paragraph",
    (root) =>
      root.insert(0, [
        element("bullet_list", element("list_item", element("heading", new Y.XmlText("kop")))),
      ]),
    "- ## kop\n",
  ],
  ["a list without items", (root) => root.insert(0, [element("bullet_list")]), ""],
  ["a loose item", (root) => root.insert(0, [element("list_item", element("paragraph"))]), ""],
  [
    "a block in a line",
    (root) => root.insert(0, [element("paragraph", element("table"), new Y.XmlText("a"))]),
    "a\n",
  ],
  ["a table without rows", (root) => root.insert(0, [element("table")]), ""],
  [
    "two paragraphs in a cell",
    (root) =>
      root.insert(0, [
        element(
          "table",
          element(
            "table_row",
            element(
              "table_cell",
              element("paragraph", new Y.XmlText("a")),
              element("paragraph", new Y.XmlText("b")),
            ),
          ),
        ),
      ]),
    "| ab |\n| --- |\n",
  ],
  [
    "a map in the text",
    (root) => {
      const text = new Y.XmlText("a");
      root.insert(0, [element("paragraph", text)]);
      text.insertEmbed(1, new Y.Map());
      text.insertEmbed(2, { image: "x" });
    },
    "a\n",
  ],
  [
    "odd attributes",
    (root) => {
      const heading = element("heading", new Y.XmlText("kop"));
      root.insert(0, [heading]);
      heading.setAttribute("level", "{}");
      heading.setAttribute("onclick", "x");
    },
    "## kop\n",
  ],
  [
    "odd marks",
    (root) => {
      const text = new Y.XmlText();
      root.insert(0, [element("paragraph", text)]);
      text.applyDelta([
        { insert: "a", attributes: { link: { href: 5 }, blink: {}, constructor: true, contribution: null } },
      ]);
    },
    "a\n",
  ],
];

test.each(ODD)("a document with %s is read all the same", (_what, fill, markdown) => {
  const note = noteOf(oddDoc(fill));
  note.check();
  expect(noteToMarkdown(note)).toBe(markdown);
  const doc = oddDoc(fill);
  Y.applyUpdate(doc, restoreUpdate(Y.encodeStateAsUpdate(doc), plain("weer goed")));
  expect(noteToMarkdown(noteOf(doc))).toBe("weer goed\n");
});

test("a document as deep as one can make it is read all the same", () => {
  const doc = oddDoc((root) => {
    let inner: Y.XmlFragment = root;
    for (let i = 0; i < 20_000; i++) {
      const quote = element("blockquote");
      inner.insert(0, [quote]);
      inner = quote;
    }
  });
  noteOf(doc).check();
});

test("another type under the name of the text is no text", () => {
  const doc = new Y.Doc();
  doc.getMap(NOTE_ROOT).set("a", 1);
  expect(noteToMarkdown(noteOf(doc))).toBe("");
  expect(noteToMarkdown(noteOfState(Y.encodeStateAsUpdate(doc)))).toBe("");
});
