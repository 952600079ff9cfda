import { everybody, insidersOf, organisersOf } from "~/domain/finding/audience";
import type { Entry } from "~/domain/finding/entry";
import { db } from "~/platform/db.server";
import { isId } from "~/platform/ids.server";
import { measureLabels } from "~/domain/vocabulary/measure";
import { provinceLabels } from "~/domain/vocabulary/province";
import { STORY_PARTS, type StoryStateName } from "./story";

/**
 * A story as it is found: by everybody once it is shared, by its network once that published it, before that by who
 * edits it.
 */
export async function entryOfStory(id: string): Promise<Entry | null> {
  const story = isId(id)
    ? await db().practiceStory.findUnique({
        where: { id },
        select: {
          ...{ slug: true, state: true, networkId: true, organisationName: true, province: true },
          ...{ measures: true, sharedAt: true, inNetworkAt: true },
          organisation: { select: { name: true } },
          themes: { select: { theme: { select: { id: true, name: true, nameEn: true, networkId: true } } } },
          sectors: { select: { sector: { select: { id: true, name: true } } } },
          revisions: {
            where: { state: { not: "REFUSED" } },
            orderBy: { number: "desc" },
            include: { figures: { orderBy: { order: "asc" } } },
          },
        },
      })
    : null;
  const words = story?.revisions.find(({ state }) => state === "ACCEPTED") ?? story?.revisions[0];
  if (!story || !words) return null;
  const { networkId, measures, province, themes, sectors } = story;
  const organisation = story.organisation?.name ?? story.organisationName;
  const figures = words.figures.map(({ value, measure, source }) => `${value} ${measure} ${source}`);
  return {
    ...{ kind: "story", subjectId: id, path: `/verhalen/${story.slug}`, title: words.title },
    audience: audienceOf(story.state, networkId),
    summary: [organisation, words.result].filter(Boolean).join(". "),
    body: [
      ...STORY_PARTS.filter((part) => part !== "result").map((part) => words[part]),
      ...figures,
      ...(words.quoteAgreedAt ? [words.quote, words.quoteBy] : []),
    ]
      .filter(Boolean)
      .join("\n"),
    keywords: [
      organisation,
      ...themes.map(({ theme }) => theme.name),
      ...sectors.map(({ sector }) => sector.name),
      ...measures.map((measure) => measureLabels.nl[measure]),
      province ? provinceLabels.nl[province] : "",
    ].filter(Boolean),
    themeIds: themes.map(({ theme }) => theme.id),
    sectorIds: sectors.map(({ sector }) => sector.id),
    provinces: province ? [province] : [],
    measures,
    at: story.sharedAt ?? story.inNetworkAt,
  };
}

function audienceOf(state: StoryStateName, networkId: string | null): string[] {
  if (state === "SHARED") return everybody();
  return state === "IN_NETWORK" && networkId ? insidersOf(networkId) : organisersOf({ networkId });
}

export const searchableStories = async (): Promise<string[]> =>
  (await db().practiceStory.findMany({ select: { id: true } })).map(({ id }) => id);
