import type { Worker } from "node:worker_threads";
import { log } from "~/platform/log.server";
import { startWorker } from "~/platform/worker-file.server";
import type { Answer, Kind, Questions } from "./worker/messages";

/** How long one question may take, in milliseconds. What is on disk was judged before, and may take its time. */
const LIMITS_MS: Record<Kind, number> = {
  check: 1000,
  open: 2000,
  drop: 1000,
  load: 20_000,
  merge: 20_000,
  state: 20_000,
  read: 20_000,
  digest: 20_000,
  preview: 4000,
};
const START_MS = 30_000;
/** For one edit by itself: a machine that is busy with other things must not make it look guilty. */
export const ALONE_MS = 4000;

/** The thread did not answer in time and was ended, with all that it held. */
export class Overrun extends Error {}

/**
 * The thread that holds the documents, asked one thing at a time. When it takes too long it is ended; the next
 * question starts another one, which holds nothing yet.
 */
export class Keeper {
  /** Counts the threads: what was loaded in an earlier one is gone. */
  generation = 0;
  /** How often one had to be ended. */
  overruns = 0;
  #worker: Promise<Worker> | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #asked = 0;

  /** @throws Overrun when it took too long. */
  ask<K extends Kind>(
    kind: K,
    ask: Questions[K]["ask"],
    ms = LIMITS_MS[kind],
  ): Promise<Questions[K]["answer"]> {
    const turn = this.#last.then(() => this.#askNow(kind, ask, ms));
    this.#last = turn.catch(() => {});
    return turn;
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await (await worker?.catch(() => undefined))?.terminate();
  }

  async #askNow<K extends Kind>(
    kind: K,
    ask: Questions[K]["ask"],
    ms: number,
  ): Promise<Questions[K]["answer"]> {
    const worker = await this.#running();
    const id = (this.#asked += 1);
    const answer = await this.#within(ms, worker, () => worker.postMessage({ id, kind, ask }));
    if ("failed" in answer) throw new Error(`${kind}: ${answer.failed}`);
    return answer.answer as Questions[K]["answer"];
  }

  #running(): Promise<Worker> {
    this.#worker ??= this.#start();
    return this.#worker;
  }

  async #start(): Promise<Worker> {
    const worker = startWorker("notes-worker.js", "app/domain/focus-groups/note/worker/notes-worker.ts");
    worker.on("error", (error) => log.error({ err: error }, "the thread of the notes failed"));
    worker.once("exit", () => this.#forget(worker));
    try {
      await this.#within(START_MS, worker, () => {});
    } catch (error) {
      throw new Error("the thread of the notes does not start", { cause: error });
    }
    // A thread that waits for questions keeps no process alive.
    worker.unref();
    return worker;
  }

  #current: Worker | null = null;

  #forget(worker: Worker): void {
    if (this.#current !== worker) return;
    [this.#current, this.#worker] = [null, null];
    this.generation += 1;
  }

  /** The next message of the thread; ends the thread when none comes in time. */
  #within(ms: number, worker: Worker, begin: () => void): Promise<Answer> {
    this.#current = worker;
    return new Promise<Answer>((resolve, reject) => {
      const done = () => {
        clearTimeout(timer);
        worker.off("message", onMessage).off("exit", onExit);
      };
      const onMessage = (answer: Answer) => (done(), resolve(answer));
      const onExit = () => (done(), reject(new Overrun("the thread of the notes ended")));
      const timer = setTimeout(() => {
        this.overruns += 1;
        this.#forget(worker);
        void worker.terminate();
      }, ms);
      worker.once("message", onMessage).once("exit", onExit);
      begin();
    });
  }
}

// On globalThis, for development reloads modules and must not start a second thread.
const holder = globalThis as { netwerfNoteKeeper?: Keeper };

/** The one thread of this process. */
export function keeper(): Keeper {
  holder.netwerfNoteKeeper ??= new Keeper();
  return holder.netwerfNoteKeeper;
}
