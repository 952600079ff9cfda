import { expect, test } from "vitest";
import { visitor } from "~/domain/people/viewer";
import { decideReport } from "~/domain/reports/comments.server";
import { publishReport } from "~/domain/reports/publish.server";
import { publishedReport, publishedReportOf, reportPage } from "~/domain/reports/queries.server";
import { renameReport } from "~/domain/reports/rename.server";
import { TitleForm } from "~/domain/reports/report";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { useDatabase } from "../../support/database";
import { filledIn, makeReport, rewrite, useNotes } from "../../support/reports";

useDatabase();
useNotes();

const none = () => Promise.resolve();
const first = { number: 1, remark: "", tell: false };

test("a report gets another title; its address stays, and the desk bears the title too", async () => {
  const { id, slug, deskId, organiser } = await makeReport(none);
  await renameReport(organiser, id, { title: "Wat we in Gent hoorden" });
  const { report } = await reportPage(organiser, id);
  expect([report.title, report.slug]).toEqual(["Wat we in Gent hoorden", slug]);
  const desk = await db().focusGroup.findUniqueOrThrow({ where: { id: deskId } });
  expect(desk.title).toBe("Wat we in Gent hoorden");
  const told = () => db().activity.count({ where: { kind: "report.renamed", subjectId: id } });
  expect(await told()).toBe(1);
  await renameReport(organiser, id, { title: "Wat we in Gent hoorden" });
  expect(await told()).toBe(1);
});

test("what was published keeps its title until the next version", async () => {
  const { id, slug, noteId, event, organiser } = await makeReport(none);
  await rewrite(noteId, filledIn);
  await decideReport(organiser, id);
  await publishReport(organiser, id, first);
  const before = (await publishedReport(slug, null)).title;
  await renameReport(organiser, id, { title: "Een betere titel" });
  expect((await publishedReport(slug, null)).title).toBe(before);
  expect(await publishedReportOf(event.id)).toEqual({ slug, title: before });
  await publishReport(organiser, id, { number: 2, remark: "Een betere titel", tell: false });
  expect((await publishedReport(slug, null)).title).toBe("Een betere titel");
  expect((await publishedReport(slug, 1)).title).toBe(before);
  expect(await publishedReportOf(event.id)).toEqual({ slug, title: "Een betere titel" });
});

test("only who organises a report names it", async () => {
  const { id, organiser, stranger } = await makeReport(none);
  const title = "Van iemand anders";
  for (const viewer of [visitor, stranger])
    await expect(renameReport(viewer, id, { title })).rejects.toMatchObject({ code: "not-found" });
  for (const reportId of [newId(), "geen-id"])
    await expect(renameReport(organiser, reportId, { title })).rejects.toMatchObject({ code: "not-found" });
  expect((await reportPage(organiser, id)).report.title).not.toBe(title);
});

test("a title says something, on one line, and not too much", () => {
  expect(TitleForm.parse({ title: "  Verslag van   Gent " })).toEqual({ title: "Verslag van Gent" });
  for (const title of ["", "   ", "x".repeat(161)])
    expect(TitleForm.safeParse({ title }).success).toBe(false);
});
