import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { startOfDay } from "~/platform/time";

/** More than anybody stands at; what is further away comes nearer by itself. */
const MOST = 30;

/**
 * The dates of today and later at whose door the viewer helps, the first to come first. Organisers find the door on
 * the page of their date: this is for who was given the door alone.
 */
export async function doorsOf(viewer: Viewer) {
  const grants = viewer.grants.filter((grant) => grant.role === "CHECK_IN");
  if (grants.length === 0) return [];
  const eventIds = grants.flatMap((grant) => grant.eventId ?? []);
  const networkIds = grants.flatMap((grant) => grant.networkId ?? []);
  return db().occurrence.findMany({
    where: {
      endsAt: { gte: startOfDay(now()) },
      cancelledAt: null,
      event: {
        publishedAt: { not: null },
        cancelledAt: null,
        OR: [{ id: { in: eventIds } }, { networkId: { in: networkIds } }],
      },
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: MOST,
    select: {
      id: true,
      startsAt: true,
      endsAt: true,
      venue: { select: { name: true, municipality: true } },
      event: { select: { title: true } },
    },
  });
}

export type DoorToStandAt = Awaited<ReturnType<typeof doorsOf>>[number];
