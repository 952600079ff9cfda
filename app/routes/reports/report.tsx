import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PublishedPage } from "~/domain/reports/ui/published-page";
import { pageMeta } from "~/ui/page-meta";
import type { PageHandle } from "~/ui/page-script";
import { read } from "../handle.server";
import { shownReport } from "./shown.server";

export const handle: PageHandle = { script: "none" };

/** A report as it was last published. */
export const loader = read((call) => shownReport(call, null));

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { report, url, locale } = data;
  const description = report.text.contents.map(({ title }) => title).join(", ");
  return pageMeta({ title: report.title, description, url, locale });
};

export default function Report() {
  const { report } = useLoaderData<typeof loader>();
  return <PublishedPage report={report} />;
}
