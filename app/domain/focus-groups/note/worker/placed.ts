import * as Y from "yjs";
import { NOTE_ROOT } from "../schema";

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
