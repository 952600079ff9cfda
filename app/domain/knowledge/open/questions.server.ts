import { z } from "zod";
import { inNetwork, NETWORK, ofChangedNetwork, ofNetwork, shownNetwork } from "~/domain/networks/open.server";
import { OPEN_SOURCES, openSource, openSources, sourceChanged } from "~/domain/reports/open-sources.server";
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
  day,
  iso,
  isoDay,
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
import { published } from "../published";
import { ANSWER_OUTCOMES, QUESTION_KINDS, QUESTION_STATES } from "../questions/question";
import { ORGANISATION, openOrganisation, questionPath, shownOrganisation } from "./shared.server";

type Where = Prisma.QuestionWhereInput;

const Question = z.strictObject({
  ...base,
  slug: z.string(),
  kind: z
    .enum(QUESTION_KINDS)
    .meta({ description: "What somebody wants to know, or what is asked of policy." }),
  text: z.string(),
  context: markdown(),
  state: z.enum(QUESTION_STATES),
  addressee: openOrganisation().nullable().meta({ description: "To whom it is put." }),
  network: ofNetwork(),
  themes: z.array(namedThing()),
  sectors: z.array(namedThing()),
  mergedInto: z.url().nullable().meta({ description: "The question that stands for both." }),
  publishedAt: moment(),
  askedAt: moment().nullable(),
  expectedOn: day().nullable().meta({ description: "When the addressee said the answer would come." }),
  answeredAt: moment().nullable(),
  answers: z.array(
    z.strictObject({
      id: z.string(),
      text: markdown(),
      outcome: z
        .enum(ANSWER_OUTCOMES)
        .nullable()
        .meta({ description: "What the authority does with a policy request, when it said so." }),
      source: z.string(),
      sourceUrl: z.string(),
      givenBy: z.string().meta({ description: "By function; never a person's name." }),
      validFrom: day().nullable(),
      validUntil: day().nullable(),
      approvedAt: moment().nullable(),
    }),
  ),
  history: z.array(z.strictObject({ state: z.enum(QUESTION_STATES), on: day(), remark: z.string() })),
  sources: z.array(openSource()),
});
export type OpenQuestion = z.infer<typeof Question>;

/** Questions and policy requests that were published, with the answers that their addressee approved. Who asked is not in it. */
export const openQuestions = openKind({
  schema: Question,
  foundAs: ["question", "request"],
  visible: published as Where,
  filters: {
    theme: named((id): Where => ({ themes: { some: { theme: isTheme(id) } } })),
    sector: named((sectorId): Where => ({ sectors: { some: { sectorId } } })),
    kind: among(QUESTION_KINDS, (kind): Where => ({ kind })),
    state: among(QUESTION_STATES, (state): Where => ({ state })),
    network: named((key): Where => inNetwork(whichNetwork(key))),
    changedSince: since((at): Where => ({
      OR: [
        { changedAt: { gte: at } },
        { answers: { some: { decidedAt: { gte: at } } } },
        { addressee: { changedAt: { gte: at } } },
        { mergedInto: { changedAt: { gte: at } } },
        ofChangedNetwork(at),
        { themes: { some: { theme: themeChanged(at) } } },
        { sources: { some: sourceChanged(at) } },
      ],
    })),
  },
  order: "newest",
  hasSlug: true,
  ids: (where) => db().question.findMany({ where, orderBy: { id: "asc" }, select: { id: true } }),
  rows: (where, take) => db().question.findMany({ where, take, orderBy: NEWEST, select: SELECT }),
  show: async (rows) => {
    const seen = await openSources(rows);
    return rows.map((row) => ({ ...shown(row), sources: seen(row.sources) }));
  },
  pages: async (where) =>
    (
      await db().question.findMany({
        where: { AND: [where, { mergedIntoId: null }] },
        select: { slug: true, changedAt: true },
      })
    ).map(({ slug, changedAt }) => ({ path: questionPath(slug), changedAt })),
});

const SELECT = {
  ...{
    id: true,
    slug: true,
    kind: true,
    text: true,
    context: true,
    state: true,
    createdAt: true,
    changedAt: true,
  },
  ...{ publishedAt: true, askedAt: true, answeredAt: true, expectedOn: true },
  ...{ network: NETWORK, addressee: ORGANISATION, sources: OPEN_SOURCES },
  themes: { where: { theme: PUBLIC_THEME }, select: { theme: { select: THEME } } },
  sectors: { orderBy: { sectorId: "asc" }, select: { sector: SECTOR } },
  mergedInto: { select: { slug: true, publishedAt: true } },
  changes: {
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: { state: true, at: true, on: true, remark: true },
  },
  answers: {
    where: { state: "APPROVED" },
    orderBy: [{ writtenAt: "desc" }, { id: "desc" }],
    select: {
      ...{ id: true, text: true, outcome: true, source: true, sourceUrl: true, givenBy: true },
      ...{ validFrom: true, validUntil: true, decidedAt: true },
    },
  },
} satisfies Prisma.QuestionSelect;

function shown(row: Prisma.QuestionGetPayload<{ select: typeof SELECT }>) {
  const { id, slug, kind, text, context, state, addressee, mergedInto } = row;
  return {
    ...{
      id,
      url: absoluteUrl(questionPath(slug)),
      changedAt: iso(row.changedAt),
      slug,
      kind,
      text,
      context,
      state,
    },
    ...{ addressee: addressee && shownOrganisation(addressee), network: shownNetwork(row.network) },
    themes: shownThemes(row.themes.map(({ theme }) => theme)),
    sectors: row.sectors.map(({ sector }) => sector),
    mergedInto: mergedInto?.publishedAt ? absoluteUrl(questionPath(mergedInto.slug)) : null,
    ...{ publishedAt: iso(row.publishedAt!), askedAt: isoOrNull(row.askedAt) },
    ...{ answeredAt: isoOrNull(row.answeredAt), expectedOn: isoDay(row.expectedOn) },
    answers: row.answers.map(({ validFrom, validUntil, decidedAt, ...answer }) => ({
      ...answer,
      ...{ validFrom: isoDay(validFrom), validUntil: isoDay(validUntil), approvedAt: isoOrNull(decidedAt) },
    })),
    history: row.changes.map(({ at, on, ...change }) => ({ ...change, on: isoDay(on ?? at)! })),
  };
}
