import { ownNetworkIds } from "~/domain/networks/rules";
import { isAdministrator } from "~/domain/people/rules";
import type { Viewer } from "~/domain/people/viewer";
import type { Prisma } from "~/platform/db.server";
import { editedNetworkIds } from "../rights";

/** What every reader finds: stories that passed both gates. */
export const sharedStories = { state: "SHARED" } satisfies Prisma.PracticeStoryWhereInput;

/** Pictures that readers of a story see: those that an editor added or accepted. */
export const shownPictures = {
  acceptedAt: { not: null },
  file: { is: { removedAt: null } },
} satisfies Prisma.StoryPictureWhereInput;

/** What an author did with pictures that no editor decided about: new ones, and other words. */
export const waitingPictures = {
  file: { is: { removedAt: null } },
  OR: [{ acceptedAt: null }, { proposedAlt: { not: null } }],
} satisfies Prisma.StoryPictureWhereInput;

/** Stories of which the viewer sees everything, whatever waits included: those that they edit, and their own. */
export function handledStories(viewer: Viewer): Prisma.PracticeStoryWhereInput {
  if (isAdministrator(viewer)) return {};
  const own = viewer.personId ? [{ authorId: viewer.personId }, { createdById: viewer.personId }] : [];
  return { OR: [{ networkId: { in: editedNetworkIds(viewer) ?? [] } }, ...own] };
}

/**
 * Stories that the viewer may read: shared ones; those that their network published; all that they edit, and their own.
 */
export function visibleStories(viewer: Viewer): Prisma.PracticeStoryWhereInput {
  if (isAdministrator(viewer)) return {};
  return {
    OR: [
      sharedStories,
      { state: "IN_NETWORK", networkId: { in: ownNetworkIds(viewer) } },
      handledStories(viewer),
    ],
  };
}
