import { transaction } from "~/domain/activity/record.server";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import type { Prisma, Tx } from "~/platform/db.server";
import { Conflict, NotAllowed } from "~/platform/errors";
import { addDays, asDay, brusselsDay } from "~/platform/time";
import { editedStory, newestRevision, validatedStory, type HeldStory } from "./access.server";
import { storyByLink } from "./author-link.server";
import { acceptPictures, refusePictures, stampOf, waitingPicturesOf } from "./inside/waiting-pictures.server";
import { isPublished, mayAdmit, maySubmit, tellsEnough, validates } from "./rules";
import { told } from "./write-story.server";

/** Days after which an author is asked whether a story still holds. */
const REVIEW_DAYS = 365;

/** The day on which the next question comes. */
export const nextReview = (at: Date) => asDay(brusselsDay(addDays(at, REVIEW_DAYS)));

/**
 * The author hands the story in, for the first time or again.
 * @throws NotFound; Conflict `already-done`, or `story-incomplete`.
 */
export async function submitByAuthor(token: string): Promise<void> {
  await transaction(async (tx) => {
    const story = await storyByLink(token, tx, true);
    if (!maySubmit(story.state)) throw new Conflict("already-done");
    await mustTellEnough(tx, story);
    await move(tx, story, { state: "SUBMITTED", submittedAt: now(), withdrawnAt: null, remark: "" });
    await told(tx, "story.submitted", story, story.authorId);
  });
}

/**
 * First gate: the network reads it, and sees the pictures that its author added.
 * @param seen the stamp of the words and pictures that the editor saw.
 * @throws NotFound; Conflict `already-done`, `changed-meanwhile` or `story-incomplete`.
 */
export async function admit(viewer: Viewer, storyId: string, seen: string): Promise<void> {
  await transaction(async (tx) => {
    const story = await editedStory(viewer, storyId, tx, true);
    if (!mayAdmit(story)) throw new Conflict("already-done");
    const { newest, pictures } = await newestSeen(tx, story.id, seen);
    await mustTellEnough(tx, story);
    await tx.storyRevision.update({ where: { id: newest.id }, data: { state: "ACCEPTED" } });
    await acceptPictures(tx, pictures);
    const by = { inNetworkAt: now(), inNetworkById: viewer.personId };
    await move(tx, story, { state: "IN_NETWORK", ...by, declinedAt: null, withdrawnAt: null, remark: "" });
    await told(tx, "story.admitted", story, viewer.personId);
  });
}

/** The editor does not take it over, and says why. @throws NotFound; Conflict `already-done`. */
export async function decline(viewer: Viewer, storyId: string, remark: string): Promise<void> {
  await transaction(async (tx) => {
    const story = await editedStory(viewer, storyId, tx, true);
    if (story.state !== "SUBMITTED") throw new Conflict("already-done");
    await move(tx, story, { state: "DECLINED", declinedAt: now(), remark });
    await told(tx, "story.declined", story, viewer.personId);
  });
}

/**
 * Second gate: everybody reads it. Its author is asked after a year whether it still holds.
 * @param seen when the words were saved that the expert read.
 * @throws NotFound; NotAllowed `own-story`; Conflict `already-done` or `changed-meanwhile`.
 */
export async function share(viewer: Viewer, storyId: string, seen: string): Promise<void> {
  await transaction(async (tx) => {
    const story = await atSecondGate(viewer, storyId, tx);
    await mustBeAccepted(tx, story.id, seen);
    const at = now();
    const review = { reviewOn: nextReview(at), reviewAsks: 0, reviewAskedAt: null, confirmedAt: null };
    const by = { sharedAt: at, sharedById: viewer.personId };
    await move(tx, story, { state: "SHARED", ...by, ...review, declinedAt: null, remark: "" });
    await told(tx, "story.shared", story, viewer.personId);
  });
}

/**
 * The expert first wants something else; the network goes on reading it meanwhile.
 * @throws as share
 */
export async function holdBack(viewer: Viewer, storyId: string, remark: string): Promise<void> {
  await transaction(async (tx) => {
    const story = await atSecondGate(viewer, storyId, tx);
    await move(tx, story, { declinedAt: now(), remark });
    await told(tx, "story.held-back", story, viewer.personId);
  });
}

async function atSecondGate(viewer: Viewer, storyId: string, tx: Tx): Promise<HeldStory> {
  const story = await validatedStory(viewer, storyId, tx, true);
  if (!validates(viewer, story)) throw new NotAllowed("own-story");
  if (story.state !== "IN_NETWORK") throw new Conflict("already-done");
  return story;
}

