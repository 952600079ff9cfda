import { db, Prisma } from "~/platform/db.server";
import type { Count, Numbers } from "../hand-over/ranking";

/**
 * What was said about themes, as a table `said` (theme, contribution, group, event): contributions that were given the
 * theme, and what its conclusions lean on. A theme that was merged counts for the one that stands for it.
 */
const SAID = Prisma.sql`
  said AS (
    SELECT DISTINCT coalesce(t."mergedIntoId", t."id") AS theme, c."id" AS contribution, c."groupId" AS "group",
      coalesce(o."eventId", r."eventId") AS event, o."id" AS occurrence
    FROM "Theme" t
    CROSS JOIN LATERAL (
      SELECT c."id" FROM "Contribution" c WHERE c."themeId" = t."id"
      UNION
      SELECT s."contributionId" FROM "ThemeConclusion" tc
        JOIN "Conclusion" k ON k."id" = tc."conclusionId" AND k."withdrawnAt" IS NULL
        JOIN "ConclusionSource" s ON s."conclusionId" = k."id" AND s."removedAt" IS NULL
        WHERE tc."themeId" = t."id" AND tc."removedAt" IS NULL
    ) one
    JOIN "Contribution" c ON c."id" = one."id" AND c."declinedAt" IS NULL AND c."mergedIntoId" IS NULL
      AND (c."source" = 'NOTE' OR c."admittedAt" IS NOT NULL)
    JOIN "FocusGroup" g ON g."id" = c."groupId"
    LEFT JOIN "Occurrence" o ON o."id" = g."occurrenceId"
    LEFT JOIN "Report" r ON r."deskId" = g."id"
  )`;

type Cell = { theme: string; event: string; count: number };

/** How many contributions each theme got in each session. */
export async function saidPerSession(themeIds: readonly string[]): Promise<Cell[]> {
  if (themeIds.length === 0) return [];
  return db().$queryRaw<Cell[]>`
    WITH ${SAID} SELECT theme, event, count(DISTINCT contribution)::int AS count FROM said
    WHERE event IS NOT NULL AND theme IN (${Prisma.join([...themeIds])}) GROUP BY theme, event`;
}

/**
 * What was said about themes in these sessions, in numbers and in one statement, however many there are. Contributions
 * are counted per session, and per sector and province: their own, else those of the session. Of types, the persons
 * who sat at the tables.
 */
export async function numbersIn(eventIds: readonly string[]): Promise<Numbers[]> {
  if (eventIds.length === 0) return [];
  return db().$queryRaw<Numbers[]>`
    WITH ${SAID}, here AS (
      SELECT said.*, coalesce(c."sectorId", e."sectorId") AS sector,
        coalesce(e."province", v."province")::text AS province
      FROM said JOIN "Contribution" c ON c."id" = contribution JOIN "Event" e ON e."id" = event
        LEFT JOIN "Occurrence" o ON o."id" = occurrence LEFT JOIN "Venue" v ON v."id" = o."venueId"
      WHERE event IN (${Prisma.join(eventIds.map((id) => Prisma.sql`${id}::uuid`))})
    )
    SELECT theme, 'session' AS what, event::text AS key, count(DISTINCT contribution)::int AS count
      FROM here GROUP BY theme, event
    UNION ALL SELECT theme, 'sector', sector, count(DISTINCT contribution)::int
      FROM here WHERE sector IS NOT NULL GROUP BY theme, sector
    UNION ALL SELECT theme, 'province', province, count(DISTINCT contribution)::int
      FROM here WHERE province IS NOT NULL GROUP BY theme, province
    UNION ALL SELECT theme, 'type', p."participantType"::text, count(DISTINCT p."id")::int
      FROM here JOIN "FocusGroupMember" m ON m."groupId" = here."group"
        JOIN "Registration" p ON p."id" = m."registrationId" AND p."status" = 'CONFIRMED'
      GROUP BY theme, p."participantType"
    ORDER BY theme, what, count DESC, key`;
}

/** What was said about each theme in these sessions, in the order in which it was said. */
export async function saidIn(
  eventIds: readonly string[],
): Promise<{ theme: string; contribution: string; event: string }[]> {
  if (eventIds.length === 0) return [];
  return db().$queryRaw<{ theme: string; contribution: string; event: string }[]>`
    WITH ${SAID} SELECT theme, contribution::text AS contribution, event::text AS event
    FROM said JOIN "Contribution" c ON c."id" = contribution
    WHERE event IN (${Prisma.join(eventIds.map((id) => Prisma.sql`${id}::uuid`))})
    ORDER BY theme, c."createdAt", contribution LIMIT 5000`;
}

/** The contributions about one theme, as they were said. */
export async function contributionsOn(themeId: string): Promise<string[]> {
  const rows = await db().$queryRaw<{ contribution: string }[]>`
    WITH ${SAID} SELECT DISTINCT contribution FROM said WHERE theme = ${themeId} ORDER BY contribution LIMIT 1000`;
  return rows.map(({ contribution }) => contribution);
}

/** In which sectors and provinces it came up: those of the contribution, else of its session. */
export async function placesOn(themeId: string): Promise<{ sectors: Count[]; provinces: Count[] }> {
  const [sectors, provinces] = await Promise.all([
    db().$queryRaw<Count[]>`
      WITH ${SAID} SELECT coalesce(c."sectorId", e."sectorId") AS key, count(DISTINCT contribution)::int AS count
      FROM said JOIN "Contribution" c ON c."id" = contribution LEFT JOIN "Event" e ON e."id" = event
      WHERE theme = ${themeId} AND coalesce(c."sectorId", e."sectorId") IS NOT NULL
      GROUP BY key ORDER BY count DESC, key`,
    db().$queryRaw<Count[]>`
      WITH ${SAID} SELECT coalesce(e."province", v."province")::text AS key, count(DISTINCT contribution)::int AS count
      FROM said LEFT JOIN "Event" e ON e."id" = event
        LEFT JOIN "Occurrence" o ON o."id" = occurrence LEFT JOIN "Venue" v ON v."id" = o."venueId"
      WHERE theme = ${themeId} AND coalesce(e."province", v."province") IS NOT NULL
      GROUP BY key ORDER BY count DESC, key`,
  ]);
  return { sectors, provinces };
}

/** Who sat at the tables where it came up, by participant type. Not who said it: that is nobody's business. */
export async function tablesOn(themeId: string): Promise<Count[]> {
  return db().$queryRaw<Count[]>`
    WITH ${SAID} SELECT p."participantType"::text AS key, count(DISTINCT p."id")::int AS count
    FROM said JOIN "FocusGroupMember" m ON m."groupId" = said."group"
      JOIN "Registration" p ON p."id" = m."registrationId" AND p."status" = 'CONFIRMED'
    WHERE theme = ${themeId} GROUP BY key ORDER BY count DESC, key`;
}
