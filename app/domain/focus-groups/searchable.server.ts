import { noteReadersOf, ofGroup, organisersOf } from "~/domain/finding/audience";
import type { Entry } from "~/domain/finding/entry";
import type { Viewer } from "~/domain/people/viewer";
import { db } from "~/platform/db.server";
import { isId } from "~/platform/ids.server";

/** Of a person in more groups than this the last ones count. */
const MOST_GROUPS = 300;

/**
 * A group's note as search finds it: for who `groupAccess` lets in, and for nobody else. Guests who joined a table by
 * its code have its page, and no search. Null when nothing was written. The note of a desk is a report in the making.
 */
export async function entryOfNote(groupId: string): Promise<Entry | null> {
  const group = isId(groupId) ? await read(groupId) : null;
  const plain = group?.note?.text?.plain ?? "";
  if (!group || plain.trim() === "") return null;
  return group.report ? deskEntry(group.report, groupId, plain) : tableEntry(group, plain);
}

function tableEntry(group: NonNullable<Awaited<ReturnType<typeof read>>>, plain: string): Entry | null {
  const { id, title, guidingQuestion, occurrence } = group;
  if (!occurrence) return null;
  const { event, startsAt } = occurrence;
  return {
    ...{ kind: "note", subjectId: id, path: `/groepen/${id}`, title: `${title}: ${event.title}` },
    audience: noteReadersOf({ groupId: id, eventId: event.id, networkId: event.networkId }),
    ...{ summary: guidingQuestion, body: plain },
    themeIds: event.themes.map((theme) => theme.id),
    sectorIds: event.sectorId ? [event.sectorId] : [],
    provinces: event.province ? [event.province] : [],
    at: startsAt,
  };
}

type Desk = {
  id: string;
  title: string;
  networkId: string | null;
  event: { id: string; networkId: string | null } | null;
};

function deskEntry({ id, title, networkId, event }: Desk, deskId: string, plain: string): Entry {
  const scope = { eventId: event?.id, networkId: event?.networkId ?? networkId };
  return {
    ...{ kind: "note", subjectId: deskId, path: `/beheer/verslagen/${id}`, title },
    audience: [...organisersOf(scope), ofGroup(deskId)],
    ...{ summary: "", body: plain },
  };
}

const read = (id: string) =>
  db().focusGroup.findUnique({
    where: { id },
    select: {
      ...{ id: true, title: true, guidingQuestion: true },
      note: { select: { text: { select: { plain: true } } } },
      report: {
        select: {
          ...{ id: true, title: true, networkId: true },
          event: { select: { id: true, networkId: true } },
        },
      },
      occurrence: {
        select: {
          startsAt: true,
          event: {
            select: {
              ...{ id: true, title: true, networkId: true, sectorId: true, province: true },
              themes: { select: { id: true } },
            },
          },
        },
      },
    },
  });

/** The groups with a note. */
export const searchableNotes = async (): Promise<string[]> =>
  (await db().noteText.findMany({ select: { note: { select: { groupId: true } } } })).map(
    ({ note }) => note.groupId,
  );

/** What is written while an entry is being made may not be in it. */
const MARGIN_MS = 10_000;

/** Those whose text, as it is read, is newer than their entry. */
export async function notesToIndex(): Promise<string[]> {
  const rows = await db().$queryRaw<{ groupId: string }[]>`
    SELECT n."groupId" FROM "Note" n JOIN "NoteText" t ON t."noteId" = n."id" AND t."seq" = n."head"
    LEFT JOIN "SearchEntry" e ON e."kind" = 'note' AND e."subjectId" = n."groupId"::text
    WHERE t."plain" <> ''
      AND (e."indexedAt" IS NULL OR e."indexedAt" < n."changedAt" + ${MARGIN_MS} * interval '1 millisecond')
    LIMIT 500`;
  return rows.map(({ groupId }) => groupId);
}

/** The groups and the desks of these events: who reads them depends on the network. */
export async function groupsOfEvents(eventIds: string[]): Promise<string[]> {
  const eventId = { in: eventIds };
  if (eventIds.length === 0) return [];
  const of = [{ occurrence: { eventId } }, { report: { eventId } }];
  const rows = await db().focusGroup.findMany({ where: { OR: of }, select: { id: true } });
  return rows.map(({ id }) => id);
}

/** The keys of the groups that somebody sits in or helps, as `groupAccess` has it. */
export async function groupKeys({ personId }: Viewer): Promise<string[]> {
  if (personId === null) return [];
  const rows = await db().$queryRaw<{ groupId: string }[]>`
    SELECT "groupId" FROM (
      SELECT h."groupId" FROM "GroupHelper" h WHERE h."personId" = ${personId}::uuid
      UNION
      SELECT m."groupId" FROM "FocusGroupMember" m JOIN "Registration" r ON r."id" = m."registrationId"
      WHERE r."personId" = ${personId}::uuid AND r."status" = 'CONFIRMED') mine
    ORDER BY "groupId" DESC LIMIT ${MOST_GROUPS}`;
  return rows.map(({ groupId }) => ofGroup(groupId));
}
