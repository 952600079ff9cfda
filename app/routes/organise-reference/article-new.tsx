import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { NewArticleForm } from "~/domain/knowledge/articles/article";
import { beginArticle } from "~/domain/knowledge/articles/edit.server";
import { newArticleChoices } from "~/domain/knowledge/articles/queries.server";
import { NewArticlePage } from "~/domain/knowledge/articles/ui/new-page";
import { editPath } from "~/domain/knowledge/articles/ui/paths";
import { parseForm } from "~/platform/http/form.server";
import { read, writeOnce, type Refused } from "../handle.server";

export const loader = read(({ viewer }) => newArticleChoices(viewer));

export const action = writeOnce(async ({ viewer, request }) => {
  await newArticleChoices(viewer);
  const { id } = await beginArticle(viewer, await parseForm(request, NewArticleForm));
  return redirect(`${editPath(id)}?gedaan=begonnen`);
});

export const meta: MetaFunction = () => [{ title: "Maak een naslagpagina - Netwerf" }];

export default function ArticleNew() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <NewArticlePage {...useLoaderData<typeof loader>()} refused={refused} />;
}
