import { isPicture, kindOf } from "~/domain/files/file";
import { visibleFile } from "~/domain/files/visible.server";
import { mayReadPicture } from "~/domain/knowledge/stories/pictures.server";
import { NotFound } from "~/platform/errors";
import { storedResponse } from "~/platform/http/stored-response.server";
import { readFile } from "../handle.server";

/** A file of an event or a picture of a story. Its name in the address is for people: the id says which it is. */
export const loader = readFile(async ({ viewer, params, request }) => {
  const file = (await visibleFile(viewer, params.fileId!)) ?? (await mayReadPicture(viewer, params.fileId!));
  if (!file) throw new NotFound("file");
  return storedResponse(request, file, { inline: isPicture(kindOf(file.mediaType)), open: file.open });
});
