import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { themePage } from "~/domain/reports/themes/queries.server";
import { ThemePage } from "~/domain/reports/themes/ui/theme-page";
import { themePath } from "~/domain/reports/themes/ui/paths";
import type { PageHandle } from "~/ui/page-script";
import { read } from "../handle.server";

export const handle: PageHandle = { script: "none" };

export const loader = read(async ({ caller, params, url, locale }) => {
  const page = await themePage(caller, params.theme!);
  // One that was merged stands under another name now; links to it keep working.
  if (page.leadsTo !== null) throw redirect(`${themePath(page.leadsTo)}?van=${params.theme!}`, 301);
  return { ...page, funder: page.theme.network?.fundingLine, led: url.searchParams.has("van"), locale };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.locale === "nl" ? data.theme.name : data.theme.nameEn} - Netwerf` : "Netwerf" },
];

export default function Theme() {
  const { locale: _locale, ...page } = useLoaderData<typeof loader>();
  return <ThemePage {...page} />;
}
