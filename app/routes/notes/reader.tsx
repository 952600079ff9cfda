import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { reportAt } from "~/domain/focus-groups/note-page.server";
import { withPassageLinks } from "~/domain/focus-groups/note/passage-links";
import { readNotePage } from "~/domain/focus-groups/note/reading.server";
import { ReaderPage } from "~/domain/focus-groups/ui/note/reader-page";
import { renderMarkdown } from "~/platform/markdown.server";
import type { PageHandle } from "~/ui/page-script";
import { read } from "../handle.server";

export const handle: PageHandle = { script: "live" };

export const loader = read(async ({ caller, params }) => {
  // A report's text is read on its own page, with what it leans on.
  const report = await reportAt(caller, params.groupId!);
  if (report) throw redirect(`/beheer/verslagen/${report}`);
  const { markdown, ...page } = await readNotePage(caller, params.groupId!);
  const inNote = page.contributions.filter((one) => one.inNote);
  const { html, linked } = withPassageLinks(renderMarkdown(markdown), inNote, (id) => `/bijdragen/${id}`);
  const funder = page.group.occurrence.event.network?.fundingLine;
  return { ...page, funder, html, linked: [...linked] };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.group.title} - ${data.group.occurrence.event.title} - Netwerf` : "Netwerf" },
  { name: "robots", content: "noindex" },
];

export default function Reader() {
  return <ReaderPage {...useLoaderData<typeof loader>()} />;
}
