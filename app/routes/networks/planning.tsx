import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { publicPlan } from "~/domain/networks/planning/queries.server";
import { CoveragePage } from "~/domain/networks/planning/ui/coverage-page";
import { absoluteUrl } from "~/platform/origin.server";
import { pageMeta } from "~/ui/page-meta";
import type { PageHandle } from "~/ui/page-script";
import { textFor } from "~/ui/text/catalogue";
import { read } from "../handle.server";

export const handle: PageHandle = { script: "none" };

export const loader = read(async ({ viewer, params, locale }) => {
  const plan = await publicPlan(viewer, params.slug!);
  const { slug, fundingLine: funder } = plan.network;
  return { ...plan, funder, locale, url: absoluteUrl(`/netwerken/${slug}/planning`) };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { network, locale, url } = data;
  const { plan } = textFor(locale, "networks");
  const hidden = network.publishedAt === null ? [{ name: "robots", content: "noindex" }] : [];
  const title = `${plan.title}: ${network.name}`;
  return [...pageMeta({ title, description: plan.map, url, locale }), ...hidden];
};

export default function Planning() {
  return <CoveragePage {...useLoaderData<typeof loader>()} />;
}
