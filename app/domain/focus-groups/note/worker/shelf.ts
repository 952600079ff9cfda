import * as Y from "yjs";
import { NOTE_ROOT } from "../schema";
import { NOTE_LIMITS } from "../wire";
import { decoded, followsOn } from "./known";
import { isBetweenNeighbours, isWellPlaced } from "./placed";
import type { Taken, Verdict } from "./messages";
import { putBack, strandedIn } from "./stranded";

type Kept = { doc: Y.Doc; /** Bytes, about. */ size: number };

/** A document made of what is on disk. */
export function documentOf(parts: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  doc.getXmlFragment(NOTE_ROOT);
  applyTo(doc, parts);
  return doc;
}

/**
 * Yjs tidies up what others' formatting leaves behind, in every document for itself, as a change of its own. Here
 * that would be a change that is not on disk, and the browser that then says it is told it is known already. For what
 * one writes oneself Yjs does not do so.
 */
function applyTo(doc: Y.Doc, parts: readonly Uint8Array[]): void {
  doc.transact((transaction) => {
    for (const part of parts) Y.applyUpdate(doc, part);
    transaction.local = true;
  });
}

/** The documents of the notes that are open. */
export class Shelf {
  readonly #kept = new Map<string, Kept>();

  load(noteId: string, parts: readonly Uint8Array[]): void {
    this.drop(noteId);
    this.#kept.set(noteId, { doc: documentOf(parts), size: sizeOf(parts) });
  }

  merge(noteId: string, parts: readonly Uint8Array[]): void {
    const kept = this.#of(noteId);
    kept.size += sizeOf(parts);
    applyTo(kept.doc, parts);
  }

  /** Judges an update and takes it in. */
  take(noteId: string, update: Uint8Array): Taken {
    const kept = this.#of(noteId);
    const taken = takeIn(kept, update);
    if (taken.verdict === "spoiled") this.drop(noteId);
    return taken;
  }

  /** What a document with this state vector lacks; null when that is no state vector. */
  missing(noteId: string, vector: Uint8Array): { missing: Uint8Array; vector: Uint8Array } | null {
    const { doc } = this.#of(noteId);
    try {
      return { missing: Y.encodeStateAsUpdate(doc, vector), vector: Y.encodeStateVector(doc) };
    } catch {
      return null;
    }
  }

  state(noteId: string): Uint8Array {
    const kept = this.#of(noteId);
    const state = Y.encodeStateAsUpdate(kept.doc);
    kept.size = state.byteLength;
    return state;
  }

  documentOf(noteId: string): Y.Doc {
    return this.#of(noteId).doc;
  }

  drop(noteId: string): void {
    this.#kept.get(noteId)?.doc.destroy();
    this.#kept.delete(noteId);
  }

  #of(noteId: string): Kept {
    const kept = this.#kept.get(noteId);
    if (!kept) throw new Error("the note is not in memory");
    return kept;
  }
}

const sizeOf = (parts: readonly Uint8Array[]) => parts.reduce((sum, { byteLength }) => sum + byteLength, 0);

/** Judges an update for a document and applies it. */
export function takeIn(kept: Kept, update: Uint8Array): Taken {
  const refused = (verdict: Verdict) => ({ verdict, rest: null, putBack: null });
  const sent = decoded(update);
  if (!sent) return refused("malformed");
  if (!followsOn(kept.doc, sent)) return refused("out-of-order");
  if (kept.size + update.byteLength > NOTE_LIMITS.note) return refused("note-full");
  const rest = restOf(kept.doc, update, sent);
  const { isNew, isWell, stranded } = apply(kept.doc, rest ?? update, rest ? Y.decodeUpdate(rest) : sent);
  if (!isWell) return refused("spoiled");
  if (!isNew) return refused("nothing");
  const back = putBack(kept.doc, stranded);
  kept.size += (rest ?? update).byteLength + (back?.byteLength ?? 0);
  return { verdict: "new", rest, putBack: back };
}

/**
 * An update without what the document has already; null when it has none of it. What somebody sends twice is the same
 * twice; of what only bears the same numbers, Yjs would keep another part depending on what each copy has of it.
 */
function restOf(doc: Y.Doc, update: Uint8Array, { structs }: Decoded): Uint8Array | null {
  const isAllNew = structs.every(({ id }) => id.clock >= Y.getState(doc.store, id.client));
  return isAllNew ? null : Y.diffUpdate(update, Y.encodeStateVector(doc));
}

type Decoded = NonNullable<ReturnType<typeof decoded>>;

function apply(doc: Y.Doc, update: Uint8Array, read: Decoded) {
  const found = { isNew: false, isWell: true, stranded: [] as ReturnType<typeof strandedIn> };
  const look = (transaction: Y.Transaction) => {
    const { beforeState, afterState, deleteSet } = transaction;
    found.isNew ||= deleteSet.clients.size > 0 || grew(beforeState, afterState);
    found.isWell &&= isWellPlaced(transaction) && isBetweenNeighbours(transaction, read);
    found.stranded.push(...strandedIn(transaction, read));
  };
  doc.on("afterTransaction", look);
  try {
    applyTo(doc, [update]);
  } catch {
    found.isWell = false;
  } finally {
    doc.off("afterTransaction", look);
  }
  return found;
}

const grew = (before: Map<number, number>, after: Map<number, number>) => {
  for (const [client, clock] of after) if (clock > (before.get(client) ?? 0)) return true;
  return false;
};
