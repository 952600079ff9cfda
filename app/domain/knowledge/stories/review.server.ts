import { record, transaction } from "~/domain/activity/record.server";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db, type Tx } from "~/platform/db.server";
import { Conflict } from "~/platform/errors";
import { addDays, asDay, brusselsDay, minuteOfDay } from "~/platform/time";
import { editedStory, type HeldStory } from "./access.server";
import { storyByLink } from "./author-link.server";
import { nextReview } from "./gates.server";
import { ASKED_AGAIN_DAYS, MOST_ASKS } from "./story";
import { told } from "./write-story.server";

/** Nobody is mailed at night. */
const FROM_MINUTE = 8 * 60;

/**
 * Asks the authors of stories whose day has come whether they still hold; a second time a month later. A story without
 * an author runs the same course, and its editors answer. Bears being run twice at once, and late.
 */
export async function askWhetherStoriesHold(): Promise<void> {
  const at = now();
  if (minuteOfDay(at) < FROM_MINUTE) return;
  const askedBefore = addDays(at, -ASKED_AGAIN_DAYS);
  const due = {
    state: "SHARED" as const,
    reviewOn: { lte: asDay(brusselsDay(at)) },
    reviewAsks: { lt: MOST_ASKS },
    OR: [{ reviewAskedAt: null }, { reviewAskedAt: { lte: askedBefore } }],
  };
  const stories = await db().practiceStory.findMany({
    where: due,
    select: { id: true, networkId: true },
    orderBy: { id: "asc" },
  });
  for (const { id, networkId } of stories)
    await transaction(async (tx) => {
      const asked = { reviewAskedAt: at, reviewAsks: { increment: 1 } };
      const { count } = await tx.practiceStory.updateMany({ where: { id, ...due }, data: asked });
      if (count === 0) return;
      await record(tx, { kind: "story.review-asked", subjectId: id, data: { networkId } });
    });
}

/** The author says that it still holds. @throws NotFound; Conflict `not-published`. */
export async function confirmByAuthor(token: string): Promise<void> {
  await transaction(async (tx) => {
    const story = await storyByLink(token, tx, true);
    await confirm(tx, story, story.authorId);
  });
}

/** An editor says so, of a story whose author does not answer or is none. @throws as confirmByAuthor */
export async function confirmByEditor(viewer: Viewer, storyId: string): Promise<void> {
  await transaction(async (tx) => {
    await confirm(tx, await editedStory(viewer, storyId, tx, true), viewer.personId);
  });
}

async function confirm(tx: Tx, story: HeldStory, actorId: string | null): Promise<void> {
  if (story.state !== "SHARED") throw new Conflict("not-published");
  const at = now();
  await tx.practiceStory.update({
    where: { id: story.id },
    data: { confirmedAt: at, reviewOn: nextReview(at), reviewAsks: 0, reviewAskedAt: null },
  });
  await told(tx, "story.confirmed", story, actorId);
}
