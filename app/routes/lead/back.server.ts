import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import type { GroupCaller } from "~/domain/focus-groups/caller";
import { roomOf } from "~/domain/focus-groups/ui/lead/words";
import { Conflict } from "~/platform/errors";
import { write, type Call } from "../handle.server";

/** The page of who leads, with why the last button did nothing, if so. */
export function toLeading(groupId: string, reason?: string): Response {
  return redirect(`${roomOf(groupId)}/leiding${reason ? `?reden=${encodeURIComponent(reason)}` : ""}`);
}

export type LedCall = Call & { caller: GroupCaller; groupId: string };

/** An action of one button on the page of who leads: when the state of things is against it, the page says why. */
export function onLeading(
  act: (call: LedCall) => Promise<unknown>,
): (args: ActionFunctionArgs) => Promise<unknown> {
  return write(async (call) => {
    const groupId = call.params.groupId!;
    try {
      await act({ ...call, groupId });
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      return toLeading(groupId, error.reason);
    }
    return toLeading(groupId);
  });
}
