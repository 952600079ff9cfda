import type { LoaderFunctionArgs } from "@remix-run/node";
import source from "./offline-worker.js?raw";

/** The worker of one note: it may act for the page on which it is written and no other. */
export function loader({ params }: LoaderFunctionArgs) {
  return new Response(source, {
    headers: {
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "no-cache",
      "service-worker-allowed": `/groepen/${encodeURIComponent(params.groupId!)}/nota`,
    },
  });
}
