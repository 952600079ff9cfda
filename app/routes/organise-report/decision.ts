import { decideReport } from "~/domain/reports/comments.server";
import { onReport, toReport } from "./back.server";

export const loader = toReport;

/** Closes the comments. */
export const action = onReport("beslist", ({ viewer, params }) => decideReport(viewer, params.reportId!));
