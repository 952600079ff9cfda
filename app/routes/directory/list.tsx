import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { directoryAddress, readDirectory } from "~/domain/knowledge/directory/organisation";
import { directory } from "~/domain/knowledge/directory/queries.server";
import { DirectoryPage } from "~/domain/knowledge/directory/ui/directory-page";
import { absoluteUrl } from "~/platform/origin.server";
import { pageMeta } from "~/ui/page-meta";
import type { PageHandle } from "~/ui/page-script";
import { textFor } from "~/ui/text/catalogue";
import { read } from "../handle.server";

export const handle: PageHandle = { script: "none" };

export const loader = read(async ({ url, locale }) => {
  const filter = readDirectory(url.searchParams);
  return { ...(await directory(filter)), filter, url: absoluteUrl(directoryAddress(filter)), locale };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { title, lead: description } = textFor(data.locale, "reference").directory;
  const hidden = data.filter.text ? [{ name: "robots", content: "noindex" }] : [];
  return [...pageMeta({ title, description, url: data.url, locale: data.locale }), ...hidden];
};

export default function Organisations() {
  const { url: _url, locale: _locale, ...page } = useLoaderData<typeof loader>();
  return <DirectoryPage {...page} />;
}
