import { dealNewIn } from "~/domain/focus-groups/deal-out.server";
import { onBoard, toBoard } from "./back.server";

/** Gives who has no group one; nobody else moves. */
export const action = onBoard(async ({ viewer, occurrenceId }) => {
  const { placed } = await dealNewIn(viewer, occurrenceId);
  return toBoard(occurrenceId, { gedaan: "aangevuld", nieuw: placed });
});
