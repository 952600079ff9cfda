import type { Viewer } from "~/domain/people/viewer";
import { db } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";
import { REVISION, shapedStory, STORY } from "./inside/rows.server";
import { visibleStories } from "./visible";

/**
 * A story as it is read: the newest words that an editor accepted; of one that never was accepted, the newest words.
 * A change that waits is read by nobody here. Where it comes from is told as far as the viewer may see that.
 * @throws NotFound when there is none, or it is not theirs to read.
 */
export async function readStory(viewer: Viewer, slug: string) {
  const row = await db().practiceStory.findFirst({
    where: { AND: [{ slug }, visibleStories(viewer)] },
    select: {
      ...STORY,
      revisions: {
        orderBy: [{ state: "asc" }, { number: "desc" }],
        where: { state: { not: "REFUSED" } },
        select: REVISION,
      },
    },
  });
  if (!row) throw new NotFound("story");
  const { revisions, ...story } = row;
  const revision = revisions.find(({ state }) => state === "ACCEPTED") ?? revisions[0];
  if (!revision) throw new NotFound("story");
  return shapedStory(viewer, story, revision);
}

export type ReadStory = Awaited<ReturnType<typeof readStory>>;
