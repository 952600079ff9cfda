import type { Viewer } from "~/domain/people/viewer";
import { db, type Tx } from "~/platform/db.server";
import { Conflict, NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids.server";
import { mayEdit, mayValidate } from "../rights";
import { HELD, lockStory } from "./author-link.server";

/**
 * A story that the viewer edits: the door to every command of its editors. With `lock` nobody else changes it until the
 * transaction ends.
 * @throws NotFound when there is none, or it is not theirs.
 */
export async function editedStory(viewer: Viewer, storyId: string, tx: Tx = db(), lock = false) {
  const story = await held(storyId, tx, lock);
  if (!mayEdit(viewer, story.networkId)) throw new NotFound("story");
  return story;
}

/**
 * A story that stands at the second gate, or passed it, for who validates it.
 * @throws NotFound when there is none, it did not pass the first gate, or it is of another network.
 */
export async function validatedStory(viewer: Viewer, storyId: string, tx: Tx = db(), lock = false) {
  const story = await held(storyId, tx, lock);
  const atGate = story.state === "IN_NETWORK" || story.state === "SHARED";
  if (!atGate || !mayValidate(viewer, story.networkId)) throw new NotFound("story");
  return story;
}

async function held(storyId: string, tx: Tx, lock: boolean) {
  if (!isId(storyId)) throw new NotFound("story");
  if (lock) await lockStory(tx, storyId);
  const story = await tx.practiceStory.findUnique({ where: { id: storyId }, select: HELD });
  if (!story) throw new NotFound("story");
  return story;
}

export type HeldStory = Awaited<ReturnType<typeof editedStory>>;

/** The newest words of a story, whatever became of them. */
export async function newestRevision(tx: Tx, storyId: string) {
  return tx.storyRevision.findFirstOrThrow({
    where: { storyId },
    orderBy: { number: "desc" },
    select: { id: true, number: true, state: true, at: true, quote: true, quoteAgreedAt: true },
  });
}

/**
 * The newest words, which must be those that somebody read before they decided or wrote.
 * @throws Conflict `changed-meanwhile`.
 */
export async function seenRevision(tx: Tx, storyId: string, seen: string) {
  const newest = await newestRevision(tx, storyId);
  if (newest.at.toISOString() !== seen) throw new Conflict("changed-meanwhile");
  return newest;
}
