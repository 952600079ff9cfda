import { unfeedTheme } from "~/domain/reports/themes/change.server";
import { onTheme } from "./back.server";

export const action = onTheme(async ({ viewer, params }, place) => {
  await unfeedTheme(viewer, place, params.conclusionId!);
  return "bewaard";
});
