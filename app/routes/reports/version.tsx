import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PublishedPage } from "~/domain/reports/ui/published-page";
import type { PageHandle } from "~/ui/page-script";
import { read } from "../handle.server";
import { shownReport } from "./shown.server";

export const handle: PageHandle = { script: "none" };

/** A report as it was published then. */
export const loader = read((call) => shownReport(call, call.params.number!));

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.report.title} (${data.report.number}) - Netwerf` : "Netwerf" },
  { name: "robots", content: "noindex" },
  ...(data ? [{ tagName: "link" as const, rel: "canonical", href: data.url }] : []),
];

export default function Version() {
  const { report } = useLoaderData<typeof loader>();
  return <PublishedPage report={report} />;
}
