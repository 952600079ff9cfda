import { strFromU8, unzipSync } from "fflate";
import { readdirSync, readFileSync } from "node:fs";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { expect, test } from "vitest";
import { reportDocx } from "~/documents/report-docx.server";
import { reportPdf } from "~/documents/report-pdf.server";
import { passageIn } from "~/domain/finding/passage";
import { markdownToNote, noteToMarkdown } from "~/domain/focus-groups/note/markdown";
import { renderReport } from "~/domain/reports/inside/rendering.server";
import { asHtml, asText, facts, text } from "~/mail/letter";
import { paperNode, reportPaper } from "../support/full-report";
import { HOSTILE, SAFE_ADDRESS } from "../support/hostile-markdown";
import { all, parseXml } from "../support/xml";

/** Every hostile text in one, each under a heading of its own. */
const WHOLE = HOSTILE.map(([what, source]) => `## ${what}\n\n${source}`).join("\n\n");

test("a note keeps no link that leads elsewhere than to a page, a mail or a telephone", () => {
  for (const [what, source] of HOSTILE) {
    const note = markdownToNote(source);
    note.descendants(({ marks, type }) => {
      expect([what, type.name]).not.toEqual([what, "image"]);
      for (const { attrs } of marks)
        if (attrs.href !== undefined)
          expect([what, String(attrs.href)]).toEqual([what, expect.stringMatching(SAFE_ADDRESS)]);
    });
    // As the reader's page, the version's page and the screen show it.
    const html = renderReport(markdownToNote(noteToMarkdown(note)), new Set()).html;
    expect([what, html]).toEqual([
      what,
      expect.not.stringMatching(/<(?:script|img|svg|iframe|style|form|base|math)\b/i),
    ]);
    expect([what, html]).toEqual([
      what,
      expect.not.stringMatching(/<[^>]*(?:\son\w+\s*=|javascript:|data:)/i),
    ]);
  }
});

test("a report in PDF links to nothing odd and runs nothing", async () => {
  const file = await reportPdf(reportPaper({ content: paperNode(WHOLE) }));
  expect(file.toString("latin1")).not.toMatch(/\/(?:JavaScript|JS|Launch|EmbeddedFile|OpenAction)\b/);
  const task = getDocument({ data: new Uint8Array(file), verbosity: 0 });
  const pdf = await task.promise;
  const urls: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const annotations = (await (await pdf.getPage(number)).getAnnotations()) as { unsafeUrl?: string }[];
    urls.push(...annotations.flatMap(({ unsafeUrl }) => unsafeUrl ?? []));
  }
  await task.destroy();
  expect(urls.length).toBeGreaterThan(3);
  expect(urls.filter((url) => !/^(?:https?|mailto|tel):/.test(url))).toEqual([]);
});

test("a report in Word links to nothing odd and fetches nothing", async () => {
  const parts = unzipSync(new Uint8Array(await reportDocx(reportPaper({ content: paperNode(WHOLE) }))));
  for (const [name, part] of Object.entries(parts)) {
    if (!name.endsWith(".rels")) continue;
    const outside = all(parseXml(strFromU8(part)), "Relationship").filter(
      ({ attributes }) => attributes.TargetMode === "External",
    );
    for (const { attributes } of outside) {
      expect(attributes.Type).toMatch(/\/hyperlink$/);
      expect(attributes.Target).toMatch(/^(?:https?|mailto|tel):/);
    }
  }
  expect(strFromU8(parts["word/document.xml"]!)).not.toMatch(/INCLUDEPICTURE|DDEAUTO|HYPERLINK "(?!https?:)/);
});

test("in a letter it is words, in HTML as in plain text", () => {
  const letter = (words: string) => ({
    subject: "x",
    heading: words,
    blocks: [text(words), facts(["x", words])],
    footer: words,
  });
  const tagsIn = (html: string) => html.match(/<[^>]*>/g);
  const plain = tagsIn(asHtml(letter("gewoon"), "nl"));
  for (const [what, source] of HOSTILE) {
    // On one line, for a new line is a tag of ours.
    const words = source.replace(/\s+/g, " ");
    expect([what, tagsIn(asHtml(letter(words), "nl"))]).toEqual([what, plain]);
    expect(asText(letter(words))).toContain(words.trim().slice(0, 20));
  }
});

test("what search shows of a text is a piece of it, word for word, and never markup", () => {
  for (const [, source] of HOSTILE) {
    const body = `doorstroom ${source} doorstroom`;
    const { parts } = passageIn(
      body,
      new Map([
        ["doorstrom", 1],
        ["doorstroom", 1],
      ]),
    )!;
    expect(body).toContain(parts.map((part) => part.text).join(""));
  }
  const folder = "app/domain/finding/ui";
  const pages = readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, "utf8"));
  expect(pages.filter((page) => page.includes("dangerouslySetInnerHTML"))).toEqual([]);
});
