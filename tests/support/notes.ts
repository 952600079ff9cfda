import pg from "pg";
import * as Y from "yjs";
import { markDispatched } from "~/domain/activity/dispatch.server";
import { createGroup } from "~/domain/focus-groups/edit-groups.server";
import { system } from "~/domain/people/viewer";
import { closeDatabase, db, openDatabase } from "~/platform/db.server";
import { setSecret } from "~/platform/secret.server";
import { groupInput } from "./groups";
import { loginAs } from "./login";
import { makeEvent } from "./make";
import { makePerson } from "./people";

export type Table = { groupId: string; eventId: string; occurrenceId: string; cookies: string[] };

/** So many groups of one date, each with so many people who take its notes, logged in. */
export async function makeTables(groups: number, takers: number): Promise<Table[]> {
  const { event, date } = await makeEvent({ capacity: 1000 });
  const tables: Table[] = [];
  for (let i = 0; i < groups; i += 1) {
    const groupId = await createGroup(system, date.id, groupInput({ title: `Tafel ${i + 1}` }));
    const cookies: string[] = [];
    for (let taker = 0; taker < takers; taker += 1) cookies.push(await takerOf(groupId, `Nota ${taker + 1}`));
    tables.push({ groupId, eventId: event.id, occurrenceId: date.id, cookies });
  }
  return tables;
}

async function takerOf(groupId: string, name: string): Promise<string> {
  const { id: personId } = await makePerson({ name });
  const grant = { groupId, personId, role: "NOTE_TAKER" as const, grantedAt: new Date() };
  await db().groupHelper.create({ data: grant });
  return loginAs(personId);
}

/** Does `work` with the database of a server that runs as a process of its own. */
export async function withDatabaseOf<T>(url: string, work: () => Promise<T>): Promise<T> {
  setSecret("a secret for tests, long enough to sign with");
  openDatabase(url, 3);
  return work().finally(async () => {
    await markDispatched();
    await closeDatabase();
  });
}

/** A note as it stands on disk, put together without any code of the server's. */
export async function noteOnDisk(
  url: string,
  groupId: string,
): Promise<{ doc: Y.Doc; head: number; rows: number }> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ");
    const notes = await client.query<{ id: string; head: number; seq: number | null; state: Buffer | null }>(
      `SELECT n."id", n."head", s."seq", s."state" FROM "Note" n LEFT JOIN "NoteState" s ON s."noteId" = n."id"
       WHERE n."groupId" = $1`,
      [groupId],
    );
    const { id, head, seq, state } = notes.rows[0]!;
    const { rows } = await client.query<{ seq: number; update: Buffer }>(
      `SELECT "seq", "update" FROM "NoteUpdate" WHERE "noteId" = $1 AND "seq" > $2 ORDER BY "seq"`,
      [id, seq ?? 0],
    );
    const doc = new Y.Doc();
    if (state) Y.applyUpdate(doc, state);
    for (const { update } of rows) Y.applyUpdate(doc, update);
    return { doc, head, rows: (seq ?? 0) + rows.length };
  } finally {
    await client.end();
  }
}
