import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PictureForm } from "~/domain/knowledge/stories/picture-form";
import { changeAlt, storyPicture } from "~/domain/knowledge/stories/pictures.server";
import { picturesPath } from "~/domain/knowledge/stories/ui/pictures-form";
import { PicturePage } from "~/domain/knowledge/stories/ui/pictures-page";
import { parseForm } from "~/platform/http/form.server";
import { read, write, type Refused } from "../handle.server";

export const loader = read(({ viewer, params }) => storyPicture(viewer, params.storyId!, params.pictureId!));

export const action = write(async ({ viewer, params, request }) => {
  const { storyId, pictureId } = params;
  await changeAlt(viewer, storyId!, pictureId!, await parseForm(request, PictureForm));
  return redirect(`${picturesPath(storyId!)}?gedaan=veranderd`);
});

export const meta: MetaFunction = () => [{ title: "Beschrijving van de foto - Netwerf" }];

export default function Picture() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <PicturePage {...useLoaderData<typeof loader>()} refused={refused} />;
}
