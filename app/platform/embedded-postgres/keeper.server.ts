import type { ChildProcess } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import type { Cluster } from "./cluster.server";
import { connectionUrl, WINDOWS } from "./folder.server";
import { runningPostmaster } from "./left-behind.server";
import { endOfLog, freePort, isAlive, launch, SOCKET_PORT, stopGently, untilGone } from "./postmaster.server";

/** Advisory lock, held by one application for as long as it lives: "this cluster is mine". */
const OWNER_LOCK = 0x61707031;
const START_WITHIN_MS = 120_000;
const STOP_WITHIN_MS = 30_000;

type Told = { log(line: string): void; onFatal(error: Error): void };

/**
 * Keeps one server running on a cluster, as our child and as ours alone. When it dies, or drops its connections, it
 * is started again.
 */
export class Keeper {
  port = SOCKET_PORT;
  private child: ChildProcess | undefined;
  /** Our connection with the owner lock; the server gives the lock back the moment we die. */
  private owner: pg.Client | undefined;
  private recovering: Promise<void> | undefined;
  private stopping = false;

  constructor(
    private readonly cluster: Cluster,
    private readonly told: Told,
  ) {}

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /**
   * Gets to: a server that is our child, ready, with the owner lock held.
   * @throws Error with code `EALREADY` when another application has it.
   */
  async start(): Promise<void> {
    if (WINDOWS && this.port === SOCKET_PORT) this.port = await freePort();
    for (const end = Date.now() + START_WITHIN_MS; !this.stopping; await sleep(50)) {
      const left = isAlive(this.child) ? undefined : runningPostmaster(this.cluster.folder.data);
      // Launched again also when the last one left at once, e.g. while memory of a killed one was still in use.
      if (!isAlive(this.child) && !left) this.launch();
      const client = await this.claim(left?.port || this.port);
      if (client && isAlive(this.child)) return this.own(client);
      if (client && left) await this.replace(left.pid, client);
      if (Date.now() > end)
        throw new Error(`The embedded database did not start: ${endOfLog(this.cluster.folder)}`);
    }
  }

  /** Runs one statement on our own connection. */
  query<Row extends pg.QueryResultRow>(statement: string, values?: unknown[]): Promise<pg.QueryResult<Row>> {
    if (!this.owner) throw new Error("The embedded database is not running.");
    return this.owner.query<Row>(statement, values);
  }

  async stop(): Promise<void> {
    if (this.stopping) return;
    this.stopping = true;
    await this.recovering;
    await this.owner?.end().catch(() => {});
    const { child } = this;
    if (!isAlive(child)) return;
    const exited = new Promise((resolve) => child.once("exit", resolve));
    stopGently(this.cluster, child.pid!);
    await Promise.race([exited, sleep(STOP_WITHIN_MS, undefined, { ref: false })]);
  }

  /** For when this process ends in haste; after a kill -9 the next start takes over. */
  leave(): void {
    if (!this.stopping && isAlive(this.child) && !WINDOWS) stopGently(this.cluster, this.child.pid!);
  }

  private launch(): void {
    this.child = launch(this.cluster, this.port);
    this.child.on("error", (error) => this.told.log(`postgres cannot be started: ${error.message}`));
    this.child.once("exit", (code, signal) => this.recover(`postgres ended (${code ?? signal})`));
  }

  /** A connection that holds the owner lock; nothing when the server is not there yet, or died again meanwhile. */
  private async claim(port: number): Promise<pg.Client | undefined> {
    const client = new pg.Client({
      connectionString: connectionUrl(this.cluster.folder, "postgres", port),
      connectionTimeoutMillis: 5000,
      application_name: "netwerf-owner",
    });
    client.on("error", () => {});
    try {
      await client.connect();
      await takeOwnerLock(client, this.cluster.folder.root);
      return client;
    } catch (error) {
      void client.end().catch(() => {});
      if ((error as NodeJS.ErrnoException).code === "EALREADY") throw error;
      return undefined;
    }
  }

  private own(client: pg.Client): void {
    this.owner = client;
    client.once("end", () => {
      if (this.owner === client) this.recover("postgres dropped its connections");
    });
  }

  /** A server outlived its killed application. It goes, so that programs, settings and log are ours. */
  private async replace(pid: number, client: pg.Client): Promise<void> {
    this.told.log(`stopping the postgres that a killed server left behind (pid ${pid})`);
    await client.end().catch(() => {});
    stopGently(this.cluster, pid);
    await untilGone(this.cluster.folder.data);
  }

  private recover(why: string): void {
    if (this.stopping || !this.owner) return;
    this.owner = undefined;
    this.recovering ??= this.startAgain(why).finally(() => (this.recovering = undefined));
  }

  private async startAgain(why: string): Promise<void> {
    this.told.log(`${why}; starting it again`);
    const began = Date.now();
    try {
      await this.start();
      this.told.log(`postgres is back after ${Date.now() - began} ms`);
    } catch (error) {
      this.told.onFatal(error as Error);
    }
  }
}

/** Whoever died a moment ago may still hold it, so this tries for two seconds. */
async function takeOwnerLock(client: pg.Client, root: string): Promise<void> {
  for (let tries = 0; tries <= 20; tries += 1) {
    const { rows } = await client.query<{ ours: boolean }>("SELECT pg_try_advisory_lock($1) AS ours", [
      OWNER_LOCK,
    ]);
    if (rows[0]?.ours) return;
    await sleep(100);
  }
  const message = `Another Netwerf is already running on ${root}. Stop it first, or set DATA_DIR to another folder.`;
  throw Object.assign(new Error(message), { code: "EALREADY" });
}
