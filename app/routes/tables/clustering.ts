import { putInCluster } from "~/domain/focus-groups/contributions/clusters.server";
import { ClusteringForm } from "~/domain/focus-groups/contributions/contribution-form";
import { button } from "./back.server";

/** Under a heading, or under none. */
export const action = button("board", async ({ caller, groupId, id, parse }) =>
  putInCluster(caller, groupId, id, parse(ClusteringForm).clusterId),
);
