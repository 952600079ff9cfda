import { redirect } from "@remix-run/node";
import { removePicture } from "~/domain/knowledge/stories/pictures.server";
import { picturesPath } from "~/domain/knowledge/stories/ui/pictures-form";
import { write } from "../handle.server";

/** Takes a picture off a story. */
export const action = write(async ({ viewer, params }) => {
  await removePicture(viewer, params.storyId!, params.pictureId!);
  return redirect(`${picturesPath(params.storyId!)}?gedaan=weg`);
});
