import { wordsOf } from "~/domain/finding/dutch/fold";
import { isCommon } from "~/domain/finding/dutch/common-words";
import { stem } from "~/domain/finding/dutch/stem";
import type { Viewer } from "~/domain/people/viewer";
import type { MeasureName } from "~/domain/vocabulary/measure";
import { db } from "~/platform/db.server";
import { LISTED_STORY, listedStory, readableStories, type ListedStory } from "./listed";

/** So many stories are compared, the last shared first. */
const COMPARED = 300;
const MOST_RELATED = 3;

/** What a story has in common with others. */
export type About = {
  id: string;
  title: string;
  themeIds: readonly string[];
  sectorIds: readonly string[];
  measures: readonly MeasureName[];
};

/**
 * Other stories that the viewer may read and that are about the same: most of all the same theme, then the sector, the
 * words of the title, and the measure. As many statements for one as for many.
 */
export async function relatedStories(viewer: Viewer, story: About): Promise<ListedStory[]> {
  const rows = await db().practiceStory.findMany({
    where: { AND: [readableStories(viewer), { id: { not: story.id } }] },
    orderBy: [{ sharedAt: { sort: "desc", nulls: "last" } }, { id: "asc" }],
    take: COMPARED,
    select: { ...LISTED_STORY, sectors: { select: { sectorId: true } } },
  });
  const words = stemsOf(story.title);
  const scored = rows.map(({ sectors, ...row }) => ({
    row,
    score: likeness(story, words, {
      title: row.revisions[0]?.title ?? "",
      themeIds: row.themes.map(({ theme }) => theme.id),
      sectorIds: sectors.map(({ sectorId }) => sectorId),
      measures: row.measures,
    }),
  }));
  return scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_RELATED)
    .map(({ row }) => listedStory(row));
}

function likeness(story: About, words: Set<string>, other: Omit<About, "id">): number {
  const shared = (one: readonly string[], two: readonly string[]) =>
    one.filter((id) => two.includes(id)).length;
  return (
    4 * shared(story.themeIds, other.themeIds) +
    2 * shared(story.sectorIds, other.sectorIds) +
    2 * shared([...words], [...stemsOf(other.title)]) +
    shared(story.measures, other.measures)
  );
}

/** What a title is about: the stems of its words that say something. */
function stemsOf(title: string): Set<string> {
  const forms = wordsOf(title).map(({ form }) => form);
  return new Set(forms.filter((form) => form.length > 3 && !isCommon(form)).map(stem));
}
