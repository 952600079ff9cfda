import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { plenaryOf } from "~/domain/focus-groups/lead/plenary.server";
import { PlenaryPage } from "~/domain/focus-groups/ui/lead/plenary-page";
import type { PageHandle } from "~/ui/page-script";
import { read } from "../handle.server";
import "./lead.css";

export const handle: PageHandle = { bare: true };

export const loader = read(async ({ viewer, params }) => {
  const { date, quotes } = await plenaryOf(viewer, params.occurrenceId!);
  return { title: date.event.title, back: `/beheer/datums/${date.id}/tafels`, quotes };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Plenaire - ${data.title} - Netwerf` : "Netwerf" },
];

export default function Plenary() {
  return <PlenaryPage {...useLoaderData<typeof loader>()} />;
}
