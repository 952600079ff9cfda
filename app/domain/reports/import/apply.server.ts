import { record, transaction } from "~/domain/activity/record.server";
import { projectNow } from "~/domain/focus-groups/note/note-now.server";
import type { Viewer } from "~/domain/people/viewer";
import type { Tx } from "~/platform/db.server";
import { Invalid } from "~/platform/errors";
import type { FormValues } from "~/platform/http/form.server";
import { beginDesk } from "../desk.server";
import { parseConfirmation, type Confirmed } from "./confirm-form.server";
import { valueOf } from "./facts";
import { ownImport, readAgain } from "./imports.server";
import { putEvent } from "./apply/event.server";
import { putFigures } from "./apply/figures.server";
import { writeGroupNotes } from "./apply/group-notes.server";
import { putNetwork } from "./apply/network.server";

/**
 * Makes of a document what was confirmed of it: the report with its text, the event it tells of, and what it says of
 * the network; all of it or nothing. A second time is the same report.
 * @throws NotFound; Invalid at the field.
 */
export async function confirmImport(
  viewer: Viewer,
  importId: string,
  values: FormValues,
): Promise<{ reportId: string }> {
  const { reportId, noteIds } = await transaction(async (tx) => {
    const row = await ownImport(viewer, importId, tx);
    if (row.reportId) return { reportId: row.reportId, noteIds: [] };
    const { note, recognised } = readAgain(row);
    const sectors = await tx.sector.findMany({ select: { id: true } });
    const confirmed = parseConfirmation(
      values,
      recognised.facts,
      sectors.map(({ id }) => id),
    );
    const { networkId } = row;
    const { eventId, groups } = await putEvent(tx, viewer, networkId, confirmed);
    await putNetwork(tx, viewer, networkId, confirmed.facts);
    const desk = await beginDesk(tx, {
      ...{ eventId, networkId, title: confirmed.title, note, createdById: viewer.personId },
      ...{ importedFrom: row.fileName || "geplakte tekst", documentDate: documentDate(confirmed) },
    });
    await putFigures(tx, desk.id, confirmed.facts, eventId !== null);
    const groupNoteIds = await writeGroupNotes(tx, note, confirmed.title, groups);
    await done(tx, importId, desk.id);
    await record(tx, {
      ...{ kind: "report.imported", subjectId: desk.id, actorId: viewer.personId, eventId },
      data: { groupId: desk.deskId, facts: confirmed.facts.length },
    });
    return { reportId: desk.id, noteIds: [desk.noteId, ...groupNoteIds] };
  }).catch((error: unknown) => {
    throw duplicateReport(error) ? new Invalid({ event: "has-report" }) : error;
  });
  for (const noteId of noteIds) await projectNow(noteId);
  return { reportId };
}

/** Two who bring in a report of one event at once: the database keeps the first. */
const duplicateReport = (error: unknown) =>
  (error as { code?: string }).code === "P2002" &&
  /eventId/.test(JSON.stringify((error as { meta?: unknown }).meta));

/** The text is in the report now; what is left says only what became of it. */
async function done(tx: Tx, id: string, reportId: string): Promise<void> {
  await tx.$executeRaw`UPDATE "ReportImport" SET "note" = NULL, "reportId" = ${reportId}::uuid WHERE "id" = ${id}::uuid`;
}

function documentDate({ facts }: Confirmed): Date | null {
  const fact = facts.find(({ kind }) => kind === "documentDate");
  return fact ? new Date(valueOf(fact, "day")) : null;
}
