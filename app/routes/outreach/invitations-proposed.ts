import { redirect } from "@remix-run/node";
import { datePath } from "~/domain/events/ui/organise-bars";
import { ProposalsForm } from "~/domain/registrations/invitation";
import { inviteProposed } from "~/domain/registrations/proposed-guests.server";
import { Conflict } from "~/platform/errors";
import { parseForm } from "~/platform/http/form.server";
import { write } from "../handle.server";

/** Invites those who were ticked out of earlier sessions; back on the list it says how many, or why not. */
export const action = write(async ({ viewer, params, request }) => {
  const path = `${datePath(params.occurrenceId!)}/uitnodigingen`;
  const { wie } = await parseForm(request, ProposalsForm);
  try {
    return redirect(`${path}?verstuurd=${await inviteProposed(viewer, params.occurrenceId!, wie)}`);
  } catch (error) {
    if (error instanceof Conflict) return redirect(`${path}?reden=${error.reason}`);
    throw error;
  }
});
