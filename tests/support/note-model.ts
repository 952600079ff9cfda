import type { Node } from "prosemirror-model";
import { canJoin, findWrapping, Transform } from "prosemirror-transform";
import { defaultDeleteFilter, initProseMirrorDoc, updateYFragment } from "y-prosemirror";
import * as Y from "yjs";
import { NOTE_ROOT, noteSchema } from "~/domain/focus-groups/note/schema";
import { documentOf, takeIn } from "~/domain/focus-groups/note/worker/shelf";

/** The server of one note: what is on disk, and the document it holds in memory. */
export class ModelServer {
  disk: Uint8Array[] = [];
  private kept = { doc: documentOf([]), size: 0 };
  readonly clients: ModelWriter[] = [];

  /** As the gateway and the worker do: judge, store, tell everybody in the order of the disk. */
  take(from: ModelWriter, n: number, sent: Uint8Array): void {
    const { verdict, rest, putBack } = takeIn(this.kept, sent);
    const update = rest ?? sent;
    if (verdict === "malformed" || verdict === "spoiled" || verdict === "note-full") throw new Error(verdict);
    if (verdict === "out-of-order") return from.cut();
    if (verdict === "new") this.disk.push(update);
    if (putBack) this.disk.push(putBack);
    for (const client of this.clients) {
      client.incoming.push({ own: client === from ? n : 0, update });
      if (putBack) client.incoming.push({ own: 0, update: putBack });
    }
  }

  open(vector: Uint8Array): { missing: Uint8Array; vector: Uint8Array } {
    const { doc } = this.kept;
    return { missing: Y.encodeStateAsUpdate(doc, vector), vector: Y.encodeStateVector(doc) };
  }

  /** Killed and started again: only the disk is left. */
  restart(): void {
    for (const client of this.clients.slice()) client.cut();
    this.kept = { doc: documentOf(this.disk), size: 0 };
  }

  compact(): void {
    this.disk = [Y.encodeStateAsUpdate(documentOf(this.disk))];
  }

  get doc(): Y.Doc {
    return this.kept.doc;
  }
}

const FIRST = 0x4e00;
const MANY = 1000;

type Message = { own: number; update: Uint8Array };
const protectedNodes = new Set(Object.keys(noteSchema.nodes));

/** A browser in which somebody edits through the schema, as y-prosemirror writes it down. */
export class ModelWriter {
  doc = new Y.Doc();
  incoming: Message[] = [];
  /** Sent and not yet with the server. */
  outgoing: { n: number; update: Uint8Array }[] = [];
  isOpen = false;
  /** How many words they typed. */
  typed = 0;
  /** Made here and not acknowledged, by number: these very bytes, for later the document may have lost them. */
  private unsaved = new Map<number, Uint8Array>();
  private n = 0;
  private undoing!: Y.UndoManager;

  constructor(
    private readonly server: ModelServer,
    private readonly place: number,
  ) {
    this.begin();
  }

  private begin(): void {
    this.undoing = new Y.UndoManager(this.body, {
      trackedOrigins: new Set(["me"]),
      deleteFilter: (item) => defaultDeleteFilter(item, protectedNodes),
      captureTimeout: 0,
    });
    this.doc.on("update", (update: Uint8Array, from: unknown) => {
      if (from === "server") return;
      this.n += 1;
      this.unsaved.set(this.n, update);
      if (this.isOpen) this.outgoing.push({ n: this.n, update });
    });
  }

  private get body(): Y.XmlFragment {
    return this.doc.getXmlFragment(NOTE_ROOT);
  }

  connect(): void {
    if (this.isOpen) return;
    const { missing } = this.server.open(Y.encodeStateVector(this.doc));
    const own = Y.mergeUpdates([...this.unsaved.values()]);
    const had = this.unsaved.size > 0;
    this.isOpen = true;
    this.server.clients.push(this);
    if (had) {
      this.n += 1;
      this.unsaved = new Map([[this.n, own]]);
      this.outgoing.push({ n: this.n, update: own });
    }
    Y.applyUpdate(this.doc, missing, "server");
  }

  /** What was on its way, either way, is lost; also an acknowledgement. */
  cut(): void {
    this.isOpen = false;
    [this.incoming, this.outgoing] = [[], []];
    this.server.clients.splice(0, Infinity, ...this.server.clients.filter((one) => one !== this));
  }

  /** The page anew, with what the device kept. */
  reload(): void {
    this.cut();
    const kept = Y.encodeStateAsUpdate(this.doc);
    this.doc = new Y.Doc();
    Y.applyUpdate(this.doc, kept, "server");
    this.begin();
  }

  sendSome(most: number): void {
    for (const { n, update } of this.outgoing.splice(0, most))
      if (this.isOpen) this.server.take(this, n, update);
  }

