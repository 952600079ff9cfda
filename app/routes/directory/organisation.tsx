import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { organisationPath } from "~/domain/knowledge/directory/organisation";
import { organisationPage } from "~/domain/knowledge/directory/queries.server";
import { organisationData } from "~/domain/knowledge/directory/structured-data";
import { OrganisationPage } from "~/domain/knowledge/directory/ui/organisation-page";
import { firstWords } from "~/domain/networks/about";
import { renderMarkdown } from "~/platform/markdown.server";
import { absoluteUrl } from "~/platform/origin.server";
import { pageMeta } from "~/ui/page-meta";
import type { PageHandle } from "~/ui/page-script";
import { read } from "../handle.server";

export const handle: PageHandle = { script: "none" };

export const loader = read(async ({ caller, params, locale }) => {
  const page = await organisationPage(caller, params.slug!);
  const { organisation, cards } = page;
  const url = absoluteUrl(organisationPath(organisation.slug));
  const about = firstWords(organisation.about);
  return {
    ...{ page, url, locale, about, aboutHtml: renderMarkdown(organisation.about) },
    json: organisationData({ ...organisation, about, url, cards }),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { page, about, url, locale } = data;
  const { name } = page.organisation;
  return pageMeta({ title: name, description: about || name, url, locale });
};

export default function Organisation() {
  const { page, aboutHtml, json } = useLoaderData<typeof loader>();
  return (
    <>
      <script
        type="application/ld+json"
        suppressHydrationWarning
        dangerouslySetInnerHTML={{ __html: json }}
      />
      <OrganisationPage page={page} aboutHtml={aboutHtml} />
    </>
  );
}
