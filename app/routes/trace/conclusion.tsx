import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { conclusionTrace } from "~/domain/reports/trace.server";
import { ConclusionPage } from "~/domain/reports/ui/conclusion-page";
import type { PageHandle } from "~/ui/page-script";
import { textFor } from "~/ui/text/catalogue";
import { read } from "../handle.server";

export const handle: PageHandle = { script: "none" };

export const loader = read(async ({ caller, params, locale }) => ({
  ...(await conclusionTrace(caller, params.conclusionId!)),
  locale,
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: data
      ? `${textFor(data.locale, "trace").conclusion.title}: ${data.conclusion.text.slice(0, 60)} - Netwerf`
      : "Netwerf",
  },
];

export default function Conclusion() {
  const { locale: _locale, ...page } = useLoaderData<typeof loader>();
  return <ConclusionPage {...page} />;
}
