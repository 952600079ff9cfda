import { record, transaction } from "~/domain/activity/record.server";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { Conflict, Invalid, NotFound } from "~/platform/errors";
import { readableStories } from "../stories/listed";
import type { CollectedInput } from "./collection-form";
import { lockedCollection } from "./editing.server";

/** More make no collection, but a list. */
const MOST = 60;

type Place = { collectionId: string; storyId: string };

/** Puts a story at the end. @throws NotFound; Invalid for a story that is not there to read; Conflict */
export async function collectStory(
  viewer: Viewer,
  collectionId: string,
  input: CollectedInput,
): Promise<void> {
  const { storyId, remark } = input;
  await change(viewer, collectionId, "story-added", storyId, async (tx) => {
    const story = await tx.practiceStory.findFirst({
      where: { AND: [{ id: storyId }, readableStories(viewer)] },
      select: { id: true },
    });
    if (!story) throw new Invalid({ storyId: "required" });
    const ids = await idsIn(tx, collectionId);
    if (ids.includes(storyId)) throw new Invalid({ storyId: "taken" });
    if (ids.length >= MOST) throw new Conflict("collection-full");
    const last = await tx.collectionItem.aggregate({ where: { collectionId }, _max: { order: true } });
    const order = (last._max.order ?? 0) + 1;
    await tx.collectionItem.create({ data: { collectionId, storyId, remark, order } });
  });
}

/** Says otherwise why a story is in it. @throws NotFound */
export async function remarkOnStory(viewer: Viewer, place: Place, remark: string): Promise<void> {
  await change(viewer, place.collectionId, "story-remarked", place.storyId, async (tx) => {
    const { count } = await tx.collectionItem.updateMany({ where: place, data: { remark } });
    if (count === 0) throw new NotFound("story");
  });
}

/** Takes a story out; the story itself stays. @throws NotFound */
export async function uncollectStory(viewer: Viewer, place: Place): Promise<void> {
  await change(viewer, place.collectionId, "story-removed", place.storyId, async (tx) => {
    const { count } = await tx.collectionItem.deleteMany({ where: place });
    if (count === 0) throw new NotFound("story");
  });
}

/** Moves a story one place; the first does not go higher, nor the last lower. @throws NotFound */
export async function placeStory(viewer: Viewer, place: Place, to: "earlier" | "later"): Promise<void> {
  const { collectionId, storyId } = place;
  await change(viewer, collectionId, "story-moved", storyId, async (tx) => {
    const ids = await idsIn(tx, collectionId);
    const from = ids.indexOf(storyId);
    if (from < 0) throw new NotFound("story");
    const until = Math.min(ids.length - 1, Math.max(0, from + (to === "earlier" ? -1 : 1)));
    ids.splice(until, 0, ...ids.splice(from, 1));
    for (const [order, id] of ids.entries())
      await tx.collectionItem.update({
        where: { collectionId_storyId: { collectionId, storyId: id } },
        data: { order },
      });
  });
}

async function idsIn(tx: Tx, collectionId: string): Promise<string[]> {
  const rows = await tx.collectionItem.findMany({
    where: { collectionId },
    orderBy: [{ order: "asc" }, { storyId: "asc" }],
    select: { storyId: true },
  });
  return rows.map(({ storyId }) => storyId);
}

async function change(
  viewer: Viewer,
  collectionId: string,
  verb: string,
  storyId: string,
  work: (tx: Tx) => Promise<void>,
): Promise<void> {
  await transaction(async (tx) => {
    await lockedCollection(tx, viewer, collectionId);
    await work(tx);
    await tx.collection.update({ where: { id: collectionId }, data: { changedAt: now() } });
    const what = { kind: `collection.${verb}`, subjectId: collectionId, data: { storyId } };
    await record(tx, { ...what, actorId: viewer.personId });
  });
}
