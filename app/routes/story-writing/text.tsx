import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { storyToEdit } from "~/domain/knowledge/stories/editor-pages.server";
import { EditorStoryForm, SeenForm } from "~/domain/knowledge/stories/story-form";
import { EditStoryPage } from "~/domain/knowledge/stories/ui/edit-story-page";
import { editorPath } from "~/domain/knowledge/stories/ui/paths";
import { changeByEditor } from "~/domain/knowledge/stories/write-story.server";
import { parseForm, parseValues, submittedValues } from "~/platform/http/form.server";
import { read, write, type Refused } from "../handle.server";

export const loader = read(async ({ viewer, params }) => storyToEdit(viewer, params.storyId!));

export const action = write(async ({ viewer, params, request }) => {
  await storyToEdit(viewer, params.storyId!);
  const input = await parseForm(request, EditorStoryForm);
  const { seen } = parseValues(submittedValues(request), SeenForm);
  await changeByEditor(viewer, params.storyId!, input, seen);
  return redirect(`${editorPath(params.storyId!)}?gedaan=bewaard`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Bewerk: ${data.title} - Verhalen - Netwerf` : "Netwerf" },
];

export default function StoryText() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <EditStoryPage {...page} refused={refused} />;
}
