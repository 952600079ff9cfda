import { createCluster } from "~/domain/focus-groups/contributions/clusters.server";
import { ClusterForm } from "~/domain/focus-groups/contributions/contribution-form";
import { button } from "./back.server";

/** A new heading. */
export const action = button("board", async ({ caller, groupId, parse }) =>
  createCluster(caller, groupId, parse(ClusterForm).title),
);
