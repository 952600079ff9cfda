import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { editedStories } from "~/domain/knowledge/stories/editor-pages.server";
import { EditorListPage } from "~/domain/knowledge/stories/ui/editor-list-page";
import { read } from "../handle.server";

export const loader = read(async ({ viewer, url }) => ({
  ...(await editedStories(viewer)),
  imported: url.searchParams.get("gedaan") === "ingevoerd",
}));

export const meta: MetaFunction = () => [{ title: "Praktijkverhalen - Beheer - Netwerf" }];

export default function Stories() {
  return <EditorListPage {...useLoaderData<typeof loader>()} />;
}
