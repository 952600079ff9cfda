import { admit } from "~/domain/knowledge/stories/gates.server";
import { SeenForm } from "~/domain/knowledge/stories/story-form";
import { editorPath } from "~/domain/knowledge/stories/ui/paths";
import { parseForm } from "~/platform/http/form.server";
import { pressed } from "./back.server";

export const action = pressed(
  ({ storyId }) => editorPath(storyId!),
  async ({ viewer, params, request }) => {
    const { seen } = await parseForm(request, SeenForm);
    await admit(viewer, params.storyId!, seen);
    return "toegelaten";
  },
);
