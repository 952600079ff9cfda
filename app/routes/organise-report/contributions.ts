import { addNewContributions } from "~/domain/reports/draft.server";
import { onReport, toReport } from "./back.server";

export const loader = toReport;

/** Puts what the report does not cite yet at its end. */
export const action = onReport("bijdragen", ({ viewer, params }) =>
  addNewContributions(viewer, params.reportId!),
);
