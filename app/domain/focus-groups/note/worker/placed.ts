import * as Y from "yjs";
import { NOTE_ROOT } from "../schema";

type Decoded = ReturnType<typeof Y.decodeUpdate>;

/** How deep a note may be nested: lists in quotes in lists; deeper is nobody's text. */
const DEEPEST = 30;

/** What a transaction put in the document stands where a note has such things. */
export function isWellPlaced({ doc, beforeState, afterState }: Y.Transaction): boolean {
  if (doc.store.pendingStructs || doc.store.pendingDs) return false;
  if (doc.share.size > 1) return false;
  for (const [client, end] of afterState) {
    const start = beforeState.get(client) ?? 0;
    const structs = doc.store.clients.get(client);
    if (start >= end || !structs) continue;
    for (let i = Y.findIndexSS(structs, start); i < structs.length; i += 1)
      if (!fits(doc, structs[i]!)) return false;
  }
  return true;
}

function fits(doc: Y.Doc, struct: Y.GC | Y.Item): boolean {
  if (!(struct instanceof Y.Item)) return true;
  const { content, parent, parentSub } = struct;
  if (content instanceof Y.ContentDeleted) return true;
  if (content instanceof Y.ContentAny) return parentSub !== null && parent instanceof Y.XmlElement;
  if (parentSub !== null) return false;
  if (!(content instanceof Y.ContentType)) return parent instanceof Y.XmlText;
  return !(parent instanceof Y.XmlText) && parent instanceof Y.XmlFragment && isReachable(doc, parent);
}

function isReachable(doc: Y.Doc, from: Y.XmlFragment): boolean {
  let at: unknown = from;
  for (let depth = 1; depth <= DEEPEST; depth += 1) {
    if (at === doc.share.get(NOTE_ROOT)) return true;
    at = (at as Y.XmlFragment)._item?.parent;
    if (!at) return false;
  }
  return false;
}

/**
 * All that an update adds stands between two neighbours, as whoever typed it saw them. An editor writes nothing else.
 * What leans on two places at once, or on things that never stood next to each other, would come in another spot, or
 * not at all, in copies of the note that took things in in another order or cleared others away already. Ask before
 * the document clears away what the update deleted.
 */
export function isBetweenNeighbours({ doc }: Y.Transaction, { structs }: Decoded): boolean {
  return structs.every((struct) => !(struct instanceof Y.Item) || isBetween(doc.store, struct));
}

type Store = Y.Doc["store"];

function isBetween(store: Store, sent: Y.Item): boolean {
  const placed = at(store, sent.id);
  const left = sent.origin && at(store, sent.origin);
  const right = sent.rightOrigin && at(store, sent.rightOrigin);
  const named = [left, right].filter((one) => one !== null);
  if (placed === GONE)
    return (
      named.every((one) => one === GONE) && !(sent.parent instanceof Y.ID && canHold(at(store, sent.parent)))
    );
  return (
    left !== GONE &&
    right !== GONE &&
    named.every((one) => one !== GONE && isSibling(one, placed)) &&
    isAmid(store, placed, left, right)
  );
}

function isAmid(store: Store, placed: Y.Item, left: Y.Item | null, right: Y.Item | null): boolean {
  if (placed.left === left && placed.right === right) return true;
  if (left && !isLeftOf(left, placed)) return false;
  return (!right || isLeftOf(placed, right)) && couldTouch(store, left, right);
}

/** Neither was put down with a third in mind that stands between the two. */
function couldTouch(store: Store, left: Y.Item | null, right: Y.Item | null): boolean {
  const before = right?.origin ? at(store, right.origin) : null;
  const after = left?.rightOrigin ? at(store, left.rightOrigin) : null;
  if (before === GONE || after === GONE) return false;
  if (before && !(left && (before === left || isLeftOf(before, left)))) return false;
  return !after || (right !== null && (after === right || isLeftOf(right, after)));
}

/** It was cleared away: no more is left of it than that it was there. */
const GONE = "gone";

function at(store: Store, id: Y.ID): Y.Item | typeof GONE {
  const found = Y.getItem(store, id) as Y.Item | Y.GC;
  return found instanceof Y.Item ? found : GONE;
}

const canHold = (item: Y.Item | typeof GONE) => item !== GONE && !(item.content instanceof Y.ContentDeleted);

const isSibling = (one: Y.Item, other: Y.Item) =>
  one.parent === other.parent && one.parentSub === other.parentSub;

function isLeftOf(item: Y.Item, other: Y.Item): boolean {
  let next = item.right;
  while (next && next !== other) next = next.right;
  return next !== null;
}
