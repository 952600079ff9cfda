import type { Tx } from "~/platform/db.server";
import type { Reachable } from "../message";

/** Everybody on a date who may get a message, with what decides to which group they belong. */
export async function reachablePeople(
  tx: Pick<Tx, "registration">,
  occurrenceId: string,
  chosen: string[],
): Promise<(Reachable & { hasAddress: boolean })[]> {
  const rows = await tx.registration.findMany({
    where: {
      occurrenceId,
      anonymisedAt: null,
      // Who cancelled hears nothing more, unless they were chosen by name.
      OR: [{ status: { not: "CANCELLED" } }, { id: { in: chosen } }],
    },
    orderBy: { arrival: "asc" },
    select: {
      id: true,
      status: true,
      participantType: true,
      email: true,
      choices: { select: { seatItemId: true } },
      presences: { select: { id: true }, take: 1 },
    },
  });
  return rows.map(({ choices, presences, email, ...row }) => ({
    ...row,
    hasAddress: email !== "",
    seats: choices.flatMap((choice) => choice.seatItemId ?? []),
    present: presences.length > 0,
  }));
}
