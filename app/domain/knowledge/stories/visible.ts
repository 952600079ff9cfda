import { ownNetworkIds } from "~/domain/networks/rules";
import { isAdministrator } from "~/domain/people/rules";
import type { Viewer } from "~/domain/people/viewer";
import type { Prisma } from "~/platform/db.server";
import { editedNetworkIds } from "../rights";

/** What every reader finds: stories that passed both gates. */
export const sharedStories = { state: "SHARED" } satisfies Prisma.PracticeStoryWhereInput;

/**
 * Stories that the viewer may read: shared ones; those that their network published; all that they edit, and their own.
 */
export function visibleStories(viewer: Viewer): Prisma.PracticeStoryWhereInput {
  if (isAdministrator(viewer)) return {};
  const own = viewer.personId ? [{ authorId: viewer.personId }, { createdById: viewer.personId }] : [];
  return {
    OR: [
      sharedStories,
      { state: "IN_NETWORK", networkId: { in: ownNetworkIds(viewer) } },
      { networkId: { in: editedNetworkIds(viewer) ?? [] } },
      ...own,
    ],
  };
}
