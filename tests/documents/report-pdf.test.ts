import fc from "fast-check";
import { expect, test } from "vitest";
import type { PaperNode } from "~/documents/paper-node";
import { reportPdf } from "~/documents/report-pdf.server";
import { tidyNote } from "~/domain/focus-groups/note/markdown";
import { FULL_TEXT, paperNode, plainOf, reportPaper } from "../support/full-report";
import { pdfOf } from "../support/pdf";
import { pdfTree } from "../support/pdf-tree";
import { randomNote } from "../support/random-note";
import { missingWords, onDisk, tool, wordsOf } from "../support/tools";

const full = reportPdf(reportPaper());

test("the file is whole, and whoever hears it misses nothing that is seen", async () => {
  const file = await full;
  expect(pdfTree(file).faults()).toEqual([]);
  const pdf = await pdfOf(file);
  expect(pdf).toMatchObject({ outside: [], untagged: [] });
  expect(pdf.info).toMatchObject({
    Title: "Verslag: LDE-dagen & doorstroom",
    Author: "Lerend netwerk doorstroom",
  });
});

test("poppler finds the same structure", async () => {
  const found = onDisk("r.pdf", await full, ({ file }) => tool("pdfinfo", ["-struct-text", file]).stdout);
  for (const role of "Document H1 H2 H3 TOC TOCI Reference Link P L LI Lbl LBody BlockQuote Code Table THead TBody TR TH TD".split(
    " ",
  ))
    expect(found).toMatch(new RegExp(`^ *${role}(?=[ :]|$)`, "m"));
  expect(onDisk("r.pdf", await full, ({ file }) => tool("pdfinfo", [file]).stdout)).toMatch(/Tagged: +yes/);
});

test("the contents say on which page each part begins, and lead there", async () => {
  const { texts, structure } = await pdfOf(await full);
  const entries = structure
    .filter(({ text }) => /^.+ \d+$/.test(text))
    .map(({ text }) => /^(.+) (\d+)$/.exec(text)!);
  const listed = entries.filter(([, title]) =>
    ["Tafel 1: vervoer en werk", "In het kort", "Tafel 2", "Laatste kop"].includes(title!),
  );
  expect(listed).toHaveLength(4);
  for (const [, title, page] of listed) expect(texts[Number(page) - 1]).toContain(title);
  expect(texts[0]).toContain("Versie 2, gepubliceerd op donderdag 26 november 2026");
  expect(texts[0]).toContain("Met steun van het Europees Sociaal Fonds Plus.");
  texts.slice(1).forEach((text, i) => expect(text).toContain(`${i + 2} van ${texts.length}`));
});

test("a heading stands above something, and the head of a table above each page of it", async () => {
  const { texts } = await pdfOf(await full);
  const lastLines = texts.map((text) =>
    text
      .split("\n")
      .filter((line) => !/ van \d+$|^Verslag: /.test(line))
      .at(-1),
  );
  expect(lastLines.slice(2, -1)).not.toEqual(expect.arrayContaining(["Een derde niveau"]));
  const withRows = texts.filter((text) => text.includes("Herstelt en leidt"));
  expect(withRows.length).toBeGreaterThan(1);
  for (const text of withRows) expect(text).toContain("Sinds");
});

test("a claim leads to where it was said, and a small number says what it is", async () => {
  const tree = pdfTree(await full);
  const links = tree.elements
    .flatMap(({ dict, annotations }) =>
      annotations.map(({ ref }) => [dict.Alt, tree.dict(tree.dict(ref).A).URI]),
    )
    .filter(([, address]) => String(address).includes("/bijdragen/"));
  expect(links).toEqual([
    ["u:Bron 1", "u:https://netwerf.example/bijdragen/0190aaaa-bbbb-7ccc-8ddd-eeeeffff0001"],
    ["u:Bron 2", "u:https://netwerf.example/bijdragen/0190aaaa-bbbb-7ccc-8ddd-eeeeffff0002"],
  ]);
});

test("all words of the text are in the file", async () => {
  const text = onDisk("r.pdf", await full, ({ file }) => tool("pdftotext", [file, "-"]).stdout);
  expect(missingWords(wordsOf(plainOf(paperNode(FULL_TEXT))), wordsOf(text))).toEqual([]);
});

test("the same version makes the same file", async () => {
  expect(Buffer.compare(await reportPdf(reportPaper()), await full)).toBe(0);
});

test("a short text has no contents, and one without anything is a file all the same", async () => {
  const short = await pdfOf(await reportPdf(reportPaper({ content: paperNode("# Eén kop\n\nTekst.") })));
  expect([short.pages, short.text.includes("Inhoud")]).toEqual([2, false]);
  const bare = {
    title: "🙂",
    event: "",
    dates: [],
    remark: "",
    funding: "",
    author: "",
    content: paperNode(""),
  };
  const empty = await reportPdf(reportPaper(bare));
  expect(pdfTree(empty).faults()).toEqual([]);
  expect((await pdfOf(empty)).pages).toBe(1);
});

test("whatever a text holds, its file can be read and heard, and nothing runs off the paper", async () => {
  await fc.assert(
    fc.asyncProperty(randomNote, fc.string({ unit: "binary", maxLength: 400 }), async (note, words) => {
      const content = tidyNote(note).toJSON() as PaperNode;
      const about = { title: words, event: words, remark: words, funding: words, content };
      const file = await reportPdf(reportPaper({ ...about, dates: [{ when: words, place: words }] }));
      expect(pdfTree(file).faults()).toEqual([]);
      expect(await pdfOf(file)).toMatchObject({ outside: [], untagged: [] });
    }),
    { numRuns: 20 },
  );
}, 120_000);

test("a cell taller than a page goes on on the next one", async () => {
  const long = Array.from({ length: 1500 }, (_, i) => `woord${i}`).join(" ");
  const file = await reportPdf(
    reportPaper({ content: paperNode(`| a | b |\n|---|---|\n| ${long} | kort |`) }),
  );
  expect(pdfTree(file).faults()).toEqual([]);
  const { text, outside, pages } = await pdfOf(file);
  expect([text.includes("woord1499"), outside, pages > 3]).toEqual([true, [], true]);
});
