import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { Conflict } from "~/platform/errors";
import { write, type Call } from "../handle.server";

/**
 * An action of one button on the private page: when the state of things is against it (the deadline went by while
 * the page was open), the page shows itself again and says why.
 */
export function backWithReason(
  act: (call: Call) => Promise<Response>,
): (args: ActionFunctionArgs) => Promise<unknown> {
  return write(async (call) => {
    try {
      return await act(call);
    } catch (error) {
      if (error instanceof Conflict)
        return redirect(`/inschrijving/${call.params.token}?reden=${error.reason}`);
      throw error;
    }
  });
}
