import { z } from "zod";
import { inNetwork, NETWORK, ofChangedNetwork, ofNetwork, shownNetwork } from "~/domain/networks/open.server";
import { MEASURES } from "~/domain/vocabulary/measure";
import { isTheme, PUBLIC_THEME, shownThemes, THEME, themeChanged } from "~/domain/vocabulary/open.server";
import { db, type Prisma } from "~/platform/db.server";
import {
  among,
  base,
  day,
  iso,
  isoDay,
  markdown,
  moment,
  named,
  namedThing,
  NEWEST,
  openKind,
  reference,
  since,
  whichNetwork,
} from "~/platform/open-data.server";
import { absoluteUrl } from "~/platform/origin.server";
import { published } from "../published";
import { articlePath, contactCardPath } from "./shared.server";

type Where = Prisma.ArticleWhereInput;
const BEARERS = ["WERKNEMER", "WERKGEVER", "VDAB", "OVERHEID", "BEGELEIDER"] as const;

const Article = z.strictObject({
  ...base,
  slug: z.string(),
  title: z.string(),
  summary: z.string(),
  body: markdown(),
  measures: z.array(z.enum(MEASURES)),
  network: ofNetwork(),
  themes: z.array(namedThing()),
  validAsOf: day().meta({ description: "The day on which it was true." }),
  checkBy: day().nullable().meta({ description: "When somebody has to look whether it still is." }),
  source: z.string(),
  sourceUrl: z.string(),
  contactPoint: reference().nullable(),
  duties: z.array(
    z.strictObject({
      bearer: z.enum(BEARERS),
      text: z.string(),
      fromMonth: z.int(),
      untilMonth: z.int().nullable(),
      everyMonths: z.int().nullable(),
    }),
  ),
  revision: z.int(),
  publishedAt: moment(),
});
export type OpenArticle = z.infer<typeof Article>;

/** Reference pages that were published, in their newest words. */
export const openArticles = openKind({
  schema: Article,
  foundAs: "article",
  visible: { ...published, revisions: { some: {} } } as Where,
  filters: {
    theme: named((id): Where => ({ themes: { some: { theme: isTheme(id) } } })),
    measure: among(MEASURES, (measure): Where => ({ measures: { has: measure } })),
    network: named((key): Where => inNetwork(whichNetwork(key))),
    changedSince: since((at): Where => ({
      OR: [
        { changedAt: { gte: at } },
        { revisions: { some: { contactCard: { changedAt: { gte: at } } } } },
        ofChangedNetwork(at),
        { themes: { some: { theme: themeChanged(at) } } },
      ],
    })),
  },
  order: "newest",
  hasSlug: true,
  ids: (where) => db().article.findMany({ where, orderBy: { id: "asc" }, select: { id: true } }),
  rows: (where, take) => db().article.findMany({ where, take, orderBy: NEWEST, select: SELECT }),
  show: (rows) => rows.map(shown),
  pages: async (where) =>
    (await db().article.findMany({ where, select: { slug: true, changedAt: true } })).map(
      ({ slug, changedAt }) => ({ path: articlePath(slug), changedAt }),
    ),
});

const SELECT = {
  ...{ id: true, slug: true, measures: true, createdAt: true, changedAt: true, publishedAt: true },
  network: NETWORK,
  themes: { where: { theme: PUBLIC_THEME }, select: { theme: { select: THEME } } },
  revisions: {
    orderBy: { number: "desc" },
    take: 1,
    select: {
      ...{ number: true, title: true, summary: true, body: true, validAsOf: true, checkBy: true },
      ...{ source: true, sourceUrl: true },
      contactCard: { select: { id: true, slug: true, name: true, withdrawnAt: true } },
      duties: {
        orderBy: [{ order: "asc" }, { id: "asc" }],
        select: { bearer: true, text: true, fromMonth: true, untilMonth: true, everyMonths: true },
      },
    },
  },
} satisfies Prisma.ArticleSelect;

function shown(row: Prisma.ArticleGetPayload<{ select: typeof SELECT }>) {
  const { number, contactCard, validAsOf, checkBy, ...words } = row.revisions[0]!;
  return {
    ...{ id: row.id, url: absoluteUrl(articlePath(row.slug)), changedAt: iso(row.changedAt) },
    ...{ slug: row.slug, ...words, measures: row.measures, network: shownNetwork(row.network) },
    themes: shownThemes(row.themes.map(({ theme }) => theme)),
    ...{ validAsOf: isoDay(validAsOf)!, checkBy: isoDay(checkBy) },
    contactPoint:
      contactCard && !contactCard.withdrawnAt
        ? { id: contactCard.id, url: absoluteUrl(contactCardPath(contactCard.slug)), title: contactCard.name }
        : null,
    ...{ revision: number, publishedAt: iso(row.publishedAt!) },
  };
}
