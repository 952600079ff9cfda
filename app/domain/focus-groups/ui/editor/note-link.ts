import { applyUpdate, encodeStateAsUpdate, encodeStateVector, mergeUpdates, type Doc } from "yjs";
import {
  NOTE_LIMITS,
  type Edits,
  type NoteCondition,
  type NoteRight,
  type Opened,
  type OpenReply,
  type OpenRequest,
  type Refusal,
  type RightChange,
} from "../../note/wire";
import type { KeptNote } from "./kept-note";
import type { NoteStatus, Trouble } from "./note-status";
import { NotePresence } from "./note-presence";
import { holdsNews } from "./update-content";

/** What the link needs of a socket; tests bring their own. */
export type NoteSocket = {
  connected: boolean;
  on(name: string, listener: (...given: never[]) => void): unknown;
  emit(name: string, ...given: unknown[]): unknown;
  connect(): unknown;
  disconnect(): unknown;
};

export type NoteLinkOptions = {
  groupId: string;
  doc: Doc;
  /** Made unconnected. */
  socket: NoteSocket;
  /** Opens the copy on this device. */
  keep: (groupId: string, doc: Doc) => Promise<KeptNote | null>;
  right: NoteRight;
  condition: NoteCondition;
  /** The note as the server had it when it made the page, as an update; null when that did not come along. */
  given?: Uint8Array | null;
  /** Does what changes the text from outside once that takes nothing from who writes in it; at once when not given. */
  inTurn?: (work: () => void) => void;
};

/** Keystrokes within this time are one edit; in milliseconds, as all below. */
const COALESCE_MS = 30;
const OPEN_PATIENCE_MS = 15_000;
const NOTE_DOWN_MS = 100;
const RETRY_MS = { first: 500, most: 30_000 };
/** Without device copy or answer one may write after this: better on two pages at first than not at all. */
const ALONE_MS = 5000;

/**
 * The line between one browser's copy of a note and the server. Everything typed goes into the document, from there
 * to the device, and in numbered edits to the server; it counts as unsaved until it comes back. What was sent over
 * a line that broke is never sent again as such: after every opening the difference is.
 */
export class NoteLink {
  readonly doc: Doc;
  readonly presence: NotePresence;
  /** Under which the others see this browser; empty until it is known. */
  name = "";
  private status: NoteStatus;
  private readonly listeners = new Set<() => void>();
  private kept: KeptNote | null = null;
  /** Typed and not yet made into an edit. */
  private buffer: Uint8Array[] = [];
  /** Sent and not yet heard back: number of the edit → how many changes it holds. */
  private pending = new Map<number, number>();
  /** Changes that wait for a line. */
  private waiting = 0;
  private sent = 0;
  private you = 0;
  /** Edits may be sent: the server answered our opening on this connection. */
  private open = false;
  private retries = 0;
  private asked = 0;
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private closed = false;

  constructor(private readonly options: NoteLinkOptions) {
    this.doc = options.doc;
    this.presence = new NotePresence(this.doc, (update) => {
      if (this.open) options.socket.emit("present", update);
    });
    this.status = {
      line: "connecting",
      ready: false,
      unsaved: 0,
      onDevice: true,
      keeps: null,
      right: options.right,
      condition: options.condition,
      trouble: null,
      full: false,
    };
  }

  /** For useSyncExternalStore. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly current = (): NoteStatus => this.status;

  async start(): Promise<void> {
    this.hear();
    this.kept = await this.options.keep(this.options.groupId, this.doc).catch(() => null);
    if (this.closed) return this.kept?.close();
    this.doc.on("update", this.onUpdate);
    this.waiting = this.kept?.unsavedBefore ?? 0;
    const ready = this.takeGiven() || this.kept?.known === true;
    this.set({ keeps: this.kept !== null, unsaved: this.waiting, ready });
    this.after("alone", ALONE_MS, () => this.set({ ready: true }));
    this.options.socket.connect();
  }

  /** Into the document as what the server says, so that it does not count as typed. */
  private takeGiven(): boolean {
    const { given } = this.options;
    if (!given) return false;
    if (given.length > 0) applyUpdate(this.doc, given, this);
    return true;
  }

