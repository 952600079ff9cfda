import { beforeAll, expect, test } from "vitest";
import { beginReport } from "~/domain/reports/draft.server";
import { loader as docx } from "~/routes/reports/docx";
import { loader as markdown } from "~/routes/reports/markdown";
import { loader as pdf } from "~/routes/reports/pdf";
import { loader as versionDocx } from "~/routes/reports/version-docx";
import { loader as versionMarkdown } from "~/routes/reports/version-markdown";
import { loader as versionPdf } from "~/routes/reports/version-pdf";
import { db } from "~/platform/db.server";
import { makeBigDay, publishDraft } from "../../support/big-day";
import { call } from "../../support/call";
import { useDatabase } from "../../support/database";
import { useNotes } from "../../support/reports";

useDatabase();
useNotes();

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
let slug: string;
let draft: string;
beforeAll(async () => {
  const { organiser, event } = await makeBigDay();
  slug = await publishDraft(organiser, (await beginReport(organiser, event.id)).id);
  const other = await makeBigDay();
  const { id } = await beginReport(other.organiser, other.event.id);
  ({ slug: draft } = await db().report.findUniqueOrThrow({ where: { id }, select: { slug: true } }));
}, 60_000);

const newest = (loader: typeof pdf, of = slug, headers = {}) =>
  call(loader, `/verslagen/${of}.x`, { params: { slug: of }, headers });
const version = (loader: typeof pdf, number: string, of = slug) =>
  call(loader, `/verslagen/${of}/versies/${number}.x`, { params: { slug: of, number } });
const nameIn = (headers: Headers) => /filename="([^"]+)"/.exec(headers.get("content-disposition")!)![1];

test("everybody gets the newest version, by the name of the report", async () => {
  for (const [loader, extension, type] of [
    [pdf, "pdf", "application/pdf"],
    [docx, "docx", WORD],
    [markdown, "md", "text/markdown; charset=utf-8"],
  ] as const) {
    const { status, headers, bytes } = await newest(loader);
    expect([status, headers.get("content-type"), nameIn(headers)]).toEqual([
      200,
      type,
      `${slug}.${extension}`,
    ]);
    expect(headers.get("content-length")).toBe(String(bytes!.length));
    expect([headers.get("cache-control"), headers.get("x-robots-tag")]).toEqual(["public, no-cache", null]);
  }
});

test("a version has its number in its name, and is kept by whoever asked for it", async () => {
  for (const [loader, extension] of [
    [versionPdf, "pdf"],
    [versionDocx, "docx"],
    [versionMarkdown, "md"],
  ] as const) {
    const { status, headers } = await version(loader, "1");
    expect([status, nameIn(headers)]).toEqual([200, `${slug}-versie-1.${extension}`]);
    expect(headers.get("cache-control")).toBe("public, max-age=86400, immutable");
    expect(headers.get("x-robots-tag")).toBe("noindex");
  }
});

test("who has the file is not sent it again; each kind of file has a tag of its own", async () => {
  const tag = (await newest(pdf)).headers.get("etag")!;
  for (const known of [tag, `W/${tag}`, `"other", ${tag}`, "*"]) {
    const { status, bytes, headers } = await newest(pdf, slug, { "if-none-match": known });
    expect([status, bytes!.length, headers.get("etag")]).toEqual([304, 0, tag]);
  }
  expect((await newest(docx, slug, { "if-none-match": tag })).status).toBe(200);
  await db().reportVersion.updateMany({ where: { report: { slug } }, data: { title: "Anders" } });
  expect((await newest(pdf, slug, { "if-none-match": tag })).status).toBe(200);
});

test("a draft has no file, nor has a version that is not there or a number that is none", async () => {
  for (const loader of [pdf, docx, markdown]) {
    expect((await newest(loader, draft)).status).toBe(404);
    expect((await newest(loader, "bestaat-niet")).status).toBe(404);
  }
  for (const number of ["2", "0", "-1", "1.5", "1e0", " 1", "", "x", "99999999999"])
    expect([number, (await version(versionPdf, number)).status]).toEqual([number, 404]);
});

test("who asks at once gets the same file, made once", async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => newest(pdf)));
  const [first] = answers;
  for (const { bytes } of answers) expect(Buffer.compare(bytes!, first!.bytes!)).toBe(0);
});
