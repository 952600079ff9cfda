import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { Conflict } from "~/platform/errors";
import { write, type Call } from "../handle.server";

/** What was just done, or why it could not be, out of the address. */
export const outcomeIn = (url: URL) => ({
  done: url.searchParams.get("gedaan"),
  reason: url.searchParams.get("reden"),
});

type Answer = (args: ActionFunctionArgs) => Promise<unknown>;

/** An action of one button: afterwards the page it belongs to shows itself, with a word for what came of it. */
export function backTo(
  page: (params: Record<string, string>) => string,
  done: string,
  act: (call: Call) => Promise<void>,
): Answer {
  return write(async (call) => {
    const there = page(call.params);
    try {
      await act(call);
      return redirect(`${there}?gedaan=${done}`);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      return redirect(`${there}?reden=${error.reason}`);
    }
  });
}
