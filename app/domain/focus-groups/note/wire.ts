/**
 * What editor and server say to each other about one live note: event names, bounds and shapes. One socket serves
 * one note. Binary parts are Yjs V1 updates; other versions are refused. The packer knows one kind of binary on each
 * side, both ways: an ArrayBuffer in the browser, a Buffer in Node; a Uint8Array it takes apart.
 *
 * browser → server: `open` once (also after every reconnect), then `edit`s, each with a number counted from 1, and
 * `present` for the cursor. server → browser: `edits` once they are on disk, own ones too, which is their
 * acknowledgement; `refused` for an edit that will never be; `right` when what one may do changed; `present` for
 * cursors. Arguments: `open` (OpenRequest, callback with OpenReply), `edit` (number, update), `present` (awareness
 * update) both ways, `edits` (Edits), `refused` (Refusal), `right` (RightChange).
 */

/** The path of the notes' own Socket.IO server, which packs a message into one frame (socket.io-msgpack-parser). */
export const NOTES_PATH = "/nota-live";

/** Bounds, in bytes unless they say otherwise. */
export const NOTE_LIMITS = {
  /** One update; a long text that is pasted, or hours of work offline. */
  update: 500_000,
  /** A whole note, as Yjs keeps it. */
  note: 3_000_000,
  /** One browser's cursor and name. */
  presence: 2_000,
  /** Edits of one socket: at most so many waiting at once, and so many a second in the long run. */
  burst: 300,
  perSecond: 100,
  /** Sockets in one note. */
  sockets: 200,
} as const;

export type NoteRight = "read" | "write";

/** Why one cannot write: the one who leads locked it, the organiser froze it, or one is there to read. */
export type NoteCondition = "open" | "locked" | "frozen" | "correcting";

export type OpenRequest = { groupId: string; vector: Uint8Array };

export type Opened = {
  ok: true;
  right: NoteRight;
  condition: NoteCondition;
  /** Number of this browser in the note, by which it knows its own edits. */
  you: number;
  /** Number of the last update on disk. */
  seq: number;
  /** What this browser has not got, as one update. */
  missing: Uint8Array;
  /** What the server has: the browser sends the rest. */
  vector: Uint8Array;
  /** Everybody's cursors, as an awareness update; empty when nobody else is there. */
  present: Uint8Array;
  /** The name others see. */
  name: string;
};

export type OpenRefusal = { ok: false; reason: "not-found" | "full-house" | "unavailable" | "malformed" };

export type OpenReply = Opened | OpenRefusal;

/**
 * Why an edit was not taken. `not-allowed`, `locked`, `frozen`: kept for the organiser to decide on (`kept` says so).
 * `out-of-order`: something before it is missing; open again. `unavailable`, `too-fast`: keep it and try again later.
 */
export type RefusalReason =
  | "not-allowed"
  | "locked"
  | "frozen"
  | "malformed"
  | "too-big"
  | "note-full"
  | "out-of-order"
  | "too-fast"
  | "unavailable";

export type Refusal = { n: number; reason: RefusalReason; kept: boolean };

/** `right` event: what this browser may do from now on. */
export type RightChange = { right: NoteRight; condition: NoteCondition };

/** One edit of `edits`: number of the browser that made it (0: not of this process), its own count, the update. */
export type SentEdit = [from: number, n: number, update: Uint8Array];

/** `edits` event: `seq` is the number of the last one on disk. */
export type Edits = { seq: number; list: SentEdit[] };
