import { counts, PREFIX } from "./kept-counts";

/**
 * Takes the notes off this device, as whoever logs out may expect. A note with something that the server does not
 * have stays, for who logs in next: what was written may not be lost.
 */
export async function forgetNotes(): Promise<void> {
  for (const { name } of (await globalThis.indexedDB?.databases?.()) ?? []) {
    if (!name?.startsWith(PREFIX)) continue;
    const database = await opened(name);
    if (!database) continue;
    const { unsaved } = await counts(database);
    database.close();
    if (unsaved.size === 0) indexedDB.deleteDatabase(name);
  }
  for (const name of (await globalThis.caches?.keys()) ?? [])
    if (name.startsWith("nota:")) await caches.delete(name);
}

function opened(name: string): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => resolve(null);
  });
}
