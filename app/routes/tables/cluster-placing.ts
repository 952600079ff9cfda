import { placeCluster } from "~/domain/focus-groups/contributions/clusters.server";
import { PlaceForm } from "~/domain/focus-groups/contributions/contribution-form";
import { button } from "./back.server";

/** A place among the other headings. */
export const action = button("board", async ({ caller, groupId, id, parse }) =>
  placeCluster(caller, groupId, id, parse(PlaceForm).place),
);