async function mustBeAccepted(tx: Tx, storyId: string, seen: string): Promise<void> {
  const accepted = await tx.storyRevision.findFirst({
    where: { storyId, state: "ACCEPTED" },
    orderBy: { number: "desc" },
    select: { at: true },
  });
  if (accepted?.at.toISOString() !== seen) throw new Conflict("changed-meanwhile");
}

/** Its author takes it away: nobody reads it any more. @throws NotFound; Conflict `already-done`. */
export async function withdrawByAuthor(token: string): Promise<void> {
  await transaction(async (tx) => {
    const story = await storyByLink(token, tx, true);
    await withdraw(tx, story, "", story.authorId);
  });
}

/** An editor takes it away, and says why. @throws NotFound; Conflict `already-done`. */
export async function withdrawByEditor(viewer: Viewer, storyId: string, remark: string): Promise<void> {
  await transaction(async (tx) => {
    const story = await editedStory(viewer, storyId, tx, true);
    await withdraw(tx, story, remark, viewer.personId);
  });
}

async function withdraw(tx: Tx, story: HeldStory, remark: string, actorId: string | null): Promise<void> {
  if (story.state === "WITHDRAWN") throw new Conflict("already-done");
  await move(tx, story, { state: "WITHDRAWN", withdrawnAt: now(), remark });
  await told(tx, "story.withdrawn", story, actorId);
}

/**
 * A change to a published story, its words or its pictures, becomes what readers read; who tests it looks at it again.
 * @throws NotFound; Conflict `already-done` or `changed-meanwhile`.
 */
export async function acceptChange(viewer: Viewer, storyId: string, seen: string): Promise<void> {
  await transaction(async (tx) => {
    const { story, revisionId, pictures } = await waitingChange(viewer, storyId, seen, tx);
    await decideOnWords(tx, revisionId, "ACCEPTED");
    await acceptPictures(tx, pictures);
    await move(tx, story, { declinedAt: null, remark: "" });
    await told(tx, "story.change-accepted", story, viewer.personId);
  });
}

/** Readers go on reading what they read, and new pictures go; the author hears why. @throws as acceptChange */
export async function refuseChange(
  viewer: Viewer,
  storyId: string,
  seen: string,
  remark: string,
): Promise<void> {
  await transaction(async (tx) => {
    const { story, revisionId, pictures } = await waitingChange(viewer, storyId, seen, tx);
    await decideOnWords(tx, revisionId, "REFUSED");
    await refusePictures(tx, pictures);
    await move(tx, story, { remark });
    await told(tx, "story.change-refused", story, viewer.personId);
  });
}

/** What waits of a published story; `revisionId` is null when only pictures do. */
async function waitingChange(viewer: Viewer, storyId: string, seen: string, tx: Tx) {
  const story = await editedStory(viewer, storyId, tx, true);
  const newest = await newestRevision(tx, story.id);
  const pictures = await waitingPicturesOf(tx, story.id);
  const revisionId = newest.state === "PENDING" ? newest.id : null;
  if (!isPublished(story.state) || (revisionId === null && pictures.length === 0))
    throw new Conflict("already-done");
  if (stampOf(newest.at, pictures) !== seen) throw new Conflict("changed-meanwhile");
  return { story, revisionId, pictures };
}

/** The newest words and what waits of the pictures, as an editor saw them. @throws Conflict `changed-meanwhile` */
async function newestSeen(tx: Tx, storyId: string, seen: string) {
  const newest = await newestRevision(tx, storyId);
  const pictures = await waitingPicturesOf(tx, storyId);
  if (stampOf(newest.at, pictures) !== seen) throw new Conflict("changed-meanwhile");
  return { newest, pictures };
}

async function decideOnWords(tx: Tx, id: string | null, state: "ACCEPTED" | "REFUSED"): Promise<void> {
  if (id) await tx.storyRevision.update({ where: { id }, data: { state } });
}

/** @throws Conflict `story-incomplete` when it lacks what every story tells. */
async function mustTellEnough(tx: Tx, { id, organisationName }: HeldStory): Promise<void> {
  const words = await tx.storyRevision.findFirstOrThrow({
    where: { storyId: id },
    orderBy: { number: "desc" },
    select: { situation: true, approach: true, result: true },
  });
  if (!tellsEnough(organisationName, words)) throw new Conflict("story-incomplete");
}

async function move(
  tx: Tx,
  { id }: HeldStory,
  data: Prisma.PracticeStoryUpdateInput | Prisma.PracticeStoryUncheckedUpdateInput,
) {
  await tx.practiceStory.update({ where: { id }, data: { ...data, changedAt: now() } });
}
