import * as Y from "yjs";
import { NOTE_ROOT } from "../schema";
import { NOTE_LIMITS } from "../wire";
import { decoded, followsOn } from "./known";
import { isWellPlaced } from "./placed";
import type { Verdict } from "./messages";

type Kept = { doc: Y.Doc; /** Bytes, about. */ size: number };

/** A document made of what is on disk. */
export function documentOf(parts: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  doc.getXmlFragment(NOTE_ROOT);
  doc.transact(() => parts.forEach((part) => Y.applyUpdate(doc, part)));
  return doc;
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
    for (const part of parts) Y.applyUpdate(kept.doc, part);
  }

  /** Judges an update and takes it in. */
  take(noteId: string, update: Uint8Array): Verdict {
    const kept = this.#of(noteId);
    const verdict = takeIn(kept, update);
    if (verdict === "spoiled") this.drop(noteId);
    return verdict;
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
export function takeIn(kept: Kept, update: Uint8Array): Verdict {
  const read = decoded(update);
  if (!read) return "malformed";
  if (!followsOn(kept.doc, read)) return "out-of-order";
  if (kept.size + update.byteLength > NOTE_LIMITS.note) return "note-full";
  const { isNew, isWell } = apply(kept.doc, update);
  if (!isWell) return "spoiled";
  if (isNew) kept.size += update.byteLength;
  return isNew ? "new" : "nothing";
}

function apply(doc: Y.Doc, update: Uint8Array): { isNew: boolean; isWell: boolean } {
  const found = { isNew: false, isWell: true };
  const look = (transaction: Y.Transaction) => {
    const { beforeState, afterState, deleteSet } = transaction;
    found.isNew ||= deleteSet.clients.size > 0 || grew(beforeState, afterState);
    found.isWell &&= isWellPlaced(transaction);
  };
  doc.on("afterTransaction", look);
  try {
    Y.applyUpdate(doc, update);
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
