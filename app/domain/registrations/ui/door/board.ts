import { followReadings, type Reading, type Stay } from "../../attendance";
import { ticketCodeIn, type DoorAnswer, type Guest, type GuestList } from "../../check-in";
import type { DoorEntry } from "../../door-entry";

/** What the device knows: the server's list, with what was done here and is not in it yet laid over it. */

/** One thing done on this device. */
export type DoneRow = {
  id: string;
  /** Order in which things were done. */
  order: number;
  entry: DoorEntry;
  device: string;
  /** Whom it is about, as far as the device knows. */
  registrationId: string | null;
  itemId: string | null;
  name: string;
  /** Null until the server has it. */
  answer: DoorAnswer | null;
  /** They had come in elsewhere already, which nobody here has read yet. */
  double?: boolean;
};

/** As it is kept, with what the helper was told then: a list that comes in later may know better, and they do not. */
export type QueueRow = DoneRow & { told: DoorAnswer };

export type BoardGuest = Guest & { stays: Stay[]; verdicts: Map<string, string> };

export type Board = {
  guests: BoardGuest[];
  byId: Map<string, BoardGuest>;
  byTicket: Map<string, BoardGuest>;
  /** People with a seat. */
  expected: number;
  /** People with a seat who came. */
  came: number;
  /** Of those, who left again. */
  left: number;
};

/** Answers after which the entry stands in the server's list. */
const COUNTED = new Set(["arrived", "already", "left", "not-inside", "undone"]);

export const isUnsent = (row: DoneRow) => row.answer === null;
export const isRefused = (row: DoneRow) => row.answer !== null && !COUNTED.has(row.answer.code);

/** @param skew the server's clock minus this device's, milliseconds. */
export function boardOf(list: GuestList, queue: readonly DoneRow[], skew: number): Board {
  const live = queue.filter((row) => !isRefused(row) && !row.double);
  const undone = new Set(live.flatMap(({ entry }) => (entry.kind === "undo" ? [entry.scanId] : [])));
  const mine = byGuest(live.filter((row) => row.entry.kind !== "undo" && !undone.has(row.id)));
  const undos = byGuest(live.filter((row) => row.entry.kind === "undo"));
  const known = new Set(list.guests.map((guest) => guest.id));
  const newcomers = [...mine.values()].flat().flatMap((row) => (known.has(whose(row)) ? [] : newcomer(row)));
  const guests = [...list.guests, ...newcomers].map((guest) => {
    const [done, taken] = [mine.get(guest.id), undos.get(guest.id)];
    return done || taken ? asBoardGuest(guest, done ?? [], taken ?? [], skew) : untouched(guest);
  });
  return { guests, ...indexed(guests), ...counted(guests) };
}

const whose = (row: DoneRow) => row.registrationId ?? row.id;

function byGuest(rows: DoneRow[]): Map<string, DoneRow[]> {
  const found = new Map<string, DoneRow[]>();
  for (const row of rows) found.set(whose(row), [...(found.get(whose(row)) ?? []), row]);
  return found;
}

const untouchedGuests = new WeakMap<Guest, BoardGuest>();

/** Most of a thousand guests are as the server says: worked out once for each list. */
function untouched(guest: Guest): BoardGuest {
  const found = untouchedGuests.get(guest) ?? asBoardGuest(guest, [], [], 0);
  untouchedGuests.set(guest, found);
  return found;
}

function indexed(guests: BoardGuest[]) {
  return {
    byId: new Map(guests.map((guest) => [guest.id, guest])),
    byTicket: new Map(guests.filter((guest) => guest.ticketCode).map((guest) => [guest.ticketCode, guest])),
  };
}

function counted(guests: BoardGuest[]) {
  const seated = guests.filter((guest) => guest.status === "CONFIRMED");
  const doors = seated.flatMap((guest) => guest.stays.find((stay) => stay.itemId === null) ?? []);
  const left = doors.filter((stay) => stay.leftAt !== null).length;
  return { expected: seated.length, came: doors.length, left };
}

function newcomer({ entry }: DoneRow): Guest[] {
  if (entry.kind !== "walk-in") return [];
  const { id, name, organisation, participantType } = entry;
  return [
    {
      id,
      name,
      organisation,
      type: participantType,
      status: "CONFIRMED",
      ticketCode: "",
      photo: "ASK_ME",
      walkIn: true,
      seats: [],
      presences: [],
    },
  ];
}

function asBoardGuest(guest: Guest, done: DoneRow[], undos: DoneRow[], skew: number): BoardGuest {
  const admitted = done.some((row) => row.entry.kind === "admit");
  // The list may still show what was taken back here.
  const listed = guest.presences.filter(
    (one) =>
      !undos.some((row) => row.itemId === one.itemId && (row.answer === null || one.device === row.device)),
  );
  const readings = [...listed.flatMap(asReadings), ...done.map((row) => asReading(row, skew))];
  const { stays, verdicts } = followReadings(readings);
  return { ...guest, status: admitted ? "CONFIRMED" : guest.status, stays, verdicts };
}

function asReadings({ itemId, arrivedAt, leftAt, device }: Guest["presences"][number], i: number): Reading[] {
  const came: Reading = { id: `${i}`, itemId, arriving: true, at: arrivedAt, device };
  return leftAt === null ? [came] : [came, { ...came, id: `${i}-left`, arriving: false, at: leftAt }];
}

function asReading({ id, entry, itemId, device }: DoneRow, skew: number): Reading {
  const arriving = entry.kind !== "scan" || entry.arriving;
  return { id, itemId, arriving, at: entry.at + skew, device };
}

/** Whom a text of a QR code or a typed code belongs to, among those on the list. */
export function guestOfTicket(board: Board, text: string): BoardGuest | undefined {
  const code = ticketCodeIn(text);
  return code ? board.byTicket.get(code) : undefined;
}

/** What this device thinks of one thing done on it, before the server has its say. */
export function verdictOf(board: Board, row: DoneRow): DoorAnswer {
  const guest = board.byId.get(whose(row));
  const stay = guest?.stays.find((one) => one.itemId === row.itemId);
  return {
    id: row.id,
    code:
      row.entry.kind === "undo"
        ? "undone"
        : ((guest?.verdicts.get(row.id) ?? "unknown") as DoorAnswer["code"]),
    registrationId: guest?.id ?? null,
    name: guest?.name ?? row.name,
    first: stay ? { device: stay.device, at: stay.arrivedAt } : null,
    otherDay: null,
  };
}
