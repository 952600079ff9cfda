import type { LoaderFunctionArgs } from "@remix-run/node";
import { offlineWorker } from "../offline-worker.server";
import { doorPath } from "./plain-entry.server";

/** The worker of one date's door. */
export function loader({ params }: LoaderFunctionArgs) {
  return offlineWorker("onthaal", doorPath(encodeURIComponent(params.occurrenceId!)));
}
