import { organisedDate } from "~/domain/events/organised.server";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { conditionOf } from "../access.server";
import type { ContributionKindName } from "../contribution";
import { clockSelect, shownClock } from "./clock.server";
import { lastLine } from "./note-tail";

/** Who wrote this recently is writing, in minutes. */
const WRITING_MINUTES = 2;

/**
 * All groups of a date side by side: who leads, who is there, what was last written and when, what they have so far.
 * As many statements for three groups as for thirty.
 * @throws NotFound when the viewer does not organise this date.
 */
export async function tablesOf(viewer: Viewer, occurrenceId: string) {
  const date = await organisedDate(viewer, occurrenceId);
  const at = now();
  const groups = await readGroups(occurrenceId);
  const notes = new Map((await readNotes(occurrenceId, at)).map((note) => [note.groupId, note]));
  const counts = await readCounts(occurrenceId);
  return {
    date,
    now: at,
    tables: groups.map(({ clock, note, members, helpers, guests, facilitator, ...group }) => {
      const text = notes.get(group.id);
      const ours = counts.filter((row) => row.groupId === group.id);
      return {
        ...group,
        leaders:
          helpers.length > 0 ? helpers.map(({ person }) => person.name) : facilitator ? [facilitator] : [],
        seats: members.length,
        present: members.filter(({ registration }) => registration.presences.length > 0).length,
        joined: guests.length,
        writing: text?.writing ?? 0,
        lastLine: lastLine(text?.tail ?? ""),
        lastAt: latest([text?.writtenAt, ...ours.map((row) => row.lastAt)]),
        condition: note ? conditionOf(note) : ("open" as const),
        clock: shownClock(clock),
        kinds: kindsOf(ours),
        pending: ours.reduce((sum, row) => sum + row.pending, 0),
        quotes: ours.reduce((sum, row) => sum + row.quoted, 0),
      };
    }),
  };
}

export type Table = Awaited<ReturnType<typeof tablesOf>>["tables"][number];

async function readGroups(occurrenceId: string) {
  return db().focusGroup.findMany({
    where: { occurrenceId },
    orderBy: [{ order: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, title: true, guidingQuestion: true, room: true, facilitator: true },
      ...{ tableCode: true, tableOpenedAt: true },
      clock: { select: clockSelect },
      note: { select: { lockedAt: true, frozenAt: true, correctingAt: true } },
      helpers: { where: { role: "FACILITATOR" }, select: { person: { select: { name: true } } } },
      guests: { where: { removedAt: null }, select: { id: true } },
      members: {
        where: { registration: { status: "CONFIRMED" } },
        select: { registration: { select: { presences: { where: { itemId: null, leftAt: null } } } } },
      },
    },
  });
}

type NoteRow = { groupId: string; tail: string; writtenAt: Date | null; writing: number };

/**
 * Of each note only its last lines: thirty whole ones would be megabytes. A note without a word in it was not written
 * in: an editor that opens one puts its first, empty paragraph there.
 */
async function readNotes(occurrenceId: string, at: Date): Promise<NoteRow[]> {
  const recent = new Date(at.getTime() - WRITING_MINUTES * 60_000);
  return db().$queryRaw<NoteRow[]>`
    SELECT n."groupId", coalesce(right(t."plain", 600), '') AS "tail",
      CASE WHEN t."plain" ~ '\\S' THEN n."changedAt" END AS "writtenAt",
      (SELECT count(DISTINCT u."authorId")::int FROM "NoteUpdate" u
        WHERE u."noteId" = n."id" AND u."seq" > n."head" - 500 AND u."at" > ${recent}) AS "writing"
    FROM "Note" n JOIN "FocusGroup" g ON g."id" = n."groupId" LEFT JOIN "NoteText" t ON t."noteId" = n."id"
    WHERE g."occurrenceId" = ${occurrenceId}::uuid`;
}

type CountRow = {
  groupId: string;
  kind: ContributionKindName;
  admitted: number;
  pending: number;
  quoted: number;
  lastAt: Date | null;
};

async function readCounts(occurrenceId: string): Promise<CountRow[]> {
  return db().$queryRaw<CountRow[]>`
    SELECT c."groupId", c."kind"::text AS "kind",
      count(*) FILTER (WHERE c."admittedAt" IS NOT NULL)::int AS "admitted",
      count(*) FILTER (WHERE c."admittedAt" IS NULL)::int AS "pending",
      count(*) FILTER (WHERE c."quotedAt" IS NOT NULL)::int AS "quoted",
      max(c."createdAt") AS "lastAt"
    FROM "Contribution" c JOIN "FocusGroup" g ON g."id" = c."groupId"
    WHERE g."occurrenceId" = ${occurrenceId}::uuid AND c."declinedAt" IS NULL AND c."mergedIntoId" IS NULL
    GROUP BY c."groupId", c."kind"`;
}

function kindsOf(rows: CountRow[]): Partial<Record<ContributionKindName, number>> {
  return Object.fromEntries(rows.flatMap(({ kind, admitted }) => (admitted > 0 ? [[kind, admitted]] : [])));
}

function latest(moments: (Date | null | undefined)[]): Date | null {
  const known = moments.flatMap((moment) => (moment ? [moment.getTime()] : []));
  return known.length > 0 ? new Date(Math.max(...known)) : null;
}
