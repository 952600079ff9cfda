import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import net from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

export type TestServer = {
  origin: string;
  process: ChildProcess;
  /** What it printed so far. */
  output(): string;
  stop(): Promise<void>;
  /** As a power cut: no goodbye. */
  kill(): Promise<void>;
};

export async function freePort(): Promise<number> {
  const probe = net.createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => probe.once("listening", resolve));
  const { port } = probe.address() as net.AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** Starts the built application as a process of its own and waits until it wants requests. */
export async function startServer(env: Record<string, string> = {}): Promise<TestServer> {
  const port = env.PORT ? Number(env.PORT) : await freePort();
  const settings = {
    NODE_ENV: "production",
    LOG_LEVEL: "warn",
    APP_SECRET: "a secret for tests, long enough to sign with",
    ...env,
    PORT: String(port),
  };
  const child = spawn(process.execPath, ["build/server.js"], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...settings } as unknown as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (data: Buffer) => (output += data.toString()));
  child.stderr.on("data", (data: Buffer) => (output += data.toString()));
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const origin = `http://localhost:${port}`;
  await until(async () => {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}:\n${output}`);
    return (await fetch(`${origin}/readyz`).catch(() => null))?.ok ?? false;
  }, 60_000);
  const end = (signal: NodeJS.Signals) => async () => {
    child.kill(signal);
    await exited;
  };
  return { origin, process: child, output: () => output, stop: end("SIGTERM"), kill: end("SIGKILL") };
}

/** Waits until `done` says so, looking again and again. */
export async function until(done: () => Promise<boolean> | boolean, most = 20_000): Promise<void> {
  const end = Date.now() + most;
  while (!(await done())) {
    if (Date.now() > end) throw new Error(`not within ${most} ms`);
    await sleep(40);
  }
}

/** A folder of its own that is gone after the test. */
export function temporaryFolder(): { dir: string; remove(): void } {
  const dir = mkdtempSync(path.join(tmpdir(), "netwerf-"));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}
