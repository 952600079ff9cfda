import { isAdministrator, mayOrganise } from "~/domain/people/rules";
import type { Viewer } from "~/domain/people/viewer";

/** Edits what a network's knowledge says: its organisers; what belongs to no network is the administrators'. */
export function mayEdit(viewer: Viewer, networkId: string | null): boolean {
  return mayOrganise(viewer, { eventId: null, networkId });
}

/** Validates a story of the network for everybody: its experts; without a network the administrators. */
export function mayValidate(viewer: Viewer, networkId: string | null): boolean {
  return (
    isAdministrator(viewer) ||
    viewer.grants.some(
      (grant) => grant.role === "EXPERT" && networkId !== null && grant.networkId === networkId,
    )
  );
}

/** Networks whose knowledge the viewer edits; null: all of it. */
export function editedNetworkIds(viewer: Viewer): string[] | null {
  if (isAdministrator(viewer)) return null;
  return viewer.grants.flatMap((grant) =>
    grant.role === "ORGANISER" && grant.networkId ? [grant.networkId] : [],
  );
}

/** Edits what is no network's own: contact points, organisations. Who organises a network does, and administrators. */
export function editsKnowledge(viewer: Viewer): boolean {
  const networkIds = editedNetworkIds(viewer);
  return networkIds === null || networkIds.length > 0;
}
