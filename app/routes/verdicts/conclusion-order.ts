import { redirect } from "@remix-run/node";
import { PlaceForm } from "~/domain/reports/conclusions/forms";
import { placeConclusion } from "~/domain/reports/conclusions/make.server";
import { conclusionsPath } from "~/domain/reports/conclusions/ui/paths";
import { parseForm } from "~/platform/http/form.server";
import { write } from "../handle.server";

export const action = write(async ({ viewer, params, request }) => {
  const place = { networkId: params.networkId!, conclusionId: params.conclusionId! };
  const { to } = await parseForm(request, PlaceForm);
  await placeConclusion(viewer, place, to);
  return redirect(conclusionsPath(place.networkId));
});
