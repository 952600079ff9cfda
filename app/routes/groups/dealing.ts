import { dealOut } from "~/domain/focus-groups/deal-out.server";
import { onBoard, toBoard } from "./back.server";

/** Deals everybody out. */
export const action = onBoard(async ({ viewer, occurrenceId }) => {
  const { placed, moved } = await dealOut(viewer, occurrenceId);
  return toBoard(occurrenceId, { gedaan: "ingedeeld", nieuw: placed, anders: moved });
});
