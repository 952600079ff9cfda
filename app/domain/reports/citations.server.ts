import type { TextChange } from "~/domain/focus-groups/note/text-listeners";
import { noteNow } from "~/domain/focus-groups/note/note-now.server";
import { noteOfState } from "~/domain/focus-groups/note/yjs-text";
import { now } from "~/platform/clock.server";
import { db, type Prisma, type Tx } from "~/platform/db.server";
import { log } from "~/platform/log.server";
import { lockReport } from "./access.server";
import { citedIn } from "./inside/cited";

/** A desk that was written at so lately may have been left behind by a process that ended, in milliseconds. */
const LATELY_MS = 10 * 60_000;

type Citing = {
  id: string;
  deskId: string;
  eventId: string | null;
  networkId: string | null;
  event: { networkId: string | null } | null;
};
const citing = {
  ...{ id: true, deskId: true, eventId: true, networkId: true },
  event: { select: { networkId: true } },
} as const;

/**
 * Makes the citations of a report agree with the marks in its text. One whose passage went keeps its words, and is
 * found again when the passage comes back. Twice is once; of what is no report's desk nothing comes.
 */
export async function projectCitations(deskId: string): Promise<void> {
  await db().$transaction(async (tx) => {
    const found = await tx.report.findUnique({
      where: { deskId },
      select: { ...citing, desk: { select: { note: { select: { id: true } } } } },
    });
    const noteId = found?.desk.note?.id;
    if (!found || !noteId) return;
    // What is read after this is not older than what another one wrote down before.
    await lockReport(tx, found.id);
    const { state } = await noteNow(noteId, tx);
    await cite(tx, found, citedIn(noteOfState(state)));
  });
}

/** As projectCitations, of a report that is held and whose text was read. */
export async function cite(
  tx: Tx,
  report: Citing,
  cited: readonly { id: string; text: string }[],
): Promise<void> {
  const mine = new Set(
    await citable(
      tx,
      report,
      cited.map(({ id }) => id),
    ),
  );
  const before = await tx.reportCitation.findMany({ where: { reportId: report.id } });
  const known = new Map(before.map((row) => [row.contributionId, row]));
  const standing = cited.filter(({ id }) => mine.has(id));
  for (const { id, text } of standing) {
    const row = known.get(id);
    if (row && row.text === text && row.lostAt === null) continue;
    const key = { reportId: report.id, contributionId: id };
    await tx.reportCitation.upsert({
      where: { reportId_contributionId: key },
      create: { ...key, text },
      update: { text, lostAt: null },
    });
  }
  const still = new Set(standing.map(({ id }) => id));
  const lost = before.filter(({ contributionId, lostAt }) => lostAt === null && !still.has(contributionId));
  if (lost.length === 0) return;
  await tx.reportCitation.updateMany({
    where: { reportId: report.id, contributionId: { in: lost.map((row) => row.contributionId) } },
    data: { lostAt: now() },
  });
}

/**
 * Of these ids those of contributions that the report may lean on: of its own event, or of another session or document
 * of its network. What was said at the desk itself is no citation, and a mark from elsewhere is only a mark.
 */
async function citable(tx: Tx, { deskId, eventId, networkId, event }: Citing, ids: string[]) {
  const network = event?.networkId ?? networkId;
  const within: Prisma.FocusGroupWhereInput[] = [
    ...(eventId ? [{ occurrence: { eventId } }] : []),
    ...(network
      ? [
          { occurrence: { event: { networkId: network } } },
          { report: { OR: [{ networkId: network }, { event: { networkId: network } }] } },
        ]
      : []),
  ];
  const rows = await tx.contribution.findMany({
    where: { id: { in: ids }, groupId: { not: deskId }, group: { OR: within } },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Hears that a text changed, and follows it. */
export function citeOnChange({ groupId, occurrenceId }: TextChange): void {
  if (occurrenceId !== null) return;
  projectCitations(groupId).catch((error: unknown) => {
    log.warn({ err: error, deskId: groupId }, "citations could not follow the text; the next round will");
  });
}

/** Follows the texts that changed lately, for a process that ended before it could. Returns how many there were. */
export async function citeLately(): Promise<number> {
  const rows = await db().report.findMany({
    where: { desk: { note: { changedAt: { gt: new Date(now().getTime() - LATELY_MS) } } } },
    select: { deskId: true },
  });
  for (const { deskId } of rows) await projectCitations(deskId);
  return rows.length;
}
