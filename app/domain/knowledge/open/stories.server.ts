import { z } from "zod";
import { inNetwork, NETWORK, ofChangedNetwork, ofNetwork, shownNetwork } from "~/domain/networks/open.server";
import { OPEN_SOURCES, openSource, openSources, sourceChanged } from "~/domain/reports/open-sources.server";
import { MEASURES } from "~/domain/vocabulary/measure";
import {
  isTheme,
  PUBLIC_THEME,
  SECTOR,
  shownThemes,
  THEME,
  themeChanged,
} from "~/domain/vocabulary/open.server";
import { PROVINCES } from "~/domain/vocabulary/province";
import { db, type Prisma } from "~/platform/db.server";
import {
  among,
  base,
  iso,
  isoOrNull,
  markdown,
  moment,
  named,
  namedThing,
  NEWEST,
  openKind,
  since,
  whichNetwork,
} from "~/platform/open-data.server";
import { absoluteUrl } from "~/platform/origin.server";
import { sharedStories } from "../stories/visible";
import { ORGANISATION, openOrganisation, shownOrganisation, storyPath } from "./shared.server";

type Where = Prisma.PracticeStoryWhereInput;
const accepted = { state: "ACCEPTED" } as const;

const Story = z.strictObject({
  ...base,
  slug: z.string(),
  title: z.string(),
  organisation: openOrganisation(),
  province: z.enum(PROVINCES).nullable(),
  measures: z.array(z.enum(MEASURES)),
  network: ofNetwork(),
  themes: z.array(namedThing()),
  sectors: z.array(namedThing()),
  situation: markdown(),
  approach: markdown(),
  result: markdown(),
  again: markdown(),
  steps: markdown(),
  people: markdown(),
  money: markdown(),
  partners: markdown(),
  legalFrame: markdown(),
  figures: z.array(z.strictObject({ value: z.string(), measure: z.string(), source: z.string() })),
  sources: z.array(openSource()).meta({ description: "What was said in sessions that it was born from." }),
  revision: z.int(),
  sharedAt: moment().nullable(),
  confirmedAt: moment().nullable().meta({ description: "When somebody last said that it still holds." }),
});
export type OpenStory = z.infer<typeof Story>;

/**
 * Stories that passed both gates, in the words that were last accepted. Who wrote it is not in it, nor a quote with
 * who said it: they agreed to the page, not to a data set.
 */
export const openStories = openKind({
  schema: Story,
  foundAs: "story",
  visible: { ...sharedStories, revisions: { some: accepted } } as Where,
  filters: {
    theme: named((id): Where => ({ themes: { some: { theme: isTheme(id) } } })),
    sector: named((sectorId): Where => ({ sectors: { some: { sectorId } } })),
    province: among(PROVINCES, (province): Where => ({ province })),
    measure: among(MEASURES, (measure): Where => ({ measures: { has: measure } })),
    network: named((key): Where => inNetwork(whichNetwork(key))),
    changedSince: since((at): Where => ({
      OR: [
        { changedAt: { gte: at } },
        { confirmedAt: { gte: at } },
        ofChangedNetwork(at),
        { organisation: { changedAt: { gte: at } } },
        { themes: { some: { theme: themeChanged(at) } } },
        { sources: { some: sourceChanged(at) } },
      ],
    })),
  },
  order: "newest",
  hasSlug: true,
  ids: (where) => db().practiceStory.findMany({ where, orderBy: { id: "asc" }, select: { id: true } }),
  rows: (where, take) => db().practiceStory.findMany({ where, take, orderBy: NEWEST, select: SELECT }),
  show: async (rows) => {
    const seen = await openSources(rows);
    return rows.map((row) => ({ ...shown(row), sources: seen(row.sources) }));
  },
  pages: async (where) =>
    (await db().practiceStory.findMany({ where, select: { slug: true, changedAt: true } })).map(
      ({ slug, changedAt }) => ({ path: storyPath(slug), changedAt }),
    ),
});

const SELECT = {
  ...{ id: true, slug: true, organisationName: true, province: true, measures: true, createdAt: true },
  ...{ changedAt: true, sharedAt: true, confirmedAt: true, network: NETWORK, organisation: ORGANISATION },
  themes: { where: { theme: PUBLIC_THEME }, select: { theme: { select: THEME } } },
  sectors: { orderBy: { sectorId: "asc" }, select: { sector: SECTOR } },
  sources: OPEN_SOURCES,
  revisions: {
    where: accepted,
    orderBy: { number: "desc" },
    take: 1,
    select: {
      ...{ number: true, title: true, situation: true, approach: true, result: true, again: true },
      ...{ steps: true, people: true, money: true, partners: true, legalFrame: true },
      figures: {
        orderBy: [{ order: "asc" }, { id: "asc" }],
        select: { value: true, measure: true, source: true },
      },
    },
  },
} satisfies Prisma.PracticeStorySelect;

function shown(row: Prisma.PracticeStoryGetPayload<{ select: typeof SELECT }>) {
  const { number, title, ...words } = row.revisions[0]!;
  return {
    ...{ id: row.id, url: absoluteUrl(storyPath(row.slug)), changedAt: iso(row.changedAt) },
    ...{ slug: row.slug, title, ...words, revision: number },
    organisation: row.organisation
      ? shownOrganisation(row.organisation)
      : { name: row.organisationName, url: null },
    ...{ province: row.province, measures: row.measures, network: shownNetwork(row.network) },
    themes: shownThemes(row.themes.map(({ theme }) => theme)),
    sectors: row.sectors.map(({ sector }) => sector),
    ...{ sharedAt: isoOrNull(row.sharedAt), confirmedAt: isoOrNull(row.confirmedAt) },
  };
}
