import { preloadMarkdown } from "./markdown-door";

/** Lets the page of one note start without network. Only on the built site: in development files change under its feet. */
export async function workOffline(path: string): Promise<void> {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  // Not before the note is there: on a slow line it would take the place of what one waits for.
  await new Promise((resolve) => setTimeout(resolve, 3000));
  const registration = await navigator.serviceWorker.register(`${path}/sw.js`, {
    scope: path,
    updateViaCache: "none",
  });
  void navigator.storage?.persist?.();
  await Promise.all([preloadMarkdown(), import("./lines").catch(() => {})]);
  (await activeOf(registration)).postMessage({ kind: "keep", urls: loadedFiles() });
  await registration.update().catch(() => {});
}

/**
 * Its worker, once it is at work. Not `serviceWorker.ready`: that waits for ever where one came to this page without
 * loading it, from another page of ours.
 */
function activeOf(registration: ServiceWorkerRegistration): Promise<ServiceWorker> {
  return new Promise((resolve) => {
    const coming = registration.installing ?? registration.waiting;
    const look = () => {
      if (registration.active) resolve(registration.active);
    };
    coming?.addEventListener("statechange", look);
    look();
  });
}

function loadedFiles(): string[] {
  return performance.getEntriesByType("resource").map((entry) => new URL(entry.name).pathname);
}
