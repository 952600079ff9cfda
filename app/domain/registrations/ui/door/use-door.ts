import { useCallback, useEffect, useRef, useState } from "react";
import type { DoorAnswer } from "../../check-in";
import type { DoorEntry, WalkInEntry } from "../../door-entry";
import { guestOfTicket, type BoardGuest, type QueueRow } from "./board";
import { signal } from "./feedback";
import type { Snapshot } from "./snapshot";
import type { Station } from "./station";
import { checking, saidOf, type Said } from "./words";

/** Where this device stands: at the door or at a workshop, and whether people come or go. */
export type Place = { itemId: string | null; title: string; arriving: boolean };

/** The last thing that was said, and what one can still do about it. */
export type Message = Said & {
  /** Grows, so that the same words twice are read out twice. */
  key: number;
  /** May be taken back. */
  undo: QueueRow | null;
  /** Waits for a seat and may be let in. */
  admit: BoardGuest | null;
};

export type NewGuest = Omit<WalkInEntry, "kind" | "id" | "at">;

export type DoorActions = {
  checkIn(this: void, guest: BoardGuest): void;
  leave(this: void, guest: BoardGuest): void;
  /** What a camera read, or somebody typed. */
  readTicket(this: void, text: string): void;
  admit(this: void, guest: BoardGuest): void;
  walkIn(this: void, guest: NewGuest): void;
  undo(this: void, row: QueueRow): void;
};

/** What a helper can do, each answered in words at once. */
export function useDoor(station: Station, snapshot: Snapshot, place: Place) {
  const [message, say] = useMessage(snapshot.sound);
  const last = useRef<string | null>(null);

  const correct = useCorrection(snapshot, last, place, say);

  const tell = useCallback(
    (row: QueueRow) => {
      last.current = row.id;
      // The server may have answered while it was being kept.
      const { correction } = station.snapshot();
      if (correction?.row.id === row.id) return correct(correction);
      const answer = row.told;
      const unknown = answer.code === "unknown";
      const undo = row.entry.kind !== "undo" && answer.code === "arrived" ? row : null;
      say(unknown ? checking : saidOf(answer, titleAt(row, place)), undo);
    },
    [station, place, say, correct],
  );

  const add = useCallback(
    async (part: Part, about: { registrationId: string | null; itemId: string | null; name: string }) => {
      const entry: DoorEntry = { ...part, id: newEntryId(), at: Date.now() };
      const row = await station.add(entry, about);
      tell(row);
    },
    [station, tell],
  );

  const { itemId } = place;
  const read = (guest: BoardGuest, arriving: boolean): void => {
    const waits = WAITING[guest.status];
    if (waits) return say(saidOf(plainAnswer(guest, waits), ""), null, waits === "cancelled" ? null : guest);
    const scan = { kind: "scan" as const, ticket: null, registrationId: guest.id, itemId, arriving };
    void add(scan, { registrationId: guest.id, itemId, name: guest.name });
  };
  const actions: DoorActions = {
    checkIn: (guest) => read(guest, true),
    leave: (guest) => read(guest, false),
    readTicket(text) {
      const guest = snapshot.board ? guestOfTicket(snapshot.board, text) : undefined;
      if (guest) return read(guest, place.arriving);
      const ticket = text.slice(0, 300);
      const scan = { kind: "scan" as const, ticket, registrationId: null, itemId, arriving: place.arriving };
      void add(scan, { registrationId: null, itemId, name: "" });
    },
    admit: (guest) =>
      void add(
        { kind: "admit", registrationId: guest.id },
        { registrationId: guest.id, itemId: null, name: guest.name },
      ),
    walkIn: (guest) =>
      void add({ kind: "walk-in", ...guest }, { registrationId: null, itemId: null, name: guest.name }),
    undo: (row) => {
      const registrationId = row.registrationId ?? row.id;
      void add({ kind: "undo", scanId: row.id }, { registrationId, itemId: row.itemId, name: row.name });
    },
  };
  return { message, actions };
}

type Part = DoorEntry extends infer E ? (E extends DoorEntry ? Omit<E, "id" | "at"> : never) : never;

const WAITING = {
  CONFIRMED: null,
  WAITLISTED: "waitlisted",
  OFFERED: "offered",
  CANCELLED: "cancelled",
} as const;

const titleAt = (row: QueueRow, place: Place) =>
  row.itemId !== null && row.itemId === place.itemId ? place.title : "";

function plainAnswer(guest: BoardGuest, code: DoorAnswer["code"]): DoorAnswer {
  return { id: "", code, registrationId: guest.id, name: guest.name, first: null, otherDay: null };
}

type Say = (said: Said, undo: QueueRow | null, admit?: BoardGuest | null) => void;

function useMessage(sound: boolean): [Message | null, Say] {
  const [message, setMessage] = useState<Message | null>(null);
  const count = useRef(0);
  const say = useCallback<Say>(
    (said, undo, admit = null) => {
      count.current += 1;
      setMessage({ ...said, undo, admit, key: count.current });
      if (sound) signal(said.tone);
    },
    [sound],
  );
  return [message, say];
}

/** The server knows what other phones read: when it says something else of the last reading, that counts. */
function useCorrection(snapshot: Snapshot, last: { current: string | null }, place: Place, say: Say) {
  const { correction, board } = snapshot;
  const told = useRef<Correction | null>(null);
  const correct = useCallback(
    (news: Correction) => {
      if (told.current === news) return;
      told.current = news;
      const { row, answer } = news;
      const guest = board?.byId.get(answer.registrationId ?? "");
      const waits = answer.code === "waitlisted" || answer.code === "offered";
      say(
        saidOf(answer, titleAt(row, place)),
        answer.code === "arrived" ? row : null,
        (waits && guest) || null,
      );
    },
    [board, place, say],
  );
  useEffect(() => {
    if (correction && correction.row.id === last.current) correct(correction);
  }, [correction, last, correct]);
  return correct;
}

type Correction = NonNullable<Snapshot["correction"]>;

/** `crypto.randomUUID` is only there on https and localhost. */
function newEntryId(): string {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