  hearSome(most: number): void {
    for (const { own, update } of this.incoming.splice(0, most))
      if (own) this.unsaved.delete(own);
      else Y.applyUpdate(this.doc, update, "server");
  }

  text(): string {
    return this.node().textBetween(0, this.node().content.size, "\n");
  }

  node(): Node {
    return initProseMirrorDoc(this.body, noteSchema).doc;
  }

  /**
   * What they type at one go: one character, a different one each time. y-prosemirror compares texts, so that with
   * characters that return it may call another one deleted than was meant.
   */
  word(number: number): string {
    return String.fromCharCode(FIRST + MANY * this.place + number);
  }

  /** Which of their words a character is; -1: none. */
  numberOf(char: string): number {
    const number = char.charCodeAt(0) - FIRST - MANY * this.place;
    return number >= 0 && number < MANY ? number : -1;
  }

  /** Types the next word behind the last one that is still there, else at the end of some block. */
  type(chance: number): void {
    this.edit((tr) => {
      const at = this.behindLastWord(tr.doc) ?? endOfSomeBlock(tr.doc, chance);
      tr.insert(at, noteSchema.text(this.word(this.typed)));
    });
    this.typed += 1;
  }

  /** @returns what stood there, which from now on may be gone. */
  remove(from: number, length: number): void {
    this.edit((tr) => {
      const size = tr.doc.content.size;
      const start = Math.floor(from * size);
      tr.deleteRange(start, Math.min(size, start + length));
    });
  }

  split(at: number): void {
    this.edit((tr) => {
      const pos = inSomeBlock(tr.doc, at);
      tr.split(pos);
    });
  }

  mark(from: number, length: number, name: "strong" | "contribution", id: string): void {
    this.edit((tr) => {
      const pos = inSomeBlock(tr.doc, from);
      const attrs = name === "contribution" ? { id, kind: "NOOD" } : null;
      tr.addMark(pos, Math.min(pos + length, tr.doc.content.size), noteSchema.mark(name, attrs));
    });
  }

  /** A paragraph becomes a heading, or a heading a paragraph. */
  retype(at: number): void {
    this.edit((tr) => {
      const pos = inSomeBlock(tr.doc, at);
      const type = tr.doc.resolve(pos).parent.type.name === "heading" ? "paragraph" : "heading";
      tr.setBlockType(pos, pos, noteSchema.nodes[type]!);
    });
  }

  /** A paragraph becomes an item of a list. */
  wrap(at: number): void {
    this.edit((tr) => {
      const range = tr.doc.resolve(inSomeBlock(tr.doc, at)).blockRange();
      const wrapping = range && findWrapping(range, noteSchema.nodes.bullet_list!);
      if (range && wrapping) tr.wrap(range, wrapping);
    });
  }

  /** Two blocks become one, as with Backspace at the start of the second. */
  join(at: number): void {
    this.edit((tr) => {
      const second = tr.doc.resolve(inSomeBlock(tr.doc, at)).before();
      if (canJoin(tr.doc, second)) tr.join(second);
    });
  }

  undo(): void {
    this.undoing.undo();
  }

  private edit(change: (tr: Transform) => void): void {
    const { doc, meta } = initProseMirrorDoc(this.body, noteSchema);
    const start = doc.childCount > 0 ? doc : noteSchema.node("doc", null, [noteSchema.node("paragraph")]);
    const tr = new Transform(start);
    try {
      change(tr);
      tr.doc.check();
    } catch {
      // The editor offers no such change there.
      return;
    }
    this.doc.transact(() => updateYFragment(this.doc, this.body, tr.doc, meta), "me");
  }

  private behindLastWord(doc: Node): number | null {
    let found: number | null = null;
    let best = -1;
    doc.descendants((node, pos) => {
      if (!node.isTextblock) return true;
      for (const [i, char] of [...node.textContent].entries()) {
        const number = this.numberOf(char);
        if (number > best) [best, found] = [number, pos + 2 + i];
      }
      return false;
    });
    return found;
  }
}

function blocksOf(doc: Node): { pos: number; size: number }[] {
  const blocks: { pos: number; size: number }[] = [];
  doc.descendants((node, pos) => {
    if (node.isTextblock) blocks.push({ pos: pos + 1, size: node.content.size });
    return !node.isTextblock;
  });
  return blocks;
}

function endOfSomeBlock(doc: Node, chance: number): number {
  const blocks = blocksOf(doc);
  const { pos, size } = blocks[Math.floor(chance * blocks.length)]!;
  return pos + size;
}

function inSomeBlock(doc: Node, chance: number): number {
  const blocks = blocksOf(doc);
  const at = chance * blocks.length;
  const { pos, size } = blocks[Math.floor(at)]!;
  return pos + Math.floor((at % 1) * (size + 1));
}
