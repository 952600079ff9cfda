import fc from "fast-check";
import { expect, test } from "vitest";
import { compareMarkdown, compareNotes } from "~/domain/focus-groups/note/compare";
import { randomNote } from "../../../support/random-note";

test("two texts are compared by block, and where a block changed by word", () => {
  const compared = compareMarkdown(
    "# Kop\n\nWij hebben meer tijd nodig.\n\n- een\n- twee\n\nWeg hiermee.",
    "# Kop\n\nWij hebben veel meer tijd nodig.\n\n- een\n- drie\n- twee\n\n*Nieuw* hier",
  );
  expect(compared.blocks).toEqual([
    { what: "kept", text: "Kop" },
    {
      what: "changed",
      runs: [
        { what: "kept", text: "Wij hebben " },
        { what: "added", text: "veel " },
        { what: "kept", text: "meer tijd nodig." },
      ],
    },
    { what: "kept", text: "• een" },
    { what: "added", text: "• drie" },
    { what: "kept", text: "• twee" },
    { what: "added", text: "Nieuw hier" },
    { what: "removed", text: "Weg hiermee." },
  ]);
  expect(compared).toMatchObject({ added: 2, removed: 1, changed: 1 });
});

test("words that changed side by side are shown side by side", () => {
  expect(
    compareMarkdown("Dit is een drempel voor ons", "Dit is de grootste drempel voor ons").blocks,
  ).toEqual([
    {
      what: "changed",
      runs: [
        { what: "kept", text: "Dit is " },
        { what: "removed", text: "een " },
        { what: "added", text: "de grootste " },
        { what: "kept", text: "drempel voor ons" },
      ],
    },
  ]);
});

test("the same words with another look are said to have another look", () => {
  expect(compareMarkdown("een woord", "een **woord**").blocks).toEqual([
    { what: "restyled", text: "een woord" },
  ]);
});

test("tasks, numbers, rows and rules are shown without markup", () => {
  const { blocks } = compareMarkdown(
    "- [ ] bellen\n\n3. drie\n\n| a | b |\n|---|---|\n| c | d |\n\n---\n\n> citaat",
    "- [x] bellen\n\n3. nieuw\n4. drie\n\n| a | b |\n|---|---|\n| c | e |\n\n---\n\n> citaat",
  );
  expect(blocks.map((block) => ("text" in block ? `${block.what} ${block.text}` : block.what))).toEqual([
    "changed",
    "added 3. nieuw",
    "kept 4. drie",
    "kept a | b",
    "changed",
    "kept ———",
    "kept citaat",
  ]);
});

test("nothing changed between a note and itself, and all between it and nothing", () => {
  fc.assert(
    fc.property(randomNote, (note) => {
      const { blocks, ...counts } = compareNotes(note, note);
      expect(counts).toEqual({ added: 0, removed: 0, changed: 0 });
      const empty = note.type.createAndFill()!;
      expect(compareNotes(empty, note).added).toBe(blocks.length);
      expect(compareNotes(note, empty).removed).toBe(blocks.length);
    }),
    { numRuns: 200 },
  );
});

test("a long text is compared before anybody gets impatient", () => {
  const line = (i: number) => `Zin ${i} over vervoer, werk en ${i % 7} andere dingen.`;
  const text = (from: number) => Array.from({ length: 3000 }, (_, i) => line(i + from)).join("\n\n");
  const began = performance.now();
  compareMarkdown(text(0), text(2000));
  compareMarkdown(text(0), text(0).replaceAll(".", "!"));
  expect(performance.now() - began).toBeLessThan(6000);
});
