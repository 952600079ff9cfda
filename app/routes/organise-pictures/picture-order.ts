import { redirect } from "@remix-run/node";
import { movePicture } from "~/domain/knowledge/stories/pictures.server";
import { picturesPath } from "~/domain/knowledge/stories/ui/pictures-form";
import { write } from "../handle.server";

/** Puts a picture one place earlier. */
export const action = write(async ({ viewer, params }) => {
  await movePicture(viewer, params.storyId!, params.pictureId!);
  return redirect(`${picturesPath(params.storyId!)}?gedaan=verplaatst`);
});
