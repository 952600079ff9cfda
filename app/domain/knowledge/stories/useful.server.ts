import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { sha256 } from "~/platform/ids.server";
import { readableStory } from "./readable.server";

/** Another for each story: what one browser marked here and there cannot be laid side by side. */
const keyOf = (reader: string, storyId: string) => sha256(`useful:${storyId}:${reader}`);

/** This reader finds the story useful; however often they say so, it counts once. @throws NotFound */
export async function markUseful(viewer: Viewer, slug: string, reader: string): Promise<void> {
  const { id: storyId } = await readableStory(viewer, slug);
  // Nobody is told of it, so nothing is recorded: the mark itself is all there is.
  await db().storyUsefulMark.createMany({
    data: [{ storyId, readerKey: keyOf(reader, storyId), at: now() }],
    skipDuplicates: true,
  });
}

/** Takes the mark back; for who left none nothing happens. @throws NotFound */
export async function unmarkUseful(viewer: Viewer, slug: string, reader: string | null): Promise<void> {
  const { id: storyId } = await readableStory(viewer, slug);
  if (reader === null) return;
  await db().storyUsefulMark.deleteMany({ where: { storyId, readerKey: keyOf(reader, storyId) } });
}

/** How many readers find it useful, and whether this one does. */
export async function usefulMarks(storyId: string, reader: string | null) {
  const [count, own] = await Promise.all([
    db().storyUsefulMark.count({ where: { storyId } }),
    reader === null
      ? 0
      : db().storyUsefulMark.count({ where: { storyId, readerKey: keyOf(reader, storyId) } }),
  ]);
  return { count, mine: own > 0 };
}
