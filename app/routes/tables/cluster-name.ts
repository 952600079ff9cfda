import { renameCluster } from "~/domain/focus-groups/contributions/clusters.server";
import { ClusterForm } from "~/domain/focus-groups/contributions/contribution-form";
import { button } from "./back.server";

/** Another name for a heading. */
export const action = button("board", async ({ caller, groupId, id, parse }) =>
  renameCluster(caller, groupId, id, parse(ClusterForm).title),
);
