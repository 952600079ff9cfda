import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { groupsPath } from "~/domain/focus-groups/ui/words";
import { Conflict } from "~/platform/errors";
import { write, type Call } from "../handle.server";

/** The board, with what was just done in its address. */
export function toBoard(occurrenceId: string, said: Record<string, string | number> = {}): Response {
  const search = new URLSearchParams(Object.entries(said).map(([name, value]) => [name, String(value)]));
  return redirect(`${groupsPath(occurrenceId)}${search.size > 0 ? `?${search.toString()}` : ""}`);
}

/** An action of one button on the board: when the state of things is against it, the board says why. */
export function onBoard(
  act: (call: Call & { occurrenceId: string }) => Promise<Response>,
): (args: ActionFunctionArgs) => Promise<unknown> {
  return write(async (call) => {
    const occurrenceId = call.params.occurrenceId!;
    try {
      return await act({ ...call, occurrenceId });
    } catch (error) {
      if (error instanceof Conflict) return toBoard(occurrenceId, { reden: error.reason });
      throw error;
    }
  });
}
