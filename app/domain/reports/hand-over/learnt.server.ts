import type { GroupCaller } from "~/domain/focus-groups/caller";
import type { ContributionKindName } from "~/domain/focus-groups/contribution";
import { visibleNetwork } from "~/domain/networks/access.server";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db, Prisma } from "~/platform/db.server";
import { seenContributions } from "../visible.server";
import { countedThemes, heldAndSeen, HELD, type CountedTheme } from "./counted.server";

/** What a session leaves for others to answer. */
const OPEN_KINDS: ContributionKindName[] = ["VRAAG_AAN_BELEID", "OPEN_VRAAG"];

/**
 * What a network learnt, per theme: what was concluded, in which sessions it came up, and what the thematic sessions
 * said. Sessions that are not online count for nobody, also not for who organises them: everybody reads one page.
 * @throws NotFound when the network is not the caller's to see.
 */
export async function whatWasLearnt(caller: GroupCaller, slug: string) {
  const network = await visibleNetwork(caller.viewer, slug);
  const sessions = await onlineSessions(network.id);
  const thematic = sessions.filter(({ kind }) => kind === "THEMATISCHE_SESSIE");
  const planned = await plannedOn(network.id);
  const also = [
    ...thematic.flatMap(({ themeIds }) => themeIds),
    ...planned.flatMap((one) => one.themeId ?? []),
  ];
  const [counted, kinds, open, loose] = await Promise.all([
    countedThemes(
      caller.viewer,
      network,
      sessions.map(({ id }) => id),
      also,
    ),
    kindsSaid(thematic.map(({ id }) => id)),
    openQuestions(
      caller,
      thematic.map(({ id }) => id),
    ),
    withoutTheme(caller.viewer, network),
  ]);
  const themes = counted.map((theme) => learntOf(theme, { sessions, thematic, kinds, open, planned }));
  const told = themes.filter(
    ({ contributions, conclusions, held, coming, planned: later }) =>
      contributions + conclusions.length + held.length + coming.length + later.length > 0,
  );
  return {
    network: {
      ...{ slug: network.slug, name: network.name, fundingLine: network.fundingLine },
      online: network.publishedAt !== null,
    },
    /** How many were held. */
    sessions: sessions.filter((session) => !isComing(session)).length,
    themes: told.filter(({ retiredAt }) => !retiredAt),
    retired: told.filter(({ retiredAt }) => retiredAt),
    /** Conclusions that hold and feed no theme. */
    loose,
  };
}

export type Learnt = Awaited<ReturnType<typeof whatWasLearnt>>;
export type LearntTheme = Learnt["themes"][number];

type Session = Awaited<ReturnType<typeof onlineSessions>>[number];
type Around = {
  sessions: Session[];
  thematic: Session[];
  kinds: KindRow[];
  open: OpenRow[];
  planned: Awaited<ReturnType<typeof plannedOn>>;
};

const isComing = ({ startsAt }: Session) => startsAt === null || startsAt > now();

/** One theme with all that was learnt of it. */
function learntOf(theme: CountedTheme, { sessions, thematic, kinds, open, planned }: Around) {
  const { id, name, nameEn, description, retiredAt, merged, conclusions, weight } = theme;
  const own = thematic.filter(({ themeIds }) => themeIds.includes(id));
  const bySession = new Map(sessions.map((session) => [session.id, session]));
  return {
    ...{ id, name, nameEn, description, retiredAt, merged, conclusions },
    contributions: weight.contributions,
    sectors: weight.sectors.length,
    provinces: weight.provinces.length,
    sessions: weight.sessions.flatMap(({ key, count }) => {
      const session = bySession.get(key);
      return session ? [{ slug: session.slug, title: session.title, count }] : [];
    }),
    held: own
      .filter((session) => !isComing(session))
      .map(({ id: event, slug, title, startsAt, report }) => ({
        ...{ id: event, slug, title, startsAt, report },
        kinds: add(kinds.filter((row) => row.event === event && about(id, row))),
        open: open
          .filter((row) => row.event === event && about(id, row))
          .map(({ id: said, kind, text }) => ({ id: said, kind, text })),
      })),
    coming: own
      .filter(isComing)
      .map(({ id: event, slug, title, startsAt }) => ({ id: event, slug, title, startsAt })),
    planned: planned
      .filter(({ themeId }) => themeId === id)
      .map(({ id: plan, title, month }) => ({ id: plan, title, month })),
  };
}

