import type { HeadersFunction, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { reportPage } from "~/domain/reports/queries.server";
import { ReportPage } from "~/domain/reports/ui/report-page";
import { read } from "../handle.server";
import { barOf, mustBeLoggedIn } from "./back.server";

/** A report in the making, for who organises it and who was asked to write in it. */
export const loader = read(async (call) => {
  mustBeLoggedIn(call);
  const page = await reportPage(call.viewer, call.params.reportId!);
  return {
    ...page,
    bar: barOf(page),
    done: call.url.searchParams.get("gedaan"),
    reason: call.url.searchParams.get("reden"),
  };
});

export const headers: HeadersFunction = () => ({ "cache-control": "no-store" });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.report.title} - Netwerf` : "Netwerf" },
  { name: "robots", content: "noindex" },
];

export default function Report() {
  const { bar: _bar, ...page } = useLoaderData<typeof loader>();
  return <ReportPage {...page} />;
}
