import type { Passage } from "../passages";

/**
 * What became of an update in the thread that holds the documents. `nothing`: it was all there already; `spoiled`: it
 * went in before it was found out, so that the document must be loaded anew.
 */
export type Verdict = "new" | "nothing" | "malformed" | "out-of-order" | "note-full" | "spoiled";

/**
 * `rest`: what of the update was not in the document yet, when part of it was: only that is for the disk and for others.
 * `putBack`: an update by which words come back that the first one would have taken out of sight; see stranded.ts.
 */
export type Taken = { verdict: Verdict; rest: Uint8Array | null; putBack: Uint8Array | null };

/** A note as anybody but the editor reads it. */
export type NoteReading = { markdown: string; plain: string; passages: Passage[] };

/** What the thread can be asked, and what it answers. Documents are known by their note's id. */
export type Questions = {
  /** Takes a document into memory, in the place of what it had. */
  load: { ask: { noteId: string; parts: Uint8Array[] }; answer: null };
  /** Judges and takes in updates of browsers, note after note, one after the other in `bytes`. */
  check: {
    ask: { notes: { noteId: string; sizes: number[] }[]; bytes: Uint8Array };
    /** Stops at a `spoiled` one: the list of that note is then shorter than what was asked. */
    answer: Taken[][];
  };
  /** Takes in what is on disk already. */
  merge: { ask: { noteId: string; parts: Uint8Array[] }; answer: null };
  /** What a browser with this state vector has not got; null when that is no state vector. */
  open: {
    ask: { noteId: string; vector: Uint8Array };
    answer: { missing: Uint8Array; vector: Uint8Array } | null;
  };
  state: { ask: { noteId: string }; answer: Uint8Array };
  read: { ask: { noteId: string }; answer: NoteReading };
  drop: { ask: { noteId: string }; answer: null };
  /** Makes one of many, without keeping anything. */
  digest: { ask: { parts: Uint8Array[] }; answer: NoteReading & { state: Uint8Array } };
  /** The note as it would be with these updates too, which nobody judged yet and what is to be said of the last. */
  preview: {
    ask: { parts: Uint8Array[]; updates: Uint8Array[] };
    answer: { verdict: Verdict; markdown: string; update: Uint8Array };
  };
};

export type Kind = keyof Questions;
export type Question = { [K in Kind]: { id: number; kind: K; ask: Questions[K]["ask"] } }[Kind];
export type Answer = { id: number; answer: unknown } | { id: number; failed: string };
