import * as Y from "yjs";
import { NOTE_ROOT } from "../schema";

type Decoded = ReturnType<typeof Y.decodeUpdate>;
type Deleted = Decoded["ds"];

/** Words that vanished though nobody chose to delete them, and the block after which they stood; null: unknown. */
type Stranded = { line: string; after: Y.Item | null };

/**
 * What a transaction took out of sight that its update does not name as deleted. Whoever turns a paragraph into a
 * heading, or wipes out one that looks empty, deletes the block that they see; what another was writing in it at that
 * moment, perhaps offline for an hour, would go with it. Ask while the transaction still has what it deleted.
 */
export function strandedIn(transaction: Y.Transaction, { structs, ds }: Decoded): Stranded[] {
  const { doc, deleteSet, beforeState } = transaction;
  const texts = new Map<Y.XmlText, Map<Y.Item, string>>();
  for (const [client, ranges] of deleteSet.clients)
    for (const item of itemsIn(doc, client, ranges)) {
      const { content, parent } = item;
      const words = content instanceof Y.ContentString ? unnamed(item.id, content.str, ds) : "";
      if (!words || !(parent instanceof Y.XmlText)) continue;
      const found = texts.get(parent) ?? new Map<Y.Item, string>();
      texts.set(parent, found.set(item, words));
    }
  const inPlace = [...texts].map(([text, found]) => ({
    line: inOrder(text, found),
    after: placeOf(doc, text),
  }));
  return [...inPlace, ...buried(doc, structs, ds, beforeState)].filter(({ line }) => line.trim() !== "");
}

/** Puts such words back, a paragraph for each block; answers the update that does so, or null when there are none. */
export function putBack(doc: Y.Doc, stranded: readonly Stranded[]): Uint8Array | null {
  if (stranded.length === 0) return null;
  const before = Y.encodeStateVector(doc);
  const body = doc.getXmlFragment(NOTE_ROOT);
  doc.transact(() => {
    for (const { line, after } of stranded) {
      const paragraph = new Y.XmlElement("paragraph");
      paragraph.insert(0, [new Y.XmlText(line.trim())]);
      const beside = after && standing(after);
      if (after) body.insertAfter(beside, [paragraph]);
      else body.insert(body.length, [paragraph]);
    }
  });
  return Y.encodeStateAsUpdate(doc, before);
}

function* itemsIn(doc: Y.Doc, client: number, ranges: { clock: number; len: number }[]) {
  const structs = doc.store.clients.get(client) ?? [];
  for (const { clock, len } of ranges)
    for (let i = Y.findIndexSS(structs, clock); i < structs.length; i += 1) {
      const struct = structs[i]!;
      if (struct.id.clock >= clock + len) break;
      if (struct instanceof Y.Item) yield struct;
    }
}

/** The part of a text that is not named as deleted. */
function unnamed({ client, clock }: Y.ID, text: string, named: Deleted): string {
  if (!named.clients.has(client)) return text;
  let rest = "";
  for (let i = 0; i < text.length; i += 1)
    if (!Y.isDeleted(named, Y.createID(client, clock + i))) rest += text[i];
  return rest;
}

function inOrder(text: Y.XmlText, found: Map<Y.Item, string>): string {
  let line = "";
  for (let item = text._start; item; item = item.right) line += found.get(item) ?? "";
  return line;
}

/** The block of the note in which a text stands. */
function placeOf(doc: Y.Doc, text: Y.XmlText): Y.Item | null {
  const body = doc.getXmlFragment(NOTE_ROOT);
  let item = text._item;
  while (item && item.parent !== body) item = (item.parent as Y.XmlFragment)._item;
  return item;
}

/** The block itself or the nearest before it that is still there. */
function standing(block: Y.Item): Y.Item | null {
  let item: Y.Item | null = block;
  while (item?.deleted) item = item.left;
  return item;
}

/** Words for a block of which no more is left than that it was there. */
function buried(
  doc: Y.Doc,
  structs: Decoded["structs"],
  named: Deleted,
  beforeState: Map<number, number>,
): Stranded[] {
  const lines: Stranded[] = [];
  let last = { client: -1, end: -1 };
  for (const struct of structs) {
    const { id, length } = struct;
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) continue;
    const known = Math.max(0, (beforeState.get(id.client) ?? 0) - id.clock);
    if (known >= length) continue;
    const start = Y.createID(id.client, id.clock + known);
    if (!((Y.getItem(doc.store, start) as Y.Item | Y.GC) instanceof Y.GC)) continue;
    const words = unnamed(start, struct.content.str.slice(known), named);
    if (last.client === id.client && last.end === id.clock) lines.at(-1)!.line += words;
    else lines.push({ line: words, after: null });
    last = { client: id.client, end: id.clock + length };
  }
  return lines;
}
