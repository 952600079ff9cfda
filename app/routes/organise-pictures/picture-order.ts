import { redirect } from "@remix-run/node";
import { movePicture } from "~/domain/knowledge/stories/change-pictures.server";
import { editorDesk } from "~/domain/knowledge/stories/ui/picture-desk";
import { write } from "../handle.server";

/** Puts a picture one place earlier. */
export const action = write(async ({ viewer, params }) => {
  await movePicture(viewer, params.storyId!, params.pictureId!);
  return redirect(`${editorDesk(params.storyId!).path}?gedaan=verplaatst`);
});
