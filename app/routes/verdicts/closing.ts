import { redirect } from "@remix-run/node";
import { closeRound } from "~/domain/reports/conclusions/rounds.server";
import { roundPath } from "~/domain/reports/conclusions/ui/paths";
import { Conflict } from "~/platform/errors";
import { write } from "../handle.server";

/** Ends a round; whoever was second finds it closed. */
export const action = write(async ({ viewer, params }) => {
  const path = roundPath(params.verdictRoundId!);
  try {
    await closeRound(viewer, params.verdictRoundId!);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    return redirect(path);
  }
  return redirect(`${path}?gedaan=gesloten`);
});
