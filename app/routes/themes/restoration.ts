import { restoreTheme } from "~/domain/reports/themes/change.server";
import { onTheme } from "./back.server";

export const action = onTheme(async ({ viewer }, place) => {
  await restoreTheme(viewer, place);
  return "hersteld";
});
