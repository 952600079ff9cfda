import type { Tx } from "~/platform/db.server";
import { ticketCodeIn, type DoorAnswer, type DoorCode } from "../check-in";
import type { DoorEntry } from "../door-entry";
import type { Door } from "./door.server";
import type { Let } from "./door-seats.server";
import type { Followed } from "./presence.server";

type Scanned = Extract<DoorEntry, { kind: "scan" }>;

/** Readings that were written before, by id: whose, and where. */
export type Earlier = Map<string, { registrationId: string; itemId: string | null }>;

/** Where readings with these ids were already written, and of whom: sent again, or to be taken back. */
export async function earlierScans(tx: Tx, entries: DoorEntry[]): Promise<Earlier> {
  const ids = entries.flatMap((entry) => {
    if (entry.kind === "undo") return [entry.scanId];
    return entry.kind === "scan" && entry.registrationId ? [entry.id, entry.registrationId] : [entry.id];
  });
  const rows = await tx.scan.findMany({
    where: { id: { in: ids } },
    select: { id: true, registrationId: true, itemId: true },
  });
  return new Map(rows.map((row) => [row.id, row]));
}

export type Person = {
  id: string;
  name: string;
  status: "CONFIRMED" | "WAITLISTED" | "OFFERED" | "CANCELLED";
  ticketCode: string;
  occurrenceId: string;
  occurrence: { eventId: string; startsAt: Date; venue: { municipality: string } | null };
};

/** Everybody the entries are about, by id and by ticket code, wherever they are registered. */
export async function findPeople(
  tx: Tx,
  entries: DoorEntry[],
  earlier: Earlier,
  lets: Map<string, Let>,
): Promise<Map<string, Person>> {
  const scans = entries.filter((entry): entry is Scanned => entry.kind === "scan");
  const codes = scans.flatMap((scan) => ticketCodeIn(scan.ticket ?? "") ?? []);
  const ids = [
    ...scans.flatMap((scan) => scan.registrationId ?? []),
    ...[...earlier.values()].map((scan) => scan.registrationId),
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
  earlier: Earlier;
  people: Map<string, Person>;
  lets: Map<string, Let>;
  itemIds: Set<string>;
};
export type Judged = {
  /** Where it happened; null at the door. */
  itemId: string | null;
  entry: DoorEntry;
  person: (Person & { here: boolean }) | null;
  refused: DoorCode | null;
};

/** Finds whom each entry is about, and whether it counts. */
export function judgeAll(entries: DoorEntry[], known: Known): Judged[] {
  const judged = new Map<string, Judged>();
  for (const entry of entries) judged.set(entry.id, judge(entry, known, judged));
  return [...judged.values()];
}

/** @param sofar what was judged of the same sending: done without network, a reading and its taking back come together. */
function judge(entry: DoorEntry, known: Known, sofar: ReadonlyMap<string, Judged>): Judged {
  const { door, earlier, people, lets } = known;
  const undone = entry.kind === "undo" ? sofar.get(entry.scanId) : undefined;
  const itemId = undone ? undone.itemId : placeOf(entry, earlier);
  const person = undone ? undone.person : people.get(whom(entry, earlier, lets) ?? "");
  const refused = undone?.refused ?? lets.get(entry.id)?.refused;
  if (!person) return { entry, itemId, person: null, refused: refused ?? "unknown" };
  const found = { ...person, here: person.occurrenceId === door.occurrenceId };
  return { entry, itemId, person: found, refused: refused ?? whyNot(entry, found, known) };
}

function whyNot(
  entry: DoorEntry,
  person: Person & { here: boolean },
  { door, earlier, itemIds }: Known,
): DoorCode | null {
  const code = elsewhere(person, door);
  // What was written once stays written, whatever became of the registration since.
  if (code || entry.kind !== "scan" || earlier.has(entry.id)) return code;
  if (entry.itemId && !itemIds.has(entry.itemId)) return "not-on-this-date";
  return REFUSED[person.status];
}

function placeOf(entry: DoorEntry, earlier: Earlier): string | null {
  if (entry.kind === "undo") return earlier.get(entry.scanId)?.itemId ?? null;
  return entry.kind === "scan" ? entry.itemId : null;
}

const REFUSED = {
  CONFIRMED: null,
  WAITLISTED: "waitlisted",
  OFFERED: "offered",
  CANCELLED: "cancelled",
} as const;

function whom(entry: DoorEntry, earlier: Earlier, lets: Map<string, Let>): string | null | undefined {
  if (entry.kind === "undo") return earlier.get(entry.scanId)?.registrationId;
  if (entry.kind !== "scan") return lets.get(entry.id)?.registrationId;
  const before = earlier.get(entry.id);
  if (before) return before.registrationId;
  const { registrationId: id, ticket } = entry;
  // A device knows whom it registered itself only by the id of that entry, until it hears the real one.
  if (id) return lets.get(id)?.registrationId ?? earlier.get(id)?.registrationId ?? id;
  return ticketCodeIn(ticket ?? "");
}

function elsewhere(person: Person & { here: boolean }, door: Door): DoorCode | null {
  if (person.here) return null;
  return person.occurrence.eventId === door.eventId ? "other-day" : "other-event";
}

/** What the device hears of one entry, once everything is written. */
export function tell(
  { entry, itemId, person, refused }: Judged,
  followed: Map<string, Followed>,
): DoorAnswer {
  if (!person || refused) return answer(entry.id, refused ?? "unknown", person);
  const { stays, verdicts, undone } = followed.get(person.id)!;
  const gone = entry.kind === "undo" || undone.has(entry.id);
  const stay = stays.find((one) => one.itemId === itemId);
  const first = stay ? { device: stay.device, at: stay.arrivedAt } : null;
  return { ...answer(entry.id, gone ? "undone" : (verdicts.get(entry.id) ?? "arrived"), person), first };
}

/** Of somebody registered for another event only that much is said. */
export function answer(id: string, code: DoorCode, person: Judged["person"] = null): DoorAnswer {
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
