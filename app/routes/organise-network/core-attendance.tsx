import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { coreAttendance } from "~/domain/registrations/core-attendance.server";
import { CoreAttendancePage } from "~/domain/registrations/ui/core/core-attendance-page";
import { read } from "../handle.server";

export const loader = read(({ viewer, params }) => coreAttendance(viewer, params.networkId!));

export const meta: MetaFunction = () => [{ title: "Aanwezigheid van de vaste kern - Netwerf" }];

export default function CoreAttendance() {
  return <CoreAttendancePage {...useLoaderData<typeof loader>()} />;
}
