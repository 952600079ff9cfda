import { isAdministrator } from "~/domain/people/rules";
import type { Viewer } from "~/domain/people/viewer";
import { editedNetworkIds } from "./rights";

/** What every reader finds of questions, reference pages and collections. */
export const published = { publishedAt: { not: null } };

/** What the viewer may read of them: what is published, and what they edit. */
export function visibleOf(viewer: Viewer) {
  if (isAdministrator(viewer)) return {};
  return { OR: [published, { networkId: { in: editedNetworkIds(viewer) ?? [] } }] };
}
