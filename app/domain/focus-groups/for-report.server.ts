import type { ParticipantTypeName } from "~/domain/events/participant-types";
import { db, type Tx } from "~/platform/db.server";
import type { ContributionKindName } from "./contribution";
import { rootsOf } from "./contributions/chains";
import { byPlace, isShown } from "./contributions/rules";

/** A contribution as a report may tell it: once, for all that say the same. */
export type ReportedContribution = {
  id: string;
  kind: ContributionKindName;
  text: string;
  /** From a phone, by who speaks; else marked in the note by who wrote. */
  fromPhone: boolean;
  authorName: string | null;
  organisation: string;
  /** How many said it, itself included. */
  times: number;
  /** How many say "ook bij ons", each once. */
  supports: number;
  /** In the last round, once that is closed. */
  dots: number;
  quoted: boolean;
};

export type ReportedGroup = {
  id: string;
  title: string;
  question: string;
  noteId: string | null;
  composition: { type: ParticipantTypeName; count: number }[];
  contributions: ReportedContribution[];
};

/** The groups of these dates with what was said there, for who tells of it. Checks no viewer. */
export async function unsafeGroupsOf(occurrenceIds: string[], tx: Tx = db()): Promise<ReportedGroup[]> {
  const rows = await tx.focusGroup.findMany({
    where: { occurrenceId: { in: occurrenceIds } },
    orderBy: [{ occurrence: { startsAt: "asc" } }, { order: "asc" }, { id: "asc" }],
    select,
  });
  return rows.map(({ id, title, guidingQuestion, note, members, contributions, dotRounds }) => ({
    ...{ id, title, question: guidingQuestion, noteId: note?.id ?? null },
    composition: compositionOf(members.map(({ registration }) => registration)),
    contributions: told(contributions, dotRounds[0]?.closedAt ? dotRounds[0].placed : []),
  }));
}

const select = {
  id: true,
  title: true,
  guidingQuestion: true,
  note: { select: { id: true } },
  members: {
    where: { registration: { status: "CONFIRMED" } },
    select: {
      registration: {
        select: { participantType: true, presences: { take: 1, select: { id: true } } },
      },
    },
  },
  contributions: {
    select: {
      ...{ id: true, kind: true, source: true, text: true, organisation: true, authorName: true },
      ...{ createdAt: true, admittedAt: true, declinedAt: true, mergedIntoId: true, order: true },
      quotedAt: true,
      supports: { select: { voterId: true } },
    },
  },
  dotRounds: {
    orderBy: { openedAt: "desc" },
    take: 1,
    select: { closedAt: true, placed: { select: { contributionId: true, count: true } } },
  },
} as const;

type Member = { participantType: ParticipantTypeName; presences: unknown[] };

/** Who sat there: of a day with check-in only who came. */
function compositionOf(members: Member[]): ReportedGroup["composition"] {
  const came = members.filter(({ presences }) => presences.length > 0);
  const counts = new Map<ParticipantTypeName, number>();
  for (const { participantType } of came.length > 0 ? came : members)
    counts.set(participantType, (counts.get(participantType) ?? 0) + 1);
  return [...counts]
    .map(([type, count]) => ({ type, count }))
    .sort((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1));
}

type Row = {
  id: string;
  kind: ContributionKindName;
  source: "NOTE" | "PHONE";
  text: string;
  organisation: string;
  authorName: string | null;
  createdAt: Date;
  admittedAt: Date | null;
  declinedAt: Date | null;
  mergedIntoId: string | null;
  order: number;
  quotedAt: Date | null;
  supports: { voterId: string }[];
};

function told(rows: Row[], placed: { contributionId: string; count: number }[]): ReportedContribution[] {
  const roots = rootsOf(rows);
  return rows
    .filter((row) => isShown(row) && row.text.trim() !== "")
    .sort(byPlace)
    .map(({ id, kind, source, text, authorName, organisation, quotedAt }) => {
      const family = rows.filter((one) => roots.get(one.id) === id);
      const ids = new Set(family.map((one) => one.id));
      return {
        ...{ id, kind, text: text.trim(), authorName, organisation },
        fromPhone: source === "PHONE",
        times: family.length,
        supports: new Set(family.flatMap(({ supports }) => supports.map(({ voterId }) => voterId))).size,
        dots: placed.reduce((sum, one) => sum + (ids.has(one.contributionId) ? one.count : 0), 0),
        quoted: quotedAt !== null,
      };
    });
}
