import { organisationKey } from "~/domain/people/organisation";
import { organisationsFor } from "~/domain/people/known.server";
import type { Tx } from "~/platform/db.server";
import { Invalid, NotFound } from "~/platform/errors";
import type { OrganisedEvent } from "./organised.server";
import type { ProgrammeItem } from "./programme";
import { itemOn } from "./programme-changes";
import type { ItemInput, OverrideInput } from "./programme-form";
import type { Shifts } from "./retiming";

/*
 * What the commands of the programme write. Items are chosen and sat in, so the commands themselves take the seat
 * lock, check who may, and stand in registrations (inside/programme-revision.server.ts): nothing here checks.
 */

/** Writes an item and its speakers; without `itemId` a new one, the last of its hour. Answers its id. */
export async function unsafeSaveItem(
  tx: Tx,
  event: OrganisedEvent,
  input: ItemInput,
  itemId?: string,
): Promise<string> {
  const { start, end, speakers, occurrenceId, roundId, ...plain } = input;
  await mustBeOfEvent(tx, event, { occurrenceId, roundId });
  const data = { ...plain, occurrenceId, roundId, startMinute: start, endMinute: end };
  const { id } = itemId
    ? await tx.programmeItem.update({ where: { id: itemId }, data, select: { id: true } })
    : await tx.programmeItem.create({
        data: { ...data, eventId: event.id, order: await nextOrder(tx, event.id) },
        select: { id: true },
      });
  // An item of one date differs from nothing.
  if (itemId && occurrenceId) await tx.itemOverride.deleteMany({ where: { itemId } });
  await saveSpeakers(tx, id, speakers);
  return id;
}

async function mustBeOfEvent(
  tx: Tx,
  event: OrganisedEvent,
  { occurrenceId, roundId }: Pick<ItemInput, "occurrenceId" | "roundId">,
): Promise<void> {
  if (occurrenceId && !event.occurrences.some((date) => date.id === occurrenceId))
    throw new Invalid({ occurrenceId: "other-event" });
  const round = roundId && (await tx.choiceRound.findFirst({ where: { id: roundId, eventId: event.id } }));
  if (roundId && !round) throw new Invalid({ roundId: "invalid" });
}

async function nextOrder(tx: Tx, eventId: string): Promise<number> {
  const { _max } = await tx.programmeItem.aggregate({ where: { eventId }, _max: { order: true } });
  return (_max.order ?? -1) + 1;
}

async function saveSpeakers(tx: Tx, itemId: string, speakers: ItemInput["speakers"]): Promise<void> {
  const organisations = await organisationsFor(
    tx,
    speakers.map((speaker) => speaker.organisation),
  );
  await tx.speaker.deleteMany({ where: { itemId } });
  await tx.speaker.createMany({
    data: speakers.map(({ name, title, organisation }, order) => ({
      itemId,
      name,
      title,
      order,
      organisationId: organisations.get(organisationKey(organisation)) ?? null,
    })),
  });
}

/** Writes how a shared item differs on one date; what does not differ from the item itself leaves no row. */
export async function unsafeSaveOverride(
  tx: Tx,
  item: ProgrammeItem,
  occurrenceId: string,
  input: OverrideInput,
): Promise<void> {
  if (item.occurrenceId !== null) throw new NotFound("item");
  const sameHours = input.start === item.startMinute && input.end === item.endMinute;
  const data = {
    dropped: input.dropped,
    startMinute: sameHours ? null : input.start,
    endMinute: sameHours ? null : input.end,
    room: input.room === "" || input.room === item.room ? null : input.room,
    capacity: input.capacity === item.capacity ? null : input.capacity,
  };
  const differs = data.dropped || [data.startMinute, data.room, data.capacity].some((one) => one !== null);
  const key = { itemId: item.id, occurrenceId };
  if (!differs) return void (await tx.itemOverride.deleteMany({ where: key }));
  await tx.itemOverride.upsert({
    where: { itemId_occurrenceId: key },
    create: { ...key, ...data },
    update: data,
  });
}

type Retiming = { items: ProgrammeItem[]; occurrenceId: string; onlyHere: boolean };

/**
 * Moves items by so many minutes, by the id of their round or their own. Where an item has hours of its own on the
 * date on which it is moved, those move; else its hours on all dates do, unless it is to be moved only here. A round
 * that moves everywhere takes along the items that it has on other dates only.
 */
export async function unsafeRetime(
  tx: Tx,
  { items, occurrenceId, onlyHere }: Retiming,
  shifts: Shifts,
): Promise<void> {
  for (const item of items) {
    const minutes = shifts.get(item.roundId ?? item.id);
    if (minutes === undefined || (onlyHere && !itemOn(item, occurrenceId).takesPlace)) continue;
    const here = item.overrides.find((one) => one.occurrenceId === occurrenceId && !one.dropped);
    const hasOwnHours = typeof here?.startMinute === "number";
    const hours = later(hasOwnHours || onlyHere ? itemOn(item, occurrenceId) : item, minutes);
    if (item.occurrenceId === null && (onlyHere || hasOwnHours))
      await retimeHere(tx, item, occurrenceId, hours);
    else await tx.programmeItem.update({ where: { id: item.id }, data: hours });
  }
}

type Hours = { startMinute: number; endMinute: number };

/** @throws Invalid when that is no longer the same day. */
function later({ startMinute, endMinute }: Hours, minutes: number): Hours {
  const hours = { startMinute: startMinute + minutes, endMinute: endMinute + minutes };
  if (hours.startMinute < 0 || hours.endMinute > 1440) throw new Invalid({ to: "outside-day" });
  return hours;
}

async function retimeHere(
  tx: Tx,
  item: ProgrammeItem,
  occurrenceId: string,
  { startMinute, endMinute }: Hours,
): Promise<void> {
  const here = item.overrides.find((one) => one.occurrenceId === occurrenceId);
  await unsafeSaveOverride(tx, item, occurrenceId, {
    dropped: here?.dropped ?? false,
    start: startMinute,
    end: endMinute,
    room: here?.room ?? "",
    capacity: here?.capacity ?? null,
  });
}
