import type { LoaderFunctionArgs } from "@remix-run/node";
import { offlineWorker } from "../offline-worker.server";

/** The worker of one note. */
export function loader({ params }: LoaderFunctionArgs) {
  return offlineWorker("nota", `/groepen/${encodeURIComponent(params.groupId!)}/nota`);
}
