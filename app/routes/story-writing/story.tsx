import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { editorPage } from "~/domain/knowledge/stories/editor-pages.server";
import { partsInHtml } from "~/domain/knowledge/stories/in-html.server";
import { EditorPage } from "~/domain/knowledge/stories/ui/editor-page";
import { read } from "../handle.server";
import { outcomeWords } from "./back.server";

export const loader = read(async (call) => {
  const page = await editorPage(call.viewer, call.params.storyId!);
  return {
    ...page,
    html: partsInHtml(page.revision),
    acceptedHtml: page.accepted && partsInHtml(page.accepted),
    funder: page.story.network?.fundingLine,
    ...outcomeWords(call),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.revision.title} - Verhalen - Netwerf` : "Netwerf" },
];

export default function Story() {
  const { funder: _funder, ...page } = useLoaderData<typeof loader>();
  return <EditorPage {...page} />;
}
