import type { Viewer } from "~/domain/people/viewer";
import { MEASURES } from "~/domain/vocabulary/measure";
import { db, type Prisma } from "~/platform/db.server";
import { LISTED_STORY, listedStory, readableStories, type ListedStory } from "./listed";
import { sharedStories } from "./visible";
import { STORIES_A_PAGE, type StoryFacet, type StoryFilter } from "./story-filter";

type Counted = { value: string; count: number };
export type StoryFacetCounts = Record<StoryFacet, Counted[]>;

/**
 * Stories that match, a page of them, the last shared first; how many there are, and how many each narrower choice
 * leaves. A page beyond the last is the last. As many statements for one story as for many.
 */
export async function listStories(
  viewer: Viewer,
  filter: StoryFilter,
): Promise<{ stories: ListedStory[]; total: number; page: number; pages: number; facets: StoryFacetCounts }> {
  const where = matching(viewer, filter);
  const [total, rows, facets] = await Promise.all([
    db().practiceStory.count({ where }),
    db().practiceStory.findMany({
      where,
      orderBy: [{ sharedAt: { sort: "desc", nulls: "first" } }, { inNetworkAt: "desc" }, { id: "asc" }],
      skip: (filter.page - 1) * STORIES_A_PAGE,
      take: STORIES_A_PAGE,
      select: LISTED_STORY,
    }),
    counted(viewer, filter),
  ]);
  const pages = Math.max(1, Math.ceil(total / STORIES_A_PAGE));
  if (filter.page > pages) return listStories(viewer, { ...filter, page: pages });
  return { stories: rows.map(listedStory), total, page: filter.page, pages, facets };
}

/** The stories that everybody finds and that were shared last. */
export async function newestStories(most: number): Promise<ListedStory[]> {
  const rows = await db().practiceStory.findMany({
    where: sharedStories,
    orderBy: [{ sharedAt: "desc" }, { id: "asc" }],
    take: most,
    select: LISTED_STORY,
  });
  return rows.map(listedStory);
}

const CONDITIONS: { [Facet in StoryFacet]: (value: never) => Prisma.PracticeStoryWhereInput } = {
  theme: (themeId: string) => ({ themes: { some: { themeId } } }),
  sector: (sectorId: string) => ({ sectors: { some: { sectorId } } }),
  province: (province: Prisma.PracticeStoryWhereInput["province"]) => ({ province }),
  measure: (measure: (typeof MEASURES)[number]) => ({ measures: { has: measure } }),
};

function matching(viewer: Viewer, filter: Omit<StoryFilter, "page">): Prisma.PracticeStoryWhereInput {
  const chosen = (Object.keys(CONDITIONS) as StoryFacet[]).flatMap((facet) =>
    filter[facet] === undefined ? [] : [CONDITIONS[facet](filter[facet] as never)],
  );
  return { AND: [readableStories(viewer), ...chosen] };
}

/** For each facet what its values leave, with the other facets as they are chosen. */
async function counted(viewer: Viewer, filter: StoryFilter): Promise<StoryFacetCounts> {
  const without = (facet: StoryFacet) => matching(viewer, { ...filter, [facet]: undefined });
  const [theme, sector, province, measure] = await Promise.all([
    db().storyTheme.groupBy({ by: ["themeId"], where: { story: without("theme") }, _count: true }),
    db().storySector.groupBy({ by: ["sectorId"], where: { story: without("sector") }, _count: true }),
    db().practiceStory.groupBy({ by: ["province"], where: without("province"), _count: true }),
    Promise.all(
      MEASURES.map(async (value) => ({
        value,
        count: await db().practiceStory.count({
          where: { AND: [without("measure"), { measures: { has: value } }] },
        }),
      })),
    ),
  ]);
  return {
    theme: theme.map(({ themeId, _count }) => ({ value: themeId, count: _count })).sort(mostFirst),
    sector: sector.map(({ sectorId, _count }) => ({ value: sectorId, count: _count })).sort(mostFirst),
    province: province
      .flatMap(({ province: value, _count }) => (value ? [{ value, count: _count }] : []))
      .sort(mostFirst),
    measure: measure.filter(({ count }) => count > 0),
  };
}

const mostFirst = (a: Counted, b: Counted) => b.count - a.count || (a.value < b.value ? -1 : 1);