/** The sessions of a network that are online, in their order, with what was published of them. */
async function onlineSessions(networkId: string) {
  const rows = await db().event.findMany({
    where: { networkId, publishedAt: { not: null } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, slug: true, title: true, kind: true },
      themes: { select: { id: true } },
      planned: { select: { themeId: true } },
      occurrences: { orderBy: [{ startsAt: "asc" }, { id: "asc" }], take: 1, select: { startsAt: true } },
      report: {
        select: {
          slug: true,
          versions: { orderBy: { number: "desc" }, take: 1, select: { title: true } },
        },
      },
    },
  });
  return rows
    .map(({ themes, planned, occurrences, report, ...event }) => ({
      ...event,
      themeIds: [...themes.map(({ id }) => id), ...(planned?.themeId ? [planned.themeId] : [])],
      startsAt: occurrences[0]?.startsAt ?? null,
      report: report?.versions[0] ? { slug: report.slug, title: report.versions[0].title } : null,
    }))
    .sort((a, b) => (a.startsAt?.getTime() ?? Infinity) - (b.startsAt?.getTime() ?? Infinity) || 0);
}

type Themed = { event: string; theme: string | null };

/** What was said in a session about several themes counts for the one it was given, else for each of them. */
const about = (themeId: string, { theme }: Themed) => theme === null || theme === themeId;

type KindRow = Themed & { kind: ContributionKindName; count: number };

/** Said and let in, in these sessions. */
const saidAt = (eventIds: readonly string[]) => Prisma.sql`
  FROM "Contribution" c JOIN "FocusGroup" g ON g."id" = c."groupId"
    LEFT JOIN "Occurrence" o ON o."id" = g."occurrenceId"
    LEFT JOIN "Report" r ON r."deskId" = g."id"
    LEFT JOIN "Theme" t ON t."id" = c."themeId"
  WHERE coalesce(o."eventId", r."eventId") IN (${Prisma.join(eventIds.map((id) => Prisma.sql`${id}::uuid`))})
    AND c."declinedAt" IS NULL AND c."mergedIntoId" IS NULL
    AND (c."source" = 'NOTE' OR c."admittedAt" IS NOT NULL)`;

const THEMED = Prisma.sql`coalesce(o."eventId", r."eventId")::text AS event, coalesce(t."mergedIntoId", t."id") AS theme`;

async function kindsSaid(eventIds: readonly string[]): Promise<KindRow[]> {
  if (eventIds.length === 0) return [];
  return db().$queryRaw<KindRow[]>`
    SELECT ${THEMED}, c."kind"::text AS kind, count(*)::int AS count ${saidAt(eventIds)}
    GROUP BY 1, 2, 3 ORDER BY 4 DESC, 3`;
}

function add(rows: readonly KindRow[]): { kind: ContributionKindName; count: number }[] {
  const counts = new Map<ContributionKindName, number>();
  for (const { kind, count } of rows) counts.set(kind, (counts.get(kind) ?? 0) + count);
  return [...counts].map(([kind, count]) => ({ kind, count })).sort((a, b) => b.count - a.count);
}

type OpenRow = Themed & { id: string; kind: ContributionKindName; text: string };

/** Questions that stay open and requests to government, as far as the caller may see them. */
async function openQuestions(caller: GroupCaller, eventIds: readonly string[]): Promise<OpenRow[]> {
  if (eventIds.length === 0) return [];
  const rows = await db().$queryRaw<OpenRow[]>`
    SELECT c."id", ${THEMED}, c."kind"::text AS kind, c."text" ${saidAt(eventIds)}
      AND c."kind"::text IN (${Prisma.join(OPEN_KINDS)})
    ORDER BY array_position(ARRAY[${Prisma.join(OPEN_KINDS)}], c."kind"::text), c."createdAt", c."id" LIMIT 1000`;
  const seen = await seenContributions(
    caller,
    rows.map(({ id }) => id),
  );
  return rows.filter(({ id }) => seen.has(id));
}

/** What is planned about a theme and not online yet. */
async function plannedOn(networkId: string) {
  return db().plannedSession.findMany({
    where: {
      ...{ themeId: { not: null }, phase: { networkId } },
      OR: [{ eventId: null }, { event: { publishedAt: null } }],
    },
    orderBy: [{ month: "asc" }, { order: "asc" }, { id: "asc" }],
    select: { id: true, title: true, month: true, themeId: true },
  });
}

async function withoutTheme(viewer: Viewer, network: { id: string; publishedAt: Date | null }) {
  const rows = await db().conclusion.findMany({
    where: {
      ...{ networkId: network.id, outcome: "ONDERSCHREVEN", withdrawnAt: null },
      themes: { none: { removedAt: null } },
    },
    orderBy: [{ order: "asc" }, { id: "asc" }],
    select: HELD,
  });
  return heldAndSeen(viewer, network, rows);
}
