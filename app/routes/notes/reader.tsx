import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { reportAt } from "~/domain/focus-groups/note-page.server";
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
  return {
    ...page,
    funder: page.group.occurrence.event.network?.fundingLine,
    html: renderMarkdown(markdown),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.group.title} - ${data.group.occurrence.event.title} - Netwerf` : "Netwerf" },
  { name: "robots", content: "noindex" },
];

export default function Reader() {
  return <ReaderPage {...useLoaderData<typeof loader>()} />;
}
