import { visibleTo } from "~/domain/events/queries.server";
import { ownGroups } from "~/domain/focus-groups/access.server";
import type { GroupCaller } from "~/domain/focus-groups/caller";
import type { ContributionKindName } from "~/domain/focus-groups/contribution";
import { publishedCitations, seenContributions } from "~/domain/reports/visible.server";
import { db, type Prisma } from "~/platform/db.server";
import { peopleByRole, type PeopleByRole } from "./inside/people-by-role.server";

/** A passage that a story leans on; without words when it is not the reader's to see. */
export type OriginPassage = {
  id: string;
  seen: { text: string; kind: ContributionKindName; lost: boolean } | null;
  /** Where it stands in the note, for who belongs to the group. */
  notePath: string | null;
  /** Published reports in which it stands. */
  reports: { slug: string; title: string }[];
};

/** Something that was held, and what of it a story leans on. */
export type OriginSession = {
  key: string;
  title: string | null;
  /** Its page; null when the reader may not know of it, or a report was all there is. */
  path: string | null;
  dates: { id: string; startsAt: Date; municipality: string | null }[];
  people: PeopleByRole;
  passages: OriginPassage[];
};

/**
 * Where a story comes from: the sessions in their order, the passages in them that it leans on, and who was there, by
 * role. A passage or session that the caller may not see is there without its words or name, so that what is public
 * stays traceable and what is not stays closed. As many statements for one source as for many.
 */
export async function storyOrigin(caller: GroupCaller, storyId: string): Promise<OriginSession[]> {
  const sources = await db().storySource.findMany({
    where: { storyId, removedAt: null },
    orderBy: [{ addedAt: "asc" }, { contributionId: "asc" }],
    select: { contributionId: true, text: true, contribution: { select: CONTRIBUTION } },
  });
  if (sources.length === 0) return [];
  const ids = sources.map(({ contributionId }) => contributionId);
  const seen = await seenContributions(caller, ids);
  const groups = await ownGroups(caller, [
    ...new Set(sources.map(({ contribution }) => contribution.groupId)),
  ]);
  const cited = await publishedCitations(ids.filter((id) => seen.has(id)));
  const events = await visibleEvents(caller, sources);
  const people = await peopleByRole([...events.keys()]);

  const sessions = new Map<string, OriginSession>();
  for (const { contributionId: id, text, contribution } of sources) {
    const session = sessionOf(contribution.group, events);
    const known = sessions.get(session.key) ?? {
      ...session,
      people: people.get(session.key) ?? NOBODY,
      passages: [],
    };
    known.passages.push({
      id,
      seen: seen.has(id)
        ? { text, kind: contribution.kind, lost: contribution.passageLostAt !== null }
        : null,
      notePath: seen.has(id) && groups.has(contribution.groupId) ? notePath(id, contribution) : null,
      reports: (cited.get(id) ?? []).map((one) => ({
        title: one.title,
        slug: `${one.slug}${one.latest ? "" : `/versies/${one.number}`}`,
      })),
    });
    sessions.set(session.key, known);
  }
  return [...sessions.values()].sort(byTime);
}

const NOBODY: PeopleByRole = { types: [], speakers: [] };

const REPORT = {
  eventId: true,
  slug: true,
  versions: { orderBy: { number: "desc" }, take: 1, select: { title: true } },
} as const;

const CONTRIBUTION = {
  kind: true,
  groupId: true,
  passageLostAt: true,
  group: { select: { occurrence: { select: { eventId: true } }, report: { select: REPORT } } },
} as const satisfies Prisma.ContributionSelect;

type Contribution = Prisma.ContributionGetPayload<{ select: typeof CONTRIBUTION }>;
type Group = Contribution["group"];

const eventIdOf = ({ occurrence, report }: Group) => occurrence?.eventId ?? report?.eventId ?? null;

function notePath(id: string, { groupId, group }: Contribution): string {
  return group.occurrence ? `/groepen/${groupId}#bijdrage-${id}` : `/groepen/${groupId}/nota`;
}

async function visibleEvents({ viewer }: GroupCaller, sources: { contribution: Contribution }[]) {
  const ids = [...new Set(sources.flatMap(({ contribution }) => eventIdOf(contribution.group) ?? []))];
  const rows = await db().event.findMany({
    where: { AND: [{ id: { in: ids } }, visibleTo(viewer)] },
    select: {
      ...{ id: true, slug: true, title: true },
      occurrences: {
        where: { cancelledAt: null },
        orderBy: [{ startsAt: "asc" }, { id: "asc" }],
        select: { id: true, startsAt: true, venue: { select: { municipality: true } } },
      },
    },
  });
  return new Map(rows.map((event) => [event.id, event]));
}

type Events = Awaited<ReturnType<typeof visibleEvents>>;
type Session = Omit<OriginSession, "people" | "passages">;

function sessionOf(group: Group, events: Events): Session {
  const event = events.get(eventIdOf(group) ?? "");
  if (event)
    return {
      ...{ key: event.id, title: event.title, path: `/evenementen/${event.slug}` },
      dates: event.occurrences.map(({ id, startsAt, venue }) => ({
        ...{ id, startsAt },
        municipality: venue?.municipality ?? null,
      })),
    };
  // A document that tells of no event here: what was published of it is where it was said.
  const { report } = group;
  const version = report?.eventId === null ? report.versions[0] : undefined;
  if (report && version)
    return { key: report.slug, title: version.title, path: `/verslagen/${report.slug}`, dates: [] };
  return { key: "", title: null, path: null, dates: [] };
}

/** In the order in which they were held; what has no day comes last. */
function byTime(a: OriginSession, b: OriginSession): number {
  const at = ({ dates }: OriginSession) => dates[0]?.startsAt.getTime() ?? Infinity;
  return at(a) === at(b) ? 0 : at(a) - at(b);
}
