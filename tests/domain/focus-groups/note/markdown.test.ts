import fc from "fast-check";
import { expect, test } from "vitest";
import { markdownToNote, noteToMarkdown, tidyNote } from "~/domain/focus-groups/note/markdown";
import { randomMarkdown, randomNote } from "../../../support/random-note";

const RUNS = { numRuns: 1500 };

test("what a note says survives Markdown", () => {
  fc.assert(
    fc.property(randomNote, (note) => {
      const tidy = tidyNote(note);
      tidy.check();
      expect(tidyNote(tidy).toJSON()).toEqual(tidy.toJSON());
      expect(markdownToNote(noteToMarkdown(note)).toJSON()).toEqual(tidy.toJSON());
    }),
    RUNS,
  );
});

test("Markdown from anywhere becomes a note, which says the same again", () => {
  fc.assert(
    fc.property(randomMarkdown, (markdown) => {
      const note = markdownToNote(markdown);
      note.check();
      expect(markdownToNote(noteToMarkdown(note)).toJSON()).toEqual(note.toJSON());
    }),
    RUNS,
  );
});
