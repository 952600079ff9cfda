import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { beginReport } from "~/domain/reports/draft.server";
import { reportOfEvent } from "~/domain/reports/queries.server";
import { reportPath } from "~/domain/reports/ui/paths";
import { BeginPage } from "~/domain/reports/ui/step-pages";
import { read, write, type Refused } from "../handle.server";

/** Opens the report of an event; when there is none, offers to make it. */
export const loader = read(async ({ viewer, params }) => {
  const { event, reportId } = await reportOfEvent(viewer, params.eventId!);
  if (reportId) throw redirect(reportPath(reportId));
  return { event: { id: event.id, title: event.title } };
});

export const action = write(async ({ viewer, params }) => {
  const { id, made } = await beginReport(viewer, params.eventId!);
  return redirect(`${reportPath(id)}${made ? "?gedaan=nieuw" : ""}`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Verslag: ${data.event.title} - Netwerf` : "Netwerf" },
];

export default function Begin() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <BeginPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
