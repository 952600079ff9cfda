import source from "./offline-worker.js?raw";

/**
 * The worker by which one page starts without network. It may act for that page and no other.
 * @param name of its cache, and of the header by which it asks for the page without what is somebody's.
 */
export function offlineWorker(name: "nota" | "onthaal", page: string): Response {
  return new Response(source.replaceAll("__NAME__", name), {
    headers: {
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "no-cache",
      "service-worker-allowed": page,
    },
  });
}
