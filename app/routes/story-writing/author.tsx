import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { editorPage } from "~/domain/knowledge/stories/editor-pages.server";
import { nameAuthor } from "~/domain/knowledge/stories/name-author.server";
import { AuthorForm } from "~/domain/knowledge/stories/story-form";
import { editorPath } from "~/domain/knowledge/stories/ui/paths";
import { NameAuthorPage } from "~/domain/knowledge/stories/ui/remark-page";
import { limit } from "~/domain/people/rate-limits.server";
import { emailKey } from "~/platform/http/fields";
import { parseForm } from "~/platform/http/form.server";
import { read, write, type Refused } from "../handle.server";

export const loader = read(async ({ viewer, params }) => {
  const { story, revision } = await editorPage(viewer, params.storyId!);
  return { id: story.id, title: revision.title };
});

export const action = write(async ({ viewer, params, request }) => {
  await editorPage(viewer, params.storyId!);
  const input = await parseForm(request, AuthorForm);
  await limit("story-address", emailKey(input.email));
  await nameAuthor(viewer, params.storyId!, input);
  return redirect(`${editorPath(params.storyId!)}?gedaan=gevraagd`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Auteur: ${data.title} - Netwerf` : "Netwerf" },
];

export default function NameAuthor() {
  const { id, title } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <NameAuthorPage id={id} title={title} refused={refused} />;
}
