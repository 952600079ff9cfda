import { confirmByEditor } from "~/domain/knowledge/stories/review.server";
import { editorPath } from "~/domain/knowledge/stories/ui/paths";
import { pressed } from "./back.server";

export const action = pressed(
  ({ storyId }) => editorPath(storyId!),
  async ({ viewer, params }) => {
    await confirmByEditor(viewer, params.storyId!);
    return "bevestigd";
  },
);
