import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { themeMatrix } from "~/domain/reports/themes/queries.server";
import { MatrixPage } from "~/domain/reports/themes/ui/matrix-page";
import { absoluteUrl } from "~/platform/origin.server";
import { pageMeta } from "~/ui/page-meta";
import type { PageHandle } from "~/ui/page-script";
import { textFor } from "~/ui/text/catalogue";
import { read } from "../handle.server";

export const handle: PageHandle = { script: "none" };

export const loader = read(async ({ viewer, params, locale }) => {
  const page = await themeMatrix(viewer, params.slug!);
  return {
    ...page,
    funder: page.network.fundingLine,
    url: absoluteUrl(`/netwerken/${params.slug!}/themas`),
    locale,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { network, url, locale } = data;
  const t = textFor(locale, "trace").matrix;
  return pageMeta({ title: `${t.title} - ${network.name}`, description: t.lead(network.name), url, locale });
};

export default function Matrix() {
  const { locale: _locale, url: _url, ...page } = useLoaderData<typeof loader>();
  return <MatrixPage {...page} />;
}
