import { redirect } from "@remix-run/node";
import { removePicture } from "~/domain/knowledge/stories/change-pictures.server";
import { editorDesk } from "~/domain/knowledge/stories/ui/picture-desk";
import { write } from "../handle.server";

/** Takes a picture off a story. */
export const action = write(async ({ viewer, params }) => {
  const storyId = params.storyId!;
  await removePicture({ viewer, storyId }, params.pictureId!);
  return redirect(`${editorDesk(storyId).path}?gedaan=weg`);
});
