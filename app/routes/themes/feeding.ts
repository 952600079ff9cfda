import { feedTheme } from "~/domain/reports/themes/change.server";
import { FeedForm } from "~/domain/reports/themes/forms";
import { parseForm } from "~/platform/http/form.server";
import { onTheme } from "./back.server";

export const action = onTheme(async ({ viewer, request }, place) => {
  const { conclusionId } = await parseForm(request, FeedForm);
  await feedTheme(viewer, place, conclusionId);
  return "bewaard";
});
