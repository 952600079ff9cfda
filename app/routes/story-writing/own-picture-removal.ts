import { redirect } from "@remix-run/node";
import { removePicture } from "~/domain/knowledge/stories/change-pictures.server";
import { authorDesk } from "~/domain/knowledge/stories/ui/picture-desk";
import { write } from "../handle.server";
import { ownPath } from "./back.server";

/** The author takes a picture off their story. */
export const action = write(async ({ params }) => {
  await removePicture({ token: params.token! }, params.pictureId!);
  return redirect(`${authorDesk(ownPath(params)).path}?gedaan=weg`);
});
