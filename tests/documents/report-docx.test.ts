import fc from "fast-check";
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import type { PaperNode } from "~/documents/paper-node";
import { reportDocx } from "~/documents/report-docx.server";
import { tidyNote } from "~/domain/focus-groups/note/markdown";
import { docxFaults, docxParts } from "../support/docx-faults";
import { FULL_TEXT, paperNode, plainOf, reportPaper } from "../support/full-report";
import { pdfOf } from "../support/pdf";
import { randomNote } from "../support/random-note";
import { missingWords, onDisk, tool, wordsOf } from "../support/tools";
import { all, type Element } from "../support/xml";

const full = reportDocx(reportPaper());
const textOf = (element: Element) =>
  all(element, "w:t")
    .map(({ text }) => text)
    .join("");

/** What LibreOffice makes of a file; null when it does not open it. */
const opened = (file: Uint8Array) =>
  onDisk("verslag.docx", file, ({ file: name, folder }) => {
    const own = `-env:UserInstallation=file://${folder}/profile`;
    const { status, stdout, stderr } = tool("soffice", [
      own,
      "--headless",
      "--convert-to",
      "pdf",
      "--outdir",
      folder,
      name,
    ]);
    try {
      return { status, said: stdout + stderr, pdf: readFileSync(path.join(folder, "verslag.pdf")) };
    } catch {
      return null;
    }
  });

test("LibreOffice opens the file as it is, and every word of it comes back", async () => {
  const found = opened(await full)!;
  expect(found.status).toBe(0);
  expect(found.said).not.toMatch(/error|repair|corrupt|could not/i);
  const text = onDisk("lo.pdf", found.pdf, ({ file }) => tool("pdftotext", [file, "-"]).stdout);
  const { title, version, funding, remark } = reportPaper();
  const wanted = [title, version, funding, remark, plainOf(paperNode(FULL_TEXT))].flatMap(wordsOf);
  expect(missingWords(wanted, wordsOf(text))).toEqual([]);
  const { texts } = await pdfOf(found.pdf);
  texts.slice(1).forEach((page, i) => expect(page).toContain(`Pagina ${i + 2} van ${texts.length}`));
}, 120_000);

test("LibreOffice does not open half a file: the check before sees what is wrong", async () => {
  const file = await full;
  expect(opened(file.subarray(0, file.length / 2))).toBe(null);
}, 120_000);

test("nothing in it makes Word ask to repair it", async () => {
  expect(docxFaults(await full)).toEqual([]);
  await fc.assert(
    fc.asyncProperty(randomNote, fc.string({ unit: "binary", maxLength: 60 }), async (note, words) => {
      const content = tidyNote(note).toJSON() as PaperNode;
      expect(docxFaults(await reportDocx(reportPaper({ title: words, funding: words, content })))).toEqual(
        [],
      );
    }),
    { numRuns: 40 },
  );
});

test("it has real headings, contents that lead to them, heads on its tables and its language", async () => {
  const parts = docxParts(await full);
  const body = parts.get("word/document.xml")!;
  const styled = (style: string) =>
    all(body, "w:p")
      .filter((p) => all(p, "w:pStyle")[0]?.attributes["w:val"] === style)
      .map(textOf);
  expect(styled("Title")).toEqual(["Verslag: LDE-dagen & doorstroom"]);
  expect(styled("Heading1")).toEqual(["Tafel 1: vervoer en werk", "Tafel 2", "Laatste kop"]);
  expect([...styled("TOC1"), ...styled("TOC2")].sort()).toEqual(
    ["Tafel 1: vervoer en werk", "Tafel 2", "Laatste kop", "In het kort"].sort(),
  );
  const anchors = all(body, "w:hyperlink").filter(({ attributes }) => attributes["w:anchor"]);
  expect(anchors.map(textOf)).toEqual(["Tafel 1: vervoer en werk", "In het kort", "Tafel 2", "Laatste kop"]);
  expect(all(body, "w:tblHeader")).toHaveLength(1);
  expect(all(parts.get("word/styles.xml")!, "w:lang")[0]!.attributes["w:val"]).toBe("nl-BE");
  const fields = [...parts].flatMap(([name, part]) =>
    /footer/.test(name) ? all(part!, "w:instrText").map(({ text }) => text.trim()) : [],
  );
  expect(fields).toEqual(["PAGE", "NUMPAGES"]);
  expect(all(parts.get("word/settings.xml")!, "w:updateFields")).toEqual([]);
});

test("a claim leads to where it was said", async () => {
  const parts = docxParts(await full);
  const targets = all(parts.get("word/_rels/document.xml.rels")!, "Relationship").map(
    ({ attributes }) => attributes.Target,
  );
  for (const n of [1, 2])
    expect(targets).toContain(`https://netwerf.example/bijdragen/0190aaaa-bbbb-7ccc-8ddd-eeeeffff000${n}`);
  const raised = all(parts.get("word/document.xml")!, "w:r").filter(
    (run) => all(run, "w:vertAlign").length > 0,
  );
  expect(raised.map(textOf)).toEqual(["1", "2"]);
});
