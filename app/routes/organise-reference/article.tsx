import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ArticleForm } from "~/domain/knowledge/articles/article";
import { changeArticle } from "~/domain/knowledge/articles/edit.server";
import { articleToEdit } from "~/domain/knowledge/articles/queries.server";
import { ArticleEditPage } from "~/domain/knowledge/articles/ui/edit-page";
import { editPath } from "~/domain/knowledge/articles/ui/paths";
import { parseForm } from "~/platform/http/form.server";
import { read, write, type Refused } from "../handle.server";
import { outcomeIn } from "./outcome.server";

export const loader = read(async ({ viewer, params, url }) => ({
  page: await articleToEdit(viewer, params.articleId!),
  outcome: outcomeIn(url),
}));

export const action = write(async ({ viewer, params, request }) => {
  const articleId = params.articleId!;
  await articleToEdit(viewer, articleId);
  await changeArticle(viewer, articleId, await parseForm(request, ArticleForm));
  return redirect(`${editPath(articleId)}?gedaan=bewaard`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.page.article.revision.title} - Naslag - Netwerf` : "Netwerf" },
];

export default function Article() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <ArticleEditPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
