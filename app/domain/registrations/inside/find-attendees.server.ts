import { db, Prisma } from "~/platform/db.server";
import { NO_WORKSHOP, STATUS_NAMES, type AttendeeFilter, type SortName } from "../attendee-filter";

export type FoundAttendee = { id: string; place: number | null; total: number };

/** As people search and sort: without capitals and accents. */
const plain = (text: Prisma.Sql) =>
  Prisma.sql`regexp_replace(lower(normalize(${text}, NFKD)), '[\u0300-\u036f]', '', 'g')`;

const ORDER: Record<SortName, Prisma.Sql> = {
  naam: plain(Prisma.sql`r."name"`),
  organisatie: plain(Prisma.sql`coalesce(org."name", '')`),
  soort: Prisma.sql`r."participantType"`,
  status: Prisma.sql`r."status"`,
  ingeschreven: Prisma.sql`r."createdAt"`,
};

/**
 * The registrations on a date that the filter lets through, in its order, each with its place in line and the
 * number of all of them. Checks no right. One statement.
 */
export async function findAttendees(
  occurrenceId: string,
  filter: AttendeeFilter,
  { take, skip }: { take: number; skip: number },
): Promise<FoundAttendee[]> {
  const direction = filter.descending ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  return db().$queryRaw<FoundAttendee[]>`
    SELECT r."id", l.place, count(*) OVER ()::int AS total
    FROM "Registration" r
    LEFT JOIN "Organisation" org ON org."id" = r."organisationId"
    LEFT JOIN (
      SELECT "id", row_number() OVER (ORDER BY "queueRank", "arrival")::int AS place
      FROM "Registration" WHERE "occurrenceId" = ${occurrenceId}::uuid AND "status" = 'WAITLISTED'
    ) l ON l."id" = r."id"
    WHERE r."occurrenceId" = ${occurrenceId}::uuid AND r."anonymisedAt" IS NULL
      AND ${Prisma.join(conditions(filter), " AND ")}
    ORDER BY ${ORDER[filter.sort]} ${direction}, l.place, ${ORDER.naam}, r."arrival"
    LIMIT ${take} OFFSET ${skip}`;
}

function conditions({ text, status, type, workshop, attended }: AttendeeFilter): Prisma.Sql[] {
  const statuses = status ? [...STATUS_NAMES[status]] : ["CONFIRMED", "WAITLISTED", "OFFERED"];
  return [
    Prisma.sql`r."status"::text = ANY(${statuses})`,
    ...(type ? [Prisma.sql`r."participantType"::text = ${type}`] : []),
    ...(text ? [saysAll(text)] : []),
    ...(workshop ? [inWorkshop(workshop)] : []),
    ...(attended ? [was(attended)] : []),
  ];
}

/** Every word stands somewhere in the name, the address or the organisation. */
function saysAll(text: string): Prisma.Sql {
  const hay = plain(Prisma.sql`concat_ws(' ', r."name", r."email", org."name")`);
  const needles = text.split(/\s+/).map((word) => {
    const needle = word.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    return Prisma.sql`strpos(${hay}, ${needle}) > 0`;
  });
  return Prisma.join(needles, " AND ");
}

function inWorkshop(workshop: string): Prisma.Sql {
  const seat = Prisma.sql`SELECT 1 FROM "Choice" c WHERE c."registrationId" = r."id"`;
  return workshop === NO_WORKSHOP
    ? Prisma.sql`r."status" = 'CONFIRMED' AND NOT EXISTS (${seat} AND c."seatItemId" IS NOT NULL)`
    : Prisma.sql`EXISTS (${seat} AND c."seatItemId" = ${workshop}::uuid)`;
}

function was(attended: NonNullable<AttendeeFilter["attended"]>): Prisma.Sql {
  const there = Prisma.sql`SELECT 1 FROM "Presence" p WHERE p."registrationId" = r."id" AND p."itemId" IS NULL`;
  if (attended === "nu") return Prisma.sql`EXISTS (${there} AND p."leftAt" IS NULL)`;
  return attended === "ja"
    ? Prisma.sql`EXISTS (${there})`
    : Prisma.sql`r."status" = 'CONFIRMED' AND NOT EXISTS (${there})`;
}
