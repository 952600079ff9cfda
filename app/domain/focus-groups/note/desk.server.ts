import { setTimeout as sleep } from "node:timers/promises";
import { isDatabaseDown } from "~/platform/db.server";
import { log } from "~/platform/log.server";
import type { GroupAccess } from "../access.server";
import { loaded } from "./judge.server";
import { Aftercare } from "./aftercare.server";
import { hasWritten } from "./author.server";
import { LateEdits } from "./keep-late.server";
import { keeper } from "./keeper.server";
import { Ledger } from "./ledger.server";
import { LiveNote, settle, type Edit, type Outcome, type Pending } from "./live-note.server";
import { readSince } from "./load.server";
import { noteIdFor } from "./open-note.server";
import type { Edits, RefusalReason, SentEdit } from "./wire";
import { NOTHING, packable } from "./packable.server";
import { writeBatch } from "./write-batch.server";

/** What somebody who opens a note gets to know of it. */
export type Snapshot = { seq: number; missing: Buffer; vector: Buffer };

/** Edits within this time are one commit, and one message to each who has the note open; in milliseconds. */
const WINDOW_MS = 16;
/** The more is written, the longer the windows, up to this: fewer and fuller messages for each who receives them. */
const BUSY = { longestMs: 45, editsPerMs: 4 };
/** What else is to be done with documents holds up a window that is due no longer than this, and whatever it is then at. */
const MOST_BETWEEN_MS = 8;
/** How often it is looked whether another process wrote in a note that is open here. */
const LOOK_EVERY_MS = 500;
/** How long a note stays in memory when nobody has it open any more. */
const KEEP_MS = 5000;
/** A batch is judged under a time limit, so it has bounds. */
const MOST = { edits: 500, bytes: 2_000_000 };
/** What may wait for the disk in this process, in bytes. */
const MOST_WAITING = 100_000_000;
const RETRY_MS = { first: 50, most: 2000 };

const UNAVAILABLE: Outcome = { reason: "unavailable", kept: false };
const NOTHING_YET: Snapshot = { seq: 0, missing: NOTHING, vector: Buffer.from([0]) };

/**
 * The notes that are open in this process. What is written in them goes, window after window, through the judging
 * thread, to the disk in one commit, and only then to everybody who has the note open. One thing happens at a time,
 * so that between two windows the documents are exactly what is on disk.
 */
export class Desk {
  readonly notes = new Map<string, LiveNote>();
  readonly #ledger = new Ledger();
  #waiting: Pending[] = [];
  #bytes = 0;
  #tasks: (() => Promise<void>)[] = [];
  #running: Promise<void> | null = null;
  #lastBatch = 0;
  #window = WINDOW_MS;
  #looking = false;
  #closed = false;
  readonly #timer = setInterval(() => void this.#lookAround(), LOOK_EVERY_MS).unref();

