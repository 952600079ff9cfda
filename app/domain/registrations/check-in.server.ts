import { transaction } from "~/domain/activity/record.server";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db, type Tx } from "~/platform/db.server";
import { addHours } from "~/platform/time";
import { ourTime } from "./attendance";
import { DoorEntry, ticketCodeIn, type DoorAnswer, type DoorBatch, type DoorCode } from "./check-in";
import { itemsAtDoor, lockDoor, openDoor, type Door } from "./inside/door.server";
import { letInWaiting, letInWalkIns, type Let } from "./inside/door-seats.server";
import { refreshPresences, type Followed } from "./inside/presence.server";
import { withSeats, type SeatWork } from "./inside/settle.server";

/** A reading this long before the day begins was made by a clock that was wrong. */
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
  const judged = entries.map((entry) => judge(entry, { door, earlier, people, lets, itemIds }));
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

/** Where readings with these ids were already written, and of whom: sent again, or to be taken back. */
async function earlierScans(tx: Tx, entries: DoorEntry[]): Promise<Map<string, string>> {
  const ids = entries.flatMap((entry) => {
    if (entry.kind === "undo") return [entry.scanId];
    return entry.kind === "scan" && entry.registrationId ? [entry.id, entry.registrationId] : [entry.id];
  });
  const rows = await tx.scan.findMany({
    where: { id: { in: ids } },
    select: { id: true, registrationId: true },
  });
  return new Map(rows.map((row) => [row.id, row.registrationId]));
}

type Person = {
  id: string;
  name: string;
  status: "CONFIRMED" | "WAITLISTED" | "OFFERED" | "CANCELLED";
  ticketCode: string;
  occurrenceId: string;
  occurrence: { eventId: string; startsAt: Date; venue: { municipality: string } | null };
};

/** Everybody the entries are about, by id and by ticket code, wherever they are registered. */
async function findPeople(
  tx: Tx,
  entries: DoorEntry[],
  earlier: Map<string, string>,
  lets: Map<string, Let>,
): Promise<Map<string, Person>> {
  const scans = entries.filter(isKind("scan"));
  const codes = scans.flatMap((scan) => ticketCodeIn(scan.ticket ?? "") ?? []);
  const ids = [
    ...scans.flatMap((scan) => scan.registrationId ?? []),
    ...earlier.values(),
    ...[...lets.values()].flatMap((let_) => let_.registrationId ?? []),
  ];
  const rows = await tx.registration.findMany({
    where: { OR: [{ ticketCode: { in: codes } }, { id: { in: ids } }] },
    select: {
      id: true,
      name: true,
      status: true,
      ticketCode: true,
      occurrenceId: true,
      occurrence: { select: { eventId: true, startsAt: true, venue: { select: { municipality: true } } } },
    },
  });
  return new Map(
    rows.flatMap((row): [string, Person][] => [
      [row.id, row],
      [row.ticketCode, row],
    ]),
  );
}

type Known = {
  door: Door;
  earlier: Map<string, string>;
  people: Map<string, Person>;
  lets: Map<string, Let>;
  itemIds: Set<string>;
};
type Judged = { entry: DoorEntry; person: (Person & { here: boolean }) | null; refused: DoorCode | null };

/** Finds whom one entry is about, and whether it counts. */
function judge(entry: DoorEntry, { door, earlier, people, lets, itemIds }: Known): Judged {
  const person = people.get(whom(entry, earlier, lets) ?? "");
  if (!person) return { entry, person: null, refused: lets.get(entry.id)?.refused ?? "unknown" };
  const here = person.occurrenceId === door.occurrenceId;
  const found = { ...person, here };
  const code = elsewhere(found, door) ?? lets.get(entry.id)?.refused ?? null;
  if (code) return { entry, person: found, refused: code };
  // What was written once stays written, whatever became of the registration since.
  if (entry.kind !== "scan" || earlier.has(entry.id)) return { entry, person: found, refused: null };
  if (entry.itemId && !itemIds.has(entry.itemId))
    return { entry, person: found, refused: "not-on-this-date" };
  return { entry, person: found, refused: REFUSED[person.status] };
}

const REFUSED = {
  CONFIRMED: null,
  WAITLISTED: "waitlisted",
  OFFERED: "offered",
  CANCELLED: "cancelled",
} as const;

function whom(
  entry: DoorEntry,
  earlier: Map<string, string>,
  lets: Map<string, Let>,
): string | null | undefined {
  if (entry.kind === "undo") return earlier.get(entry.scanId);
  if (entry.kind !== "scan") return lets.get(entry.id)?.registrationId;
  if (earlier.has(entry.id)) return earlier.get(entry.id);
  const { registrationId: id, ticket } = entry;
  // A device knows whom it registered itself only by the id of that entry, until it hears the real one.
  if (id) return lets.get(id)?.registrationId ?? earlier.get(id) ?? id;
  return ticketCodeIn(ticket ?? "");
}

function elsewhere(person: Person & { here: boolean }, door: Door): DoorCode | null {
  if (person.here) return null;
  return person.occurrence.eventId === door.eventId ? "other-day" : "other-event";
}

async function save(tx: Tx, job: Job, judged: Judged[], earlier: Map<string, string>): Promise<void> {
  const { door, device, skew } = job;
  const at = now();
  const earliest = addHours(door.startsAt, -EARLY_HOURS).getTime();
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

function tell({ entry, person, refused }: Judged, followed: Map<string, Followed>): DoorAnswer {
  if (!person || refused) return answer(entry.id, refused ?? "unknown", person);
  const { stays, verdicts, undone } = followed.get(person.id)!;
  if (entry.kind === "undo" || undone.has(entry.id)) return answer(entry.id, "undone", person);
  const itemId = entry.kind === "scan" ? entry.itemId : null;
  const stay = stays.find((one) => one.itemId === itemId);
  const first = stay ? { device: stay.device, at: stay.arrivedAt } : null;
  return { ...answer(entry.id, verdicts.get(entry.id) ?? "arrived", person), first };
}

/** Of somebody registered for another event only that much is said. */
function answer(id: string, code: DoorCode, person: Judged["person"] = null): DoorAnswer {
  const known = person && code !== "other-event" ? person : null;
  return {
    id,
    code,
    registrationId: known?.here ? known.id : null,
    name: known?.name ?? "",
    first: null,
    otherDay:
      known && code === "other-day"
        ? {
            startsAt: known.occurrence.startsAt.getTime(),
            place: known.occurrence.venue?.municipality ?? "Online",
          }
        : null,
  };
}
