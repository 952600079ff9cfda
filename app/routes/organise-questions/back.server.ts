import { redirect } from "@remix-run/node";
import { editQuestionPath } from "~/domain/knowledge/questions/question";
import { Conflict } from "~/platform/errors";
import { write, type Call } from "../handle.server";

/** A button on the page of a question: does it, and goes back to that page, which says what was done or why not. */
export const button = (done: string, act: (call: Call) => Promise<unknown>) =>
  write(async (call) => {
    const path = editQuestionPath(call.params.questionId!);
    try {
      await act(call);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      return redirect(`${path}?reden=${error.reason}`);
    }
    return redirect(`${path}?gedaan=${done}`);
  });

/** A form on a page of its own: back to the question once it was accepted. */
export const step = (done: string, act: (call: Call) => Promise<unknown>) =>
  write(async (call) => {
    await act(call);
    return redirect(`${editQuestionPath(call.params.questionId!)}?gedaan=${done}`);
  });

/** What was just done on a page, out of its address. */
export const outcomeIn = (url: URL) => ({
  done: url.searchParams.get("gedaan"),
  reason: url.searchParams.get("reden"),
});
