import { beforeAll, expect, test } from "vitest";
import { confirmImport } from "~/domain/reports/import/apply.server";
import { db } from "~/platform/db.server";
import { sectors } from "../../../prisma/seed/vocabulary";
import { useDatabase } from "../../support/database";
import { bringIn, form, organiser } from "../../support/imports";

useDatabase();
beforeAll(async () => {
  await db().sector.createMany({ data: sectors });
});

const NEW = { event: "new", eventTitle: "Kick-off Doorstroom", eventKind: "KICK_OFF" };

test("each group has in its own note what the document tells of it, once, and the report has it still", async () => {
  const made = await organiser();
  const { id } = await bringIn(made, "kick-off-doorstroom-verslag");
  const values = await form(made.viewer, id, NEW);
  const { reportId } = await confirmImport(made.viewer, id, values);
  // The second time is the same report, and writes nothing anew.
  expect(await confirmImport(made.viewer, id, values)).toEqual({ reportId });
  const { desk, event } = await db().report.findUniqueOrThrow({
    where: { id: reportId },
    select: {
      desk: { select: { note: { select: { text: true } } } },
      event: {
        select: {
          occurrences: {
            select: {
              focusGroups: { orderBy: { order: "asc" }, select: { note: { select: { text: true } } } },
            },
          },
        },
      },
    },
  });
  const whole = desk.note!.text!.plain;
  const texts = event!.occurrences[0]!.focusGroups.map(({ note }) => note!.text!.plain.trim().split("\n"));
  expect(texts.map((lines) => lines.at(-1))).toEqual(
    Array(3).fill("Overgenomen uit het verslag “Verslag Kick-off Doorstroom Lokale Diensteneconomie”."),
  );
  const told = texts.map(([first]) => first!);
  for (const one of told) expect(whole.split(one)).toHaveLength(2);
  expect(told.map((one) => one.slice(0, 20))).toEqual([
    "Een eerste groep bes",
    "In focusgroep 2 vond",
    "De derde groep focus",
  ]);
  expect(told[2]).toMatch(/bovenstaande opdrachten mee te realiseren\.$/);
  // Nothing is a contribution until somebody marks it.
  expect(
    await db().contribution.count({
      where: { group: { occurrence: { event: { report: { id: reportId } } } } },
    }),
  ).toBe(0);
});
