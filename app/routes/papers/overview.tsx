import type { HeadersFunction, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { papersOf } from "~/domain/registrations/papers.server";
import { PapersPage } from "~/domain/registrations/ui/papers-page";
import { read } from "../handle.server";

/** What can be printed for a date. */
export const loader = read(async ({ viewer, params, url }) => ({
  ...(await papersOf(viewer, params.occurrenceId!)),
  reason: url.searchParams.get("reden"),
}));

export const headers: HeadersFunction = () => ({ "cache-control": "no-store" });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Badges en lijsten - ${data.date.event.title}` : "Netwerf" },
  { name: "robots", content: "noindex" },
];

export default function Papers() {
  return <PapersPage {...useLoaderData<typeof loader>()} />;
}
