import { transaction } from "~/domain/activity/record.server";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db, type Tx } from "~/platform/db.server";
import { addHours } from "~/platform/time";
import { ourTime } from "./attendance";
import type { DoorAnswer } from "./check-in";
import { DoorEntry, type DoorBatch } from "./door-entry";
import { itemsAtDoor, lockDoor, openDoor, type Door } from "./inside/door.server";
import { letInWaiting, letInWalkIns, type Let } from "./inside/door-seats.server";
import {
  answer,
  earlierScans,
  findPeople,
  judgeAll,
  tell,
  type Earlier,
  type Judged,
} from "./inside/door-verdicts.server";
import { refreshPresences, type Followed } from "./inside/presence.server";
import { withSeats, type SeatWork } from "./inside/settle.server";

/** A reading this long before the day begins (or before now, for who tries it out) was made by a clock that was wrong. */
const EARLY_HOURS = 24;

/**
 * Writes down what a device at the door read, and tells what became of each entry, in their order. Bears being sent
 * twice, late, and by several devices at once: a ticket counts once, and whoever read it first is first, whenever
 * they send it.
 * @throws NotFound when the viewer may not check people in on this date.
 */
export async function recordScans(
  viewer: Viewer,
  occurrenceId: string,
  batch: DoorBatch,
): Promise<DoorAnswer[]> {
  const door = await openDoor(viewer, occurrenceId);
  const entries = new Map<string, DoorEntry>();
  const ids = batch.entries.map((raw) => {
    const entry = DoorEntry.safeParse(raw).data;
    if (entry && !entries.has(entry.id)) entries.set(entry.id, entry);
    return entry?.id ?? idOf(raw);
  });
  const job = {
    door,
    device: batch.device,
    skew: now().getTime() - batch.deviceNow,
    entries: [...entries.values()],
  };
  const answers = needsSeats(job)
    ? await withSeats([occurrenceId, ...(await replacedDates(job))], (seats) => work(seats.tx, job, seats))
    : await transaction((tx) => work(tx, job, null));
  return ids.map((id) => answers.get(id) ?? answer(id, "invalid"));
}

type Job = { door: Door; device: string; skew: number; entries: DoorEntry[] };

const idOf = (raw: unknown) => String((raw as { id?: unknown } | null)?.id ?? "").slice(0, 60);
const isKind = <K extends DoorEntry["kind"]>(kind: K) => {
  return (entry: DoorEntry): entry is Extract<DoorEntry, { kind: K }> => entry.kind === kind;
};

function needsSeats({ entries }: Job): boolean {
  return entries.some((entry) => entry.kind === "walk-in" || entry.kind === "admit");
}

/** Letting in somebody who waited to change date frees a seat there: that date is locked too. */
async function replacedDates({ door, entries }: Job): Promise<string[]> {
  const ids = entries.filter(isKind("admit")).map((entry) => entry.registrationId);
  const rows = await db().registration.findMany({
    where: { id: { in: ids }, replacesId: { not: null } },
    select: { replaces: { select: { occurrenceId: true } } },
  });
  const dates = rows.flatMap((row) => row.replaces?.occurrenceId ?? []);
  return [...new Set(dates)].filter((id) => id !== door.occurrenceId);
}

async function work(tx: Tx, job: Job, seats: SeatWork | null): Promise<Map<string, DoorAnswer>> {
  const { door, entries } = job;
  await lockDoor(tx, door.occurrenceId);
  const lets = seats ? await letIn(seats, job) : new Map<string, Let>();
  const earlier = await earlierScans(tx, entries);
  const people = await findPeople(tx, entries, earlier, lets);
  const items = entries.some((entry) => entry.kind === "scan" && entry.itemId)
    ? await itemsAtDoor(tx, door)
    : [];
  const itemIds = new Set(items.map((item) => item.id));
  const judged = judgeAll(entries, { door, earlier, people, lets, itemIds });
  await save(tx, job, judged, earlier);
  const here = [...new Set(judged.flatMap((one) => (one.person?.here && !one.refused ? one.person.id : [])))];
  const followed = here.length > 0 ? await refreshPresences(tx, door, here) : new Map<string, Followed>();
  return new Map(judged.map((one) => [one.entry.id, tell(one, followed)]));
}

async function letIn(seats: SeatWork, { door, entries }: Job): Promise<Map<string, Let>> {
  const lets = await letInWalkIns(seats, door, entries.filter(isKind("walk-in")));
  for (const entry of entries.filter(isKind("admit")))
    lets.set(entry.id, await letInWaiting(seats, door, entry.registrationId));
  return lets;
}

async function save(tx: Tx, job: Job, judged: Judged[], earlier: Earlier): Promise<void> {
  const { door, device, skew } = job;
  const at = now();
  const earliest = addHours(door.startsAt < at ? door.startsAt : at, -EARLY_HOURS).getTime();
  const counted = judged.filter((one) => one.person && !one.refused);
  const rows = counted.flatMap(({ entry, person }) => {
    if (entry.kind === "undo" || earlier.has(entry.id)) return [];
    const scannedAt = new Date(ourTime(entry.at, skew, earliest, at.getTime()));
    const where = entry.kind === "scan" ? { itemId: entry.itemId, arriving: entry.arriving } : {};
    return [
      {
        id: entry.id,
        registrationId: person!.id,
        ...where,
        scannedAt,
        receivedAt: at,
        device,
        byPersonId: door.actorId,
      },
    ];
  });
  if (rows.length > 0) await tx.scan.createMany({ data: rows, skipDuplicates: true });
  const undone = counted.flatMap(({ entry }) => (entry.kind === "undo" ? entry.scanId : []));
  if (undone.length > 0)
    await tx.scan.updateMany({ where: { id: { in: undone }, undoneAt: null }, data: { undoneAt: at } });
}
