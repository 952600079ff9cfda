import { ReleaseForm } from "~/domain/focus-groups/focus-group";
import { releasePerson } from "~/domain/focus-groups/move.server";
import { parseForm } from "~/platform/http/form.server";
import { onBoard, toBoard } from "./back.server";

/** Somebody is no longer pinned to their group. */
export const action = onBoard(async ({ viewer, request, occurrenceId }) => {
  const { personId } = await parseForm(request, ReleaseForm);
  await releasePerson(viewer, occurrenceId, personId);
  return toBoard(occurrenceId, { gedaan: "los", wie: personId });
});
