import type { Tx } from "~/platform/db.server";

/** Who was there and can be written to, each once by their address however many dates they came to. */
export async function presentAt(tx: Tx, eventId: string) {
  const rows = await tx.registration.findMany({
    where: {
      ...{ occurrence: { eventId }, presences: { some: {} } },
      ...{ anonymisedAt: null, email: { not: "" } },
    },
    orderBy: [{ occurrence: { startsAt: "asc" } }, { arrival: "asc" }],
    select: { id: true, email: true, emailKey: true, name: true, locale: true },
  });
  const seen = new Set<string>();
  return rows.filter(({ emailKey }) => !seen.has(emailKey) && seen.add(emailKey));
}
