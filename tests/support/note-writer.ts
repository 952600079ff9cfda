import { io, type Socket } from "socket.io-client";
import * as parser from "socket.io-msgpack-parser";
import * as Y from "yjs";
import { NOTE_ROOT } from "~/domain/focus-groups/note/schema";
import { NOTES_PATH, type Edits, type OpenReply, type Refusal } from "~/domain/focus-groups/note/wire";

/** Numbers between 0 and 1, the same ones for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The plain text of a note's document, one line a block. */
export function textOf(doc: Y.Doc): string {
  const lines = (node: Y.XmlFragment | Y.XmlElement): string[] =>
    node
      .toArray()
      .map((child) => (child instanceof Y.XmlText ? plain(child) : lines(child as Y.XmlElement).join("\n")));
  return lines(doc.getXmlFragment(NOTE_ROOT)).join("\n");
}

const plain = (text: Y.XmlText) =>
  (text.toDelta() as { insert: unknown }[])
    .map(({ insert }) => (typeof insert === "string" ? insert : ""))
    .join("");

type Options = { origin: string; cookie: string; groupId: string; mark: string; seed: number };

/** What somebody typed at once: its words, and where it ends in the count of their document. */
type Typed = { word: string | null; until: number };

/**
 * Somebody who writes in a note the way the editor does, and keeps a journal of what the server said it has on disk.
 * Goes on typing while the server is away.
 */
export class NoteWriter {
  readonly doc = new Y.Doc();
  /** All they typed, oldest first; the first `acknowledged` of them are on disk, says the server. */
  readonly journal: Typed[] = [];
  acknowledged = 0;
  /** The server has answered `open` on this connection. */
  isOpen = false;
  opened = 0;
  /**
   * How many edits the server, when asked again, had not got after all. The writer sends them once more, so that at the
   * end nothing would show.
   */
  forgotten = 0;
  /** What will not come right by trying again. */
  readonly refusals: string[] = [];
  private readonly socket: Socket;
  private readonly random: () => number;
  private you = -1;
  /** Number of the last edit on this connection, and of the journal what each held. */
  private n = 0;
  private readonly sent = new Map<number, number>();
  private made: Uint8Array = new Uint8Array();
  private at: Y.RelativePosition | undefined;
  private timer: NodeJS.Timeout | undefined;
  private typing = false;

  get mark(): string {
    return this.options.mark;
  }

  get groupId(): string {
    return this.options.groupId;
  }

  constructor(private readonly options: Options) {
    this.random = randomFrom(options.seed);
    this.socket = io(options.origin, {
      path: NOTES_PATH,
      parser,
      transports: ["websocket"],
      forceNew: true,
      extraHeaders: { cookie: options.cookie },
      reconnectionDelay: 100,
      reconnectionDelayMax: 600,
      timeout: 5000,
    });
    this.socket.on("connect", () => void this.open());
    this.socket.on("disconnect", (reason) => {
      this.isOpen = false;
      // Socket.IO does not come back by itself when the server asked one to go.
      if (reason === "io server disconnect") this.socket.connect();
    });
    this.socket.on("edits", (edits: Edits) => this.hear(edits));
    this.socket.on("refused", (refusal: Refusal) => this.beRefused(refusal));
    this.doc.on("update", (update: Uint8Array, from: unknown) => {
      if (from !== "server") this.made = update;
    });
  }

  get unacknowledged(): number {
    return this.journal.length - this.acknowledged;
  }

  /** Types every now and then, faster or slower by chance, until `rest`. */
  write(everyMs: number): void {
    this.typing = true;
    const again = () => {
      // Nobody types on for ever while they see that nothing is kept.
      if (this.unacknowledged < 40) this.type();
      if (this.typing) this.timer = setTimeout(again, everyMs * (0.5 + this.random()));
    };
    this.timer = setTimeout(again, everyMs * this.random());
  }

