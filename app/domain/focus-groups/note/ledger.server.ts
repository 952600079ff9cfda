import pg from "pg";
import { now } from "~/platform/clock.server";
import { databaseUrl } from "~/platform/db.server";
import { log } from "~/platform/log.server";
import type { Author } from "./author.server";

export type Entry = { noteId: string; author: Author; update: Uint8Array };

/** What the database made of an entry. `seq` null: the note, or this author in it, takes nothing any more. */
export type Written = { seq: number | null; head: number; frozen: boolean; locked: boolean };

/**
 * Everything of one window in one statement, so in one commit: locks the notes, judges by their state and by the rights
 * of that moment who may write, numbers what is let in without gaps, and stores it. `may` is 1 for who writes in an open
 * note, 2 for who writes in a locked one too, 3 for who corrects a frozen one: what `groupAccess` says, said once more in
 * SQL, for nobody may write between losing a right and being told so (tests/domain/focus-groups/note/ledger.test.ts
 * holds the two together).
 */
const APPEND = {
  name: "note-append",
  text: `
WITH entry AS (
  SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::int[], $6::int[]) WITH ORDINALITY
    AS e(note, author, person, guest, start, size, place)
), held AS (
  SELECT id, "lockedAt", "frozenAt", "correctingAt" FROM "Note"
  WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE
), writer AS (
  SELECT w.note, w.person, w.guest, CASE
    WHEN w.guest IS NULL THEN (
      SELECT max(CASE r.role WHEN 'ADMINISTRATOR' THEN 3 WHEN 'ORGANISER' THEN 3 WHEN 'FACILITATOR' THEN 2 ELSE 1 END)
      FROM (
        SELECT role::text FROM "RoleGrant"
        WHERE "personId" = w.person AND (role = 'ADMINISTRATOR' OR role IN ('ORGANISER', 'FACILITATOR', 'NOTE_TAKER')
          AND ("eventId" = o."eventId" OR "networkId" = v."networkId"))
        UNION ALL SELECT role::text FROM "GroupHelper" WHERE "groupId" = g.id AND "personId" = w.person
      ) r)
    ELSE (SELECT 1 FROM "TableGuest" t
      WHERE t.id = w.guest AND t."groupId" = g.id AND t."mayWrite" AND t."removedAt" IS NULL)
    END AS may
  FROM (SELECT DISTINCT note, person, guest FROM entry) w JOIN "Note" n ON n.id = w.note
    JOIN "FocusGroup" g ON g.id = n."groupId" JOIN "Occurrence" o ON o.id = g."occurrenceId"
    JOIN "Event" v ON v.id = o."eventId"
), let_in AS (
  SELECT e.*, row_number() OVER (PARTITION BY e.note ORDER BY place)::int AS step,
    count(*) OVER (PARTITION BY e.note)::int AS many
  FROM entry e JOIN held n ON n.id = e.note
    JOIN writer w ON w.note = e.note AND coalesce(w.guest, w.person) = coalesce(e.guest, e.person)
  WHERE w.may >= CASE
      WHEN n."frozenAt" IS NOT NULL THEN CASE WHEN n."correctingAt" IS NULL THEN 9 ELSE 3 END
      WHEN n."lockedAt" IS NOT NULL THEN 2 ELSE 1 END
), grown AS (
  UPDATE "Note" n SET head = n.head + m.many, "changedAt" = $8
  FROM (SELECT DISTINCT note, many FROM let_in) m WHERE n.id = m.note
  RETURNING n.id, n.head, m.many
), stored AS (
  INSERT INTO "NoteUpdate" ("noteId", seq, "authorId", at, update)
  SELECT note, g.head - g.many + step, author, $8, substring($7::bytea FROM start FOR size)
  FROM let_in JOIN grown g ON g.id = note
)
SELECT g.head - g.many + l.step AS seq, coalesce(g.head, 0) AS head,
  n."lockedAt" IS NOT NULL AS locked, n."frozenAt" IS NOT NULL AS frozen
FROM entry e LEFT JOIN let_in l USING (place) LEFT JOIN grown g ON g.id = e.note LEFT JOIN held n ON n.id = e.note
ORDER BY place`,
};

const HEADS = {
  name: "note-heads",
  text: `SELECT "groupId", id AS "noteId", head FROM "Note" WHERE "groupId" = ANY($1::uuid[])`,
};

export type Head = { groupId: string; noteId: string; head: number };

/** The notes' own way to the database: one connection on which one commit follows another, and one to look with. */
export class Ledger {
  readonly #pool: pg.Pool;

  constructor() {
    this.#pool = new pg.Pool({
      connectionString: databaseUrl(),
      max: 2,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      application_name: "netwerf-notes",
    });
    this.#pool.on("error", (error) => log.warn({ err: error }, "notes: database connection lost"));
  }

  /** Stores what the notes let in; answers per entry, once it is on disk. */
  async append(entries: readonly Entry[]): Promise<Written[]> {
    const sizes = entries.map(({ update }) => update.byteLength);
    let end = 1;
    const starts = sizes.map((size) => (end += size) - size);
    const { rows } = await this.#pool.query<Written>({
      ...APPEND,
      values: [
        entries.map(({ noteId }) => noteId),
        entries.map(({ author }) => author.id),
        entries.map(({ author }) => author.personId),
        entries.map(({ author }) => author.guestId),
        starts,
        sizes,
        Buffer.concat(entries.map(({ update }) => update)),
        now(),
      ],
    });
    return rows;
  }

  async heads(groupIds: readonly string[]): Promise<Head[]> {
    const { rows } = await this.#pool.query<Head>({ ...HEADS, values: [groupIds] });
    return rows;
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }
}
