import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { groupAccess } from "../access.server";
import type { GroupCaller } from "../caller";
import type { ContributionKindName } from "../contribution";
import { ADMITTED } from "../inside/admitted";
import { clockSelect, shownClock } from "./clock.server";
import { tailOf } from "./note-tail";
import { ofDay } from "../inside/of-day";

/** What of a long note goes to the room, in characters: the screen asks for it at every line that is written. */
const MOST_MARKDOWN = 16_000;
const LATEST = 12;

/**
 * What the room sees of its group: question, clock, the end of the note, the latest contributions and how to join.
 * @throws NotFound when the caller does not belong to the group.
 */
export async function screenOf(caller: GroupCaller, groupId: string) {
  const { condition, leads } = await groupAccess(caller, groupId);
  const row = await db().focusGroup.findUniqueOrThrow({
    where: { id: groupId },
    select: {
      ...{ id: true, title: true, guidingQuestion: true, room: true, tableCode: true, tableOpenedAt: true },
      occurrence: { select: { event: { select: { title: true } } } },
      clock: { select: clockSelect },
    },
  });
  const { clock, occurrence, tableOpenedAt, tableCode, ...group } = ofDay(row);
  const latest = await db().contribution.findMany({
    where: { groupId, ...ADMITTED },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: LATEST,
    select: { id: true, kind: true, text: true, authorName: true, organisation: true },
  });
  return {
    group: { ...group, event: occurrence.event.title },
    ...{ condition, leads },
    clock: shownClock(clock),
    now: now(),
    note: await noteEnd(groupId),
    latest,
    counts: await countsIn(groupId),
    tableCode: tableOpenedAt ? tableCode : null,
  };
}

/** The end of the note as Markdown, begun at a block, and whether there was more before it. */
async function noteEnd(groupId: string): Promise<{ markdown: string; shortened: boolean }> {
  const [row] = await db().$queryRaw<{ tail: string; length: number }[]>`
    SELECT right(t."markdown", ${MOST_MARKDOWN}) AS "tail", length(t."markdown") AS "length"
    FROM "Note" n JOIN "NoteText" t ON t."noteId" = n."id" WHERE n."groupId" = ${groupId}::uuid`;
  if (!row) return { markdown: "", shortened: false };
  const shortened = row.length > MOST_MARKDOWN;
  return { markdown: shortened ? tailOf(row.tail) : row.tail, shortened };
}

/** How many there are of each kind. */
async function countsIn(groupId: string): Promise<Partial<Record<ContributionKindName, number>>> {
  const rows = await db().contribution.groupBy({
    by: ["kind"],
    where: { groupId, ...ADMITTED },
    _count: true,
  });
  return Object.fromEntries(rows.map(({ kind, _count }) => [kind, _count]));
}
