import { db } from "~/platform/db.server";

/** Keeps all updates up to and with `seq` as one, unless there is one that goes further. Takes nothing away. */
export async function saveState(noteId: string, seq: number, state: Uint8Array): Promise<void> {
  await db().$executeRaw`
    INSERT INTO "NoteState" ("noteId", seq, state) VALUES (${noteId}::uuid, ${seq}, ${new Uint8Array(state)})
    ON CONFLICT ("noteId") DO UPDATE SET seq = excluded.seq, state = excluded.state
    WHERE "NoteState".seq < excluded.seq`;
}
