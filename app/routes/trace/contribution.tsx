import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { signatureOf } from "~/domain/knowledge/directory/signature.server";
import { Signature } from "~/domain/knowledge/directory/ui/signature";
import { contributionTrace } from "~/domain/reports/trace.server";
import { ContributionPage } from "~/domain/reports/ui/contribution-page";
import type { PageHandle } from "~/ui/page-script";
import { textFor } from "~/ui/text/catalogue";
import { read } from "../handle.server";

export const handle: PageHandle = { script: "none" };

export const loader = read(async ({ caller, params, url, locale }) => ({
  ...(await contributionTrace(caller, params.contributionId!)),
  signature: await signatureOf(caller, params.contributionId!),
  outcome: { done: url.searchParams.get("gedaan"), reason: url.searchParams.get("reden") },
  locale,
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${textFor(data.locale, "trace").contribution.title} - Netwerf` : "Netwerf" },
];

export default function Contribution() {
  const { locale: _locale, signature, outcome, ...page } = useLoaderData<typeof loader>();
  return (
    <>
      <ContributionPage {...page} />
      <Signature signature={signature} {...outcome} />
    </>
  );
}
