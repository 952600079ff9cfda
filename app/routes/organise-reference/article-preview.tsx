import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { dutiesIn } from "~/domain/knowledge/articles/article";
import { articleToEdit } from "~/domain/knowledge/articles/queries.server";
import { articleText } from "~/domain/knowledge/articles/text.server";
import { timelineOf } from "~/domain/knowledge/articles/timeline";
import { ArticleEditPage, type Preview } from "~/domain/knowledge/articles/ui/edit-page";
import { readForm } from "~/platform/http/form.server";
import { read, write, type Refused } from "../handle.server";

const OUTCOME = { done: null, reason: null };

export const loader = read(async ({ viewer, params }) => ({
  page: await articleToEdit(viewer, params.articleId!),
}));

/** How the page would read; saves nothing, so what is wrong with the form is no matter yet. */
export const action = write(async ({ viewer, params, request }): Promise<{ preview: Preview }> => {
  await articleToEdit(viewer, params.articleId!);
  const values = await readForm(request);
  const body = [values.body ?? ""].flat()[0]!;
  const timeline = timelineOf(dutiesIn(values));
  return { preview: { html: articleText(body).html, timeline, values: { ...values } } };
});

export const meta: MetaFunction = () => [{ title: "Voorbeeld - Naslag - Netwerf" }];

export default function ArticlePreview() {
  const answer = useActionData<typeof action>() as { preview: Preview } | Refused | undefined;
  const { page } = useLoaderData<typeof loader>();
  if (answer && "preview" in answer)
    return <ArticleEditPage page={page} outcome={OUTCOME} preview={answer.preview} />;
  return <ArticleEditPage page={page} outcome={OUTCOME} refused={answer} />;
}
