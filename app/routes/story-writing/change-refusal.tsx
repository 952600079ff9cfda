import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { editorPage } from "~/domain/knowledge/stories/editor-pages.server";
import { refuseChange } from "~/domain/knowledge/stories/gates.server";
import { RemarkForm, SeenForm } from "~/domain/knowledge/stories/story-form";
import { editorPath } from "~/domain/knowledge/stories/ui/paths";
import { RemarkPage, storyCrumbs } from "~/domain/knowledge/stories/ui/remark-page";
import { parseForm, parseValues, submittedValues } from "~/platform/http/form.server";
import { read, write, type Refused } from "../handle.server";

export const loader = read(async ({ viewer, params }) => {
  const { story, revision, seen, pictures } = await editorPage(viewer, params.storyId!);
  const newPictures = pictures.some(({ waiting }) => waiting === "new");
  return { id: story.id, title: revision.title, seen, newPictures };
});

export const action = write(async ({ viewer, params, request }) => {
  await editorPage(viewer, params.storyId!);
  const { storyRemark } = await parseForm(request, RemarkForm);
  const { seen } = parseValues(submittedValues(request), SeenForm);
  await refuseChange(viewer, params.storyId!, seen, storyRemark);
  return redirect(`${editorPath(params.storyId!)}?gedaan=geweigerd`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Neem de wijziging niet over: ${data.title} - Netwerf` : "Netwerf" },
];

export default function ChangeRefusal() {
  const { id, title, seen, newPictures } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() as Refused | undefined;
  return (
    <RemarkPage
      title="Neem de wijziging niet over"
      crumbs={storyCrumbs(id, title, "Neem de wijziging niet over")}
      text={[
        "Het verhaal blijft online zoals het is.",
        newPictures ? "De nieuwe foto's gaan weg." : "",
        "De auteur krijgt een mail met wat je hier schrijft.",
      ]
        .filter(Boolean)
        .join(" ")}
      label="Waarom niet?"
      button="Neem ze niet over"
      back={editorPath(id)}
      seen={seen}
      refused={refused}
    />
  );
}
