import { fork, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Answer, CommandName, Commands } from "./commands";

const WORKER = fileURLToPath(new URL("./worker.ts", import.meta.url));

/** The processes of the load generator. */
export class Generator {
  private readonly waiting = new Map<number, (answer: Answer) => void>();
  private counter = 0;
  private readonly workers: ChildProcess[];

  constructor(workers: number) {
    this.workers = Array.from({ length: workers }, () => this.start());
  }

  private start(): ChildProcess {
    const worker = fork(WORKER, { execArgv: ["--import", "tsx"], serialization: "advanced" });
    worker.on("message", (answer: Answer) => {
      this.waiting.get(answer.id)?.(answer);
      this.waiting.delete(answer.id);
    });
    worker.on("exit", (code) => {
      for (const answer of this.waiting.values()) answer({ id: 0, error: `a worker ended with ${code}` });
    });
    return worker;
  }

  get pids(): number[] {
    return this.workers.map(({ pid }) => pid!);
  }

  /** Asks every process; `asks` holds one question each, in the order of the processes. */
  all<N extends CommandName>(name: N, asks: Commands[N]["ask"][]): Promise<Commands[N]["reply"][]> {
    return Promise.all(this.workers.map((worker, i) => this.ask(worker, name, asks[i]!)));
  }

  each<N extends CommandName>(name: N, ask: Commands[N]["ask"]): Promise<Commands[N]["reply"][]> {
    return this.all(
      name,
      this.workers.map(() => ask),
    );
  }

  one<N extends CommandName>(name: N, ask: Commands[N]["ask"]): Promise<Commands[N]["reply"]> {
    return this.ask(this.workers[0]!, name, ask);
  }

  /** Deals `items` out to the processes in turn. */
  deal<T>(items: T[]): T[][] {
    return this.workers.map((_, i) => items.filter((_item, j) => j % this.workers.length === i));
  }

  private ask<N extends CommandName>(
    worker: ChildProcess,
    name: N,
    ask: Commands[N]["ask"],
  ): Promise<Commands[N]["reply"]> {
    this.counter += 1;
    const id = this.counter;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, ({ reply, error }) =>
        error === undefined ? resolve(reply as Commands[N]["reply"]) : reject(new Error(`${name}: ${error}`)),
      );
      worker.send({ name, id, ask });
    });
  }

  stop(): void {
    for (const worker of this.workers) worker.kill("SIGKILL");
  }
}
