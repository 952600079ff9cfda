import { record, transaction } from "~/domain/activity/record.server";
import { bringIn, createFile, takeAway, type Uploaded } from "~/domain/files/bring-in.server";
import { PICTURE_KINDS } from "~/domain/files/file";
import { servable, type Servable } from "~/domain/files/visible.server";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db, type Tx } from "~/platform/db.server";
import { Conflict, Invalid, NotFound } from "~/platform/errors";
import { isId, newId } from "~/platform/ids.server";
import { mayEdit } from "../rights";
import type { NewPictureInput, PictureInput } from "./picture-form";
import { visibleStories } from "./visible";

const MOST_PICTURES = 12;
const inOrder = [{ order: "asc" }, { id: "asc" }] as const;
const shown = {
  ...{ id: true, alt: true, caption: true },
  file: { select: { id: true, fileName: true, width: true, height: true } },
};

/** The pictures of a story, in their order. Whoever asks has checked that the story may be read. */
export async function picturesOf(storyId: string) {
  return db().storyPicture.findMany({
    where: { storyId, file: { removedAt: null } },
    orderBy: [...inOrder],
    select: shown,
  });
}

export type StoryPictureShown = Awaited<ReturnType<typeof picturesOf>>[number];

/**
 * A picture, to be sent: whoever may read its story may see it, and nobody else.
 * @returns null for everybody else; `open` when the story is for everybody.
 */
export async function mayReadPicture(
  viewer: Viewer,
  fileId: string,
): Promise<(Servable & { open: boolean }) | null> {
  if (!isId(fileId)) return null;
  const picture = await db().storyPicture.findFirst({
    where: { fileId, file: { removedAt: null }, story: { is: visibleStories(viewer) } },
    select: { file: { select: servable }, story: { select: { state: true } } },
  });
  return picture && { ...picture.file, open: picture.story.state === "SHARED" };
}

/** A story with its pictures, for who edits it. @throws NotFound */
export async function storyPictures(viewer: Viewer, storyId: string) {
  const story = await editedStory(viewer, storyId);
  return { story, pictures: await picturesOf(storyId) };
}

/** One of them. @throws NotFound */
export async function storyPicture(viewer: Viewer, storyId: string, pictureId: string) {
  const { story, pictures } = await storyPictures(viewer, storyId);
  const picture = pictures.find(({ id }) => id === pictureId);
  if (!picture) throw new NotFound("picture");
  return { story, picture };
}

/**
 * Adds a picture to a story, after those that are there. It is drawn anew, so that the file tells nothing else.
 * @throws NotFound; Invalid at `file`, `alt` or `agreed`; Conflict `too-many-pictures`.
 */
export async function addPicture(
  viewer: Viewer,
  storyId: string,
  input: NewPictureInput,
  upload: Uploaded,
): Promise<{ pictureId: string }> {
  await editedStory(viewer, storyId);
  if (!input.agreed) throw new Invalid({ agreed: "nobody-asked" });
  const ready = await bringIn(upload, PICTURE_KINDS);
  return transaction(async (tx) => {
    await lockedStory(viewer, storyId, tx);
    const there = await tx.storyPicture.findMany({ where: { storyId }, select: { order: true } });
    if (there.length >= MOST_PICTURES) throw new Conflict("too-many-pictures");
    const fileId = await createFile(tx, ready, {
      ...{ title: input.alt, eventId: null, visibility: "ORGANISERS", personId: viewer.personId },
    });
    const order = Math.max(0, ...there.map((one) => one.order)) + 1;
    const { alt, caption } = input;
    const pictureId = newId();
    await tx.storyPicture.create({
      data: { id: pictureId, storyId, fileId, alt, caption, order, agreedAt: now() },
    });
    await tell(tx, viewer, "added", { fileId, storyId });
    return { pictureId };
  });
}

/** Says otherwise what is to be seen. @throws NotFound */
export async function changeAlt(viewer: Viewer, storyId: string, pictureId: string, input: PictureInput) {
  await onPicture(viewer, storyId, pictureId, async (tx, { fileId }) => {
    await tx.storyPicture.update({ where: { id: pictureId }, data: input });
    await tell(tx, viewer, "changed", { fileId, storyId });
  });
}

/** Puts a picture one place earlier. The first one stays where it is. @throws NotFound */
export async function movePicture(viewer: Viewer, storyId: string, pictureId: string): Promise<void> {
  await onPicture(viewer, storyId, pictureId, async (tx, { fileId }) => {
    const rows = await tx.storyPicture.findMany({
      where: { storyId },
      orderBy: [...inOrder],
      select: { id: true },
    });
    const ids = rows.map(({ id }) => id);
    const at = ids.indexOf(pictureId);
    if (at < 1) return;
    ids.splice(at - 1, 0, ...ids.splice(at, 1));
    for (const [i, id] of ids.entries())
      await tx.storyPicture.update({ where: { id }, data: { order: i + 1 } });
    await tell(tx, viewer, "moved", { fileId, storyId });
  });
}

/** Takes a picture off the story; its bytes go too. @throws NotFound */
export async function removePicture(viewer: Viewer, storyId: string, pictureId: string): Promise<void> {
  await onPicture(viewer, storyId, pictureId, async (tx, { fileId }) => {
    await tx.storyPicture.delete({ where: { id: pictureId } });
    await takeAway(tx, fileId);
    await tell(tx, viewer, "removed", { fileId, storyId });
  });
}

type Row = { id: string; fileId: string };

/** Does `work` on a picture of a story that the viewer edits. */
async function onPicture(
  viewer: Viewer,
  storyId: string,
  pictureId: string,
  work: (tx: Tx, picture: Row) => Promise<void>,
): Promise<void> {
  await transaction(async (tx) => {
    await lockedStory(viewer, storyId, tx);
    const where = { id: pictureId, storyId };
    const picture = isId(pictureId) ? await tx.storyPicture.findFirst({ where }) : null;
    if (!picture) throw new NotFound("picture");
    await work(tx, picture);
  });
}

/** A story that the viewer edits, or wrote with a log-in. @throws NotFound */
async function editedStory(viewer: Viewer, storyId: string, tx: Tx = db()) {
  const story = isId(storyId)
    ? await tx.practiceStory.findUnique({
        where: { id: storyId },
        select: {
          ...{ id: true, slug: true, networkId: true, authorId: true, createdById: true },
          revisions: { orderBy: { number: "desc" }, take: 1, select: { title: true } },
        },
      })
    : null;
  if (!story) throw new NotFound("story");
  const own = viewer.personId !== null && [story.authorId, story.createdById].includes(viewer.personId);
  if (!own && !mayEdit(viewer, story.networkId)) throw new NotFound("story");
  return { id: story.id, slug: story.slug, title: story.revisions[0]?.title ?? "" };
}

/** As editedStory, and holds its lock: the pictures of one story change one after the other. */
async function lockedStory(viewer: Viewer, storyId: string, tx: Tx): Promise<void> {
  await editedStory(viewer, storyId, tx);
  await tx.$queryRaw`SELECT 1 FROM "PracticeStory" WHERE "id" = ${storyId}::uuid FOR NO KEY UPDATE`;
}

type Verb = "added" | "changed" | "moved" | "removed";

const tell = (tx: Tx, viewer: Viewer, verb: Verb, { fileId, storyId }: { fileId: string; storyId: string }) =>
  record(tx, { kind: `file.${verb}`, subjectId: fileId, actorId: viewer.personId, data: { storyId } });
