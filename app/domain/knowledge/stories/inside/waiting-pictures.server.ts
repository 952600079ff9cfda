import { takeAway } from "~/domain/files/bring-in.server";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { sha256 } from "~/platform/ids.server";
import { waitingPictures } from "../visible";

const WAITING = {
  ...{ id: true, fileId: true, alt: true, caption: true, acceptedAt: true },
  ...{ proposedAlt: true, proposedCaption: true },
} as const;

/** What the author of a story did with pictures, and no editor decided about yet. */
export async function waitingPicturesOf(tx: Tx, storyId: string) {
  return tx.storyPicture.findMany({
    where: { storyId, ...waitingPictures },
    orderBy: { id: "asc" },
    select: WAITING,
  });
}

type Waiting = Awaited<ReturnType<typeof waitingPicturesOf>>;

/**
 * What an editor saw who decides about a story: when its words were saved, and which pictures waited with which words.
 * Of a story without such pictures the first alone.
 */
export function stampOf(at: Date, waiting: Waiting): string {
  const saved = at.toISOString();
  if (waiting.length === 0) return saved;
  const said = waiting.map(({ acceptedAt: _at, ...picture }) => Object.values(picture));
  return `${saved} ${sha256(JSON.stringify(said)).slice(0, 12)}`;
}

/** From now on readers see them, with the words that the author gave them. */
export async function acceptPictures(tx: Tx, waiting: Waiting): Promise<void> {
  for (const { id, alt, caption, acceptedAt, proposedAlt, proposedCaption } of waiting)
    await tx.storyPicture.update({
      where: { id },
      data: {
        ...{ alt: proposedAlt ?? alt, caption: proposedCaption ?? caption },
        ...{ proposedAlt: null, proposedCaption: null, acceptedAt: acceptedAt ?? now() },
      },
    });
}

/** New ones go, and their bytes too; those that readers see keep the words they had. */
export async function refusePictures(tx: Tx, waiting: Waiting): Promise<void> {
  for (const { id, fileId, acceptedAt } of waiting)
    if (acceptedAt === null) {
      await tx.storyPicture.delete({ where: { id } });
      await takeAway(tx, fileId);
    } else
      await tx.storyPicture.update({
        where: { id },
        data: { proposedAlt: null, proposedCaption: null },
      });
}
