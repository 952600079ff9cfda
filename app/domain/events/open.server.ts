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
  latest,
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
import { EVENT_KINDS, PROVINCES } from "./event";

type Where = Prisma.EventWhereInput;

const Event = z.strictObject({
  ...base,
  slug: z.string(),
  kind: z.enum(EVENT_KINDS),
  title: z.string(),
  summary: z.string(),
  description: markdown(),
  audience: z.string(),
  network: ofNetwork(),
  series: z.strictObject({ url: z.url(), title: z.string() }).nullable(),
  edition: z.int().nullable(),
  sector: namedThing().nullable(),
  province: z.enum(PROVINCES).nullable().meta({ description: "The region of a regional session." }),
  themes: z.array(namedThing()),
  publishedAt: moment(),
  cancelledAt: moment().nullable(),
  dates: z.array(
    z.strictObject({
      id: z.string(),
      startsAt: moment(),
      endsAt: moment(),
      cancelledAt: moment().nullable(),
      place: z
        .strictObject({
          name: z.string(),
          street: z.string(),
          postcode: z.string(),
          municipality: z.string(),
          province: z.enum(PROVINCES),
        })
        .nullable()
        .meta({ description: "Null: online." }),
    }),
  ),
});
export type OpenEvent = z.infer<typeof Event>;

/** Events that were published, with their dates. Who comes, and how one joins online, is no part of it. */
export const openEvents = openKind({
  schema: Event,
  foundAs: "event",
  visible: { publishedAt: { not: null } } as Where,
  filters: {
    theme: named((id): Where => ({ themes: { some: isTheme(id) } })),
    sector: named((sectorId): Where => ({ sectorId })),
    province: among(PROVINCES, (province): Where => ({
      OR: [{ province }, { occurrences: { some: { venue: { province } } } }],
    })),
    kind: among(EVENT_KINDS, (kind): Where => ({ kind })),
    network: named((key): Where => inNetwork(whichNetwork(key))),
    changedSince: since((at): Where => ({
      OR: [
        { updatedAt: { gte: at } },
        { occurrences: { some: { changedAt: { gte: at } } } },
        ofChangedNetwork(at),
        { themes: { some: themeChanged(at) } },
      ],
    })),
  },
  order: "newest",
  hasSlug: true,
  ids: (where) => db().event.findMany({ where, orderBy: { id: "asc" }, select: { id: true } }),
  rows: (where, take) =>
    db().event.findMany({
      where,
      take,
      orderBy: NEWEST,
      select: {
        ...{ id: true, slug: true, kind: true, title: true, summary: true, description: true },
        ...{ audience: true, edition: true, province: true, publishedAt: true, cancelledAt: true },
        ...{ createdAt: true, updatedAt: true, network: NETWORK, sector: SECTOR },
        series: { select: { slug: true, title: true } },
        themes: { where: PUBLIC_THEME, select: THEME },
        occurrences: {
          orderBy: [{ startsAt: "asc" }, { id: "asc" }],
          select: {
            ...{ id: true, startsAt: true, endsAt: true, cancelledAt: true, changedAt: true },
            venue: {
              select: { name: true, street: true, postcode: true, municipality: true, province: true },
            },
          },
        },
      },
    }),
  show: (rows) =>
    rows.map(({ createdAt: _made, updatedAt, occurrences, network, series, themes, ...row }) => ({
      ...row,
      url: absoluteUrl(`/evenementen/${row.slug}`),
      changedAt: iso(latest(updatedAt, ...occurrences.map(({ changedAt }) => changedAt))),
      network: shownNetwork(network),
      series: series && { url: absoluteUrl(`/reeksen/${series.slug}`), title: series.title },
      themes: shownThemes(themes),
      publishedAt: iso(row.publishedAt!),
      cancelledAt: isoOrNull(row.cancelledAt),
      dates: occurrences.map(({ id, startsAt, endsAt, cancelledAt, venue }) => ({
        ...{ id, startsAt: iso(startsAt), endsAt: iso(endsAt), cancelledAt: isoOrNull(cancelledAt) },
        place: venue,
      })),
    })),
  pages: async (where) =>
    (await db().event.findMany({ where, select: { slug: true, updatedAt: true } })).map(
      ({ slug, updatedAt }) => ({ path: `/evenementen/${slug}`, changedAt: updatedAt }),
    ),
});
