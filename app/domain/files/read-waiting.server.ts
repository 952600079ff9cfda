import { record, transaction } from "~/domain/activity/record.server";
import { db } from "~/platform/db.server";
import { textIn } from "./text/ask-text.server";

/** At most so many in one run, so that a run ends. */
const MOST_AT_ONCE = 20;

/**
 * Reads the words of files that came in or were replaced, one after the other. Bears being run twice.
 * @returns how many were read.
 */
export async function readWaiting(): Promise<number> {
  const waiting = await db().fileItem.findMany({
    where: { textState: "WAITING", removedAt: null },
    orderBy: [{ uploadedAt: "asc" }, { id: "asc" }],
    take: MOST_AT_ONCE,
    select: { id: true, hash: true, mediaType: true, eventId: true },
  });
  for (const file of waiting) await readOne(file);
  return waiting.length;
}

type Waiting = { id: string; hash: string; mediaType: string; eventId: string | null };

async function readOne({ id, hash, mediaType, eventId }: Waiting): Promise<void> {
  const found = await textIn(hash, mediaType);
  await transaction(async (tx) => {
    // It may have been replaced or removed while it was read.
    const { count } = await tx.fileItem.updateMany({
      where: { id, hash, textState: "WAITING", removedAt: null },
      data: found,
    });
    const { textState } = found;
    if (count > 0) await record(tx, { kind: "file.read", subjectId: id, eventId, data: { textState } });
  });
}
