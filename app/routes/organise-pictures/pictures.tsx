import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MOST_BYTES } from "~/domain/files/file";
import { addPicture } from "~/domain/knowledge/stories/change-pictures.server";
import { NewPictureForm } from "~/domain/knowledge/stories/picture-form";
import { storyPictures } from "~/domain/knowledge/stories/pictures.server";
import { editorDesk } from "~/domain/knowledge/stories/ui/picture-desk";
import { PicturesPage } from "~/domain/knowledge/stories/ui/pictures-page";
import { withFileForm } from "~/platform/http/file-form.server";
import { read, write, type Refused } from "../handle.server";

export const loader = read(async ({ viewer, params, url }) => ({
  ...(await storyPictures({ viewer, storyId: params.storyId! })),
  done: url.searchParams.get("gedaan"),
}));

export const action = write(async ({ viewer, params, request }) => {
  const storyId = params.storyId!;
  const door = { viewer, storyId };
  await storyPictures(door);
  await withFileForm(request, { schema: NewPictureForm, most: MOST_BYTES }, (input, upload) =>
    addPicture(door, input, upload),
  );
  return redirect(`${editorDesk(storyId).path}?gedaan=bewaard`);
});

export const meta: MetaFunction = () => [{ title: "Foto's bij het verhaal - Netwerf" }];

export default function Pictures() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <PicturesPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
