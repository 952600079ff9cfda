import type { Viewer } from "~/domain/people/viewer";
import { db } from "~/platform/db.server";
import { listed, listedDate, visibleTo } from "./queries.server";

/** Events of a network that the viewer may know of, in order of their first date; those without a date come last. */
export async function eventsOfNetwork(viewer: Viewer, networkId: string) {
  const rows = await db().event.findMany({
    where: { AND: [{ networkId }, visibleTo(viewer)] },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: 500,
    select: {
      ...listed,
      province: true,
      occurrences: { orderBy: [{ startsAt: "asc" }, { id: "asc" }], select: listedDate },
    },
  });
  const first = (event: (typeof rows)[number]) => event.occurrences[0]?.startsAt.getTime() ?? Infinity;
  return rows.sort((a, b) => first(a) - first(b) || 0);
}

export type NetworkEvent = Awaited<ReturnType<typeof eventsOfNetwork>>[number];
