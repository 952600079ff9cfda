import type { GuestList } from "../../check-in";
import type { QueueRow } from "./board";

/** What a device keeps of one date, in the browser's own database, so that a reload without network loses nothing. */

export type Kept = {
  device: string;
  sound: boolean;
  /** Server clock minus ours when last heard, milliseconds. */
  skew: number;
  list: GuestList | null;
  queue: QueueRow[];
};

export type DeviceStore = {
  /** False: the browser lets us keep nothing, so that a reload loses what was not sent. */
  lasting: boolean;
  read(): Promise<Kept>;
  set<K extends "device" | "sound" | "skew" | "list">(key: K, value: Kept[K]): Promise<void>;
  put(rows: QueueRow[]): Promise<void>;
  drop(ids: string[]): Promise<void>;
  /** Forgets the names; keeps what was not sent yet. */
  forgetList(): Promise<void>;
  erase(): Promise<void>;
};

const SETTINGS = "settings";
const QUEUE = "queue";
export const databaseName = (occurrenceId: string) => `onthaal-${occurrenceId}`;

/** Opens the device's store; one that lasts only as long as the page when the browser has none for us. */
export async function openDeviceStore(occurrenceId: string): Promise<DeviceStore> {
  try {
    return lastingStore(await openDatabase(databaseName(occurrenceId)), databaseName(occurrenceId));
  } catch {
    return passingStore();
  }
}

function openDatabase(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(SETTINGS);
    request.result.createObjectStore(QUEUE, { keyPath: "id" });
  };
  return result(request);
}

function result<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("IndexedDB refused"));
  });
}

function lastingStore(database: IDBDatabase, name: string): DeviceStore {
  // Another tab that erases must not wait for this one.
  database.onversionchange = () => database.close();
  const settings = (mode: IDBTransactionMode) => database.transaction(SETTINGS, mode).objectStore(SETTINGS);
  const change = (storeName: string, work: (store: IDBObjectStore) => void) =>
    new Promise<void>((resolve, reject) => {
      const transaction = database.transaction(storeName, "readwrite");
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error("IndexedDB refused"));
      work(transaction.objectStore(storeName));
    });
  return {
    lasting: true,
    async read() {
      const get = <T>(key: string) => result(settings("readonly").get(key) as IDBRequest<T | undefined>);
      const rows = await result(
        database.transaction(QUEUE).objectStore(QUEUE).getAll() as IDBRequest<QueueRow[]>,
      );
      return {
        device: (await get<string>("device")) ?? "",
        sound: (await get<boolean>("sound")) ?? true,
        skew: (await get<number>("skew")) ?? 0,
        list: (await get<GuestList>("list")) ?? null,
        queue: rows.sort((a, b) => a.order - b.order),
      };
    },
    set: (key, value) => change(SETTINGS, (store) => store.put(value, key)),
    put: (rows) => change(QUEUE, (store) => rows.forEach((row) => store.put(row))),
    drop: (ids) => change(QUEUE, (store) => ids.forEach((id) => store.delete(id))),
    forgetList: () => change(SETTINGS, (store) => store.delete("list")),
    async erase() {
      database.close();
      await result(indexedDB.deleteDatabase(name));
    },
  };
}

function passingStore(): DeviceStore {
  const nothing = async () => {};
  return {
    lasting: false,
    read: async () => ({ device: "", sound: true, skew: 0, list: null, queue: [] }),
    set: nothing,
    put: nothing,
    drop: nothing,
    forgetList: nothing,
    erase: nothing,
  };
}
