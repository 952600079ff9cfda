import { mayOrganise } from "~/domain/people/rules";
import type { Viewer } from "~/domain/people/viewer";
import { seenContributions } from "~/domain/reports/visible.server";
import type { Prisma } from "~/platform/db.server";

const named = { id: true, name: true, nameEn: true } as const;

/** The words of a revision. */
export const REVISION = {
  ...{ id: true, number: true, state: true, at: true, title: true },
  ...{ situation: true, approach: true, result: true, again: true },
  ...{ steps: true, people: true, money: true, partners: true, legalFrame: true },
  ...{ quote: true, quoteBy: true, quoteAgreedAt: true },
  figures: { orderBy: { order: "asc" }, select: { value: true, measure: true, source: true } },
} satisfies Prisma.StoryRevisionSelect;

const EVENT = { id: true, slug: true, title: true, networkId: true, publishedAt: true } as const;

/** All of a story that somebody may read; never who wrote it. */
export const STORY = {
  ...{ id: true, slug: true, state: true, networkId: true, organisationName: true, province: true },
  ...{ measures: true, createdAt: true, changedAt: true, submittedAt: true, inNetworkAt: true },
  ...{ sharedAt: true, declinedAt: true, withdrawnAt: true, reviewOn: true },
  ...{ reviewAskedAt: true, reviewAsks: true, confirmedAt: true },
  network: { select: { id: true, slug: true, name: true, fundingLine: true, publishedAt: true } },
  organisation: { select: { id: true, name: true, slug: true, listedAt: true } },
  themes: {
    orderBy: { theme: { name: "asc" } },
    select: { theme: { select: { ...named, networkId: true, retiredAt: true } } },
  },
  sectors: { orderBy: { sector: { name: "asc" } }, select: { sector: { select: named } } },
  sources: {
    orderBy: [{ addedAt: "asc" }, { contributionId: "asc" }],
    select: {
      ...{ contributionId: true, text: true, addedAt: true, removedAt: true },
      contribution: {
        select: {
          ...{ kind: true, passageLostAt: true },
          group: {
            select: {
              title: true,
              occurrence: { select: { startsAt: true, event: { select: EVENT } } },
              report: { select: { slug: true, title: true, event: { select: EVENT } } },
            },
          },
        },
      },
    },
  },
} satisfies Prisma.PracticeStorySelect;

export type StoryRow = Prisma.PracticeStoryGetPayload<{ select: typeof STORY }>;
export type RevisionRow = Prisma.StoryRevisionGetPayload<{ select: typeof REVISION }>;

/**
 * Where a story comes from, as far as the viewer may see that: the words of a passage, and the session in which it was
 * said. Who said it is shown to nobody.
 */
async function sourcesFor(viewer: Viewer, rows: StoryRow["sources"]) {
  const standing = rows.filter(({ removedAt }) => removedAt === null);
  const seen = await seenContributions(
    { viewer, guestSecret: null },
    standing.map(({ contributionId }) => contributionId),
  );
  return standing.map(({ contributionId, text, contribution }) => {
    const { group, kind, passageLostAt } = contribution;
    const event = group.occurrence?.event ?? group.report?.event ?? null;
    const eventSeen =
      event !== null &&
      (event.publishedAt !== null || mayOrganise(viewer, { eventId: event.id, networkId: event.networkId }));
    const session = eventSeen
      ? { slug: event.slug, title: event.title, startsAt: group.occurrence?.startsAt ?? null }
      : null;
    return seen.has(contributionId)
      ? { contributionId, text, kind, lost: passageLostAt !== null, session }
      : { contributionId: null, text: null, kind: null, lost: false, session };
  });
}

/** A story and one revision of it, for this reader. */
export async function shapedStory(viewer: Viewer, row: StoryRow, revision: RevisionRow) {
  const { themes, sectors, sources, organisation, organisationName, ...story } = row;
  const { figures, quote, quoteBy, quoteAgreedAt, ...words } = revision;
  return {
    story: {
      ...story,
      organisation: organisation?.name ?? organisationName,
      /** Of its page in the directory; null when it has none. */
      organisationSlug: organisation?.listedAt ? organisation.slug : null,
    },
    revision: {
      ...words,
      ...(quoteAgreedAt ? { quote, quoteBy } : { quote: "", quoteBy: "" }),
    },
    figures,
    themes: themes.map(({ theme }) => theme),
    sectors: sectors.map(({ sector }) => sector),
    sources: await sourcesFor(viewer, sources),
  };
}
