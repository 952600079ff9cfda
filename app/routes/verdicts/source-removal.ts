import { redirect } from "@remix-run/node";
import { removeSource } from "~/domain/reports/conclusions/sources.server";
import { editPath } from "~/domain/reports/conclusions/ui/paths";
import { backToConclusion } from "./back.server";

export const action = backToConclusion(async ({ viewer, params, place }) => {
  await removeSource(viewer, place, params.contributionId!);
  return redirect(`${editPath(place.networkId, place.conclusionId)}?gedaan=bronnen`);
});
