import { ownGroups } from "~/domain/focus-groups/access.server";
import type { GroupCaller } from "~/domain/focus-groups/caller";
import { passagesOf } from "~/domain/focus-groups/note/passages";
import { noteOfState } from "~/domain/focus-groups/note/yjs-text";
import { mayOrganise } from "~/domain/people/rules";
import { db, Prisma } from "~/platform/db.server";
import { followsTesting } from "./conclusions/rules";

/** Where a contribution stands in the published reports. */
export type Cited = { reportId: string; slug: string; title: string; number: number; latest: boolean };

/** Versions never change, so what was read of one stays true. */
const citedIn = new Map<string, ReadonlySet<string>>();
const MOST_KEPT = 200;

/**
 * The contributions that published versions cite, out of their marks: what a draft cites by now is not public. Those of
 * all versions in one statement.
 */
async function citedInVersions(versionIds: readonly string[]): Promise<Map<string, ReadonlySet<string>>> {
  const found = new Map(versionIds.flatMap((id) => (citedIn.has(id) ? [[id, citedIn.get(id)!]] : [])));
  const unread = versionIds.filter((id) => !found.has(id));
  if (unread.length === 0) return found;
  const rows = await db().reportVersion.findMany({
    where: { id: { in: unread } },
    select: { id: true, state: true },
  });
  for (const { id, state } of rows) {
    const ids = new Set(passagesOf(noteOfState(state)).map((passage) => passage.id));
    if (citedIn.size >= MOST_KEPT) citedIn.delete(citedIn.keys().next().value!);
    citedIn.set(id, ids);
    found.set(id, ids);
  }
  return found;
}

/** For each contribution, the newest published version of each report that cites it, or in whose text it was said. */
export async function publishedCitations(contributionIds: readonly string[]): Promise<Map<string, Cited[]>> {
  const asked = { contributionId: { in: [...contributionIds] } };
  const own = { id: { in: [...contributionIds] } };
  const reports = await db().report.findMany({
    where: {
      versions: { some: {} },
      OR: [{ citations: { some: asked } }, { desk: { contributions: { some: own } } }],
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      slug: true,
      citations: { where: asked, select: { contributionId: true } },
      desk: { select: { contributions: { where: own, select: { id: true } } } },
      versions: { orderBy: { number: "desc" }, select: { id: true, number: true, title: true } },
    },
  });
  const found = new Map<string, Cited[]>();
  let open = reports.map(({ citations, desk, ...report }) => ({
    ...report,
    left: new Set([
      ...citations.map(({ contributionId }) => contributionId),
      ...desk.contributions.map(({ id }) => id),
    ]),
  }));
  // First the newest version of each report, then the one before it of those that cited more, and so on.
  for (let i = 0; open.length > 0; i += 1) {
    const cites = await citedInVersions(open.flatMap(({ versions }) => versions[i]?.id ?? []));
    for (const { id: reportId, slug, versions, left } of open) {
      const { id, number, title } = versions[i]!;
      for (const contributionId of [...left].filter((one) => cites.get(id)?.has(one))) {
        left.delete(contributionId);
        const one = { reportId, slug, title, number, latest: i === 0 };
        found.set(contributionId, [...(found.get(contributionId) ?? []), one]);
      }
    }
    open = open.filter(({ left, versions }) => left.size > 0 && versions.length > i + 1);
  }
  return found;
}

/** Of these contributions, those that a decided conclusion leans on, in a network that is online. */
async function leanedOn(contributionIds: readonly string[]): Promise<string[]> {
  const rows = await db().conclusionSource.findMany({
    where: {
      contributionId: { in: [...contributionIds] },
      removedAt: null,
      conclusion: { decidedAt: { not: null }, withdrawnAt: null, network: { publishedAt: { not: null } } },
    },
    distinct: ["contributionId"],
    select: { contributionId: true },
  });
  return rows.map(({ contributionId }) => contributionId);
}

/** `told`: it was said aloud, or something leans on it; from a phone it first waits until somebody lets it in. */
type Said = {
  id: string;
  groupId: string;
  eventId: string | null;
  networkId: string | null;
  told: boolean;
};

/**
 * The rule of who may see what was said, for every page that shows it. Everybody sees a contribution that a published
 * report cites or that a decided conclusion leans on. Who belongs to the group that said it, tests the conclusions of
 * its network, or writes at the desk of a report that cites it, sees it once it was let in; who organises sees it
 * always. Who said it is shown to nobody by this.
 * @returns those of the contributions that the caller may see.
 */
export async function seenContributions(
  caller: GroupCaller,
  contributionIds: readonly string[],
): Promise<Set<string>> {
  if (contributionIds.length === 0) return new Set();
  const rows = await db().$queryRaw<Said[]>`
    SELECT c."id", c."groupId", e."id" AS "eventId", coalesce(e."networkId", r."networkId") AS "networkId",
      c."source" = 'NOTE' OR c."mergedIntoId" IS NOT NULL OR (c."admittedAt" IS NOT NULL AND c."declinedAt" IS NULL)
        OR EXISTS (SELECT FROM "ConclusionSource" k WHERE k."contributionId" = c."id")
        OR EXISTS (SELECT FROM "ReportCitation" k WHERE k."contributionId" = c."id") AS "told"
    FROM "Contribution" c JOIN "FocusGroup" g ON g."id" = c."groupId"
    LEFT JOIN "Occurrence" o ON o."id" = g."occurrenceId"
    LEFT JOIN "Report" r ON r."deskId" = g."id"
    LEFT JOIN "Event" e ON e."id" = coalesce(o."eventId", r."eventId")
    WHERE c."id" IN (${Prisma.join(contributionIds.map((id) => Prisma.sql`${id}::uuid`))})`;
  const seen = new Set(rows.filter((row) => isInsider(caller, row)).map(({ id }) => id));
  const others = rows.filter(({ id, told }) => told && !seen.has(id));
  const own = await ownGroups(caller, [...new Set(others.map(({ groupId }) => groupId))]);
  for (const { id, groupId } of others) if (own.has(groupId)) seen.add(id);
  const rest = rows.map(({ id }) => id).filter((id) => !seen.has(id));
  if (rest.length === 0) return seen;
  for (const id of await leanedOn(rest)) seen.add(id);
  for (const id of await citedAtOwnDesk(caller, rest)) seen.add(id);
  for (const id of (await publishedCitations(rest.filter((one) => !seen.has(one)))).keys()) seen.add(id);
  return seen;
}

/** Who writes a report reads its draft, and may look where the words in it come from. */
async function citedAtOwnDesk(caller: GroupCaller, contributionIds: readonly string[]): Promise<string[]> {
  if (caller.viewer.personId === null) return [];
  const rows = await db().reportCitation.findMany({
    where: { contributionId: { in: [...contributionIds] } },
    select: { contributionId: true, report: { select: { deskId: true } } },
  });
  const desks = await ownGroups(caller, [...new Set(rows.map(({ report }) => report.deskId))]);
  return rows.filter(({ report }) => desks.has(report.deskId)).map(({ contributionId }) => contributionId);
}

function isInsider({ viewer }: GroupCaller, { eventId, networkId, told }: Said): boolean {
  if (mayOrganise(viewer, { eventId, networkId })) return true;
  return told && networkId !== null && followsTesting(viewer, networkId);
}
