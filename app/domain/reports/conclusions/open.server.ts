import { z } from "zod";
import { inNetwork, NETWORK, ofChangedNetwork, ofNetwork, shownNetwork } from "~/domain/networks/open.server";
import {
  isTheme,
  PUBLIC_THEME,
  SECTOR,
  shownThemes,
  THEME,
  themeChanged,
} from "~/domain/vocabulary/open.server";
import { db, type Prisma } from "~/platform/db.server";
import {
  among,
  base,
  iso,
  isoOrNull,
  moment,
  named,
  namedThing,
  NEWEST,
  openKind,
  since,
  whichNetwork,
} from "~/platform/open-data.server";
import { absoluteUrl } from "~/platform/origin.server";
import { OPEN_SOURCES, openSource, openSources, sourceChanged } from "../open-sources.server";
import { STATE } from "./access.server";
import { VERDICT_KINDS } from "./conclusion";
import { isUndecided } from "./rules";

type Where = Prisma.ConclusionWhereInput;

const Conclusion = z.strictObject({
  ...base,
  text: z.string(),
  translation: z.string().meta({ description: "What it means for business." }),
  network: ofNetwork(),
  sector: namedThing().nullable().meta({ description: "Null: for all sectors." }),
  themes: z.array(namedThing()),
  outcome: z
    .enum(VERDICT_KINDS)
    .nullable()
    .meta({ description: "What was decided; null while its new words are tested." }),
  outcomeRemark: z.string(),
  decidedAt: moment(),
  withdrawnAt: moment().nullable(),
  sources: z.array(openSource()).meta({ description: "What was said in sessions that it leans on." }),
});
export type OpenConclusion = z.infer<typeof Conclusion>;

/** Conclusions that were decided, of networks that are online. Who tested them and what each said is not in it. */
export const openConclusions = openKind({
  schema: Conclusion,
  foundAs: "conclusion",
  visible: { decidedAt: { not: null }, network: { publishedAt: { not: null } } } as Where,
  filters: {
    theme: named((id): Where => ({ themes: { some: { removedAt: null, theme: isTheme(id) } } })),
    sector: named((sectorId): Where => ({ OR: [{ sectorId }, { sectorId: null }] })),
    state: among(VERDICT_KINDS, (outcome): Where => ({ outcome })),
    network: named((key): Where => inNetwork(whichNetwork(key))),
    changedSince: since((at): Where => ({
      OR: [
        { changedAt: { gte: at } },
        { decidedAt: { gte: at } },
        { withdrawnAt: { gte: at } },
        { themes: { some: { OR: [{ addedAt: { gte: at } }, { removedAt: { gte: at } }] } } },
        { themes: { some: { removedAt: null, theme: themeChanged(at) } } },
        ofChangedNetwork(at),
        { sources: { some: sourceChanged(at) } },
      ],
    })),
  },
  order: "newest",
  hasSlug: false,
  ids: (where) => db().conclusion.findMany({ where, orderBy: { id: "asc" }, select: { id: true } }),
  rows: (where, take) => db().conclusion.findMany({ where, take, orderBy: NEWEST, select: SELECT }),
  show: async (rows) => {
    const seen = await openSources(rows);
    return rows.map((row) => ({ ...shown(row), sources: seen(row.sources) }));
  },
  pages: async (where) =>
    (await db().conclusion.findMany({ where, select: { id: true, changedAt: true } })).map(
      ({ id, changedAt }) => ({ path: `/besluiten/${id}`, changedAt }),
    ),
});

const SELECT = {
  ...{ id: true, text: true, translation: true, outcomeRemark: true, createdAt: true },
  ...{ ...STATE, network: NETWORK, sector: SECTOR, sources: OPEN_SOURCES },
  themes: { where: { removedAt: null, theme: PUBLIC_THEME }, select: { theme: { select: THEME } } },
} satisfies Prisma.ConclusionSelect;

function shown(row: Prisma.ConclusionGetPayload<{ select: typeof SELECT }>) {
  const { id, text, translation, outcomeRemark, network, sector, themes, changedAt } = row;
  const { decidedAt, withdrawnAt } = row;
  const open = isUndecided(row);
  const changes = [changedAt, decidedAt!, withdrawnAt ?? changedAt];
  return {
    ...{ id, url: absoluteUrl(`/besluiten/${id}`) },
    changedAt: iso(new Date(Math.max(...changes.map((at) => at.getTime())))),
    ...{ text, translation, network: shownNetwork(network), sector },
    themes: shownThemes(themes.map(({ theme }) => theme)),
    outcome: open ? null : row.outcome,
    outcomeRemark: open ? "" : outcomeRemark,
    ...{ decidedAt: iso(decidedAt!), withdrawnAt: isoOrNull(withdrawnAt) },
  };
}
