import type { Viewer } from "~/domain/people/viewer";
import { db, type Tx } from "~/platform/db.server";
import { editedStory } from "./access.server";
import { storyByLink } from "./author-link.server";

/** How somebody comes to the pictures of a story: as its editor, or by the private link of its author. */
export type PictureDoor = { viewer: Viewer; storyId: string } | { token: string };

/**
 * The story behind a door, with whether what one does there has to wait for an editor: the one place that says who
 * works on a story's pictures. With `lock` they change one after the other.
 * @throws NotFound
 */
export async function throughDoor(door: PictureDoor, tx: Tx = db(), lock = false) {
  if ("token" in door) {
    const story = await storyByLink(door.token, tx, lock);
    return { story, actorId: story.authorId, waits: true };
  }
  const story = await editedStory(door.viewer, door.storyId, tx, lock);
  return { story, actorId: door.viewer.personId, waits: false };
}
