import { redirect } from "@remix-run/node";
import { withdrawComment } from "~/domain/reports/comments.server";
import { Conflict } from "~/platform/errors";
import { write } from "../handle.server";

/** Takes back one's own comment; too late, the page says so by itself. */
export const action = write(async ({ params }) => {
  try {
    await withdrawComment(params.token!, params.commentId!);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    return redirect(`/verslag/${params.token}`);
  }
  return redirect(`/verslag/${params.token}?gedaan=withdrawn`);
});
