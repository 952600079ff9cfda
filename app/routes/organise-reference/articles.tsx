import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { editedArticles } from "~/domain/knowledge/articles/queries.server";
import { ArticleEditListPage } from "~/domain/knowledge/articles/ui/edit-list-page";
import { read } from "../handle.server";
import { outcomeIn } from "./outcome.server";

export const loader = read(async ({ viewer, url }) => {
  return { articles: await editedArticles(viewer), outcome: outcomeIn(url) };
});

export const meta: MetaFunction = () => [{ title: "Naslag - Kennis - Netwerf" }];

export default function Articles() {
  return <ArticleEditListPage {...useLoaderData<typeof loader>()} />;
}
