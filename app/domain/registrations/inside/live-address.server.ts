import type { Tx } from "~/platform/db.server";
import type { DateLedger } from "./ledger.server";

/**
 * Where else this address has a live registration: one address has one for the date, or for the event when people
 * come on one date only. Null when nowhere.
 * @param self the registration that may be it; so may the one it replaces, or that replaces it.
 */
export async function liveElsewhere(
  tx: Tx,
  date: DateLedger,
  emailKey: string,
  self?: { id: string; replacesId: string | null },
): Promise<"already-registered" | "other-date" | null> {
  if (emailKey === "") return null;
  const others = await tx.registration.findMany({
    where: {
      emailKey,
      status: { not: "CANCELLED" },
      id: { notIn: self ? [self.id, self.replacesId ?? self.id] : [] },
      OR: self ? [{ replacesId: null }, { replacesId: { not: self.id } }] : undefined,
      occurrence: date.severalDates
        ? { id: date.occurrenceId }
        : { eventId: date.eventId, OR: [{ id: date.occurrenceId }, { cancelledAt: null }] },
    },
    select: { occurrenceId: true },
  });
  if (others.length === 0) return null;
  return others.some(({ occurrenceId }) => occurrenceId === date.occurrenceId)
    ? "already-registered"
    : "other-date";
}
