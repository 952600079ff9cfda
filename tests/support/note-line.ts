import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from "yjs";
import type {
  NoteCondition,
  NoteRight,
  OpenReply,
  OpenRequest,
  RefusalReason,
} from "~/domain/focus-groups/note/wire";
import type { KeptNote } from "~/domain/focus-groups/ui/editor/kept-note";
import { NoteLink, type NoteSocket } from "~/domain/focus-groups/ui/editor/note-link";
import { savedWords } from "~/domain/focus-groups/ui/editor/note-status";

/** A server of one note for one browser: takes everything, and says so when it is told to. */
export class Server implements NoteSocket {
  readonly doc = new Doc();
  connected = false;
  right: NoteRight = "write";
  condition: NoteCondition = "open";
  refusal: OpenReply | null = null;
  /** Answers edits by itself. */
  echoes = true;
  reachable = true;
  opened = 0;
  edits: [n: number, update: Uint8Array][] = [];
  private readonly listeners = new Map<string, (...given: unknown[]) => void>();

  on(name: string, listener: (...given: never[]) => void) {
    this.listeners.set(name, listener as (...given: unknown[]) => void);
  }
  says(name: string, ...given: unknown[]) {
    this.listeners.get(name)?.(...given);
  }
  emit(name: string, ...given: unknown[]) {
    if (!this.connected) return;
    if (name === "open") this.open(given[0] as OpenRequest, given[1] as (reply: OpenReply) => void);
    if (name === "edit") this.edit(given[0] as number, given[1] as Uint8Array);
  }
  connect() {
    if (this.connected || !this.reachable) return;
    this.connected = true;
    this.says("connect");
  }
  disconnect() {
    if (!this.connected) return;
    this.connected = false;
    this.says("disconnect", "io client disconnect");
  }
  /** The line breaks; the socket tries again by itself, which `connect` stands for. */
  breaks() {
    this.connected = false;
    this.says("disconnect", "transport close");
  }
  echo([n, update]: [number, Uint8Array]) {
    applyUpdate(this.doc, update);
    this.says("edits", { seq: n, list: [[7, n, new Uint8Array([0, 0])]] });
  }
  refuse(n: number, reason: RefusalReason, kept = false) {
    this.says("refused", { n, reason, kept });
  }
  private open({ vector }: OpenRequest, reply: (reply: OpenReply) => void) {
    this.opened += 1;
    if (this.refusal) return reply(this.refusal);
    const { right, condition } = this;
    const missing = encodeStateAsUpdate(this.doc, vector);
    const present = new Uint8Array(0);
    reply({
      ok: true,
      right,
      condition,
      you: 7,
      seq: 0,
      missing,
      vector: encodeStateVector(this.doc),
      present,
      name: "An",
    });
  }
  private edit(n: number, update: Uint8Array) {
    this.edits.push([n, update]);
    if (this.echoes) this.echo([n, update]);
  }
}

type Device = { erased: boolean; noted: number | null; works: boolean };

/** A browser that opens the note; what is on its device already is `before`. */
export async function browser(
  server: Server,
  before: {
    unsaved?: number;
    known?: boolean;
    keeps?: boolean;
    given?: Uint8Array;
    inTurn?: (work: () => void) => void;
  } = {},
) {
  const doc = new Doc();
  const device: Device = { erased: false, noted: null, works: true };
  const kept: KeptNote = {
    known: before.known ?? false,
    unsavedBefore: before.unsaved ?? 0,
    origin: "device",
    note: async (unsaved) => ((device.noted = unsaved), device.works),
    settleBefore: () => {},
    erase: async () => void (device.erased = true),
    close: () => {},
  };
  const link = new NoteLink({
    groupId: "group",
    doc,
    socket: server,
    keep: async () => (before.keeps === false ? null : kept),
    right: "write",
    condition: "open",
    given: before.given,
    inTurn: before.inTurn,
  });
  await link.start();
  const text = doc.getText("t");
  const type = (words: string) => text.insert(text.length, words);
  const words = () => savedWords(link.current());
  return { link, doc, device, text, type, words };
}
