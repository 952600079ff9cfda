import { record, transaction } from "~/domain/activity/record.server";
import { bringIn, createFile, takeAway, type Uploaded } from "~/domain/files/bring-in.server";
import { PICTURE_KINDS } from "~/domain/files/file";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { Conflict, Invalid, NotFound } from "~/platform/errors";
import { isId, newId } from "~/platform/ids.server";
import { throughDoor, type PictureDoor } from "./picture-door.server";
import { MOST_PICTURES, type NewPictureInput, type PictureInput } from "./picture-form";
import { PICTURE_ORDER } from "./pictures.server";
import { isPublished } from "./rules";
import { told } from "./write-story.server";

/**
 * Adds a picture to a story, after those that are there. It is drawn anew, so that the file tells nothing else. Of its
 * author it waits for an editor.
 * @throws NotFound; Invalid at `file`, `alt` or `agreed`; Conflict `too-many-pictures`.
 */
export async function addPicture(
  door: PictureDoor,
  input: NewPictureInput,
  upload: Uploaded,
): Promise<{ pictureId: string }> {
  await throughDoor(door);
  if (!input.agreed) throw new Invalid({ agreed: "nobody-asked" });
  const ready = await bringIn(upload, PICTURE_KINDS);
  return transaction(async (tx) => {
    const work = await throughDoor(door, tx, true);
    const { story, waits } = work;
    const there = await tx.storyPicture.findMany({
      where: { storyId: story.id },
      select: { order: true },
    });
    if (there.length >= MOST_PICTURES) throw new Conflict("too-many-pictures");
    // Nothing says of a file who its author is: that stands with the story, and goes when they are forgotten.
    const personId = waits ? null : work.actorId;
    const fileId = await createFile(tx, ready, {
      ...{ title: input.alt, eventId: null, visibility: "ORGANISERS", personId },
    });
    const order = Math.max(0, ...there.map((one) => one.order)) + 1;
    const { alt, caption } = input;
    const pictureId = newId();
    const [agreedAt, acceptedAt] = [now(), waits ? null : now()];
    await tx.storyPicture.create({
      data: { id: pictureId, storyId: story.id, fileId, alt, caption, order, agreedAt, acceptedAt },
    });
    await tell(tx, work, "added", fileId);
    return { pictureId };
  });
}

/**
 * Says otherwise what is to be seen. Of the author's words about a picture that readers see, they see the new ones when
 * an editor accepted them; an editor's stand in the place of whatever waited.
 * @throws NotFound
 */
export async function changeAlt(door: PictureDoor, pictureId: string, input: PictureInput): Promise<void> {
  const { alt, caption } = input;
  await onPicture(door, pictureId, async (tx, work, picture) => {
    const isShown = picture.acceptedAt !== null;
    const same = picture.alt === alt && picture.caption === caption;
    const proposed =
      work.waits && isShown && !same
        ? { proposedAlt: alt, proposedCaption: caption }
        : { proposedAlt: null, proposedCaption: null };
    const words = work.waits && isShown ? {} : { alt, caption };
    await tx.storyPicture.update({ where: { id: pictureId }, data: { ...words, ...proposed } });
    await tell(tx, work, "changed", picture.fileId);
  });
}

/** An editor puts a picture one place earlier. The first one stays where it is. @throws NotFound */
export async function movePicture(viewer: Viewer, storyId: string, pictureId: string): Promise<void> {
  await onPicture({ viewer, storyId }, pictureId, async (tx, work, { fileId }) => {
    const rows = await tx.storyPicture.findMany({
      where: { storyId },
      orderBy: [...PICTURE_ORDER],
      select: { id: true },
    });
    const ids = rows.map(({ id }) => id);
    const at = ids.indexOf(pictureId);
    if (at < 1) return;
    ids.splice(at - 1, 0, ...ids.splice(at, 1));
    for (const [i, id] of ids.entries())
      await tx.storyPicture.update({ where: { id }, data: { order: i + 1 } });
    await tell(tx, work, "moved", fileId);
  });
}

/**
 * Takes a picture off the story; its bytes go too. At once, for who is on it may have asked for that.
 * @throws NotFound
 */
export async function removePicture(door: PictureDoor, pictureId: string): Promise<void> {
  await onPicture(door, pictureId, async (tx, work, { fileId }) => {
    await tx.storyPicture.delete({ where: { id: pictureId } });
    await takeAway(tx, fileId);
    await tell(tx, work, "removed", fileId);
  });
}

type Work = Awaited<ReturnType<typeof throughDoor>>;
type Row = { id: string; fileId: string; alt: string; caption: string; acceptedAt: Date | null };

/** Does `work` on a picture of the story behind a door. */
async function onPicture(
  door: PictureDoor,
  pictureId: string,
  act: (tx: Tx, work: Work, picture: Row) => Promise<void>,
): Promise<void> {
  await transaction(async (tx) => {
    const work = await throughDoor(door, tx, true);
    const where = { id: pictureId, storyId: work.story.id };
    const picture = isId(pictureId) ? await tx.storyPicture.findFirst({ where }) : null;
    if (!picture) throw new NotFound("picture");
    await act(tx, work, picture);
  });
}

type Verb = "added" | "changed" | "moved" | "removed";

/** Records what happened; of a story that is read already, that something waits for its editors. */
async function tell(tx: Tx, { story, actorId, waits }: Work, verb: Verb, fileId: string): Promise<void> {
  await record(tx, { kind: `file.${verb}`, subjectId: fileId, actorId, data: { storyId: story.id } });
  if (waits && verb !== "removed" && isPublished(story.state))
    await told(tx, "story.pictures-proposed", story, actorId);
}
