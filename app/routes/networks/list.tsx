import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { firstWords } from "~/domain/networks/about";
import { networksFor } from "~/domain/networks/queries.server";
import { NetworkList } from "~/domain/networks/ui/network-list";
import { absoluteUrl } from "~/platform/origin.server";
import { Page, PageHeader } from "~/ui/page";
import { pageMeta } from "~/ui/page-meta";
import type { PageHandle } from "~/ui/page-script";
import { textFor } from "~/ui/text/catalogue";
import { useText } from "~/ui/text/text-provider";
import { read } from "../handle.server";

export const handle: PageHandle = { script: "none" };

export const loader = read(async ({ viewer, locale }) => {
  const networks = await networksFor(viewer);
  return {
    networks: networks.map(({ challenge, ...network }) => ({ ...network, about: firstWords(challenge) })),
    url: absoluteUrl("/netwerken"),
    locale,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const t = textFor(data.locale, "networks");
  return pageMeta({ title: t.title, description: t.lead, url: data.url, locale: data.locale });
};

export default function Networks() {
  const { networks } = useLoaderData<typeof loader>();
  const t = useText("networks");
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <Page>
        <NetworkList networks={networks} />
      </Page>
    </>
  );
}
