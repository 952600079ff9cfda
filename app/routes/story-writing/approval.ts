import { share } from "~/domain/knowledge/stories/gates.server";
import { SeenForm } from "~/domain/knowledge/stories/story-form";
import { gatePath } from "~/domain/knowledge/stories/ui/paths";
import { parseForm } from "~/platform/http/form.server";
import { pressed } from "./back.server";

export const action = pressed(
  ({ storyId }) => gatePath(storyId!),
  async ({ viewer, params, request }) => {
    const { seen } = await parseForm(request, SeenForm);
    await share(viewer, params.storyId!, seen);
    return "goedgekeurd";
  },
);
