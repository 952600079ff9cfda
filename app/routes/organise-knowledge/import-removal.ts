import { redirect } from "@remix-run/node";
import { dropStoryImport } from "~/domain/knowledge/stories/import/imports.server";
import { IMPORT_PATH } from "~/domain/knowledge/stories/import/ui/paths";
import { write } from "../handle.server";

/** Throws away a file that waits. */
export const action = write(async ({ viewer, params }) => {
  await dropStoryImport(viewer, params.storyImportId!);
  return redirect(`${IMPORT_PATH}?gedaan=weg`);
});
