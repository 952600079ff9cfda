import { pictureByLink } from "~/domain/knowledge/stories/pictures.server";
import { storedResponse } from "~/platform/http/stored-response.server";
import { readFile } from "../handle.server";

/** A picture of their own story as its author sees it, which may be before anybody else does. */
export const loader = readFile(async ({ params, request }) => {
  const file = await pictureByLink(params.token!, params.pictureId!);
  return storedResponse(request, file, { inline: true, open: false });
});
