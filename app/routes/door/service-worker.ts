import type { LoaderFunctionArgs } from "@remix-run/node";
import source from "./offline-worker.js?raw";
import { doorPath } from "./plain-entry.server";

/** The worker of one date's door: it may act for that page and no other. */
export function loader({ params }: LoaderFunctionArgs) {
  return new Response(source, {
    headers: {
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "no-cache",
      "service-worker-allowed": doorPath(encodeURIComponent(params.occurrenceId!)),
    },
  });
}
