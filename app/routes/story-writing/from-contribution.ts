import { redirect } from "@remix-run/node";
import { beginFromContribution } from "~/domain/knowledge/stories/from-contribution.server";
import { editorPath } from "~/domain/knowledge/stories/ui/paths";
import { write } from "../handle.server";

/** One tap makes a draft of a passage. */
export const action = write(async ({ viewer, params }) => {
  const storyId = await beginFromContribution(viewer, params.contributionId!);
  return redirect(`${editorPath(storyId)}?gedaan=begonnen`);
});
