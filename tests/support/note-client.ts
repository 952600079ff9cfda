import { io, type Socket } from "socket.io-client";
import * as parser from "socket.io-msgpack-parser";
import * as Y from "yjs";
import { NOTE_ROOT } from "~/domain/focus-groups/note/schema";
import {
  NOTES_PATH,
  type Edits,
  type Opened,
  type OpenReply,
  type Refusal,
  type RightChange,
} from "~/domain/focus-groups/note/wire";
import { until } from "./server";

/** Came from the server, so it must not go back there. */
const SERVER = Symbol("server");

/** A socket to the notes, as a browser with this cookie. */
export async function openNoteSocket(origin: string, cookie = "", reconnection = false): Promise<Socket> {
  const socket = io(origin, {
    path: NOTES_PATH,
    parser,
    transports: ["websocket"],
    extraHeaders: cookie ? { cookie } : {},
    forceNew: true,
    reconnection,
    reconnectionDelay: 50,
    reconnectionDelayMax: 200,
  });
  await new Promise<void>((resolve, reject) => {
    socket.once("connect", resolve);
    socket.once("connect_error", reject);
  });
  return socket;
}

/** What a browser does: keeps a document, sends what is new in it until it is on disk, opens again when cut off. */
export class NoteClient {
  readonly doc = new Y.Doc();
  readonly refused: Refusal[] = [];
  readonly rights: RightChange[] = [];
  opened: Opened | null = null;
  reply: OpenReply | null = null;
  /** Sent and not yet on disk, by number. */
  readonly unsaved = new Map<number, Uint8Array>();
  #n = 0;

  private constructor(
    readonly socket: Socket,
    readonly groupId: string,
  ) {
    this.doc.on("update", (update: Uint8Array, from: unknown) => {
      if (from !== SERVER) this.send(update);
    });
    socket.on("edits", (edits: Edits) => this.#hear(edits));
    socket.on("refused", (refusal: Refusal) => this.#beRefused(refusal));
    socket.on("right", (right: RightChange) => this.rights.push(right));
    socket.on("connect", () => void this.open());
    socket.on("disconnect", () => (this.opened = null));
  }

  /** Connects and opens the group's note. */
  static async join(origin: string, groupId: string, cookie = "", reconnection = false): Promise<NoteClient> {
    const client = new NoteClient(await openNoteSocket(origin, cookie, reconnection), groupId);
    await client.open();
    return client;
  }

  get root(): Y.XmlFragment {
    return this.doc.getXmlFragment(NOTE_ROOT);
  }

  /** The paragraphs' texts, one a line. */
  get text(): string {
    return this.root
      .toArray()
      .map((block) => (block instanceof Y.XmlElement ? block.toArray().join("") : ""))
      .join("\n");
  }

  async open(): Promise<OpenReply> {
    const request = { groupId: this.groupId, vector: Buffer.from(Y.encodeStateVector(this.doc)) };
    const reply = (await this.socket.timeout(20_000).emitWithAck("open", request)) as OpenReply;
    this.reply = reply;
    if (!reply.ok) return reply;
    this.unsaved.clear();
    this.opened = reply;
    Y.applyUpdate(this.doc, reply.missing, SERVER);
    const ours = Y.encodeStateAsUpdate(this.doc, reply.vector);
    // Two bytes are an update of nothing; deletions alone may be there already, and do no harm again.
    if (ours.byteLength > 2 && reply.right === "write") this.send(ours);
    return reply;
  }

  /** Puts a paragraph at the end. */
  write(text: string): void {
    const paragraph = new Y.XmlElement("paragraph");
    paragraph.insert(0, [new Y.XmlText(text)]);
    this.root.push([paragraph]);
  }

  /** Waits until all that was sent is on disk or refused. */
  saved(most?: number): Promise<void> {
    return until(() => this.unsaved.size === 0, most);
  }

  send(update: Uint8Array): void {
    if (!this.opened) return;
    this.#n += 1;
    this.unsaved.set(this.#n, update);
    this.socket.emit("edit", this.#n, Buffer.from(update));
  }

  leave(): void {
    this.socket.disconnect();
  }

  #hear({ list }: Edits): void {
    for (const [from, n, update] of list)
      if (from === this.opened?.you) this.unsaved.delete(n);
      else Y.applyUpdate(this.doc, update, SERVER);
  }

  #beRefused(refusal: Refusal): void {
    this.refused.push(refusal);
    this.unsaved.delete(refusal.n);
    if (refusal.reason === "out-of-order" || refusal.reason === "unavailable") void this.open();
  }
}
