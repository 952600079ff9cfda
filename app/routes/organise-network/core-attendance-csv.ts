import { csvFile } from "~/documents/spreadsheet.server";
import { exportCoreAttendance } from "~/domain/registrations/core-attendance.server";
import { coreAttendanceSheet } from "~/domain/registrations/ui/core/core-attendance-sheet";
import { readFile } from "../handle.server";

export const loader = readFile(async ({ viewer, params }) => {
  const attendance = await exportCoreAttendance(viewer, params.networkId!);
  const { header, rows } = coreAttendanceSheet(attendance);
  return new Response(csvFile(header, rows), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="vaste-kern-${attendance.network.slug}.csv"`,
      "cache-control": "no-store",
    },
  });
});
