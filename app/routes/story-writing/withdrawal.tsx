import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { editorPage } from "~/domain/knowledge/stories/editor-pages.server";
import { withdrawByEditor } from "~/domain/knowledge/stories/gates.server";
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
  await withdrawByEditor(viewer, params.storyId!, storyRemark);
  return redirect(`${editorPath(params.storyId!)}?gedaan=weggehaald`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Haal het weg: ${data.title} - Netwerf` : "Netwerf" },
];

export default function Withdrawal() {
  const { id, title } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() as Refused | undefined;
  return (
    <RemarkPage
      title="Haal het weg"
      crumbs={storyCrumbs(id, title, "Haal het weg")}
      text="Niemand kan het verhaal daarna nog lezen. De tekst blijft bewaard. De auteur krijgt een mail met wat je hier schrijft."
      label="Waarom haal je het weg?"
      button="Haal het weg"
      back={editorPath(id)}
      danger
      refused={refused}
    />
  );
}
