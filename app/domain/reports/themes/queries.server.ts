import type { ParticipantTypeName } from "~/domain/events/participant-types";
import type { ProvinceName } from "~/domain/events/event";
import type { GroupCaller } from "~/domain/focus-groups/caller";
import { organisedNetwork, visibleNetwork } from "~/domain/networks/access.server";
import { belongsTo } from "~/domain/networks/rules";
import { mayOrganise } from "~/domain/people/rules";
import type { Viewer } from "~/domain/people/viewer";
import { STANDING, themesOf } from "~/domain/vocabulary/theme";
import { db, type Prisma } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";
import { seesConclusion, STATE } from "../conclusions/access.server";
import { holds } from "../conclusions/rules";
import { sessionsOn } from "../trace.server";
import { seenContributions } from "../visible.server";
import { contributionsOn, placesOn, saidPerSession, tablesOn } from "./said.server";

const HISTORY = {
  orderBy: [{ at: "desc" }, { id: "desc" }],
  select: { id: true, kind: true, at: true, oldName: true, newName: true },
} satisfies Prisma.Theme$changesArgs;

/** The evidence shown on one page; all of it is behind the conclusions. */
const MOST_EVIDENCE = 200;

const ofNetwork = (networkId: string): Prisma.ThemeWhereInput => ({
  mergedIntoId: null,
  OR: [
    { networkId },
    { networkId: null, conclusions: { some: { removedAt: null, conclusion: { networkId } } } },
    { networkId: null, contributions: { some: { group: { occurrence: { event: { networkId } } } } } },
  ],
});

/**
 * A theme for everybody, or the one that stands for it: what it is about, where it came up and what came of it.
 * @returns only where to go, for a theme that was merged.
 * @throws NotFound when there is none, or its network is not online and not the caller's.
 */
export async function themePage(caller: GroupCaller, themeId: string) {
  const { viewer } = caller;
  const theme = await readTheme(themeId);
  if (!theme || !seesTheme(viewer, theme)) throw new NotFound("theme");
  if (theme.mergedIntoId) return { leadsTo: theme.mergedIntoId };
  const [counts, evidence, sessions] = await Promise.all([
    countsOn(themeId),
    evidenceOn(caller, themeId),
    sessionsOn([themeId]),
  ]);
  const { conclusions, merged, ...shown } = theme;
  return {
    leadsTo: null,
    theme: shown,
    merged: merged.map(({ name, nameEn }) => ({ name, nameEn })),
    conclusions: conclusions
      .filter(({ conclusion }) => !conclusion.withdrawnAt && seesConclusion(viewer, conclusion))
      .map(({ conclusion: { id, text, outcome, decidedAs, sector } }) => ({
        id,
        text,
        outcome,
        decidedAs,
        sector,
      })),
    ...counts,
    ...evidence,
    planned: sessions,
    organises: theme.networkId !== null && mayOrganise(viewer, { eventId: null, networkId: theme.networkId }),
  };
}

export type ThemePageData = Extract<Awaited<ReturnType<typeof themePage>>, { leadsTo: null }>;

type SeenTheme = { networkId: string | null; network: { publishedAt: Date | null } | null };

function seesTheme(viewer: Viewer, { networkId, network }: SeenTheme): boolean {
  return networkId === null || Boolean(network?.publishedAt) || belongsTo(viewer, networkId);
}

async function readTheme(id: string) {
  return db().theme.findUnique({
    where: { id },
    select: {
      id: true,
      name: true,
      nameEn: true,
      description: true,
      networkId: true,
      mergedIntoId: true,
      retiredAt: true,
      network: { select: { slug: true, name: true, publishedAt: true, fundingLine: true } },
      merged: { orderBy: { name: "asc" }, select: { name: true, nameEn: true } },
      changes: HISTORY,
      conclusions: {
        where: { removedAt: null },
        orderBy: [{ addedAt: "asc" }, { conclusionId: "asc" }],
        select: {
          conclusion: {
            select: {
              id: true,
              text: true,
              networkId: true,
              ...STATE,
              decidedAs: true,
              sector: { select: { name: true, nameEn: true } },
              network: { select: { publishedAt: true } },
            },
          },
        },
      },
    },
  });
}

