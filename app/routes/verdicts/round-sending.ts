import { redirect } from "@remix-run/node";
import { sendRound } from "~/domain/reports/conclusions/rounds.server";
import { roundFormPath, roundPath } from "~/domain/reports/conclusions/ui/paths";
import { Conflict } from "~/platform/errors";
import { write } from "../handle.server";

/** Sends a round to the expert group. */
export const action = write(async ({ viewer, params }) => {
  const place = { networkId: params.networkId!, roundId: params.verdictRoundId! };
  try {
    await sendRound(viewer, place);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    return redirect(`${roundFormPath(place.networkId, place.roundId)}?reden=${error.reason}`);
  }
  return redirect(`${roundPath(place.roundId)}?gedaan=verstuurd`);
});
