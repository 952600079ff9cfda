import type { Prisma } from "~/platform/db.server";

/** A picture for who works on it. */
export const WORKED_ON = {
  ...{ id: true, alt: true, caption: true, proposedAlt: true, proposedCaption: true, acceptedAt: true },
  file: { select: { id: true, fileName: true, width: true, height: true } },
} satisfies Prisma.StoryPictureSelect;

type Row = Prisma.StoryPictureGetPayload<{ select: typeof WORKED_ON }>;

/** Its newest words, whether it waits for an editor, and the words that readers see meanwhile. */
export function shapedPicture({ id, file, ...row }: Row) {
  const reworded = row.acceptedAt !== null && row.proposedAlt !== null;
  return {
    ...{ id, file },
    alt: row.proposedAlt ?? row.alt,
    caption: row.proposedCaption ?? row.caption,
    /** `new`: no reader sees it yet; `words`: they see it with the words it had. */
    waiting: row.acceptedAt === null ? ("new" as const) : reworded ? ("words" as const) : null,
    shownAlt: row.alt,
  };
}
