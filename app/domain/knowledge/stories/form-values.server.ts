import { db } from "~/platform/db.server";
import type { RevisionRow, StoryRow } from "./inside/rows.server";
import { offeredThemes } from "./inside/write.server";
import { figureFields } from "./story-form";
import { STORY_PARTS } from "./story";

/** A story as the fields of a form have it. */
export function formValues(story: StoryRow, revision: RevisionRow): Record<string, string | string[]> {
  const rows = revision.figures.flatMap((figure, row) => {
    const names = figureFields(row);
    return (["value", "measure", "source"] as const).map((key) => [names[key], figure[key]] as const);
  });
  return {
    title: revision.title,
    storyOrganisation: story.organisationName,
    ...Object.fromEntries(STORY_PARTS.map((part) => [part, revision[part]])),
    quote: revision.quote,
    quoteBy: revision.quoteBy,
    quoteAgreed: revision.quoteAgreedAt ? "on" : "",
    province: story.province ?? "",
    measures: story.measures,
    themeIds: story.themes.map(({ theme }) => theme.id),
    sectorIds: story.sectors.map(({ sector }) => sector.id),
    networkId: story.networkId ?? "",
    ...Object.fromEntries(rows),
  };
}

const named = { id: true, name: true, nameEn: true } as const;

/** What the lists of the form offer, with what the story itself already has. */
export async function formChoices(networkId: string | null, storyId: string | null = null) {
  const own = storyId ? [{ stories: { some: { storyId } } }] : [];
  const [themes, sectors, networks] = await Promise.all([
    db().theme.findMany({
      where: { OR: [offeredThemes(networkId), ...own] },
      orderBy: { name: "asc" },
      select: named,
    }),
    db().sector.findMany({ orderBy: { name: "asc" }, select: named }),
    db().network.findMany({
      where: { publishedAt: { not: null } },
      orderBy: { name: "asc" },
      select: { id: true, slug: true, name: true },
    }),
  ]);
  return { themes, sectors, networks };
}

export type FormChoices = Awaited<ReturnType<typeof formChoices>>;
