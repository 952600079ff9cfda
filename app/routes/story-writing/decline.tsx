import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { editorPage } from "~/domain/knowledge/stories/editor-pages.server";
import { decline } from "~/domain/knowledge/stories/gates.server";
import { RemarkForm } from "~/domain/knowledge/stories/story-form";
import { editorPath } from "~/domain/knowledge/stories/ui/paths";
import { RemarkPage, storyCrumbs } from "~/domain/knowledge/stories/ui/remark-page";
import { parseForm } from "~/platform/http/form.server";
import { read, write, type Refused } from "../handle.server";

export const loader = read(async ({ viewer, params }) => {
  const { story, revision } = await editorPage(viewer, params.storyId!);
  return { id: story.id, title: revision.title };
});

export const action = write(async ({ viewer, params, request }) => {
  await editorPage(viewer, params.storyId!);
  const { storyRemark } = await parseForm(request, RemarkForm);
  await decline(viewer, params.storyId!, storyRemark);
  return redirect(`${editorPath(params.storyId!)}?gedaan=afgewezen`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Neem het niet op: ${data.title} - Netwerf` : "Netwerf" },
];

export default function Decline() {
  const { id, title } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() as Refused | undefined;
  return (
    <RemarkPage
      title="Neem het niet op"
      crumbs={storyCrumbs(id, title, "Neem het niet op")}
      text="Het verhaal komt niet in het netwerk. De auteur krijgt een mail met wat je hier schrijft, en kan het aanpassen en opnieuw indienen."
      label="Waarom niet, en wat zou helpen?"
      button="Neem het niet op"
      back={editorPath(id)}
      refused={refused}
    />
  );
}
