import { MoveForm } from "~/domain/focus-groups/focus-group";
import { movePerson } from "~/domain/focus-groups/move.server";
import { Conflict } from "~/platform/errors";
import { parseForm } from "~/platform/http/form.server";
import { onBoard, toBoard } from "./back.server";

/** Puts one person in a group by hand; what breaks the group's rule comes back to the board as a question. */
export const action = onBoard(async ({ viewer, request, occurrenceId }) => {
  const input = await parseForm(request, MoveForm);
  try {
    await movePerson(viewer, occurrenceId, input);
  } catch (error) {
    if (!(error instanceof Conflict) || error.reason !== "group-rule" || !input.groupId) throw error;
    return toBoard(occurrenceId, { wie: input.personId, gevraagd: input.groupId });
  }
  return toBoard(occurrenceId, { gedaan: "verplaatst", wie: input.personId });
});
