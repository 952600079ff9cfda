import type { Viewer } from "~/domain/people/viewer";
import { db } from "~/platform/db.server";

/** What the viewer did at tables, in full, for them to take along: with their log-in, or by the link of their registration. */
export async function tableData({ personId }: Viewer) {
  if (!personId) return { seats: [], contributions: [] };
  const seats = await db().tableGuest.findMany({
    where: { registration: { personId } },
    orderBy: { joinedAt: "asc" },
    select: { id: true, name: true, joinedAt: true, removedAt: true, group: { select: { title: true } } },
  });
  const contributions = await db().contribution.findMany({
    where: { OR: [{ personId }, { guestId: { in: seats.map(({ id }) => id) } }] },
    orderBy: { createdAt: "asc" },
    select: {
      kind: true,
      text: true,
      organisation: true,
      authorName: true,
      createdAt: true,
      group: { select: { title: true } },
    },
  });
  return {
    seats: seats.map(({ id: _id, group, ...seat }) => ({ ...seat, group: group.title })),
    contributions: contributions.map(({ group, ...one }) => ({ ...one, group: group.title })),
  };
}
