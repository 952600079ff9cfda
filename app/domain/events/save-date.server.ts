import { recordAll, transaction } from "~/domain/activity/record.server";
import type { NewActivity } from "~/domain/activity/activity";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db, type Prisma, type Tx } from "~/platform/db.server";
import { Conflict, Invalid } from "~/platform/errors";
import { newId } from "~/platform/ids.server";
import { brusselsDay, addDays, toWallClock, wallClockShows } from "~/platform/time";
import type { DateInput, QuotaInput, VenueInput } from "./date-form";
import { deadlineFields, endOfDay, timesOf } from "./inside/date-facts.server";
import { lockDates } from "./date-lock.server";
import { seatsTaken } from "./inside/event-lock.server";
import { organisedDate, organisedEvent } from "./organised.server";

const whole = {
  id: true,
  eventId: true,
  startsAt: true,
  endsAt: true,
  opensAt: true,
  closesAt: true,
  cancelledAt: true,
  onlineUrl: true,
  capacity: true,
  offerHours: true,
  venue: { include: { _count: { select: { occurrences: true } } } },
  quotas: { orderBy: { id: "asc" }, select: { kind: true, types: true, seats: true, until: true } },
  wanted: { select: { type: true, atLeast: true } },
} satisfies Prisma.OccurrenceSelect;
type WholeDate = Prisma.OccurrenceGetPayload<{ select: typeof whole }>;

/** Adds a date to an event. @throws NotFound; Invalid at the field; Conflict `event-cancelled`. */
export async function addDate(viewer: Viewer, eventId: string, input: DateInput): Promise<{ id: string }> {
  return transaction(async (tx) => {
    const event = await organisedEvent(viewer, eventId, tx);
    if (event.cancelledAt) throw new Conflict("event-cancelled");
    const times = timesOf(input, null);
    mustHavePlace(input, event.publishedAt !== null);
    const id = newId();
    const { venue } = input;
    await tx.occurrence.create({
      data: {
        id,
        eventId,
        ...times,
        ...plain(input),
        venueId: venue && (await tx.venue.create({ data: venue, select: { id: true } })).id,
        quotas: { create: quotaRows(input.quotas) },
        wanted: { create: input.wanted },
      },
    });
    const about = { subjectId: id, eventId, occurrenceId: id, actorId: viewer.personId };
    await recordAll(tx, [{ ...about, kind: "occurrence.added" }]);
    return { id };
  });
}

/**
 * Changes a date under the lock of its seats. Who is registered hears when the day, the place or the link changed;
 * who is in line is served when there are more seats.
 * @throws NotFound; Invalid at the field, `under-taken` when more people have a seat than there would be;
 *   Conflict `date-cancelled`.
 */
export async function changeDate(viewer: Viewer, occurrenceId: string, input: DateInput): Promise<void> {
  await transaction(async (tx) => {
    const { event } = await organisedDate(viewer, occurrenceId, tx);
    await lockDates(tx, [occurrenceId]);
    const before = await tx.occurrence.findUniqueOrThrow({ where: { id: occurrenceId }, select: whole });
    if (before.cancelledAt ?? event.cancelledAt) throw new Conflict("date-cancelled");
    const times = timesOf(input, before);
    mustHavePlace(input, event.publishedAt !== null);
    if (input.capacity < before.capacity && input.capacity < (await seatsTaken(tx, occurrenceId)))
      throw new Invalid({ capacity: "under-taken" });

    const what = changes(before, times, input);
    const heard = what.length > 0 && event.publishedAt !== null && times.endsAt > now();
    const seats = seatsKey(before) !== seatsKey({ ...input, quotas: quotaRows(input.quotas) });
    await tx.occurrenceQuota.deleteMany({ where: { occurrenceId } });
    await tx.wantedParticipants.deleteMany({ where: { occurrenceId } });
    await tx.occurrence.update({
      where: { id: occurrenceId },
      data: {
        ...times,
        ...plain(input),
        venueId: await venueFor(tx, before, input.venue),
        quotas: { create: quotaRows(input.quotas) },
        wanted: { create: input.wanted },
      },
    });
    const about = { subjectId: occurrenceId, eventId: event.id, occurrenceId, actorId: viewer.personId };
    const happened: NewActivity[] = [{ ...about, kind: "occurrence.edited" }];
    if (heard) happened.push({ ...about, kind: "occurrence.changed", data: { what } });
    if (seats) happened.push({ ...about, kind: "occurrence.seats-changed", data: { seats: input.capacity } });
    await recordAll(tx, happened);
  });
}

