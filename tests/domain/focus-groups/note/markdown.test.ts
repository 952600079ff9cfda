import fc from "fast-check";
import { expect, test } from "vitest";
import { markdownToNote, noteToMarkdown, tidyNote } from "~/domain/focus-groups/note/markdown";
import { noteSchema } from "~/domain/focus-groups/note/schema";
import { randomMarkdown, randomNote } from "../../../support/random-note";

const RUNS = { numRuns: 800 };

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

const FULL = `# Vervoer

Een **vet** en _zacht_ ~~oud~~ woord, \`code\` en een [site](https://e.example/a?b=c).

- een
- twee
  * dieper

3. drie
4. vier

- [ ] bellen
- [x] mailen

> Een citaat\\
> op twee regels

| Wie | Wat |
| --- | --- |
| Jan \\| Mie | komt<br>niet |

\`\`\`
<b>code</b>
\`\`\`

---
`;

test("what people write comes back as they wrote it", () => {
  expect(noteToMarkdown(markdownToNote(FULL))).toBe(FULL);
});

test.each([
  "1. geen lijst",
  "1) ook niet",
  "# geen kop",
  "- streep",
  "+ plus",
  "* ster",
  "> groter",
  "    vier spaties",
  "\tingesprongen",
  "| a | b |",
  "[ ] geen taak",
  "[x]: https://e.example",
  "snake_case_naam en _zo_",
  "2 * 3 * 4 = 24",
  "R&D &amp; &#35;",
  "a < b > c <br> <script>",
  "~~niet door~~",
  "```",
  "---",
  "===",
  "http://e.example/a_b_c",
  "![geen](beeld)",
  "\\ achteruit \\*",
])("the text %j stays text", (text) => {
  const paragraph = noteSchema.nodes.paragraph!.create(null, [noteSchema.text(text)]);
  const note = noteSchema.nodes.doc!.create(null, [paragraph, paragraph]);
  expect(markdownToNote(noteToMarkdown(note)).toJSON()).toEqual(note.toJSON());
});

test("plain text is not made ugly where nothing could be misread", () => {
  const text = "Dat kost 1.5 miljoen (of 2)! R&D: a_b, 3 < 4, -5 graden, #vervoer, ~10 minuten; oké?";
  expect(noteToMarkdown(markdownToNote(text))).toBe(`${text}\n`);
});

test.each([
  ["HTML", "<script>alert(1)</script> <b>x</b>", "<script>alert(1)</script> <b>x</b>"],
  ["an image", "![een foto](https://e.example/volg.png) erbij", "een foto erbij"],
  [
    "an image in a link",
    "[![foto](https://e.example/a.png)](javascript:alert(1))",
    "[foto](javascript:alert(1))",
  ],
])("%s is text", (_what, markdown, text) => {
  const note = markdownToNote(markdown);
  expect(note.textContent).toBe(text);
});

test.each([
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "java&Tab;script:alert(1)",
  "<javascript:alert(1)>",
  "&#106;avascript:alert(1)",
  "data:text/html,x",
  "vbscript:x",
  "file:///etc/passwd",
  "//e.example",
  "/\\e.example",
  "blob:https://e.example/1",
])("a link to %s is no link", (address) => {
  expect(JSON.stringify(markdownToNote(`[x](${address})`).toJSON())).not.toContain('"link"');
});

test("a link that a program put in the note leads nowhere odd either", () => {
  const link = noteSchema.mark("link", { href: "javascript:alert(1)" });
  const paragraph = noteSchema.nodes.paragraph!.create(null, [noteSchema.text("klik", [link])]);
  expect(noteToMarkdown(noteSchema.nodes.doc!.create(null, [paragraph]))).toBe("klik\n");
});

test("signs that fit in no file are left out", () => {
  const paragraph = noteSchema.nodes.paragraph!.create(null, [
    noteSchema.text("a\u0000b\u001b[31mc\ud800d\uffffe"),
  ]);
  expect(markdownToNote(noteToMarkdown(noteSchema.nodes.doc!.create(null, [paragraph]))).textContent).toBe(
    "ab[31mcde",
  );
});

test.each([
  "*",
  "[",
  ">",
  "`",
  "_",
  "(",
  "![",
  "<",
  "&",
  "> ",
  "- ",
  "#",
  "|",
  "**a ",
  "[a](",
  "~~",
  "- [ ] ",
  "<br>",
  "| a ",
])("a hundred thousand times %j is read and written before anybody gets impatient", (sign) => {
  const began = performance.now();
  const note = markdownToNote(sign.repeat(Math.ceil(100_000 / sign.length)));
  noteToMarkdown(note);
  expect(performance.now() - began).toBeLessThan(6000);
});
