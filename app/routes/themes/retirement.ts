import { retireTheme } from "~/domain/reports/themes/change.server";
import { onTheme } from "./back.server";

export const action = onTheme(async ({ viewer }, place) => {
  await retireTheme(viewer, place);
  return "stopgezet";
});
