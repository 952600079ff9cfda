import type { Seat } from "./protocols";

/** A seat and the number of who writes there, which is its own in the whole run; null: who only looks on. */
export type Place = { seat: Seat; writer: number | null };

export type Sent = { byNote: Record<string, number>; lateP99: number };

/** `delivered`: edits of others that came in; `own`: edits that came back to who made them. */
export type Counts = { delivered: number; own: number };

export type Tally = Counts & {
  /** Came more than once. */
  duplicates: number;
  /** Came before an earlier one of the same writer. */
  disordered: number;
  refused: Record<string, number>;
  closed: number;
  times: Uint32Array;
  ownTimes: Uint32Array;
  cpuMs: number;
};

/** `edits`: marks that stand in the text. */
export type OpenTime = { ms: number; bytes: number; characters: number; edits: number };

/** What the processes of the load generator can be asked, and what they answer. */
export type Commands = {
  /** Everybody takes their place and, when they write, makes a paragraph. */
  join: { ask: { places: Place[] }; reply: null };
  /** Everybody there makes so many edits a second, evenly, from `startAt` on (microseconds on the shared clock). */
  write: { ask: { perSecond: number; seconds: number; startAt: number }; reply: Sent };
  count: { ask: object; reply: Counts };
  /** Everybody leaves; what they saw. */
  leave: { ask: object; reply: Tally };
  /** A fresh browser opens the note and leaves. */
  open: { ask: { seat: Seat }; reply: OpenTime };
  /** One after the other, so many people type so many edits of so many characters into the note, and leave. */
  fill: { ask: { seat: Seat; people: number; edits: number; characters: number }; reply: null };
};
export type CommandName = keyof Commands;
export type Ask = { [N in CommandName]: { name: N; id: number; ask: Commands[N]["ask"] } }[CommandName];
export type Answer = { id: number; reply?: unknown; error?: string };
