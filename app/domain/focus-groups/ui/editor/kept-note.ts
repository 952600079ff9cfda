import { IndexeddbPersistence } from "y-indexeddb";
import type { Doc } from "yjs";
import { counts, OPENED, PREFIX, UNSAVED } from "./kept-counts";

/** A browser that does not answer in this time keeps nothing, in milliseconds. */
const PATIENCE_MS = 3000;

/** The copy of one note on this device. */
export type KeptNote = {
  /** It was here before: what the document holds now is the note as this device last knew it. */
  known: boolean;
  /** How many changes of earlier pages the server had not said to have. */
  unsavedBefore: number;
  /** Marks what came from the device as loaded, so that it is not sent as if it was typed now. */
  origin: unknown;
  /** Writes down how many changes are not on the server; resolves with whether all of the text is on the device. */
  note(unsaved: number, opened: boolean): Promise<boolean>;
  /** What earlier pages had not saved is on the server now. */
  settleBefore(): void;
  erase(): Promise<void>;
  close(): void;
};

/** Opens the device's copy and reads it into the document; null where the browser keeps nothing. */
export async function openKeptNote(groupId: string, doc: Doc): Promise<KeptNote | null> {
  if (!(await canKeep())) return null;
  const kept = new IndexeddbPersistence(PREFIX + groupId, doc);
  await kept.whenSynced;
  const database = kept.db!;
  const page = `${UNSAVED}${crypto.randomUUID()}`;
  const before = await counts(database);
  let broken = false;
  // Writes of the text itself are not answered; that one failed reaches the database as an event.
  for (const name of ["abort", "error"]) database.addEventListener(name, () => (broken = true));
  return {
    known: before.opened,
    unsavedBefore: [...before.unsaved.values()].reduce((sum, count) => sum + count, 0),
    origin: kept,
    note: (unsaved, opened) =>
      write(database, (custom) => {
        if (unsaved > 0) custom.put(unsaved, page);
        else custom.delete(page);
        if (opened) custom.put(true, OPENED);
      }).then((done) => done && !broken),
    settleBefore() {
      void write(database, (custom) => before.unsaved.forEach((_count, key) => custom.delete(key)));
    },
    erase: () => kept.clearData(),
    close: () => void kept.destroy(),
  };
}

/** Whether this browser lets a page keep anything: some refuse in a private window. */
async function canKeep(): Promise<boolean> {
  if (!("indexedDB" in globalThis)) return false;
  const late = new Promise<boolean>((resolve) => setTimeout(resolve, PATIENCE_MS, false));
  const tried = new Promise<boolean>((resolve) => {
    try {
      const request = indexedDB.open("netwerf-proef");
      request.onsuccess = () => {
        request.result.close();
        resolve(true);
      };
      request.onerror = () => resolve(false);
    } catch {
      resolve(false);
    }
  });
  return Promise.race([tried, late]);
}

/** After everything written before it, the text included: it asks for the same store. */
function write(database: IDBDatabase, change: (custom: IDBObjectStore) => void): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const transaction = database.transaction(["updates", "custom"], "readwrite");
      transaction.oncomplete = () => resolve(true);
      transaction.onabort = () => resolve(false);
      change(transaction.objectStore("custom"));
    } catch {
      // Closed or erased meanwhile, or full.
      resolve(false);
    }
  });
}