  /** The browser says that there is network, or that the page is looked at again: do not wait for the next try. */
  wake(): void {
    if (this.mayConnect() && !this.options.socket.connected) this.options.socket.connect();
  }

  /** The browser says that there is no network. */
  lost(): void {
    this.options.socket.disconnect();
    this.drop();
    this.set({ line: "offline" });
  }

  stop(): void {
    this.flush();
    this.closed = true;
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.doc.off("update", this.onUpdate);
    this.presence.stop();
    this.options.socket.disconnect();
    this.kept?.close();
  }

  private hear(): void {
    const { socket } = this.options;
    socket.on("connect", () => this.ask());
    socket.on("disconnect", (reason: string) => {
      this.drop();
      this.set({ line: "offline" });
      // Cut by the server: the socket does not come back by itself.
      if (reason === "io server disconnect") this.later();
    });
    socket.on("connect_error", () => this.set({ line: "offline" }));
    socket.on("edits", (edits: Edits) => this.onEdits(edits));
    socket.on("refused", (refusal: Refusal) => this.onRefused(refusal));
    socket.on("right", ({ right, condition }: RightChange) => this.onRight(right, condition));
    socket.on("present", (update: Uint8Array) => this.presence.hear(new Uint8Array(update)));
  }

  private ask(): void {
    const request: OpenRequest = { groupId: this.options.groupId, vector: encodeStateVector(this.doc) };
    const asking = (this.asked += 1);
    this.set({ line: "connecting" });
    this.after("open", OPEN_PATIENCE_MS, () => this.again());
    this.options.socket.emit("open", request, (reply: OpenReply) => {
      if (asking !== this.asked || this.closed) return;
      this.cancel("open");
      if (reply.ok) this.opened(reply);
      else this.notOpened(reply.reason);
    });
  }

  private opened(reply: Opened): void {
    this.flush();
    const missing = new Uint8Array(reply.missing);
    // Before theirs is taken in: what one wrote in a block that another deleted meanwhile would go unsent with it.
    const own = encodeStateAsUpdate(this.doc, new Uint8Array(reply.vector));
    this.takeIn([missing]);
    this.you = reply.you;
    this.sent = 0;
    this.open = true;
    const changes = this.unacknowledged();
    this.pending.clear();
    this.waiting = 0;
    if (holdsNews(own, missing)) this.send(own, Math.max(1, changes));
    this.cancel("alone");
    this.name = reply.name;
    this.set({ line: "online", ready: true, full: false, right: reply.right, condition: reply.condition });
    this.settle();
    this.presence.hear(new Uint8Array(reply.present));
    this.presence.enter(reply.name);
  }

  private notOpened(reason: "not-found" | "full-house" | "unavailable" | "malformed"): void {
    if (reason === "not-found") return this.give({ kind: "gone" });
    if (reason === "malformed") return this.give({ kind: "stuck", reason });
    this.set({ full: reason === "full-house", line: "offline" });
    this.later();
  }

  private readonly onUpdate = (update: Uint8Array, origin: unknown) => {
    if (origin === this || origin === this.kept?.origin) return;
    this.buffer.push(update);
    this.set({ unsaved: this.unacknowledged(), onDevice: false });
    this.presence.typed();
    if (!this.timers.has("flush")) this.after("flush", COALESCE_MS, () => this.flush());
  };

  /** Makes one edit of what was typed. */
  private flush(): void {
    this.cancel("flush");
    if (this.buffer.length === 0) return;
    const update = mergeUpdates(this.buffer);
    this.buffer = [];
    if (this.open) this.send(update, 1);
    else this.waiting += 1;
    this.settle();
  }

  private send(update: Uint8Array, changes: number): void {
    if (update.length > NOTE_LIMITS.update) {
      this.waiting += changes;
      return this.give({ kind: "stuck", reason: "too-big" });
    }
    this.sent += 1;
    this.pending.set(this.sent, changes);
    this.options.socket.emit("edit", this.sent, update);
  }

  private onEdits({ list }: Edits): void {
    if (!this.open) return;
    for (const [from, n] of list) if (from === this.you) this.pending.delete(n);
    this.takeIn(list.flatMap(([from, , update]) => (from === this.you ? [] : [new Uint8Array(update)])));
    this.retries = 0;
    this.settle();
  }

