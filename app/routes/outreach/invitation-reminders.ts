import { redirect } from "@remix-run/node";
import { datePath } from "~/domain/events/ui/organise-bars";
import { remindInvited } from "~/domain/registrations/invite.server";
import { Conflict } from "~/platform/errors";
import { write } from "../handle.server";

/** Reminds who was invited and did not answer; back on the list it says how many, or why not. */
export const action = write(async ({ viewer, params }) => {
  const path = `${datePath(params.occurrenceId!)}/uitnodigingen`;
  try {
    return redirect(`${path}?herinnerd=${await remindInvited(viewer, params.occurrenceId!)}`);
  } catch (error) {
    if (error instanceof Conflict) return redirect(`${path}?reden=${error.reason}`);
    throw error;
  }
});
