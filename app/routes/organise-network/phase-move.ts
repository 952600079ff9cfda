import { PhaseMoveForm } from "~/domain/networks/network-form";
import { movePhase } from "~/domain/networks/phases.server";
import { networkPath } from "~/domain/networks/ui/network-bar";
import { parseForm } from "~/platform/http/form.server";
import { backTo } from "./outcome.server";

/** Moves a phase one place up or down. */
export const action = backTo(
  ({ networkId }) => `${networkPath(networkId!)}/planning`,
  "verplaatst",
  async ({ viewer, params, request }) => {
    const { to } = await parseForm(request, PhaseMoveForm);
    await movePhase(viewer, params.networkId!, params.phaseId!, to);
  },
);
