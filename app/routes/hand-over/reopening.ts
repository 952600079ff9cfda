import { redirect } from "@remix-run/node";
import { reopenPhase } from "~/domain/networks/close-phase.server";
import { handOverPath } from "~/domain/reports/hand-over/ui/paths";
import { Conflict } from "~/platform/errors";
import { write } from "../handle.server";

/** Opens a closed phase again. */
export const action = write(async ({ viewer, params }) => {
  const { networkId, phaseId } = params as { networkId: string; phaseId: string };
  const back = handOverPath(networkId, phaseId);
  try {
    await reopenPhase(viewer, { networkId, phaseId });
    return redirect(`${back}?gedaan=heropend`);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    return redirect(`${back}?reden=${error.reason}`);
  }
});
