import { diffArrays } from "diff";
import type { Node } from "prosemirror-model";
import { updateYFragment } from "y-prosemirror";
import * as Y from "yjs";
import { nodeOf, noteFrom } from "../inside/from-yjs";
import { markdownToNote } from "./markdown";
import { NOTE_ROOT } from "./schema";

/** An update that changes nothing. */
const NOTHING = new Uint8Array([0, 0]);
/** What y-prosemirror keeps of an open editor: here there is none. */
const noMeta = () => ({ mapping: new Map(), isOMark: new Map() });

/** The text of a note's document. Never throws: what is no text of ours is passed over, and the rest fits the schema. */
export function noteOf(doc: Y.Doc): Node {
  try {
    return noteFrom(doc.getXmlFragment(NOTE_ROOT));
  } catch {
    // Something else goes by the name of the text.
    return markdownToNote("");
  }
}

/** The text of a note, out of its whole state. @throws when the bytes are no update. */
export function noteOfState(state: Uint8Array): Node {
  const doc = docOf(state);
  const note = noteOf(doc);
  doc.destroy();
  return note;
}

/** A new document with this text. */
export function docFromNote(note: Node): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => write(doc, note));
  return doc;
}

/** A whole state with this Markdown for text. */
export function stateFromMarkdown(markdown: string): Uint8Array {
  const doc = docFromNote(markdownToNote(markdown));
  const state = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return state;
}

/**
 * The update that makes of the present text the wanted one. Blocks that stay are not touched and of a block that
 * changed only the words that differ, so that cursors and what others write at the same moment keep their place.
 */
export function restoreUpdate(current: Uint8Array, wanted: Node): Uint8Array {
  const doc = docOf(current);
  let update: Uint8Array = NOTHING;
  doc.on("update", (bytes: Uint8Array) => (update = bytes));
  doc.transact(() => write(doc, wanted));
  doc.destroy();
  return update;
}

function docOf(state: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  return doc;
}

function write(doc: Y.Doc, wanted: Node): void {
  const root = doc.getXmlFragment(NOTE_ROOT);
  const present = root.toArray().map((child, i) => textOf(child) ?? `none of ours ${i}`);
  let at = 0;
  let removed = 0;
  const remove = () => {
    if (removed > 0) root.delete(at, removed);
    removed = 0;
  };
  let next = 0;
  for (const part of diffArrays(present, wanted.children.map(keyOf))) {
    const count = part.value.length;
    if (part.removed) removed += count;
    else if (part.added) {
      for (const block of wanted.children.slice(next, next + count)) {
        if (removed > 0 && rewrite(doc, root.get(at), block)) removed -= 1;
        else insert(doc, root, at, block);
        at += 1;
      }
      next += count;
      remove();
    } else {
      remove();
      at += count;
      next += count;
    }
  }
  remove();
}

function rewrite(doc: Y.Doc, child: unknown, block: Node): boolean {
  if (!(child instanceof Y.XmlElement) || child.nodeName !== block.type.name) return false;
  updateYFragment(doc, child, block, noMeta());
  return true;
}

function insert(doc: Y.Doc, root: Y.XmlFragment, at: number, block: Node): void {
  const element = new Y.XmlElement(block.type.name);
  root.insert(at, [element]);
  updateYFragment(doc, element, block, noMeta());
}

const keyOf = (node: Node) => JSON.stringify(node.toJSON());

function textOf(child: Y.XmlElement | Y.XmlText | Y.XmlHook): string | null {
  const node = child instanceof Y.XmlElement ? nodeOf(child) : null;
  return node && keyOf(node);
}