  /** As one change: the text is drawn once and not for each of them. */
  private takeIn(updates: Uint8Array[]): void {
    if (updates.length === 0) return;
    const work = () => {
      if (this.closed) return;
      this.doc.transact(() => updates.forEach((update) => applyUpdate(this.doc, update, this)), this);
    };
    if (this.options.inTurn) this.options.inTurn(work);
    else work();
  }

  private onRefused({ n, reason, kept }: Refusal): void {
    if (!this.open || !this.pending.has(n)) return;
    if (reason === "out-of-order" || reason === "too-fast" || reason === "unavailable") return this.again();
    const changes = this.pending.get(n)!;
    this.pending.delete(n);
    if (!kept) {
      this.waiting += changes;
      return this.give({ kind: "stuck", reason });
    }
    this.set({ right: "read", trouble: { kind: "set-aside", reason } });
    this.settle();
  }

  private onRight(right: NoteRight, condition: NoteCondition): void {
    this.flush();
    this.set({ right, condition });
    this.settle();
  }

  /** Nothing of this browser comes into the note any more. */
  private give(trouble: Trouble): void {
    this.set({ trouble });
    this.options.socket.disconnect();
    this.drop();
    this.settle();
  }

  private mayConnect(): boolean {
    return !this.closed && this.status.keeps !== null && this.status.trouble === null;
  }

  /** Starts over: what the server has not got goes along with the next opening. */
  private again(): void {
    this.options.socket.disconnect();
    this.drop();
    this.set({ line: "connecting" });
    this.later();
  }

  private later(): void {
    const wait = Math.min(RETRY_MS.first * 2 ** this.retries, RETRY_MS.most);
    this.retries += 1;
    this.after("again", wait, () => {
      // What was refused and kept may have left something behind that must be kept along.
      if (this.mayConnect() || this.unacknowledged() > 0) this.wakeAnyhow();
    });
  }

  private wakeAnyhow(): void {
    if (!this.closed && this.status.trouble?.kind !== "gone" && this.status.trouble?.kind !== "stuck")
      this.options.socket.connect();
  }

  private drop(): void {
    this.open = false;
    this.asked += 1;
    this.cancel("open");
    this.presence.alone();
  }

  private unacknowledged(): number {
    const sent = [...this.pending.values()].reduce((sum, changes) => sum + changes, 0);
    return sent + this.waiting + (this.buffer.length > 0 ? 1 : 0);
  }

  /** Says how many changes are unsaved, lets the device know, and erases its copy when it has no use any more. */
  private settle(): void {
    const unsaved = this.unacknowledged();
    this.set({ unsaved });
    if (unsaved === 0 && this.open) this.kept?.settleBefore();
    const { trouble, right, condition } = this.status;
    const over = trouble ? trouble.kind !== "stuck" : right === "read" && condition === "frozen" && this.open;
    if (over && unsaved === 0) return this.finish();
    // Not at each keystroke: an old phone has better things to do.
    this.after("note", NOTE_DOWN_MS, () => {
      void this.kept?.note(unsaved, this.status.ready).then((onDevice) => {
        if (this.unacknowledged() === unsaved && this.buffer.length === 0) this.set({ onDevice });
      });
    });
  }

  private finish(): void {
    // What was set aside may not go to the server a second time: the line is closed with it.
    if (this.status.trouble) {
      this.options.socket.disconnect();
      this.drop();
    }
    const kept = this.kept;
    this.kept = null;
    this.set({ onDevice: true });
    void kept?.erase().catch(() => {});
  }

  private set(change: Partial<NoteStatus>): void {
    const next = { ...this.status, ...change };
    const keys = Object.keys(change) as (keyof NoteStatus)[];
    if (keys.every((key) => next[key] === this.status[key])) return;
    this.status = next;
    for (const listener of this.listeners) listener();
  }

  private after(name: string, ms: number, work: () => void): void {
    this.cancel(name);
    const timer = setTimeout(() => {
      this.timers.delete(name);
      work();
    }, ms);
    this.timers.set(name, timer);
  }

  private cancel(name: string): void {
    clearTimeout(this.timers.get(name));
    this.timers.delete(name);
  }
}
