import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { eventPath } from "~/domain/events/ui/organise-bars";
import { evaluationsOf } from "~/domain/registrations/evaluate.server";
import { EvaluationsPage } from "~/domain/registrations/ui/outreach/evaluations-page";
import { read } from "../handle.server";

export const loader = read(async ({ viewer, params }) => {
  const { eventId, ...about } = await evaluationsOf(viewer, params.occurrenceId!);
  return { ...about, nextPath: `${eventPath(eventId)}/kopie` };
});

export const meta: MetaFunction = () => [{ title: "Evaluaties - Netwerf" }];

export default function Evaluations() {
  return <EvaluationsPage {...useLoaderData<typeof loader>()} />;
}
