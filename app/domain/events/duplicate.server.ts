import { record, transaction } from "~/domain/activity/record.server";
import type { Viewer } from "~/domain/people/viewer";
import { db, type Prisma, type Tx } from "~/platform/db.server";
import { Invalid, NotAllowed } from "~/platform/errors";
import { newId } from "~/platform/ids.server";
import { addDays, brusselsDay, daysBetween, fromWallClock } from "~/platform/time";
import { mayStartEvent } from "~/domain/people/rules";
import type { CopyInput } from "./event-form";
import { editionIn } from "./inside/edition.server";
import { freeSlug } from "./inside/slug.server";
import { organisedEvent } from "./organised.server";

const source = {
  kind: true,
  summary: true,
  description: true,
  audience: true,
  seriesId: true,
  networkId: true,
  sectorId: true,
  severalDates: true,
  contactName: true,
  contactEmail: true,
  themes: { select: { id: true } },
  occurrences: {
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    include: { venue: true, quotas: true, wanted: true },
  },
  rounds: { orderBy: { order: "asc" } },
  items: { orderBy: { order: "asc" }, include: { speakers: true, overrides: true } },
} satisfies Prisma.EventSelect;
type Source = Prisma.EventGetPayload<{ select: typeof source }>;

/**
 * Makes a draft out of an event: its texts, programme and speakers, and its dates moved so that the first falls on
 * the day asked for, each at the same hour of the clock and as many days apart. People are not copied.
 * @throws NotFound; NotAllowed when the viewer may not start an event there; Invalid at the field.
 */
export async function duplicateEvent(
  viewer: Viewer,
  eventId: string,
  { title, edition, firstDay }: CopyInput,
): Promise<{ id: string }> {
  return transaction(async (tx) => {
    const { networkId } = await organisedEvent(viewer, eventId, tx);
    if (!mayStartEvent(viewer, networkId)) throw new NotAllowed();
    const from = await tx.event.findUniqueOrThrow({ where: { id: eventId }, select: source });
    const { themes, occurrences, rounds, items, ...facts } = from;
    const dates = datesToCopy(occurrences);
    if (dates.length > 0 && firstDay === null) throw new Invalid({ firstDay: "required" });
    const id = newId();
    await tx.event.create({
      data: {
        ...facts,
        id,
        title,
        slug: await freeSlug(tx, "event", title),
        edition: facts.seriesId === null ? null : await editionIn(tx, facts.seriesId, edition, null),
        themes: { connect: themes },
      },
    });
    const dateIds = await copyDates(tx, id, dates, firstDay);
    await copyProgramme(tx, id, { rounds, items }, dateIds);
    await record(tx, {
      kind: "event.created",
      subjectId: id,
      eventId: id,
      actorId: viewer.personId,
      data: { copyOf: eventId },
    });
    return { id };
  });
}

/** A date that was cancelled is no example, unless there is no other. */
function datesToCopy<Row extends { cancelledAt: Date | null }>(dates: Row[]): Row[] {
  const held = dates.filter((date) => !date.cancelledAt);
  return held.length > 0 ? held : dates;
}

type Ids = Map<string, string>;

async function copyDates(
  tx: Tx,
  eventId: string,
  dates: Source["occurrences"],
  firstDay: string | null,
): Promise<Ids> {
  const made: Ids = new Map();
  const [first] = dates;
  if (!first || firstDay === null) return made;
  const days = daysBetween(first.startsAt, fromWallClock(`${firstDay}T12:00`));
  const moved = (at: Date | null) => at && addDays(at, days);
  for (const date of dates) {
    const id = newId();
    const { id: _venue, ...venue } = date.venue ?? { id: "" };
    const { onlineUrl, capacity, offerHours } = date;
    await tx.occurrence.create({
      data: {
        id,
        eventId,
        onlineUrl,
        capacity,
        offerHours,
        startsAt: addDays(date.startsAt, days),
        endsAt: addDays(date.endsAt, days),
        opensAt: moved(date.opensAt),
        closesAt: moved(date.closesAt),
        // Its own row: a correction of the address here leaves the earlier edition as it was.
        venueId: "name" in venue ? (await tx.venue.create({ data: venue, select: { id: true } })).id : null,
        quotas: {
          create: date.quotas.map(({ kind, types, seats, until }) => ({
            kind,
            types,
            seats,
            until: moved(until),
          })),
        },
        wanted: { create: date.wanted.map(({ type, atLeast }) => ({ type, atLeast })) },
      },
    });
    made.set(date.id, id);
  }
  return made;
}

async function copyProgramme(
  tx: Tx,
  eventId: string,
  { rounds, items }: Pick<Source, "rounds" | "items">,
  dateIds: Ids,
): Promise<void> {
  const roundIds: Ids = new Map(rounds.map((round) => [round.id, newId()]));
  await tx.choiceRound.createMany({
    data: rounds.map(({ id, title, order }) => ({ id: roundIds.get(id)!, eventId, title, order })),
  });
  // What was only on a date that is not copied stays behind.
  const kept = items.filter((item) => item.occurrenceId === null || dateIds.has(item.occurrenceId));
  const itemIds: Ids = new Map(kept.map((item) => [item.id, newId()]));
  await tx.programmeItem.createMany({
    data: kept.map(({ speakers: _speakers, overrides: _overrides, ...item }) => ({
      ...item,
      id: itemIds.get(item.id)!,
      eventId,
      occurrenceId: item.occurrenceId && dateIds.get(item.occurrenceId)!,
      roundId: item.roundId && roundIds.get(item.roundId)!,
    })),
  });
  await tx.speaker.createMany({
    data: kept.flatMap((item) =>
      item.speakers.map((speaker) => ({ ...speaker, id: newId(), itemId: itemIds.get(item.id)! })),
    ),
  });
  await tx.itemOverride.createMany({
    data: kept.flatMap((item) =>
      item.overrides.flatMap((override) => {
        const occurrenceId = dateIds.get(override.occurrenceId);
        return occurrenceId ? [{ ...override, itemId: itemIds.get(item.id)!, occurrenceId }] : [];
      }),
    ),
  });
}

/** What the form of a copy proposes. @throws NotFound; NotAllowed when the viewer may not start an event there. */
export async function copyProposal(viewer: Viewer, eventId: string) {
  const { title, networkId, seriesId } = await organisedEvent(viewer, eventId);
  if (!mayStartEvent(viewer, networkId)) throw new NotAllowed();
  const [event, highest] = await Promise.all([
    db().event.findUniqueOrThrow({
      where: { id: eventId },
      select: {
        occurrences: {
          orderBy: [{ startsAt: "asc" }, { id: "asc" }],
          select: {
            startsAt: true,
            endsAt: true,
            cancelledAt: true,
            venue: { select: { municipality: true } },
          },
        },
        _count: { select: { items: true, rounds: true } },
      },
    }),
    seriesId === null ? null : db().event.aggregate({ where: { seriesId }, _max: { edition: true } }),
  ]);
  const dates = datesToCopy(event.occurrences);
  return {
    title,
    inSeries: seriesId !== null,
    edition: highest && (highest._max.edition ?? 0) + 1,
    /** The same weekday, about a year later. */
    firstDay: dates[0] ? brusselsDay(addDays(dates[0].startsAt, 364)) : "",
    dates,
    itemCount: event._count.items,
  };
}

export type CopyProposal = Awaited<ReturnType<typeof copyProposal>>;
