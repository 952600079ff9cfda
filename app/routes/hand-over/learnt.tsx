import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { whatWasLearnt } from "~/domain/reports/hand-over/learnt.server";
import { LearntPage } from "~/domain/reports/hand-over/ui/learnt-page";
import { learntPath } from "~/domain/reports/hand-over/ui/paths";
import { absoluteUrl } from "~/platform/origin.server";
import { pageMeta } from "~/ui/page-meta";
import { textFor } from "~/ui/text/catalogue";
import { read } from "../handle.server";

export const loader = read(async ({ caller, params, locale }) => {
  const page = await whatWasLearnt(caller, params.slug!);
  const t = textFor(locale, "learnt");
  return {
    page,
    title: `${t.title}: ${page.network.name}`,
    description: t.linkText,
    url: absoluteUrl(learntPath(page.network.slug)),
    funder: page.network.fundingLine,
    locale,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const hidden = data.page.network.online ? [] : [{ name: "robots", content: "noindex" }];
  return [...pageMeta(data), ...hidden];
};

export default function Learnt() {
  return <LearntPage {...useLoaderData<typeof loader>().page} />;
}
