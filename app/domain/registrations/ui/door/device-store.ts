import type { GuestList } from "../../check-in";
import type { QueueRow } from "./board";

/** What a device keeps of one date, in the browser's own database, so that a reload without network loses nothing. */

export type Settings = {
  device: string;
  sound: boolean;
  /** Server clock minus ours when last heard, milliseconds. */
  skew: number;
  list: GuestList | null;
};

export type DeviceStore = {
  /** False: the browser lets us keep nothing, so that a reload loses what was not sent. */
  lasting: boolean;
  settings(): Promise<Settings>;
  /** What was done here, in order; null when it cannot be read. */
  queue(): Promise<QueueRow[] | null>;
  set<K extends keyof Settings>(key: K, value: Settings[K]): Promise<void>;
  /** False: the device would not keep them. */
  put(rows: QueueRow[]): Promise<boolean>;
  drop(ids: string[]): Promise<void>;
  /** Forgets the names; keeps what was not sent yet. */
  forgetList(): Promise<void>;
  erase(): Promise<void>;
};

const SETTINGS = "settings";
const QUEUE = "queue";
/** Some browsers never answer when they should refuse. */
const PATIENCE_MS = 3_000;
const NAME = "onthaal-";
export const databaseName = (occurrenceId: string) => `${NAME}${occurrenceId}`;

/** Opens the device's store; one that lasts only as long as the page when the browser has none for us. */
export async function openDeviceStore(occurrenceId: string): Promise<DeviceStore> {
  try {
    const database = await inTime(openDatabase(databaseName(occurrenceId)));
    const store = lastingStore(database, databaseName(occurrenceId));
    await inTime(store.settings());
    return store;
  } catch {
    return passingStore();
  }
}

/** The dates of which this device keeps something. */
export async function keptDates(): Promise<string[]> {
  const databases = (await globalThis.indexedDB?.databases?.()) ?? [];
  return databases.flatMap(({ name }) => (name?.startsWith(NAME) ? name.slice(NAME.length) : []));
}

function inTime<T>(promise: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => setTimeout(reject, PATIENCE_MS, new Error("too late")));
  return Promise.race([promise, late]);
}

async function openDatabase(name: string): Promise<IDBDatabase> {
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
  const read = (storeName: string) => database.transaction(storeName).objectStore(storeName);
  const change = (storeName: string, work: (store: IDBObjectStore) => void) =>
    new Promise<void>((resolve, reject) => {
      const transaction = database.transaction(storeName, "readwrite");
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error("IndexedDB refused"));
      work(transaction.objectStore(storeName));
    });
  return {
    lasting: true,
    async settings() {
      const get = <T>(key: string) => result(read(SETTINGS).get(key) as IDBRequest<T | undefined>);
      return {
        device: (await get<string>("device")) ?? "",
        sound: (await get<boolean>("sound")) ?? true,
        skew: (await get<number>("skew")) ?? 0,
        list: (await get<GuestList>("list")) ?? null,
      };
    },
    async queue() {
      const rows = await result(read(QUEUE).getAll() as IDBRequest<QueueRow[]>);
      return rows.sort((a, b) => a.order - b.order);
    },
    set: (key, value) => change(SETTINGS, (store) => store.put(value, key)),
    async put(rows) {
      await change(QUEUE, (store) => rows.forEach((row) => store.put(row)));
      return true;
    },
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
    settings: async () => ({ device: "", sound: true, skew: 0, list: null }),
    queue: async () => [],
    set: nothing,
    put: async () => false,
    drop: nothing,
    forgetList: nothing,
    erase: nothing,
  };
}

/**
 * The same store, but one that never fails: a device that is full still works as long as the page stays open.
 * @param trouble told at every failure.
 */
export function careful(store: DeviceStore, trouble: () => void): DeviceStore {
  const bear = <T>(work: Promise<T>, otherwise: T) =>
    work.catch(() => {
      trouble();
      return otherwise;
    });
  return {
    lasting: store.lasting,
    settings: () => store.settings(),
    queue: () => bear(store.queue(), null),
    set: (key, value) => bear(store.set(key, value), undefined),
    put: (rows) => bear(store.put(rows), false),
    drop: (ids) => bear(store.drop(ids), undefined),
    forgetList: () => bear(store.forgetList(), undefined),
    erase: () => bear(store.erase(), undefined),
  };
}
