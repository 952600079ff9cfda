import { mergeUpdates } from "yjs";
import { db } from "~/platform/db.server";
import type { GroupAccess } from "../access.server";
import { readParts } from "./load.server";

/** A note that is bigger comes over its own line: in the page it would stand in the way of the script. In bytes. */
const MOST = 22_000;

/**
 * The note as it is on disk, as one Yjs update in base64, for a page to begin with; empty when nothing was written
 * yet, null when it is too big. Checks no right beyond what `access` says.
 */
export async function firstState({ groupId }: GroupAccess): Promise<string | null> {
  const note = await db().note.findUnique({ where: { groupId }, select: { id: true } });
  if (!note) return "";
  const { parts } = await readParts(note.id);
  if (parts.length === 0) return "";
  if (parts.reduce((sum, { length }) => sum + length, 0) > MOST) return null;
  // Not decoded into a document: the parts are joined as they are.
  return Buffer.from(mergeUpdates(parts)).toString("base64");
}
