import { STANDING } from "~/domain/vocabulary/theme";
import { db } from "~/platform/db.server";
import { groupAccess } from "./access.server";
import type { GroupCaller } from "./caller";
import { themesOfGroup } from "./inside/themes.server";
import { unsafeClockOf } from "./lead/clock.server";

/**
 * What the page on which a group writes needs beside the text itself, which comes over the note's own line.
 * @throws NotFound when there is no such group, or the caller has nothing to do with it.
 */
export async function notePage(caller: GroupCaller, groupId: string) {
  const access = await groupAccess(caller, groupId);
  const words = { orderBy: { name: "asc" }, select: { id: true, name: true } } as const;
  const [group, news, sectors, themes] = await Promise.all([
    db().focusGroup.findUniqueOrThrow({
      where: { id: groupId },
      select: { title: true, guidingQuestion: true, report: { select: { id: true } } },
    }),
    newsOf(groupId),
    db().sector.findMany(words),
    // Nothing new comes under a theme that was retired, or that another one stands for.
    db().theme.findMany({
      ...words,
      where: { ...STANDING, ...(await themesOfGroup(db(), groupId)) },
    }),
  ]);
  return { access, group, news, sectors, themes };
}

/**
 * The report that is written at this desk; null for a table of a day.
 * @throws NotFound as notePage.
 */
export async function reportAt(caller: GroupCaller, groupId: string): Promise<string | null> {
  const access = await groupAccess(caller, groupId);
  if (access.occurrenceId !== null) return null;
  const report = await db().report.findUnique({ where: { deskId: access.groupId }, select: { id: true } });
  return report?.id ?? null;
}

/**
 * What changes of it while one writes.
 * @throws NotFound as notePage.
 */
export async function noteNews(caller: GroupCaller, groupId: string) {
  await groupAccess(caller, groupId);
  return newsOf(groupId);
}

async function newsOf(groupId: string) {
  const [contributions, step] = await Promise.all([contributionsOf(groupId), unsafeClockOf(groupId)]);
  return { ...contributions, step };
}

/** What the text of the note does not hold: whose a contribution is, and what the table sent that is not in it yet. */
async function contributionsOf(groupId: string) {
  const rows = await db().contribution.findMany({
    where: { groupId, declinedAt: null, mergedIntoId: null },
    orderBy: [{ order: "asc" }, { createdAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      kind: true,
      text: true,
      authorName: true,
      organisation: true,
      sectorId: true,
      themeId: true,
      inNote: true,
      admittedAt: true,
    },
  });
  const described = Object.fromEntries(
    rows.map(({ id, organisation, sectorId, themeId }) => [id, { organisation, sectorId, themeId }]),
  );
  const fromTable = rows
    .filter(({ inNote, admittedAt }) => !inNote && admittedAt !== null)
    .map(({ id, kind, text, authorName }) => ({ id, kind, text, authorName }));
  return { described, fromTable };
}
