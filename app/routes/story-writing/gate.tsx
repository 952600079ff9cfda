import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { gatePage } from "~/domain/knowledge/stories/editor-pages.server";
import { partsInHtml } from "~/domain/knowledge/stories/in-html.server";
import { GatePage } from "~/domain/knowledge/stories/ui/gate-page";
import type { PageHandle } from "~/ui/page-script";
import { read } from "../handle.server";
import { loggedInFirst, outcomeWords } from "./back.server";

export const handle: PageHandle = { script: "none" };

export const loader = read(async (call) => {
  const page = await loggedInFirst(call, () => gatePage(call.viewer, call.params.storyId!));
  const { fundingLine: funder } = page.story.network ?? {};
  return { ...page, html: partsInHtml(page.revision), funder, ...outcomeWords(call) };
});

export const headers = () => ({ "cache-control": "no-store" });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.revision.title} - Verhalen nakijken - Netwerf` : "Netwerf" },
  { name: "robots", content: "noindex" },
];

export default function Gate() {
  const { funder: _funder, ...page } = useLoaderData<typeof loader>();
  return <GatePage {...page} />;
}
