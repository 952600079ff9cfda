import { redirect } from "@remix-run/node";
import { lateTextPath } from "~/domain/focus-groups/ui/note/addresses";
import { Conflict } from "~/platform/errors";
import { write, type Call } from "../handle.server";

/** An action of one button on the page of late texts, which says what came of it. */
export function decided(done: string, decide: (call: Call) => Promise<void>) {
  return write(async (call) => {
    const path = lateTextPath(call.params.groupId!);
    try {
      await decide(call);
      return redirect(`${path}?gedaan=${done}`);
    } catch (error) {
      if (error instanceof Conflict) return redirect(`${path}?reden=${error.reason}`);
      throw error;
    }
  });
}
