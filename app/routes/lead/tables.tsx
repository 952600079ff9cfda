import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { tablesOf } from "~/domain/focus-groups/lead/overview.server";
import { TablesPage } from "~/domain/focus-groups/ui/lead/tables-page";
import { read } from "../handle.server";
import "./lead.css";

export const loader = read(async ({ viewer, params }) => {
  const { date, tables, now } = await tablesOf(viewer, params.occurrenceId!);
  return { occurrenceId: date.id, title: date.event.title, tables, now };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Live - ${data.title} - Netwerf` : "Netwerf" },
];

export default function Tables() {
  return <TablesPage {...useLoaderData<typeof loader>()} />;
}
