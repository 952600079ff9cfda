import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { themeMatrix } from "~/domain/reports/themes/queries.server";
import { MatrixPage } from "~/domain/reports/themes/ui/matrix-page";
import type { PageHandle } from "~/ui/page-script";
import { textFor } from "~/ui/text/catalogue";
import { read } from "../handle.server";

export const handle: PageHandle = { script: "none" };

export const loader = read(async ({ viewer, params, locale }) => {
  const page = await themeMatrix(viewer, params.slug!);
  return { ...page, funder: page.network.fundingLine, locale };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: data
      ? `${textFor(data.locale, "trace").matrix.title} - ${data.network.name} - Netwerf`
      : "Netwerf",
  },
];

export default function Matrix() {
  const { locale: _locale, ...page } = useLoaderData<typeof loader>();
  return <MatrixPage {...page} />;
}
