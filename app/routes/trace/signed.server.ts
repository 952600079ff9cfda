import { redirect } from "@remix-run/node";
import { Conflict, Invalid } from "~/platform/errors";
import { write, type Call } from "../handle.server";

/** Back to the contribution, with a word for what came of it. */
export function afterSigning(done: string, act: (call: Call) => Promise<void>) {
  return write(async (call) => {
    const there = `/bijdragen/${call.params.contributionId}`;
    try {
      await act(call);
      return redirect(`${there}?gedaan=${done}#handtekening`);
    } catch (error) {
      if (error instanceof Invalid) return redirect(`${there}?reden=choose-organisation#handtekening`);
      if (error instanceof Conflict) return redirect(`${there}?reden=${error.reason}#handtekening`);
      throw error;
    }
  });
}
