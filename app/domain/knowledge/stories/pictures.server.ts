import { servable, type Servable } from "~/domain/files/visible.server";
import type { Viewer } from "~/domain/people/viewer";
import { db } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids.server";
import { shapedPicture, WORKED_ON } from "./inside/picture-rows";
import { throughDoor, type PictureDoor } from "./picture-door.server";
import { handledStories, shownPictures, visibleStories } from "./visible";

/** The order of pictures, in one place. */
export const PICTURE_ORDER = [{ order: "asc" }, { id: "asc" }] as const;

/** The pictures of a story that readers see, in their order. Whoever asks has checked that the story may be read. */
export async function picturesOf(storyId: string) {
  return db().storyPicture.findMany({
    where: { storyId, ...shownPictures },
    orderBy: [...PICTURE_ORDER],
    select: {
      ...{ id: true, alt: true, caption: true },
      file: { select: { id: true, fileName: true, width: true, height: true } },
    },
  });
}

/** All of them, for who works on them: those of the author that wait for an editor too. Checks no viewer. */
export async function picturesWorkedOn(storyId: string) {
  const rows = await db().storyPicture.findMany({
    where: { storyId, file: { is: { removedAt: null } } },
    orderBy: [...PICTURE_ORDER],
    select: WORKED_ON,
  });
  return rows.map(shapedPicture);
}

export type PictureWorkedOn = Awaited<ReturnType<typeof picturesWorkedOn>>[number];

/**
 * A picture, to be sent: whoever may read its story may see it, once an editor accepted it; nobody else, but for who
 * edits or wrote the story.
 * @returns null for everybody else; `open` when it is for everybody.
 */
export async function mayReadPicture(
  viewer: Viewer,
  fileId: string,
): Promise<(Servable & { open: boolean }) | null> {
  if (!isId(fileId)) return null;
  const picture = await db().storyPicture.findFirst({
    where: {
      fileId,
      file: { is: { removedAt: null } },
      OR: [
        { ...shownPictures, story: { is: visibleStories(viewer) } },
        { story: { is: handledStories(viewer) } },
      ],
    },
    select: { acceptedAt: true, file: { select: servable }, story: { select: { state: true } } },
  });
  return (
    picture && { ...picture.file, open: picture.acceptedAt !== null && picture.story.state === "SHARED" }
  );
}

/** A picture of their own story, for its author, who needs no account to see it. @throws NotFound */
export async function pictureByLink(token: string, pictureId: string): Promise<Servable> {
  const { story } = await throughDoor({ token });
  const picture = isId(pictureId)
    ? await db().storyPicture.findFirst({
        where: { id: pictureId, storyId: story.id, file: { is: { removedAt: null } } },
        select: { file: { select: servable } },
      })
    : null;
  if (!picture) throw new NotFound("picture");
  return picture.file;
}

/** A story with its pictures, for who works on them. @throws NotFound */
export async function storyPictures(door: PictureDoor) {
  const { story } = await throughDoor(door);
  const { id, state } = story;
  const [pictures, newest] = await Promise.all([
    picturesWorkedOn(id),
    db().storyRevision.findFirst({
      where: { storyId: id },
      orderBy: { number: "desc" },
      select: { title: true },
    }),
  ]);
  return { story: { id, state, title: newest?.title ?? "" }, pictures };
}

/** One of them. @throws NotFound */
export async function storyPicture(door: PictureDoor, pictureId: string) {
  const { story, pictures } = await storyPictures(door);
  const picture = pictures.find(({ id }) => id === pictureId);
  if (!picture) throw new NotFound("picture");
  return { story, picture };
}