/** A date as its form shows it, and how many seats are taken. @throws NotFound */
export async function dateToEdit(viewer: Viewer, occurrenceId: string) {
  const { event } = await organisedDate(viewer, occurrenceId);
  const [date, taken] = await Promise.all([
    db().occurrence.findUniqueOrThrow({ where: { id: occurrenceId }, select: whole }),
    seatsTaken(db(), occurrenceId),
  ]);
  const { startsAt, endsAt, opensAt, closesAt, venue, quotas, ...rest } = date;
  return {
    ...rest,
    event,
    taken,
    startsAt: toWallClock(startsAt),
    endsAt: toWallClock(endsAt),
    opensAt: opensAt ? toWallClock(opensAt) : "",
    ...deadlineFields(closesAt),
    venue,
    quotas: quotas.map((quota) => ({ ...quota, until: quota.until ? lastDay(quota.until) : "" })),
    /** Fields whose hour the clock shows twice that night. */
    twice: Object.entries({ startsAt, endsAt, opensAt, closesAt }).flatMap(([field, at]) =>
      at && wallClockShows(toWallClock(at)) === "twice" ? [field] : [],
    ),
  };
}

export type DateToEdit = Omit<Awaited<ReturnType<typeof dateToEdit>>, "event">;

/** A kept seat is free for all from midnight on; the form names the day before. */
const lastDay = (until: Date) => brusselsDay(addDays(until, -1));

function plain({ onlineUrl, capacity, offerHours }: DateInput) {
  return { onlineUrl, capacity, offerHours };
}

function quotaRows(quotas: QuotaInput[]) {
  return quotas.map(({ until, ...quota }) => ({ ...quota, until: until === null ? null : endOfDay(until) }));
}

/** What is online says where it is. A draft may still be looking for a room. */
function mustHavePlace({ venue, onlineUrl }: DateInput, published: boolean): void {
  if (published && !venue && !onlineUrl) throw new Invalid({ venueName: "no-place" });
}

const PLACE = ["name", "street", "postcode", "municipality", "province"] as const;

/** Codes of what people who come must hear; the letter has words for each. */
function changes(before: WholeDate, times: { startsAt: Date; endsAt: Date }, input: DateInput): string[] {
  const what: string[] = [];
  const moved =
    before.startsAt.getTime() !== times.startsAt.getTime() ||
    before.endsAt.getTime() !== times.endsAt.getTime();
  if (moved) what.push("time");
  if (PLACE.some((part) => (before.venue?.[part] ?? "") !== (input.venue?.[part] ?? ""))) what.push("place");
  if (before.onlineUrl !== input.onlineUrl) what.push("online");
  return what;
}

type Seats = {
  capacity: number;
  quotas: { kind: string; types: string[]; seats: number; until: Date | null }[];
};

/** Equal when nothing changed for who is in line. */
function seatsKey({ capacity, quotas }: Seats): string {
  const rules = quotas.map(({ kind, types, seats, until }) =>
    [kind, [...types].sort().join("+"), seats, until?.toISOString() ?? ""].join(" "),
  );
  return [capacity, ...rules.sort()].join("\n");
}

/** The row of this place. One that other dates have too is theirs: it is not changed under them. */
async function venueFor(
  tx: Tx,
  { venue: before }: WholeDate,
  venue: VenueInput | null,
): Promise<string | null> {
  if (venue === null) return null;
  if (before && before._count.occurrences === 1) {
    await tx.venue.update({ where: { id: before.id }, data: venue });
    return before.id;
  }
  const same =
    before && (Object.keys(venue) as (keyof VenueInput)[]).every((key) => before[key] === venue[key]);
  return same ? before.id : (await tx.venue.create({ data: venue, select: { id: true } })).id;
}
