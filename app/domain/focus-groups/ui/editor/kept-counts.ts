/** Of the databases in which a browser keeps its notes. */
export const PREFIX = "netwerf-nota:";
export const UNSAVED = "unsaved:";
export const OPENED = "opened";

export type Counts = { opened: boolean; unsaved: Map<string, number> };

/** What stands beside the text on the device: whether the note was ever there, and what each page had not saved. */
export function counts(database: IDBDatabase): Promise<Counts> {
  return new Promise((resolve) => {
    const found: Counts = { opened: false, unsaved: new Map() };
    const request = database.transaction("custom").objectStore("custom").openCursor();
    request.onerror = () => resolve(found);
    request.onsuccess = () => {
      const cursor = request.result;
      if (!cursor) return resolve(found);
      const key = String(cursor.key);
      if (key === OPENED) found.opened = true;
      if (key.startsWith(UNSAVED)) found.unsaved.set(key, Number(cursor.value));
      cursor.continue();
    };
  });
}
