import type { ParticipantTypeName } from "~/domain/events/participant-types";
import { db } from "~/platform/db.server";

export type TypeCount = { type: ParticipantTypeName; taken: number; waiting: number };

type Counts = {
  totals: {
    confirmed: number;
    offered: number;
    waiting: number;
    cancelled: number;
    presentNow: number;
    present: number;
  };
  nextOfferEnds: Date | null;
  toCall: { id: string; name: string }[];
  types: TypeCount[];
  organisations: { name: string; people: number }[];
  withoutOrganisation: number;
  /** Confirmed seats by item. */
  seated: Record<string, number>;
  /** First choices of who has a seat, an offer or a place in line, by item. */
  firstChoices: Record<string, number>;
  withoutWorkshop: number;
};

type CountsRow = Omit<Counts, "nextOfferEnds"> & { nextOfferEnds: string | null };

/** Everything that can be counted about the registrations of one date. One statement; checks no right. */
export async function countsOn(occurrenceId: string): Promise<Counts> {
  const [row] = await db().$queryRaw<{ counts: CountsRow }[]>`
    WITH here AS (SELECT * FROM "Registration" WHERE "occurrenceId" = ${occurrenceId}::uuid),
    door AS (SELECT p."leftAt" FROM "Presence" p JOIN here h ON h."id" = p."registrationId" WHERE p."itemId" IS NULL),
    live AS (SELECT * FROM here WHERE "status" <> 'CANCELLED'),
    picked AS (SELECT c.*, l."status" FROM "Choice" c JOIN live l ON l."id" = c."registrationId")
    SELECT json_build_object(
      'totals', (SELECT json_build_object(
        'confirmed', count(*) FILTER (WHERE "status" = 'CONFIRMED'),
        'offered', count(*) FILTER (WHERE "status" = 'OFFERED'),
        'waiting', count(*) FILTER (WHERE "status" = 'WAITLISTED'),
        'cancelled', count(*) FILTER (WHERE "status" = 'CANCELLED'),
        'presentNow', (SELECT count(*) FROM door WHERE "leftAt" IS NULL),
        'present', (SELECT count(*) FROM door)) FROM here),
      'nextOfferEnds', (SELECT min("offerExpiresAt") FROM live WHERE "status" = 'OFFERED'),
      'toCall', (SELECT coalesce(json_agg(json_build_object('id', "id", 'name', "name") ORDER BY "offerExpiresAt"), '[]')
        FROM live WHERE "status" = 'OFFERED' AND "email" = ''),
      'types', (SELECT coalesce(json_agg(t), '[]') FROM (
        SELECT "participantType" AS type, count(*) FILTER (WHERE "status" <> 'WAITLISTED')::int AS taken,
          count(*) FILTER (WHERE "status" = 'WAITLISTED')::int AS waiting FROM live GROUP BY 1) t),
      'organisations', (SELECT coalesce(json_agg(o ORDER BY o.people DESC, o.name), '[]') FROM (
        SELECT org."name", count(*)::int AS people FROM live l JOIN "Organisation" org ON org."id" = l."organisationId"
        WHERE l."status" <> 'WAITLISTED' GROUP BY org."id") o),
      'withoutOrganisation', (SELECT count(*) FROM live WHERE "organisationId" IS NULL AND "status" <> 'WAITLISTED'),
      'seated', (SELECT coalesce(json_object_agg(s."seatItemId", s.n), '{}') FROM (
        SELECT "seatItemId", count(*)::int AS n FROM picked
        WHERE "seatItemId" IS NOT NULL AND "status" = 'CONFIRMED' GROUP BY 1) s),
      'firstChoices', (SELECT coalesce(json_object_agg(f."firstItemId", f.n), '{}') FROM (
        SELECT "firstItemId", count(*)::int AS n FROM picked GROUP BY 1) f),
      'withoutWorkshop', (SELECT count(*) FROM live l WHERE l."status" = 'CONFIRMED' AND NOT EXISTS (
        SELECT 1 FROM picked p WHERE p."registrationId" = l."id" AND p."seatItemId" IS NOT NULL))
    ) AS counts`;
  const { nextOfferEnds, ...counts } = row!.counts;
  return { ...counts, nextOfferEnds: nextOfferEnds ? new Date(nextOfferEnds) : null };
}
