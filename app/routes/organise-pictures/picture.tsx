import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeAlt } from "~/domain/knowledge/stories/change-pictures.server";
import { PictureForm } from "~/domain/knowledge/stories/picture-form";
import { storyPicture } from "~/domain/knowledge/stories/pictures.server";
import { editorDesk } from "~/domain/knowledge/stories/ui/picture-desk";
import { PicturePage } from "~/domain/knowledge/stories/ui/pictures-page";
import { parseForm } from "~/platform/http/form.server";
import { read, write, type Refused } from "../handle.server";

export const loader = read(({ viewer, params }) =>
  storyPicture({ viewer, storyId: params.storyId! }, params.pictureId!),
);

export const action = write(async ({ viewer, params, request }) => {
  const [storyId, pictureId] = [params.storyId!, params.pictureId!];
  await changeAlt({ viewer, storyId }, pictureId, await parseForm(request, PictureForm));
  return redirect(`${editorDesk(storyId).path}?gedaan=veranderd`);
});

export const meta: MetaFunction = () => [{ title: "Beschrijving van de foto - Netwerf" }];

export default function Picture() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <PicturePage {...useLoaderData<typeof loader>()} refused={refused} />;
}
