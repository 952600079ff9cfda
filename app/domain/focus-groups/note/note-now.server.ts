import { db, type Tx } from "~/platform/db.server";
import { keeper } from "./keeper.server";
import { readParts } from "./load.server";
import { project } from "./project.server";

/** The note as it stands on disk at this moment, its text and passages with it. Checks no right. */
export async function noteNow(noteId: string, tx: Tx = db()) {
  const { head, parts } = await readParts(noteId, tx);
  return { head, ...(await keeper().ask("digest", { parts })) };
}

/** Lets everybody read at once what a command wrote, who has no editor open to see to it. */
export async function projectNow(noteId: string): Promise<void> {
  const { head, ...reading } = await noteNow(noteId);
  await project(noteId, head, reading);
}
