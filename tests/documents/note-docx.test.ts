import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { noteDocx, type NotePaper } from "~/documents/note-docx.server";
import type { PaperNode } from "~/documents/paper-node";
import { markdownToNote, tidyNote } from "~/domain/focus-groups/note/markdown";
import { randomNote } from "../support/random-note";
import { all, parseXml, type Element } from "../support/xml";

const paper = (note: PaperNode, more: Partial<NotePaper> = {}): NotePaper => ({
  group: "Tafel 1: vervoer & zo",
  event: "Inspiratiedag",
  facts: [{ label: "Datum", text: "donderdag 26 november 2026" }],
  question: "Hoe geraak je <op het werk>?",
  contributions: [],
  author: "Netwerf",
  origin: "https://netwerf.example",
  note,
  ...more,
});
const ofMarkdown = (markdown: string) => markdownToNote(markdown).toJSON() as PaperNode;

async function open(about: NotePaper) {
  const files = unzipSync(new Uint8Array(await noteDocx(about)));
  const part = (name: string) => parseXml(strFromU8(files[name]!));
  for (const name of Object.keys(files)) if (/\.(xml|rels)$/.test(name)) part(name);
  const links = all(part("word/_rels/document.xml.rels"), "Relationship");
  return { names: Object.keys(files), part, body: part("word/document.xml"), links };
}

const textOf = (element: Element) =>
  all(element, "w:t")
    .map(({ text }) => text)
    .join("");
const styleOf = (element: Element) => all(element, "w:pStyle")[0]?.attributes["w:val"];

test("headings, lists, tables and links are those of Word", async () => {
  const { body, links, part } = await open(
    paper(
      ofMarkdown(
        "# Vervoer\n\nMet **vet** en [een site](https://e.example/?a=1&b=2) en [hier](/mijn).\n\n- een\n  - dieper\n\n5. vijf\n\n- [x] klaar\n\n| Wie | Wat |\n|---|---|\n| Jan | komt |",
      ),
    ),
  );
  const lines = all(body, "w:p").map((p) => [styleOf(p), textOf(p)]);
  expect(lines).toContainEqual(["Title", "Tafel 1: vervoer & zo"]);
  expect(lines).toContainEqual(["Question", "Hoe geraak je <op het werk>?"]);
  expect(lines).toContainEqual(["Heading1", "Vervoer"]);
  expect(lines.map(([, text]) => text)).toContain("☑ klaar");
  const levels = all(body, "w:numPr").map((one) => all(one, "w:ilvl")[0]!.attributes["w:val"]);
  expect(levels).toEqual(["0", "1", "0"]);
  const starts = all(part("word/numbering.xml"), "w:start").map(({ attributes }) => attributes["w:val"]);
  expect(starts).toContain("5");
  const rows = all(body, "w:tr");
  expect(rows.map((row) => all(row, "w:tblHeader").length)).toEqual([1, 0]);
  const targets = links.map(({ attributes }) => attributes.Target);
  expect(targets).toContain("https://e.example/?a=1&b=2");
  expect(targets).toContain("https://netwerf.example/mijn");
  expect(all(body, "w:hyperlink").map(textOf)).toEqual(["een site", "hier"]);
});

test("the file says its language, title and author", async () => {
  const { part } = await open(paper(ofMarkdown("tekst")));
  const core = part("docProps/core.xml");
  expect(all(core, "dc:title")[0]!.text).toBe("Tafel 1: vervoer & zo - Inspiratiedag");
  expect(all(core, "dc:creator")[0]!.text).toBe("Netwerf");
  expect(all(part("word/styles.xml"), "w:lang")[0]!.attributes["w:val"]).toBe("nl-BE");
});

test("contributions stand after the text, by kind", async () => {
  const { body } = await open(
    paper(ofMarkdown("tekst"), {
      contributions: [{ kind: "Noden", items: [{ text: "meer tijd\nen geld", about: "ook bij 3 anderen" }] }],
    }),
  );
  const lines = all(body, "w:p").map((p) => [styleOf(p), textOf(p)]);
  expect(lines.slice(-3)).toEqual([
    ["Heading1", "Bijdragen"],
    ["Heading2", "Noden"],
    ["ListParagraph", "meer tijden geld (ook bij 3 anderen)"],
  ]);
});

test("any note makes a file that opens: all its parts are well-formed, and all its words are in it", async () => {
  const words = (text: string) => text.replace(/[\s☐☑]/gu, "");
  await fc.assert(
    fc.asyncProperty(randomNote, async (random) => {
      const note = tidyNote(random);
      const { body } = await open(paper(note.toJSON() as PaperNode));
      expect(words(textOf(body))).toContain(words(note.textContent));
    }),
    { numRuns: 60 },
  );
});

test("an empty note makes a file too", async () => {
  const { names } = await open(paper(ofMarkdown(""), { question: "", facts: [] }));
  expect(names).toContain("[Content_Types].xml");
});
