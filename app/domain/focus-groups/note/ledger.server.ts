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
 * holds the two together). What comes back is one text of four numbers per writer, for a row per entry costs as much as
 * the writing: whether they were let in, the note's last number, whether it is locked, and whether it is frozen.
 */
const APPEND = {
  name: "note-append",
  rowMode: "array" as const,
  text: `
WITH writer AS (
  SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[]) WITH ORDINALITY
    AS w(note, author, person, guest, place)
), held AS (
  SELECT id, "lockedAt", "frozenAt", "correctingAt" FROM "Note"
  WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE
), judged AS (
  SELECT w.place, w.note, w.author, CASE
    WHEN w.guest IS NULL THEN (
      SELECT max(CASE r.role WHEN 'ADMINISTRATOR' THEN 3 WHEN 'ORGANISER' THEN 3 WHEN 'FACILITATOR' THEN 2 ELSE 1 END)
      FROM (
        SELECT role::text FROM "RoleGrant"
        WHERE "personId" = w.person AND (role = 'ADMINISTRATOR'
          OR (role = 'ORGANISER' OR role IN ('FACILITATOR', 'NOTE_TAKER') AND o.id IS NOT NULL)
          AND ("eventId" = v.id OR "networkId" = coalesce(v."networkId", d."networkId")))
        UNION ALL SELECT role::text FROM "GroupHelper" WHERE "groupId" = g.id AND "personId" = w.person
      ) r)
    ELSE (SELECT 1 FROM "TableGuest" t
      WHERE t.id = w.guest AND t."groupId" = g.id AND t."mayWrite" AND t."removedAt" IS NULL)
    END AS may
  FROM writer w JOIN "Note" n ON n.id = w.note JOIN "FocusGroup" g ON g.id = n."groupId"
    LEFT JOIN "Occurrence" o ON o.id = g."occurrenceId" LEFT JOIN "Report" d ON d."deskId" = g.id
    LEFT JOIN "Event" v ON v.id = coalesce(o."eventId", d."eventId")
), welcome AS (
  SELECT w.place, w.note, w.author FROM judged w JOIN held n ON n.id = w.note
  WHERE w.may >= CASE
      WHEN n."frozenAt" IS NOT NULL THEN CASE WHEN n."correctingAt" IS NULL THEN 9 ELSE 3 END
      WHEN n."lockedAt" IS NOT NULL THEN 2 ELSE 1 END
), entry AS (
  SELECT * FROM unnest($5::int[], $6::int[], $7::int[]) WITH ORDINALITY AS e(writer, start, size, place)
), let_in AS (
  SELECT e.place, e.start, e.size, w.note, w.author,
    row_number() OVER (PARTITION BY w.note ORDER BY e.place)::int AS step,
    count(*) OVER (PARTITION BY w.note)::int AS many
  FROM entry e JOIN welcome w ON w.place = e.writer
), grown AS (
  UPDATE "Note" n SET head = n.head + m.many, "changedAt" = $9
  FROM (SELECT DISTINCT note, many FROM let_in) m WHERE n.id = m.note
  RETURNING n.id, n.head, m.many
), stored AS (
  INSERT INTO "NoteUpdate" ("noteId", seq, "authorId", at, update)
  SELECT note, g.head - g.many + step, author, $9, substring($8::bytea FROM start FOR size)
  FROM let_in JOIN grown g ON g.id = note
)
SELECT string_agg(concat_ws(' ', (l.place IS NOT NULL)::int, coalesce(g.head, 0), (n."lockedAt" IS NOT NULL)::int,
  (n."frozenAt" IS NOT NULL)::int), ' ' ORDER BY w.place)
FROM writer w LEFT JOIN welcome l USING (place) LEFT JOIN grown g ON g.id = w.note LEFT JOIN held n ON n.id = w.note`,
};

const HEADS = {
  name: "note-heads",
  text: `SELECT "groupId", id AS "noteId", head FROM "Note" WHERE "groupId" = ANY($1::uuid[])`,
};

export type Head = { groupId: string; noteId: string; head: number };

/** The notes' own way to the database: one connection on which one commit follows another, and one to look with. */
export class Ledger {
  readonly #pool: pg.Pool;
  /** Taken out of the pool for good, which asks and gives back at some cost. */
  #own: Promise<pg.PoolClient> | null = null;
  #taken: pg.PoolClient | null = null;

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
    const { writers, places } = writersOf(entries);
    const sizes = entries.map(({ update }) => update.byteLength);
    let end = 1;
    const starts = sizes.map((size) => (end += size) - size);
    const rows = await this.#write([
      list(writers.map(({ noteId }) => noteId)),
      list(writers.map(({ author }) => author.id ?? "NULL")),
      list(writers.map(({ author }) => author.personId ?? "NULL")),
      list(writers.map(({ author }) => author.guestId ?? "NULL")),
      list(places),
      list(starts),
      list(sizes),
      Buffer.concat(entries.map(({ update }) => update)),
      now(),
    ]);
    return writtenBy(entries, places, rows[0]![0]!.split(" ").map(Number));
  }

  async #write(values: unknown[]): Promise<string[][]> {
    const client = await (this.#own ??= this.#take());
    try {
      return (await client.query<string[]>({ ...APPEND, values })).rows;
    } catch (error) {
      this.#letGo(client);
      throw error;
    }
  }

  async #take(): Promise<pg.PoolClient> {
    try {
      const client = await this.#pool.connect();
      this.#taken = client;
      client.on("error", (error) => {
        log.warn({ err: error }, "notes: database connection lost");
        this.#letGo(client);
      });
      return client;
    } catch (error) {
      this.#own = null;
      throw error;
    }
  }

  #letGo(client: pg.PoolClient): void {
    if (this.#taken !== client) return;
    [this.#taken, this.#own] = [null, null];
    client.release(true);
  }

  async heads(groupIds: readonly string[]): Promise<Head[]> {
    const { rows } = await this.#pool.query<Head>({ ...HEADS, values: [groupIds] });
    return rows;
  }

  async close(): Promise<void> {
    const own = await this.#own?.catch(() => null);
    if (own) this.#letGo(own);
    await this.#pool.end();
  }
}

/** Who wrote these entries, each once, and for every entry which of them it was, counted from 1. */
function writersOf(entries: readonly Entry[]): { writers: Entry[]; places: number[] } {
  const writers: Entry[] = [];
  const known = new Map<string, number>();
  const places = entries.map((entry) => {
    const { id, personId, guestId } = entry.author;
    const name = `${entry.noteId} ${id} ${personId} ${guestId}`;
    const place = known.get(name) ?? writers.push(entry);
    known.set(name, place);
    return place;
  });
  return { writers, places };
}

/** Numbers what was let in as the statement did: a note's entries in order, the last of them by the note's number. */
function writtenBy(entries: readonly Entry[], places: readonly number[], said: readonly number[]): Written[] {
  const next = new Map<string, number>();
  const written: Written[] = [];
  for (let i = entries.length - 1; i >= 0; i -= 1) {
    const at = 4 * (places[i]! - 1);
    const { noteId } = entries[i]!;
    const head = said[at + 1]!;
    const seq = said[at] === 1 ? (next.get(noteId) ?? head) : null;
    if (seq !== null) next.set(noteId, seq - 1);
    written[i] = { seq, head, locked: said[at + 2] === 1, frozen: said[at + 3] === 1 };
  }
  return written;
}

/** As an array that the database reads: only of what needs no quotes. */
const list = (values: readonly (string | number)[]) => `{${values.join(",")}}`;