  rest(): void {
    this.typing = false;
    clearTimeout(this.timer);
  }

  close(): void {
    this.rest();
    this.socket.disconnect();
  }

  /** One edit: mostly a word, now and then a new paragraph, a bold word, or something that is taken back at once. */
  type(): void {
    const chance = this.random();
    let word: string | null = null;
    this.doc.transact(() => {
      if (!this.place() || chance < 0.08) this.newParagraph();
      const { text, index } = this.place()!;
      if (chance > 0.96) {
        text.insert(index, "weg ");
        text.delete(index, 4);
        return;
      }
      word = `${this.options.mark}-${this.journal.length} `;
      text.insert(index, word, chance > 0.9 ? { strong: {} } : {});
      this.at = Y.createRelativePositionFromTypeIndex(text, index + word.length, -1);
    });
    this.journal.push({ word, until: Y.getState(this.doc.store, this.doc.clientID) });
    if (this.isOpen) this.send(this.made);
  }

  private place(): { text: Y.XmlText; index: number } | undefined {
    const found = this.at && Y.createAbsolutePositionFromRelativePosition(this.at, this.doc);
    return found?.type instanceof Y.XmlText ? { text: found.type, index: found.index } : undefined;
  }

  private newParagraph(): void {
    const body = this.doc.getXmlFragment(NOTE_ROOT);
    const mine = this.place()?.text.parent;
    const after = mine ? body.toArray().indexOf(mine as Y.XmlElement) + 1 : body.length;
    const text = new Y.XmlText();
    const paragraph = new Y.XmlElement("paragraph");
    paragraph.insert(0, [text]);
    body.insert(after, [paragraph]);
    this.at = Y.createRelativePositionFromTypeIndex(text, 0, -1);
  }

  private async open(): Promise<void> {
    const request = { groupId: this.options.groupId, vector: Buffer.from(Y.encodeStateVector(this.doc)) };
    const reply = (await this.socket
      .timeout(10_000)
      .emitWithAck("open", request)
      .catch(() => null)) as OpenReply | null;
    if (!reply?.ok) {
      if (reply && reply.reason !== "unavailable") this.refusals.push(`open: ${reply.reason}`);
      // Not now; a new connection is a new try.
      this.socket.disconnect().connect();
      return;
    }
    this.you = reply.you;
    this.n = 0;
    this.sent.clear();
    const vector = bytes(reply.vector);
    Y.applyUpdate(this.doc, bytes(reply.missing), "server");
    const there = Y.decodeStateVector(vector).get(this.doc.clientID) ?? 0;
    this.forgotten += this.journal.slice(0, this.acknowledged).filter(({ until }) => until > there).length;
    while (this.unacknowledged > 0 && this.journal[this.acknowledged]!.until <= there) this.acknowledged += 1;
    this.isOpen = true;
    this.opened += 1;
    if (this.unacknowledged > 0) this.send(Y.encodeStateAsUpdate(this.doc, vector));
  }

  private send(update: Uint8Array): void {
    this.n += 1;
    this.sent.set(this.n, this.journal.length);
    this.socket.emit("edit", this.n, Buffer.from(update));
  }

  private hear({ list }: Edits): void {
    for (const [from, n, update] of list) {
      if (from === this.you) {
        this.acknowledged = Math.max(this.acknowledged, this.sent.get(n) ?? 0);
        this.sent.delete(n);
      } else Y.applyUpdate(this.doc, bytes(update), "server");
    }
  }

  private beRefused({ n, reason }: Refusal): void {
    this.sent.delete(n);
    if (!["out-of-order", "too-fast", "unavailable"].includes(reason)) this.refusals.push(reason);
    this.isOpen = false;
    this.socket.disconnect().connect();
  }
}

function bytes(value: Uint8Array | ArrayBuffer): Uint8Array {
  return value instanceof Uint8Array ? value : new Uint8Array(value);
}
