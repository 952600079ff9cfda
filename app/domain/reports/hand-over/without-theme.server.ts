import type { ContributionKindName } from "~/domain/focus-groups/contribution";
import { db, Prisma } from "~/platform/db.server";

type Loose = { id: string; kind: ContributionKindName; text: string; event: string };

/** So many are listed at once; the rest comes when these have a theme. */
const MOST = 500;

/** Said in one of these sessions, let in, and under no theme: none was given, and no conclusion of a theme leans on it. */
const looseWhere = (eventIds: readonly string[]) => Prisma.sql`
  FROM "Contribution" c JOIN "FocusGroup" g ON g."id" = c."groupId"
    LEFT JOIN "Occurrence" o ON o."id" = g."occurrenceId"
    LEFT JOIN "Report" r ON r."deskId" = g."id"
  WHERE coalesce(o."eventId", r."eventId") IN (${Prisma.join(eventIds.map((id) => Prisma.sql`${id}::uuid`))})
    AND c."themeId" IS NULL AND c."declinedAt" IS NULL AND c."mergedIntoId" IS NULL
    AND (c."source" = 'NOTE' OR c."admittedAt" IS NOT NULL)
    AND NOT EXISTS (SELECT FROM "ConclusionSource" s
      JOIN "Conclusion" k ON k."id" = s."conclusionId" AND k."withdrawnAt" IS NULL
      JOIN "ThemeConclusion" t ON t."conclusionId" = k."id" AND t."removedAt" IS NULL
      WHERE s."contributionId" = c."id" AND s."removedAt" IS NULL)`;

/** What was said in these sessions and stands under no theme. */
export async function looseIn(eventIds: readonly string[]): Promise<Loose[]> {
  if (eventIds.length === 0) return [];
  return db().$queryRaw<Loose[]>`
    SELECT c."id", c."kind"::text AS kind, c."text", coalesce(o."eventId", r."eventId")::text AS event
    ${looseWhere(eventIds)} ORDER BY c."kind", c."createdAt", c."id" LIMIT ${MOST}`;
}

/** How much of it there is, by kind, the most first. */
export async function looseCounts(
  eventIds: readonly string[],
): Promise<{ kind: ContributionKindName; count: number }[]> {
  if (eventIds.length === 0) return [];
  return db().$queryRaw<{ kind: ContributionKindName; count: number }[]>`
    SELECT c."kind"::text AS kind, count(*)::int AS count ${looseWhere(eventIds)}
    GROUP BY c."kind" ORDER BY count DESC, kind`;
}
