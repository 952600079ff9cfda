import type { GroupCaller } from "~/domain/focus-groups/caller";
import { organisationKey } from "~/domain/people/organisation";
import { seenContributions } from "~/domain/reports/visible.server";
import { db, type Prisma } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";
import { SHOWN_CARD } from "../contact-cards/queries.server";
import { published } from "../published";
import { visibleStories } from "../stories/visible";
import type { DirectoryFacet, DirectoryFilter } from "./organisation";

/** So many organisations on one page. */
const PAGE = 30;

const listed = { listedAt: { not: null }, slug: { not: null } } satisfies Prisma.OrganisationWhereInput;

/** Organisations that stand in the directory, within the filter; facets count what each value would leave. */
export async function directory(filter: DirectoryFilter) {
  const key = organisationKey(filter.text);
  const named: Prisma.OrganisationWhereInput =
    filter.text === "" ? {} : { nameKey: { contains: key || filter.text.toLowerCase() } };
  const facets: Record<DirectoryFacet, Prisma.OrganisationWhereInput> = {
    kind: filter.kind ? { kind: filter.kind } : {},
    sector: filter.sector ? { sectorId: filter.sector } : {},
    province: filter.province ? { province: filter.province } : {},
  };
  const all = { AND: [listed, named, ...Object.values(facets)] };
  const { kind, sector, province } = facets;
  const [total, rows, kinds, sectors, provinces] = await Promise.all([
    db().organisation.count({ where: all }),
    db().organisation.findMany({
      where: all,
      orderBy: [{ nameKey: "asc" }, { id: "asc" }],
      skip: (filter.page - 1) * PAGE,
      take: PAGE,
      select: {
        ...{ id: true, slug: true, name: true, kind: true, municipality: true, province: true, about: true },
        sector: { select: { name: true, nameEn: true } },
      },
    }),
    counted("kind", [listed, named, sector, province]),
    counted("sectorId", [listed, named, kind, province]),
    counted("province", [listed, named, kind, sector]),
  ]);
  const words = await db().sector.findMany({
    where: { id: { in: sectors.map(({ value }) => value) } },
    select: { id: true, name: true, nameEn: true },
  });
  return {
    total,
    pages: Math.ceil(total / PAGE),
    organisations: rows.map(({ slug, ...row }) => ({ ...row, slug: slug! })),
    facets: { kind: kinds, sector: sectors, province: provinces },
    sectors: words,
  };
}

export type Directory = Awaited<ReturnType<typeof directory>>;

async function counted(column: "kind" | "sectorId" | "province", AND: Prisma.OrganisationWhereInput[]) {
  const groups = await db().organisation.groupBy({
    by: [column],
    where: { AND: [...AND, { [column]: { not: null } }] },
    _count: { _all: true },
  });
  return groups
    .map((group) => ({ value: String(group[column]), count: group._count._all }))
    .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value));
}

/**
 * The page of an organisation: what it is, whom to ask, where it spoke, and what it shares.
 * @throws NotFound when it does not stand in the directory.
 */
export async function organisationPage(caller: GroupCaller, slug: string) {
  const { viewer } = caller;
  const organisation = await db().organisation.findFirst({
    where: { AND: [{ slug }, listed] },
    select: {
      ...{ id: true, name: true, kind: true, municipality: true, province: true, about: true, website: true },
      sector: { select: { name: true, nameEn: true } },
      contactCards: { where: { withdrawnAt: null }, orderBy: { name: "asc" }, select: SHOWN_CARD },
      partnerOf: {
        where: { network: { publishedAt: { not: null } } },
        orderBy: { network: { name: "asc" } },
        select: { part: true, network: { select: { slug: true, name: true } } },
      },
      questionsPut: {
        where: { ...published, mergedIntoId: null },
        orderBy: [{ changedAt: "desc" }, { id: "asc" }],
        select: { slug: true, kind: true, text: true, state: true, askedAt: true },
      },
    },
  });
  if (!organisation) throw new NotFound("organisation");
  const { contactCards, partnerOf, questionsPut, ...shown } = organisation;
  const [sessions, stories, contributions] = await Promise.all([
    sessionsOf(organisation.id),
    db().practiceStory.findMany({
      where: {
        AND: [
          { organisationId: organisation.id, state: { in: ["SHARED", "IN_NETWORK"] } },
          visibleStories(viewer),
        ],
      },
      orderBy: [{ sharedAt: "desc" }, { id: "asc" }],
      select: {
        slug: true,
        revisions: {
          where: { state: "ACCEPTED" },
          orderBy: { number: "desc" },
          take: 1,
          select: { title: true, situation: true },
        },
      },
    }),
    signedBy(caller, organisation.id),
  ]);
  return {
    organisation: { ...shown, slug },
    cards: contactCards,
    networks: partnerOf.map(({ part, network }) => ({ part, ...network })),
    questions: questionsPut,
    sessions,
    stories: stories.flatMap(({ slug: at, revisions: [newest] }) =>
      newest ? [{ slug: at, ...newest }] : [],
    ),
    contributions,
  };
}

export type OrganisationPage = Awaited<ReturnType<typeof organisationPage>>;

/** Published events at which somebody spoke for it, the last one first. */
async function sessionsOf(organisationId: string) {
  const events = await db().event.findMany({
    where: { publishedAt: { not: null }, items: { some: { speakers: { some: { organisationId } } } } },
    select: {
      ...{ id: true, slug: true, title: true, kind: true, cancelledAt: true },
      occurrences: {
        where: { cancelledAt: null },
        orderBy: [{ startsAt: "asc" }, { id: "asc" }],
        take: 1,
        select: { startsAt: true, venue: { select: { municipality: true } } },
      },
    },
  });
  return events
    .map(({ occurrences: [first], ...event }) => ({
      ...event,
      startsAt: first?.startsAt ?? null,
      municipality: first?.venue?.municipality ?? null,
    }))
    .sort((a, b) => (b.startsAt?.getTime() ?? 0) - (a.startsAt?.getTime() ?? 0));
}

/** What it signed, as far as the caller may see it. */
async function signedBy(caller: GroupCaller, organisationId: string) {
  const rows = await db().contributionSignature.findMany({
    where: { organisationId },
    orderBy: [{ at: "desc" }, { contributionId: "asc" }],
    select: { contributionId: true, contribution: { select: { kind: true, text: true } } },
  });
  const seen = await seenContributions(
    caller,
    rows.map(({ contributionId }) => contributionId),
  );
  return rows
    .filter(({ contributionId }) => seen.has(contributionId))
    .map(({ contributionId: id, contribution }) => ({ id, ...contribution }));
}

/** Organisations in the directory, for the sitemap. */
export async function organisationAddresses(): Promise<string[]> {
  const rows = await db().organisation.findMany({
    where: listed,
    orderBy: { slug: "asc" },
    select: { slug: true },
  });
  return rows.map(({ slug }) => slug!);
}
