import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { eraseStored, storedHashes } from "~/platform/storage.server";
import { STORAGE_LOCK } from "./bring-in.server";

/**
 * Takes away the bytes that no file has any more: of what was removed, of what hung on an event or a story that is
 * gone, of an upload that was refused at the last moment. Bears being run twice.
 * @returns how many went.
 */
export async function eraseUnused(): Promise<number> {
  await db().fileItem.updateMany({
    where: { removedAt: null, eventId: null, networkId: null, picture: null },
    data: { removedAt: now(), text: "" },
  });
  const stored = await storedHashes(now());
  return db().$transaction(async (tx) => {
    // Whoever is giving bytes their row is through, or begins when these are gone and lays them down again.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${STORAGE_LOCK})`;
    const rows = await tx.fileItem.findMany({
      where: { removedAt: null },
      select: { hash: true },
      distinct: ["hash"],
    });
    const used = new Set(rows.map(({ hash }) => hash));
    const unused = stored.filter((hash) => !used.has(hash));
    for (const hash of unused) await eraseStored(hash);
    return unused.length;
  });
}
