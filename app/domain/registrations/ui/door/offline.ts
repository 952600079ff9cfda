import { databaseName } from "./device-store";
import { readsCodesItself } from "./detector";

/** Lets the page start without network. Only on the built site: in development files change under its feet. */
export async function workOffline(path: string): Promise<void> {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  const registration = await navigator.serviceWorker.register(`${path}/sw.js`, {
    scope: path,
    updateViaCache: "none",
  });
  void navigator.storage?.persist?.();
  // The reader that only some browsers need must be there before the network goes.
  if (!(await readsCodesItself())) await (await import("./own-detector")).ownDetector().catch(() => {});
  const worker = (await navigator.serviceWorker.ready).active;
  worker?.postMessage({ kind: "keep", urls: loadedFiles() });
  await registration.update().catch(() => {});
}

function loadedFiles(): string[] {
  return performance.getEntriesByType("resource").map((entry) => new URL(entry.name).pathname);
}

/** Removes everything that the page left on this device for one date. */
export async function forgetDate(path: string, occurrenceId: string): Promise<void> {
  indexedDB.deleteDatabase(databaseName(occurrenceId));
  const registration = await navigator.serviceWorker?.getRegistration(path);
  if (registration && new URL(registration.scope).pathname === path) await registration.unregister();
  for (const name of await caches.keys()) if (name === `onthaal:${path}`) await caches.delete(name);
}
