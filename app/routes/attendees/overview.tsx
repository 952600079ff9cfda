import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { datePath } from "~/domain/events/ui/organise-bars";
import { dateOverview } from "~/domain/registrations/date-overview.server";
import { needsOn } from "~/domain/registrations/needs-list.server";
import { OverviewPage } from "~/domain/registrations/ui/organiser/overview-page";
import { read } from "../handle.server";

export const loader = read(async ({ viewer, params }) => {
  const occurrenceId = params.occurrenceId!;
  return {
    occurrenceId,
    path: datePath(occurrenceId),
    overview: await dateOverview(viewer, occurrenceId),
    needs: await needsOn(viewer, occurrenceId),
  };
});

export const meta: MetaFunction = () => [{ title: "Wie komt er? - Netwerf" }];

export default function Overview() {
  return <OverviewPage {...useLoaderData<typeof loader>()} />;
}
