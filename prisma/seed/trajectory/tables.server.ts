import * as Y from "yjs";
import { noteToMarkdown } from "~/domain/focus-groups/note/markdown";
import { plainText } from "~/domain/focus-groups/note/passages";
import { docFromNote } from "~/domain/focus-groups/note/yjs-text";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { addDays } from "~/platform/time";
import { LDE_DAY_TABLES } from "../knowledge/lde-day";
import { noteOfParts } from "../notes.server";
import type { FromPhone, Said, Table } from "./said";
import { FIRST_TABLES } from "./said-1";
import { LAST_TABLES } from "./said-2";

export type HeldSession = {
  slug: string;
  eventId: string;
  occurrenceId: string;
  startsAt: Date;
  endsAt: Date;
};

/** What was said, found by the key that it has in the demo's text. */
export type SaidIds = Map<string, Said & { id: string }>;

type SeededTable = Table & {
  id: string;
  noteId: string;
  order: number;
  session: HeldSession;
  said: (Said & { id: string })[];
  heard: (FromPhone & { id: string })[];
};

const TABLES: Record<string, Table[]> = { ...FIRST_TABLES, ...LAST_TABLES, ...LDE_DAY_TABLES };
const SEATS = 12;

/** A theme of the network comes later than what was said about it; words of the whole sector are there from the start. */
const LATER = new Set(["begeleiding", "stages"]);

/**
 * The groups of the sessions, who sat there, and their notes as they were frozen: all in a few statements, for there
 * are many. What they leave behind is what the commands leave behind.
 */
export async function seedHeldTables(sessions: HeldSession[]): Promise<SaidIds> {
  const tables = sessions.flatMap((session) =>
    TABLES[session.slug]!.map((table, i) => begun(session, table, i + 1)),
  );
  await db().focusGroup.createMany({
    data: tables.map(({ id, session, order, title, question, facilitator }) => ({
      ...{ id, occurrenceId: session.occurrenceId, order, title, guidingQuestion: question, facilitator },
      ...{ room: order === 1 ? "Grote zaal" : "Zaal boven", capacity: SEATS },
    })),
  });
  await seat(tables);
  await writeNotes(tables);
  await db().contribution.createMany({ data: tables.flatMap(contributionsOf) });
  return new Map(
    tables.flatMap(({ said, heard }) => [...said, ...heard].map((one) => [one.key, one] as const)),
  );
}

function begun(session: HeldSession, table: Table, order: number): SeededTable {
  const said = table.parts.flatMap(({ lines }) =>
    lines.flatMap((line) => (typeof line === "string" ? [] : [{ ...line, id: newId() }])),
  );
  const heard = (table.phones ?? []).map((one) => ({ ...one, id: newId() }));
  return { ...table, id: newId(), noteId: newId(), order, session, said, heard };
}

/** Who was there on the day, turn by turn at the one table and the other, as long as there are seats. */
async function seat(tables: SeededTable[]): Promise<void> {
  const registrations = await db().registration.findMany({
    where: {
      occurrenceId: { in: tables.map(({ session }) => session.occurrenceId) },
      status: "CONFIRMED",
      presences: { some: {} },
    },
    orderBy: { arrival: "asc" },
    select: { id: true, occurrenceId: true },
  });
  const turn = new Map<string, number>();
  await db().focusGroupMember.createMany({
    data: registrations.flatMap(({ id: registrationId, occurrenceId }) => {
      const here = tables.filter(({ session }) => session.occurrenceId === occurrenceId);
      const n = turn.get(occurrenceId) ?? 0;
      turn.set(occurrenceId, n + 1);
      return n < here.length * SEATS ? [{ registrationId, groupId: here[n % here.length]!.id }] : [];
    }),
  });
}

async function writeNotes(tables: SeededTable[]): Promise<void> {
  const notes = tables.map((table) => {
    const ids = new Map(table.said.map(({ key, id }) => [key, id]));
    const note = noteOfParts(table.parts, ({ key }) => ids.get(key)!);
    const state = new Uint8Array(Y.encodeStateAsUpdate(docFromNote(note)));
    const { session, id: groupId, noteId } = table;
    return { groupId, noteId, session, state, markdown: noteToMarkdown(note), plain: plainText(note) };
  });
  await db().note.createMany({
    data: notes.map(({ groupId, noteId: id, session }) => ({
      ...{ id, groupId, head: 1, createdAt: session.startsAt, changedAt: session.endsAt },
      frozenAt: addDays(session.endsAt, 1),
    })),
  });
  await db().noteState.createMany({ data: notes.map(({ noteId, state }) => ({ noteId, seq: 1, state })) });
  await db().noteText.createMany({
    data: notes.map(({ noteId, markdown, plain }) => ({ noteId, seq: 1, markdown, plain })),
  });
  await db().noteVersion.createMany({
    data: notes.map(({ noteId, session, state, markdown }) => ({
      ...{ id: newId(), noteId, number: 1, seq: 1, kind: "FROZEN" as const, authorIds: [] },
      ...{ at: addDays(session.endsAt, 1), state, markdown },
    })),
  });
}

function contributionsOf({ id: groupId, session, said, heard }: SeededTable) {
  const moment = (i: number) => new Date(session.endsAt.getTime() - (60 - i) * 60_000);
  const common = ({ id, kind, text, theme, quoted = false, sectorId }: Said & { id: string }, i: number) => ({
    ...{ id, groupId, kind, text, order: i + 1 },
    themeId: theme && !LATER.has(theme) ? theme : null,
    sectorId: sectorId ?? null,
    ...{ createdAt: moment(i), changedAt: moment(i), admittedAt: moment(i) },
    quotedAt: quoted || i < 2 ? session.endsAt : null,
  });
  return [
    ...said.map((one, i) => ({ ...common(one, i), source: "NOTE" as const, inNote: true })),
    ...heard.map((one, i) => ({
      ...common({ ...one, quoted: true }, said.length + i),
      ...{ source: "PHONE" as const, inNote: false },
      ...{ authorName: one.authorName, organisation: one.organisation },
    })),
  ];
}
