import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { knowledgeOnTheme } from "~/domain/knowledge/stories/on-theme.server";
import { BesideTheme, OnTheme } from "~/domain/knowledge/stories/ui/on-theme";
import { firstWords } from "~/domain/networks/about";
import { themePage } from "~/domain/reports/themes/queries.server";
import { ThemePage } from "~/domain/reports/themes/ui/theme-page";
import { themePath } from "~/domain/reports/themes/ui/paths";
import { absoluteUrl } from "~/platform/origin.server";
import { pageMeta } from "~/ui/page-meta";
import type { PageHandle } from "~/ui/page-script";
import { textFor } from "~/ui/text/catalogue";
import { read } from "../handle.server";

export const handle: PageHandle = { script: "none" };

export const loader = read(async ({ caller, params, url, locale }) => {
  const page = await themePage(caller, params.theme!);
  // One that was merged stands under another name now; links to it keep working.
  if (page.leadsTo !== null) throw redirect(`${themePath(page.leadsTo)}?van=${params.theme!}`, 301);
  const { id } = page.theme;
  return {
    ...page,
    known: await knowledgeOnTheme(caller.viewer, id),
    funder: page.theme.network?.fundingLine,
    led: url.searchParams.has("van"),
    url: absoluteUrl(themePath(id)),
    locale,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { theme, url, locale } = data;
  const title = locale === "nl" ? theme.name : theme.nameEn;
  const description = firstWords(theme.description) || textFor(locale, "trace").theme.about(title);
  return pageMeta({ title, description, url, locale });
};

export default function Theme() {
  const { locale: _locale, url: _url, known, ...page } = useLoaderData<typeof loader>();
  const { stories, questions, articles, events } = known;
  return (
    <ThemePage {...page} beside={articles.length + events.length > 0 && <BesideTheme {...known} />}>
      {stories.length + questions.length > 0 && <OnTheme {...known} themeId={page.theme.id} />}
    </ThemePage>
  );
}
