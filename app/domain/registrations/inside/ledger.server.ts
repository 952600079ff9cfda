import type { Tx } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";
import type { Ledger, Workshop } from "../seats";
import type { ParticipantTypeName } from "~/domain/events/participant-types";

/** A date with its seats, as read under the lock. */
export type DateLedger = Ledger & {
  occurrenceId: string;
  eventId: string;
  networkId: string | null;
  severalDates: boolean;
  published: boolean;
  startsAt: Date;
  endsAt: Date;
  opensAt: Date | null;
  closesAt: Date | null;
  closedAt: Date | null;
  cancelledAt: Date | null;
  offerHours: number;
  /** The number for the next who asks. */
  nextArrival: number;
  /** Some offer's deadline has gone by and nobody has acted on it yet. */
  lapsed: boolean;
};

type WorkshopRow = { itemId: string; roundId: string; capacity: number | null };
type LedgerRow = {
  eventId: string;
  networkId: string | null;
  severalDates: boolean;
  published: boolean;
  startsAt: string;
  endsAt: string;
  opensAt: string | null;
  closesAt: string | null;
  closedAt: string | null;
  cancelledAt: string | null;
  offerHours: number;
  nextArrival: number;
  capacity: number;
  quotas: { kind: "AT_MOST" | "KEEP"; types: ParticipantTypeName[]; seats: number; until: string | null }[];
  taken: Record<string, number>;
  queue: { registrationId: string; type: ParticipantTypeName }[];
  workshops: WorkshopRow[];
  seated: Record<string, number>;
  lapsed: boolean;
  waits: { waitId: string; registrationId: string; itemId: string; offered: boolean }[];
};

/**
 * Reads the seats of one date: one statement, whatever the number of registrations, for it runs under the lock.
 * @throws NotFound when there is no such date.
 */
export async function readLedger(tx: Tx, occurrenceId: string, at: Date): Promise<DateLedger> {
  const [date] = await readLedgers(tx, [occurrenceId], at);
  if (!date) throw new NotFound("occurrence");
  return date;
}

/** As readLedger, for several dates in one statement; in no particular order. */
export async function readLedgers(tx: Tx, occurrenceIds: string[], at: Date): Promise<DateLedger[]> {
  const rows = await tx.$queryRaw<{ id: string; ledger: LedgerRow }[]>`
    SELECT o."id", json_build_object(
      'eventId', e."id", 'networkId', e."networkId", 'severalDates', e."severalDates",
      'published', e."publishedAt" IS NOT NULL AND e."cancelledAt" IS NULL,
      'startsAt', o."startsAt", 'endsAt', o."endsAt", 'opensAt', o."opensAt", 'closesAt', o."closesAt",
      'closedAt', o."closedAt", 'cancelledAt', o."cancelledAt",
      'offerHours', o."offerHours", 'nextArrival', o."nextArrival", 'capacity', o."capacity",
      'quotas', (SELECT coalesce(json_agg(json_build_object('kind', q."kind", 'types', q."types", 'seats', q."seats", 'until', q."until")), '[]')
        FROM "OccurrenceQuota" q WHERE q."occurrenceId" = o."id"),
      'taken', (SELECT coalesce(json_object_agg(t."participantType", t.n), '{}') FROM (
        SELECT "participantType", count(*)::int AS n FROM "Registration"
        WHERE "occurrenceId" = o."id" AND "status" IN ('CONFIRMED', 'OFFERED') GROUP BY 1) t),
      'queue', (SELECT coalesce(json_agg(json_build_object('registrationId', r."id", 'type', r."participantType") ORDER BY r."queueRank", r."arrival"), '[]')
        FROM "Registration" r WHERE r."occurrenceId" = o."id" AND r."status" = 'WAITLISTED'),
      'workshops', (SELECT coalesce(json_agg(json_build_object('itemId', i."id", 'roundId', i."roundId", 'capacity', coalesce(v."capacity", i."capacity"))), '[]')
        FROM "ProgrammeItem" i LEFT JOIN "ItemOverride" v ON v."itemId" = i."id" AND v."occurrenceId" = o."id"
        WHERE i."eventId" = e."id" AND i."roundId" IS NOT NULL
          AND (i."occurrenceId" IS NULL OR i."occurrenceId" = o."id") AND NOT coalesce(v."dropped", false)),
      'seated', (SELECT coalesce(json_object_agg(s."seatItemId", s.n), '{}') FROM (
        SELECT c."seatItemId", count(*)::int AS n FROM "Registration" r JOIN "Choice" c ON c."registrationId" = r."id"
        WHERE r."occurrenceId" = o."id" AND r."status" = 'CONFIRMED' AND c."seatItemId" IS NOT NULL GROUP BY 1) s),
      'lapsed', EXISTS (SELECT 1 FROM "Registration" r WHERE r."occurrenceId" = o."id" AND r."status" = 'OFFERED' AND r."offerExpiresAt" <= ${at})
        OR EXISTS (SELECT 1 FROM "WorkshopWait" w WHERE w."occurrenceId" = o."id" AND w."status" = 'OFFERED' AND w."offerExpiresAt" <= ${at}),
      'waits', (SELECT coalesce(json_agg(json_build_object('waitId', w."id", 'registrationId', w."registrationId", 'itemId', w."itemId", 'offered', w."status" = 'OFFERED') ORDER BY w."queueRank", w."arrival"), '[]')
        FROM "WorkshopWait" w WHERE w."occurrenceId" = o."id" AND w."status" IN ('WAITING', 'OFFERED'))
    ) AS ledger
    FROM "Occurrence" o JOIN "Event" e ON e."id" = o."eventId" WHERE o."id" = ANY(${occurrenceIds}::uuid[])`;
  return rows.map((row) => fromRow(row.id, row.ledger));
}

function fromRow(occurrenceId: string, row: LedgerRow): DateLedger {
  const workshops = new Map(
    row.workshops.map(({ itemId, roundId, capacity }): [string, Workshop] => {
      const mine = row.waits.filter((wait) => wait.itemId === itemId);
      const held = mine.filter((wait) => wait.offered).length;
      const queue = mine.filter((wait) => !wait.offered);
      return [itemId, { itemId, roundId, capacity, taken: (row.seated[itemId] ?? 0) + held, queue }];
    }),
  );
  return {
    ...row,
    occurrenceId,
    workshops,
    quotas: row.quotas.map((quota) => ({ ...quota, until: asDate(quota.until) })),
    startsAt: new Date(row.startsAt),
    endsAt: new Date(row.endsAt),
    opensAt: asDate(row.opensAt),
    closesAt: asDate(row.closesAt),
    closedAt: asDate(row.closedAt),
    cancelledAt: asDate(row.cancelledAt),
  };
}

const asDate = (text: string | null) => (text === null ? null : new Date(text));
