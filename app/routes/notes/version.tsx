import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { noteVersion } from "~/domain/focus-groups/note/versions.server";
import { VersionPage } from "~/domain/focus-groups/ui/note/version-page";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids.server";
import { renderMarkdown } from "~/platform/markdown.server";
import type { PageHandle } from "~/ui/page-script";
import { read } from "../handle.server";

export const handle: PageHandle = { script: "none" };

export const loader = read(async ({ caller, params, url }) => {
  const since = url.searchParams.get("met") || null;
  if (since && !isId(since)) throw new NotFound("version");
  const { markdown, ...page } = await noteVersion(caller, params.groupId!, params.versionId!, since);
  return { ...page, html: renderMarkdown(markdown) };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Versie ${data.version.number} - ${data.group.title} - Netwerf` : "Netwerf" },
];

export default function Version() {
  return <VersionPage {...useLoaderData<typeof loader>()} />;
}
