import fc from "fast-check";
import { expect, test } from "vitest";
import { reportDocx } from "~/documents/report-docx.server";
import { reportPdf } from "~/documents/report-pdf.server";
import { markdownToNote, noteToMarkdown, tidyNote } from "~/domain/focus-groups/note/markdown";
import { docFromNote, noteOfState } from "~/domain/focus-groups/note/yjs-text";
import { beginReport } from "~/domain/reports/draft.server";
import { publishedMarkdown, publishedPaper } from "~/domain/reports/paper.server";
import { db } from "~/platform/db.server";
import { Fragment, type Node } from "prosemirror-model";
import * as Y from "yjs";
import { makeBigDay, publishDraft } from "../../support/big-day";
import { useDatabase } from "../../support/database";
import { docxFaults } from "../../support/docx-faults";
import { plainOf } from "../../support/full-report";
import { pdfOf } from "../../support/pdf";
import { pdfTree } from "../../support/pdf-tree";
import { randomNote } from "../../support/random-note";
import { useNotes } from "../../support/reports";
import { missingWords, wordsOf } from "../../support/tools";

useDatabase();
useNotes();

const ORIGIN = "https://netwerf.example";

async function makePublished() {
  const day = await makeBigDay();
  const began = performance.now();
  const { id } = await beginReport(day.organiser, day.event.id);
  console.log(`draft of a report of 110 present in ${(performance.now() - began).toFixed(0)} ms`);
  return { ...day, id, slug: await publishDraft(day.organiser, id) };
}

/** The report's own text in its Markdown: what stands after the first rule, without the numbers of its sources. */
function textIn(markdown: string): Node {
  const whole = markdownToNote(markdown);
  const at = whole.children.findIndex(({ type }) => type.name === "horizontal_rule");
  return tidyNote(withoutNumbers(whole.copy(Fragment.from(whole.children.slice(at + 1)))));
}

function withoutNumbers(node: Node): Node {
  const kept = node.children.filter((one) => {
    const link = one.marks.find(({ type }) => type.name === "link");
    return !(/^\d+$/.test(one.text ?? "") && String(link?.attrs.href).startsWith(`${ORIGIN}/bijdragen/`));
  });
  return node.isLeaf ? node : node.copy(Fragment.fromArray(kept.map(withoutNumbers)));
}

test("a day of 110 present and three groups makes a PDF to hear, a Word file that is whole, and all of its words", async () => {
  const { slug } = await makePublished();
  const paper = await publishedPaper(slug, null, ORIGIN);
  const pdf = await reportPdf(paper);
  expect(pdfTree(pdf).faults()).toEqual([]);
  const read = await pdfOf(pdf);
  expect(read).toMatchObject({ outside: [], untagged: [] });
  const cited = await db().contribution.count({ where: { citations: { some: { report: { slug } } } } });
  expect(cited).toBe(42);
  const tree = pdfTree(pdf);
  const targets = tree.elements.flatMap(({ annotations }) =>
    annotations.map(({ ref }) => String(tree.dict(tree.dict(ref).A).URI)),
  );
  expect(new Set(targets.filter((one) => one.includes("/bijdragen/"))).size).toBe(cited);
  for (const words of [
    "Er waren 110 deelnemers van 34 organisaties.",
    "Met steun van het Europees Sociaal Fonds Plus.",
  ])
    expect(read.text.replace(/\s+/g, " ")).toContain(words);
  expect(missingWords(wordsOf(plainOf(paper.content)), wordsOf(read.text))).toEqual([]);
  expect(docxFaults(await reportDocx(paper))).toEqual([]);
});

test("the Markdown read again is the text that was published, with every source", async () => {
  const { slug } = await makePublished();
  const { markdown } = await publishedMarkdown(slug, null, ORIGIN);
  expect(noteToMarkdown(markdownToNote(markdown))).toBe(markdown);
  const version = await db().reportVersion.findFirstOrThrow({ where: { report: { slug } } });
  const text = textIn(markdown);
  expect(text.toJSON()).toEqual(tidyNote(noteOfState(version.state)).toJSON());
  expect(noteToMarkdown(text)).toBe(version.markdown);
  expect(new Set(markdown.match(/\/bijdragen\/[0-9a-f-]{36}/g)).size).toBe(42);
  // The draft tells who was there, so what stands before it does not.
  expect(markdown.match(/34 organisaties/g)).toHaveLength(1);
  expect(markdown).not.toContain("| Soort deelnemer | Aantal |");
});

test("whatever a report says, its Markdown read again says the same", async () => {
  const { slug } = await makePublished();
  const { id } = await db().reportVersion.findFirstOrThrow({ where: { report: { slug } } });
  const words = fc
    .string({ unit: "binary", maxLength: 20 })
    .map((text) => text.replace(/\0|\p{Surrogate}/gu, ""));
  await fc.assert(
    fc.asyncProperty(randomNote, words, async (note, title) => {
      const doc = docFromNote(note);
      const state = new Uint8Array(Y.encodeStateAsUpdate(doc));
      await db().reportVersion.update({ where: { id }, data: { state, title } });
      const { markdown } = await publishedMarkdown(slug, 1, ORIGIN);
      expect(noteToMarkdown(markdownToNote(markdown))).toBe(markdown);
      expect(textIn(markdown).toJSON()).toEqual(tidyNote(noteOfState(state)).toJSON());
    }),
    { numRuns: 40 },
  );
});

test("what was not published has no paper, nor has a version that is not there", async () => {
  const { organiser, event } = await makeBigDay();
  const { id } = await beginReport(organiser, event.id);
  const { slug } = await db().report.findUniqueOrThrow({ where: { id }, select: { slug: true } });
  await expect(publishedPaper(slug, null, ORIGIN)).rejects.toMatchObject({ code: "not-found" });
  await expect(publishedMarkdown(slug, null, ORIGIN)).rejects.toMatchObject({ code: "not-found" });
  await publishDraft(organiser, id);
  await expect(publishedPaper(slug, 2, ORIGIN)).rejects.toMatchObject({ code: "not-found" });
  expect(await publishedPaper(slug, 1, ORIGIN)).toMatchObject({ number: 1 });
});
