import { transaction } from "~/domain/activity/record.server";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { log } from "~/platform/log.server";
import { makeVersion } from "./make-version.server";
import { projectNow } from "./note-now.server";

/** Who has a note open projects it within seconds; what is behind for longer, a process left behind. */
const BEHIND_MS = 15_000;
/** A version is made after so much rest, or so much writing. */
const REST_MS = 2 * 60_000;
const WRITING_MS = 10 * 60_000;

/** Reads again the notes whose text is behind what is on disk. Returns how many there were. */
export async function projectBehind(): Promise<number> {
  const before = new Date(now().getTime() - BEHIND_MS);
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT n.id FROM "Note" n LEFT JOIN "NoteText" t ON t."noteId" = n.id
    WHERE n.head > coalesce(t.seq, 0) AND n."changedAt" < ${before} LIMIT 100`;
  await each(rows, projectNow);
  return rows.length;
}

/** Keeps a version of each note where the writing rests, or has gone on for long. Returns how many there were. */
export async function keepPauses(): Promise<number> {
  const rested = new Date(now().getTime() - REST_MS);
  const long = new Date(now().getTime() - WRITING_MS);
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT n.id FROM "Note" n
    CROSS JOIN LATERAL (SELECT coalesce(max(seq), 0) AS seq FROM "NoteVersion" WHERE "noteId" = n.id) v
    WHERE n.head > v.seq AND (n."changedAt" < ${rested} OR EXISTS (
      SELECT FROM "NoteUpdate" u WHERE u."noteId" = n.id AND u.seq = v.seq + 1 AND u.at < ${long}))
    LIMIT 100`;
  await each(rows, (noteId) => transaction((tx) => makeVersion(tx, noteId, "PAUSE")));
  return rows.length;
}

/** What is wrong with one note must not keep the others waiting. */
async function each(rows: { id: string }[], work: (noteId: string) => Promise<unknown>): Promise<void> {
  for (const { id } of rows)
    try {
      await work(id);
    } catch (error) {
      log.error({ err: error, noteId: id }, "a note could not be swept; the next round will try again");
    }
}
