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

/** Removes the copy of the page with which this device starts without network. */
export async function forgetPage(path: string): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration(path);
  if (registration && new URL(registration.scope).pathname === path) await registration.unregister();
  await globalThis.caches?.delete(`onthaal:${path}`);
}