/** Numbers only: they show nothing of what anybody said. */
async function countsOn(themeId: string) {
  const [cells, { sectors, provinces }, types] = await Promise.all([
    saidPerSession([themeId]),
    placesOn(themeId),
    tablesOn(themeId),
  ]);
  const [events, names] = await Promise.all([
    db().event.findMany({
      where: { id: { in: cells.map(({ event }) => event) }, publishedAt: { not: null } },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      select: {
        id: true,
        slug: true,
        title: true,
        occurrences: { orderBy: [{ startsAt: "asc" }, { id: "asc" }], take: 1, select: { startsAt: true } },
      },
    }),
    db().sector.findMany({ select: { id: true, name: true, nameEn: true } }),
  ]);
  const bySector = new Map(names.map((sector) => [sector.id, sector]));
  const byEvent = new Map(cells.map(({ event, count }) => [event, count]));
  return {
    sessions: events.map(({ occurrences, ...event }) => ({
      ...event,
      startsAt: occurrences[0]?.startsAt ?? null,
      count: byEvent.get(event.id) ?? 0,
    })),
    sectors: sectors.map(({ key, count }) => ({ ...bySector.get(key)!, count })),
    provinces: provinces.map(({ key, count }) => ({ province: key as ProvinceName, count })),
    types: types.map(({ key, count }) => ({ type: key as ParticipantTypeName, count })),
  };
}

async function evidenceOn(caller: GroupCaller, themeId: string) {
  const ids = await contributionsOn(themeId);
  const seen = await seenContributions(caller, ids);
  const evidence = await db().contribution.findMany({
    where: { id: { in: [...seen].slice(0, MOST_EVIDENCE) } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, kind: true, text: true },
  });
  return { evidence, hidden: ids.length - seen.size };
}

/**
 * Themes against sessions: how many contributions each theme got in each session of a network.
 * @throws NotFound when the network is not the viewer's to see.
 */
export async function themeMatrix(viewer: Viewer, slug: string) {
  const network = await visibleNetwork(viewer, slug);
  const all = mayOrganise(viewer, { eventId: null, networkId: network.id });
  const [themes, events] = await Promise.all([
    db().theme.findMany({
      where: ofNetwork(network.id),
      orderBy: [{ retiredAt: { sort: "asc", nulls: "first" } }, { name: "asc" }],
      select: { id: true, name: true, nameEn: true, retiredAt: true },
    }),
    db().event.findMany({
      where: { networkId: network.id, ...(all ? {} : { publishedAt: { not: null } }) },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      select: {
        id: true,
        slug: true,
        title: true,
        occurrences: { orderBy: [{ startsAt: "asc" }, { id: "asc" }], take: 1, select: { startsAt: true } },
      },
    }),
  ]);
  const cells = await saidPerSession(themes.map(({ id }) => id));
  const counts = new Map(cells.map(({ theme, event, count }) => [`${theme} ${event}`, count]));
  const sessions = events
    .map(({ occurrences, ...event }) => ({ ...event, startsAt: occurrences[0]?.startsAt ?? null }))
    .sort((a, b) => (a.startsAt?.getTime() ?? Infinity) - (b.startsAt?.getTime() ?? Infinity));
  const used = sessions.filter(({ id }) => themes.some((theme) => counts.has(`${theme.id} ${id}`)));
  return {
    network,
    sessions: used,
    rows: themes
      .map((theme) => {
        const row = used.map(({ id }) => counts.get(`${theme.id} ${id}`) ?? 0);
        return { ...theme, counts: row, total: row.reduce((sum, one) => sum + one, 0) };
      })
      // What was stopped before anything came of it tells nobody anything.
      .filter(({ retiredAt, total }) => retiredAt === null || total > 0),
  };
}

