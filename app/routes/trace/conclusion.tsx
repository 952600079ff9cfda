import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { conclusionTrace } from "~/domain/reports/trace.server";
import { ConclusionPage } from "~/domain/reports/ui/conclusion-page";
import { firstWords } from "~/domain/networks/about";
import { absoluteUrl } from "~/platform/origin.server";
import { pageMeta } from "~/ui/page-meta";
import type { PageHandle } from "~/ui/page-script";
import { textFor } from "~/ui/text/catalogue";
import { read } from "../handle.server";

export const handle: PageHandle = { script: "none" };

export const loader = read(async ({ caller, params, locale }) => ({
  ...(await conclusionTrace(caller, params.conclusionId!)),
  url: absoluteUrl(`/besluiten/${params.conclusionId!}`),
  locale,
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { conclusion, url, locale } = data;
  const title = `${textFor(locale, "trace").conclusion.title}: ${firstWords(conclusion.text, 60)}`;
  return pageMeta({ title, description: firstWords(conclusion.text), url, locale });
};

export default function Conclusion() {
  const { locale: _locale, url: _url, ...page } = useLoaderData<typeof loader>();
  return <ConclusionPage {...page} />;
}
