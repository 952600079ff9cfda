import { wordsOf } from "~/domain/finding/dutch/fold";
import { isCommon } from "~/domain/finding/dutch/common-words";
import { stem } from "~/domain/finding/dutch/stem";
import type { Viewer } from "~/domain/people/viewer";
import type { MeasureName } from "~/domain/vocabulary/measure";
import { db, type Prisma } from "~/platform/db.server";
import { LISTED_STORY, listedStory, READ_REVISION, readableStories, type ListedStory } from "./listed";

/** So many stories are compared: the newest of those with the same theme, of the same sector, and of all. */
const COMPARED = { theme: 60, sector: 40, all: 40 };
const MOST_RELATED = 3;
/** As the index has it. */
const NEWEST = [
  { createdAt: "desc" },
  { id: "desc" },
] as const satisfies Prisma.PracticeStoryFindManyArgs["orderBy"];

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
 * words of the title, and the measure. As many statements for one as for many, and no more work in a large base.
 */
export async function relatedStories(viewer: Viewer, story: About): Promise<ListedStory[]> {
  const rows = await db().practiceStory.findMany({
    where: { id: { in: await compared(viewer, story) } },
    orderBy: NEWEST,
    select: {
      ...{ id: true, measures: true },
      themes: { select: { themeId: true } },
      sectors: { select: { sectorId: true } },
      revisions: { ...READ_REVISION, select: { title: true } },
    },
  });
  const words = stemsOf(story.title);
  const nearest = rows
    .map(({ id, measures, themes, sectors, revisions }) => ({
      id,
      score: likeness(story, words, {
        ...{ measures, title: revisions[0]?.title ?? "" },
        themeIds: themes.map(({ themeId }) => themeId),
        sectorIds: sectors.map(({ sectorId }) => sectorId),
      }),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_RELATED)
    .map(({ id }) => id);
  const listed = await db().practiceStory.findMany({ where: { id: { in: nearest } }, select: LISTED_STORY });
  return listed.sort((a, b) => nearest.indexOf(a.id) - nearest.indexOf(b.id)).map(listedStory);
}

/** What may be about the same. */
async function compared(viewer: Viewer, { id, themeIds, sectorIds }: About): Promise<string[]> {
  const newest = (where: Prisma.PracticeStoryWhereInput, take: number) =>
    db().practiceStory.findMany({
      where: { AND: [readableStories(viewer), { id: { not: id } }, where] },
      orderBy: NEWEST,
      take,
      select: { id: true },
    });
  const found = await Promise.all([
    newest({ themes: { some: { themeId: { in: [...themeIds] } } } }, COMPARED.theme),
    newest({ sectors: { some: { sectorId: { in: [...sectorIds] } } } }, COMPARED.sector),
    newest({}, COMPARED.all),
  ]);
  return [...new Set(found.flat().map((row) => row.id))];
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
