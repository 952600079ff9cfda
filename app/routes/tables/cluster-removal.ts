import { removeCluster } from "~/domain/focus-groups/contributions/clusters.server";
import { button } from "./back.server";

/** Removes a heading; what stood under it stays. */
export const action = button("board", async ({ caller, groupId, id }) => removeCluster(caller, groupId, id));
