import * as Y from "yjs";
import { NOTE_ROOT } from "../schema";

type Decoded = ReturnType<typeof Y.decodeUpdate>;
type Deleted = Decoded["ds"];

/** Words with the same marks, as a delta of Yjs has them. */
type Run = { insert: string; attributes: Record<string, unknown> };

/** Words that vanished though nobody chose to delete them, and the block after which they stood; null: unknown. */
type Stranded = { line: Run[]; after: Y.Item | null };

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
    line: lineOf(before(text, deleteSet), (item) => found.get(item)),
    after: placeOf(doc, text),
  }));
  return [...inPlace, ...buried(doc, structs, ds, beforeState)].filter(({ line }) =>
    line.some(({ insert }) => insert.trim() !== ""),
  );
}

/** Puts such words back, a paragraph for each block; answers the update that does so, or null when there are none. */
export function putBack(doc: Y.Doc, stranded: readonly Stranded[]): Uint8Array | null {
  if (stranded.length === 0) return null;
  const before = Y.encodeStateVector(doc);
  const body = doc.getXmlFragment(NOTE_ROOT);
  doc.transact(() => {
    for (const { line, after } of stranded) {
      const paragraph = new Y.XmlElement("paragraph");
      const text = new Y.XmlText();
      text.applyDelta(trimmed(line));
      paragraph.insert(0, [text]);
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

/** What stood in a text before this transaction, in order. */
function* before(text: Y.XmlText, deleted: Deleted): Generator<Y.Item> {
  for (let item = text._start; item; item = item.right)
    if (!item.deleted || Y.isDeleted(deleted, item.id)) yield item;
}

/** The words that are asked for, each with the marks that it stood under. */
function lineOf(items: Iterable<Y.Item>, wordsOf: (item: Y.Item) => string | undefined): Run[] {
  const line: Run[] = [];
  const marks = new Map<string, unknown>();
  for (const item of items) {
    const { content } = item;
    if (!(content instanceof Y.ContentFormat)) {
      const insert = wordsOf(item);
      if (insert) line.push({ insert, attributes: Object.fromEntries(marks) });
    } else if (content.value === null) marks.delete(content.key);
    else marks.set(content.key, content.value);
  }
  return line;
}

/** Without the space at both ends. */
function trimmed(line: readonly Run[]): Run[] {
  const words = line.map(({ insert }) => insert).join("");
  let [start, end] = [words.length - words.trimStart().length, words.trimEnd().length];
  const runs: Run[] = [];
  for (const { insert, attributes } of line) {
    const rest = insert.slice(Math.max(0, start), Math.max(0, end));
    if (rest) runs.push({ insert: rest, attributes });
    start -= insert.length;
    end -= insert.length;
  }
  return runs;
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

/** Words for a block of which no more is left than that it was there, under the marks that came with them. */
function buried(
  doc: Y.Doc,
  structs: Decoded["structs"],
  named: Deleted,
  beforeState: Map<number, number>,
): Stranded[] {
  const knownOf = ({ id }: Y.Item) => Math.max(0, (beforeState.get(id.client) ?? 0) - id.clock);
  const items = structs.filter((struct): struct is Y.Item => {
    if (!(struct instanceof Y.Item) || !isInline(struct)) return false;
    const { id, length } = struct;
    const known = knownOf(struct);
    if (known >= length) return false;
    const start = Y.createID(id.client, id.clock + known);
    return (Y.getItem(doc.store, start) as Y.Item | Y.GC) instanceof Y.GC;
  });
  const wordsOf = (item: Y.Item) => {
    const { id, content } = item;
    if (!(content instanceof Y.ContentString)) return undefined;
    const known = knownOf(item);
    return unnamed(Y.createID(id.client, id.clock + known), content.str.slice(known), named);
  };
  const stands = ({ id, content }: Y.Item) => content instanceof Y.ContentString || !Y.isDeleted(named, id);
  return linesOf(items).map((line) => ({ line: lineOf(line.filter(stands), wordsOf), after: null }));
}

const isInline = ({ content }: Y.Item) =>
  content instanceof Y.ContentString || content instanceof Y.ContentFormat;

/**
 * What stood in one block, each in its order: what was put beside something that came along stands beside it, and what
 * was typed right after another thing goes with it.
 */
function linesOf(items: readonly Y.Item[]): Y.Item[][] {
  const lines: Y.Item[][] = [];
  const placed = new Map<number, { item: Y.Item; line: Y.Item[] }[]>();
  const find = (id: Y.ID | null) =>
    id ? placed.get(id.client)?.findLast(({ item }) => holds(item, id)) : undefined;
  for (const item of inOrderOfWriting(items)) {
    const { id, origin, rightOrigin } = item;
    const [left, right] = [find(origin), find(rightOrigin)];
    const own = listIn(placed, id.client);
    const last = own.at(-1);
    const follows = last && last.item.id.clock + last.item.length === id.clock ? last : undefined;
    const line = (left ?? right ?? follows)?.line ?? [];
    if (line.length === 0) lines.push(line);
    const at = left ? line.lastIndexOf(left.item) + 1 : right ? line.lastIndexOf(right.item) : line.length;
    line.splice(at, 0, item);
    own.push({ item, line });
  }
  return lines;
}

/**
 * Yjs puts the highest number of a browser first, and a page that was loaded again has a new one: what leans on what
 * another of them wrote comes after it.
 */
function inOrderOfWriting(items: readonly Y.Item[]): Y.Item[] {
  const waiting = new Map<number, Y.Item[]>();
  for (const item of items) listIn(waiting, item.id.client).push(item);
  const ordered: Y.Item[] = [];
  while (waiting.size > 0) {
    const leans = ([client, own]: [number, Y.Item[]]) =>
      own.some(({ origin, rightOrigin }) =>
        [origin, rightOrigin].some((id) => id && id.client !== client && waiting.has(id.client)),
      );
    const [client, own] = [...waiting].find((one) => !leans(one)) ?? [...waiting][0]!;
    ordered.push(...own);
    waiting.delete(client);
  }
  return ordered;
}

function listIn<T>(lists: Map<number, T[]>, client: number): T[] {
  const list = lists.get(client) ?? [];
  lists.set(client, list);
  return list;
}

const holds = ({ id, length }: Y.Item, { client, clock }: Y.ID) =>
  id.client === client && id.clock <= clock && clock < id.clock + length;