export type ThemeMatrix = Awaited<ReturnType<typeof themeMatrix>>;

/**
 * The themes of a network as its organiser works on them, and the conclusions that hold and feed none yet.
 * @throws NotFound
 */
export async function organisedThemes(viewer: Viewer, networkId: string) {
  const network = await organisedNetwork(viewer, networkId);
  const [rows, loose] = await Promise.all([
    db().theme.findMany({
      where: ofNetwork(networkId),
      orderBy: [{ retiredAt: { sort: "asc", nulls: "first" } }, { name: "asc" }],
      select: {
        id: true,
        name: true,
        networkId: true,
        retiredAt: true,
        merged: { select: { name: true } },
        _count: { select: { conclusions: { where: { removedAt: null } } } },
      },
    }),
    looseConclusions(networkId),
  ]);
  const cells = await saidPerSession(rows.map(({ id }) => id));
  const themes = rows.map(({ _count, ...theme }) => ({
    ...theme,
    conclusions: _count.conclusions,
    contributions: cells.filter((cell) => cell.theme === theme.id).reduce((sum, { count }) => sum + count, 0),
  }));
  return { network, themes, loose };
}

export type OrganisedThemes = Awaited<ReturnType<typeof organisedThemes>>;

async function looseConclusions(networkId: string) {
  return db().conclusion.findMany({
    where: {
      networkId,
      outcome: "ONDERSCHREVEN",
      withdrawnAt: null,
      themes: { none: { removedAt: null, theme: { mergedIntoId: null } } },
    },
    orderBy: [{ order: "asc" }, { id: "asc" }],
    select: { id: true, text: true },
  });
}

/**
 * One theme with what its organiser may do with it. A word of the whole sector can be fed, not changed.
 * @throws NotFound
 */
export async function themeToEdit(viewer: Viewer, networkId: string, themeId: string) {
  const network = await organisedNetwork(viewer, networkId);
  const theme = await db().theme.findFirst({
    where: { id: themeId, ...themesOf(networkId) },
    select: {
      id: true,
      name: true,
      nameEn: true,
      description: true,
      networkId: true,
      retiredAt: true,
      mergedInto: { select: { id: true, name: true } },
      changes: HISTORY,
      conclusions: {
        where: { removedAt: null },
        orderBy: [{ addedAt: "asc" }, { conclusionId: "asc" }],
        select: {
          conclusion: { select: { id: true, text: true, networkId: true, outcome: true, withdrawnAt: true } },
        },
      },
    },
  });
  if (!theme) throw new NotFound("theme");
  const [others, offered] = await Promise.all([
    db().theme.findMany({
      where: {
        id: { not: themeId },
        ...STANDING,
        ...themesOf(networkId),
      },
      orderBy: { name: "asc" },
      select: { id: true, name: true },
    }),
    db().conclusion.findMany({
      where: {
        ...{ networkId, outcome: "ONDERSCHREVEN", withdrawnAt: null },
        themes: { none: { themeId, removedAt: null } },
      },
      orderBy: [{ order: "asc" }, { id: "asc" }],
      select: { id: true, text: true },
    }),
  ]);
  const { conclusions, ...facts } = theme;
  const ours = theme.networkId === networkId;
  const stands = !theme.retiredAt && !theme.mergedInto;
  return {
    network,
    theme: facts,
    conclusions: conclusions.map(({ conclusion }) => ({ ...conclusion, holds: holds(conclusion) })),
    others,
    offered,
    may: {
      change: ours && stands,
      feed: stands,
      restore: ours && theme.retiredAt !== null && !theme.mergedInto,
    },
  };
}

export type EditedTheme = Awaited<ReturnType<typeof themeToEdit>>;