  readonly #late = new LateEdits();
  readonly #aftercare = new Aftercare((work) => this.#between(work));
  readonly #hearers = {
    tell: (groupId: string, edits: Edits) => this.tell(groupId, edits),
    keep: (one: Pending, reason: RefusalReason) =>
      this.#late.keep(one.edit.author, one.edit.update, reason, (outcome) => settle(one, outcome)),
  };

  /** @param tell sends what is on disk to everybody who has the group's note open. */
  constructor(readonly tell: (groupId: string, edits: Edits) => void) {}

  /**
   * Somebody opens a group's note. Between the answer and the next edits nothing is lost to who begins to listen at
   * once. Every enter asks for a leave, unless it throws.
   * @returns null when `vector` is no state vector.
   */
  async enter(access: GroupAccess, vector: Uint8Array): Promise<Snapshot | null> {
    if (this.#closed) throw new Error("the notes cannot be opened now");
    const noteId = await noteIdFor(access);
    const { groupId } = access;
    const live = this.notes.get(groupId) ?? new LiveNote(groupId, access.occurrenceId);
    this.notes.set(groupId, live);
    live.noteId ??= noteId;
    live.inside += 1;
    try {
      return await this.#between(() => this.#snapshot(live, vector));
    } catch (error) {
      this.leave(groupId);
      throw error;
    }
  }

  leave(groupId: string): void {
    const live = this.notes.get(groupId);
    if (!live || (live.inside -= 1) > 0) return;
    clearTimeout(live.timer);
    live.timer = setTimeout(() => void this.#putAway(live), KEEP_MS).unref();
  }

  /** Takes an edit in; it is settled once it is on disk, or refused. */
  submit(groupId: string, edit: Edit): void {
    const live = this.notes.get(groupId);
    if (!live?.noteId || this.#closed || this.#bytes > MOST_WAITING) return edit.settle(UNAVAILABLE);
    this.#bytes += edit.update.byteLength;
    this.#waiting.push({ live, noteId: live.noteId, edit, settled: false, rest: null, putBack: null });
    this.#wake();
  }

  /** Somebody who has the group's note open may write from now on: there must be one to write in. */
  async begin(access: GroupAccess): Promise<void> {
    const live = this.notes.get(access.groupId);
    if (live) live.noteId ??= await noteIdFor(access);
  }

  /** Takes in what somebody wrote who may not, or no longer: kept when they could have written it in good faith. */
  keepLate(edit: Edit, { takesNotes, condition }: GroupAccess): void {
    const { author, update, settle: done } = edit;
    const reason = condition === "frozen" || condition === "locked" ? condition : "not-allowed";
    this.#late.keep(author, update, reason, done, async () => takesNotes || hasWritten(author));
  }

  /** Looks at once whether others wrote in these groups' notes, and sends what they did. */
  async look(groupIds: string[]): Promise<void> {
    const open = groupIds.filter((groupId) => this.notes.has(groupId));
    if (open.length === 0 || this.#closed) return;
    try {
      for (const { groupId, noteId, head } of await this.#ledger.heads(open)) {
        const live = this.notes.get(groupId);
        if (!live) continue;
        live.noteId ??= noteId;
        if (head > live.head || live.behind) await this.#between(() => this.#catchUp(live));
      }
    } catch (error) {
      log.warn({ err: error }, "could not look at the notes of other processes; the next round will");
    }
  }

  async #lookAround(): Promise<void> {
    if (this.#looking) return;
    this.#looking = true;
    await this.look([...this.notes.keys()]);
    this.#looking = false;
  }

  /** Writes what waits and closes. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    this.#closed = true;
    await this.#running;
    await this.#late.done();
    await this.#aftercare.close();
    for (const live of this.notes.values()) clearTimeout(live.timer);
    await this.#ledger.close();
  }

  async #snapshot(live: LiveNote, vector: Uint8Array): Promise<Snapshot | null> {
    if (!live.noteId) return NOTHING_YET;
    await loaded(live, live.noteId);
    if (live.behind) await this.#catchUp(live);
    const found = await keeper().ask("open", { noteId: live.noteId, vector });
    return found && { seq: live.head, missing: packable(found.missing), vector: packable(found.vector) };
  }

  async #catchUp(live: LiveNote): Promise<void> {
    const { noteId } = live;
    if (!noteId) return;
    await loaded(live, noteId);
    const { head, parts, seqs } = await readSince(noteId, live.head);
    await keeper().ask("merge", { noteId, parts });
    const list = parts
      .filter((_, i) => !live.sent.has(seqs[i]!))
      .map((part): SentEdit => [0, 0, packable(part)]);
    live.head = head;
    live.behind = false;
    live.sent.clear();
    if (list.length > 0) this.tell(live.groupId, { seq: head, list });
  }

  #lookAfter(live: LiveNote): void {
    this.#aftercare.written(live);
    if (!live.behind) return;
    this.#between(() => this.#catchUp(live)).catch((error: unknown) => {
      log.warn({ err: error }, "could not fetch what others wrote; the next round will");
    });
  }

  async #putAway(live: LiveNote): Promise<void> {
    try {
      await this.#aftercare.finish(live);
      await this.#between(async () => {
        if (live.inside > 0) return;
        this.notes.delete(live.groupId);
        if (live.noteId) await keeper().ask("drop", { noteId: live.noteId });
      });
    } catch (error) {
      log.warn({ err: error }, "a note that nobody has open could not be put away");
      if (live.inside === 0) this.notes.delete(live.groupId);
    }
  }

  /** Does something with a document between two windows. */
  #between<T>(work: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#tasks.push(() => work().then(resolve, reject));
      this.#wake();
    });
  }

  #wake(): void {
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
    });
  }

  async #run(): Promise<void> {
    while (this.#waiting.length + this.#tasks.length > 0) {
      if (this.#waiting.length > 0)
        await sleep(Math.max(2, this.#lastBatch + this.#window - performance.now()));
      await this.#doTasks();
      this.#lastBatch = performance.now();
      const batch = this.#nextBatch();
      this.#window = Math.min(BUSY.longestMs, WINDOW_MS + batch.length / BUSY.editsPerMs);
      await this.#persist(batch);
    }
  }

  async #doTasks(): Promise<void> {
    const until = performance.now() + MOST_BETWEEN_MS;
    while (this.#tasks.length > 0 && (this.#waiting.length === 0 || performance.now() < until))
      await this.#tasks.shift()!();
  }

  #nextBatch(): Pending[] {
    let bytes = 0;
    let many = 0;
    for (const { edit } of this.#waiting) {
      if (many > 0 && (many >= MOST.edits || bytes + edit.update.byteLength > MOST.bytes)) break;
      bytes += edit.update.byteLength;
      many += 1;
    }
    this.#bytes -= bytes;
    return this.#waiting.splice(0, many);
  }

  /** Writes a batch, however long that takes. Whatever was left in the middle is judged anew by what is on disk. */
  async #persist(batch: Pending[]): Promise<void> {
    for (let wait = RETRY_MS.first; ; wait = Math.min(2 * wait, RETRY_MS.most)) {
      const left = batch.filter(({ settled }) => !settled);
      if (left.length === 0) return;
      try {
        await writeBatch(this.#ledger, left, this.#hearers);
        for (const live of new Set(left.map((one) => one.live))) this.#lookAfter(live);
      } catch (error) {
        for (const { live } of left) [live.generation, live.accepted] = [-1, []];
        if (!isDatabaseDown(error)) return this.#isolate(left, error);
        if (this.#closed) return left.forEach((one) => settle(one, UNAVAILABLE));
        log.warn({ err: error, edits: left.length }, "the notes wait for the database");
        await sleep(wait);
        while (this.#tasks.length > 0) await this.#tasks.shift()!();
      }
    }
  }

  /** Something is wrong with one of these notes: the others must not suffer. */
  async #isolate(batch: Pending[], error: unknown): Promise<void> {
    const notes = new Set(batch.map(({ live }) => live));
    if (notes.size > 1)
      for (const note of notes) await this.#persist(batch.filter(({ live }) => live === note));
    else {
      log.error({ err: error, noteId: batch[0]?.noteId }, "edits of a note could not be written");
      for (const one of batch) settle(one, UNAVAILABLE);
    }
  }
}
