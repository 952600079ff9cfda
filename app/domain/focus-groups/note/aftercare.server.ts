import { log } from "~/platform/log.server";
import { loaded } from "./judge.server";
import { keeper } from "./keeper.server";
import type { LiveNote } from "./live-note.server";
import { project, projectAgain } from "./project.server";
import { saveState } from "./save-state.server";

/** How soon after it was written others can read it, and how often at most, in milliseconds. */
const READ_AFTER_MS = 1000;
const READ_EVERY_MS = 2500;
/** So many updates are read one by one by who opens the note; then they are made one, but not ever again at once. */
const MOST_LOOSE = 200;
const COMPACT_EVERY_MS = 5000;

/** Does something with a document while it is exactly what is on disk. */
type Between = <T>(work: () => Promise<T>) => Promise<T>;

/** What follows from what was written, and can wait: the text that others read, the state by which a note is opened. */
export class Aftercare {
  readonly #timers = new Map<LiveNote, NodeJS.Timeout>();
  readonly #lastRead = new WeakMap<LiveNote, number>();
  readonly #lastCompacted = new WeakMap<LiveNote, number>();

  constructor(readonly between: Between) {}

  /** Something was written. */
  written(live: LiveNote): void {
    const compacted = this.#lastCompacted.get(live) ?? -COMPACT_EVERY_MS;
    if (live.head - live.stateSeq >= MOST_LOOSE && performance.now() - compacted >= COMPACT_EVERY_MS) {
      // Once is enough while it is being done.
      live.stateSeq = live.head;
      this.#lastCompacted.set(live, performance.now());
      this.#quietly(() => this.#compact(live));
    }
    if (this.#timers.has(live)) return;
    const next = (this.#lastRead.get(live) ?? 0) + READ_EVERY_MS - performance.now();
    const timer = setTimeout(
      () => this.#quietly(() => this.#read(live)),
      Math.max(READ_AFTER_MS, next),
    ).unref();
    this.#timers.set(live, timer);
  }

  /** The last one left: what can wait is done now. */
  async finish(live: LiveNote): Promise<void> {
    const { noteId, head } = live;
    if (this.#timers.has(live)) await this.#read(live);
    if (noteId && head > live.stateSeq) await this.#compact(live);
  }

  /** Does all that waits, before the process ends. */
  async close(): Promise<void> {
    for (const live of [...this.#timers.keys()]) await this.#read(live).catch(() => {});
  }

  async #read(live: LiveNote): Promise<void> {
    clearTimeout(this.#timers.get(live));
    this.#timers.delete(live);
    this.#lastRead.set(live, performance.now());
    const { noteId } = live;
    if (!noteId) return;
    const { seq, reading } = await this.between(async () => {
      await loaded(live, noteId);
      return { seq: live.head, reading: await keeper().ask("read", { noteId }) };
    });
    const { groupId, occurrenceId, textSeq } = live;
    const again = { noteId, groupId, occurrenceId, seq: textSeq };
    const isPlain =
      (textSeq >= 0 && (await projectAgain(again, seq, reading))) || (await project(noteId, seq, reading));
    live.textSeq = isPlain ? seq : -1;
  }

  async #compact(live: LiveNote): Promise<void> {
    const { noteId } = live;
    if (!noteId) return;
    const { seq, state } = await this.between(async () => {
      await loaded(live, noteId);
      return { seq: live.head, state: await keeper().ask("state", { noteId }) };
    });
    await saveState(noteId, seq, state);
    live.stateSeq = seq;
  }

  /** Nothing is lost when this fails: it will be done with what is written next, or by a sweep. */
  #quietly(work: () => Promise<void>): void {
    work().catch((error: unknown) => log.warn({ err: error }, "a note could not be looked after"));
  }
}
