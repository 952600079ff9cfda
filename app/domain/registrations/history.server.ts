import { db } from "~/platform/db.server";
import type { Holder } from "./holder.server";

/** Who did it: somebody by name, the person themself, or Netwerf's own clock. */
export type Doer = { by: "self" | "netwerf" | "person"; name: string };

export type HistoryLine = {
  id: string;
  kind: string;
  at: Date;
  doer: Doer;
  data: Record<string, unknown>;
  /** Titles and days that `data` names by id. */
  itemTitle: string;
  fromDay: { startsAt: Date; municipality: string } | null;
};

/** Happens by itself, when its time has come. */
const BY_CLOCK = new Set([
  "registration.offered",
  "registration.offer-expired",
  "registration.reminded",
  "registration.thanked",
  "workshop.offered",
  "workshop.offer-expired",
]);

/** What happened to one registration and its places in line, the last first. As many statements for one as for fifty. */
export async function historyOf({ registrationId, eventId }: Holder): Promise<HistoryLine[]> {
  const waits = await db().workshopWait.findMany({ where: { registrationId }, select: { id: true } });
  const activities = await db().activity.findMany({
    where: { subjectId: { in: [registrationId, ...waits.map(({ id }) => id)] } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: 200,
  });
  const persons = await db().person.findMany({
    where: { id: { in: activities.flatMap(({ actorId }) => actorId ?? []) } },
    select: { id: true, name: true },
  });
  const owner = await db().registration.findUnique({
    where: { id: registrationId },
    select: { personId: true },
  });
  const items = await db().programmeItem.findMany({ where: { eventId }, select: { id: true, title: true } });
  const days = await db().occurrence.findMany({
    where: { eventId },
    select: { id: true, startsAt: true, venue: { select: { municipality: true } } },
  });
  return activities.map(({ id, kind, at, actorId, data }) => {
    const facts = (data ?? {}) as Record<string, unknown>;
    const from = days.find((day) => day.id === facts.fromOccurrenceId);
    return {
      id,
      kind,
      at,
      data: facts,
      doer: doerOf(kind, actorId, owner?.personId ?? null, persons),
      itemTitle: items.find((item) => item.id === facts.itemId)?.title ?? "",
      fromDay: from ? { startsAt: from.startsAt, municipality: from.venue?.municipality ?? "online" } : null,
    };
  });
}

function doerOf(
  kind: string,
  actorId: string | null,
  ownerId: string | null,
  persons: { id: string; name: string }[],
): Doer {
  if (BY_CLOCK.has(kind)) return { by: "netwerf", name: "" };
  if (!actorId || actorId === ownerId) return { by: "self", name: "" };
  return { by: "person", name: persons.find(({ id }) => id === actorId)?.name ?? "" };
}
