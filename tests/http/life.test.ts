import { spawn } from "node:child_process";
import http from "node:http";
import net from "node:net";
import { afterEach, expect, test } from "vitest";
import pg from "pg";
import { SMTPServer } from "smtp-server";
import { runningEmbeddedUrl } from "~/platform/embedded-postgres/start.server";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { useDatabase } from "../support/database";
import { makeEvent } from "../support/make";
import { postRegistration } from "../support/form";
import { freePort, startServer, temporaryFolder, until, type TestServer } from "../support/server";

const database = useDatabase();
const cleanUp: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step();
});

const exitOf = ({ process: { exitCode, signalCode } }: TestServer) => [exitCode, signalCode];

/** A registration whose last letter is sent only when `finish` is called. */
function slowRegistration(origin: string, slug: string, occurrenceId: string, email: string) {
  const body = new URLSearchParams({
    formKey: newId(),
    occurrenceId,
    name: "Trage Trui",
    email,
    participantType: "LDE_ONDERNEMING",
  }).toString();
  const { port, host } = new URL(origin);
  const socket = net.connect(Number(port), "127.0.0.1");
  let answer = "";
  socket.on("data", (data) => (answer += data.toString()));
  const closed = new Promise<string>((resolve) => socket.once("close", () => resolve(answer)));
  const head = [
    `POST /evenementen/${slug}/inschrijven HTTP/1.1`,
    `Host: ${host}`,
    `Origin: ${origin}`,
    "Content-Type: application/x-www-form-urlencoded",
    `Content-Length: ${body.length}`,
  ];
  socket.write(`${head.join("\r\n")}\r\n\r\n${body.slice(0, -1)}`);
  return { finish: () => socket.write(body.slice(-1)), closed };
}

test("told to stop, it takes no new visitors, finishes the request that is open, and ends well", async () => {
  const server = await startServer({ DATABASE_URL: database.url });
  cleanUp.push(server.kill);
  const { event, date } = await makeEvent();
  const slow = slowRegistration(server.origin, event.slug, date.id, "traag@example.org");
  await new Promise((resolve) => setTimeout(resolve, 200));
  const stopped = server.stop();
  await until(async () => (await fetch(`${server.origin}/healthz`).catch(() => null)) === null);
  slow.finish();
  expect(await slow.closed).toMatch(/^HTTP\/1\.1 302 /);
  await stopped;
  expect(exitOf(server)).toEqual([0, null]);
  const rows = await db().registration.findMany({
    where: { occurrenceId: date.id },
    select: { email: true, status: true },
  });
  expect(rows).toEqual([{ email: "traag@example.org", status: "CONFIRMED" }]);
});

test("told to stop while a letter is under way, it waits until the mail server has it", async () => {
  let arriving = 0;
  let accepted = 0;
  const post = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData(stream, _session, done) {
      arriving += 1;
      stream.resume().on("end", () =>
        setTimeout(() => {
          accepted += 1;
          done();
        }, 1500),
      );
    },
  });
  await new Promise<void>((resolve) => post.listen(0, "127.0.0.1", () => resolve()));
  cleanUp.push(() => new Promise((resolve) => post.close(() => resolve())));
  const port = String(await freePort());
  const server = await startServer({
    DATABASE_URL: database.url,
    PORT: port,
    BASE_URL: `http://localhost:${port}`,
    SMTP_URL: `smtp://127.0.0.1:${(post.server.address() as net.AddressInfo).port}`,
  });
  cleanUp.push(server.kill);
  const { event, date } = await makeEvent();
  await postRegistration(server.origin, event.slug, { occurrenceId: date.id, email: "brief@example.org" });
  await until(() => arriving > 0);
  await server.stop();
  expect(exitOf(server)).toEqual([0, null]);
  expect(accepted).toBe(arriving);
  const letter = await db().outboxMail.findFirstOrThrow({ where: { toEmail: "brief@example.org" } });
  expect(letter.acceptedAt).not.toBeNull();
});

test("a socket that is open does not hold up stopping", async () => {
  const server = await startServer({ DATABASE_URL: database.url });
  cleanUp.push(server.kill);
  const { io } = await import("socket.io-client");
  for (const transport of ["websocket", "polling"]) {
    const socket = io(server.origin, {
      path: "/live",
      transports: [transport],
      forceNew: true,
      reconnection: false,
    });
    cleanUp.push(() => void socket.disconnect());
    await new Promise((resolve) => socket.once("connect", () => resolve(null)));
  }
  const began = Date.now();
  await server.stop();
  expect(Date.now() - began).toBeLessThan(8000);
  expect(exitOf(server)).toEqual([0, null]);
});

test("started again on the same data, nothing is seeded twice and everything is as it was", async () => {
  const { dir, remove } = temporaryFolder();
  cleanUp.push(remove);
  const counts = async () => {
    const client = new pg.Client(runningEmbeddedUrl(dir, "app"));
    await client.connect();
    const tables = ["Event", "Occurrence", "Registration", "Person", "RoleGrant", "Theme", "Presence"];
    const columns = tables.map((table) => `(SELECT count(*)::int FROM "${table}") AS "${table}"`).join(", ");
    const { rows } = await client.query<Record<string, number>>(`SELECT ${columns}`);
    await client.end();
    return rows[0]!;
  };
  const first = await startServer({ DATA_DIR: dir });
  cleanUp.push(first.kill);
  const before = await counts();
  expect(first.output()).toContain("demo: seeded");
  await first.stop();
  expect(exitOf(first)).toEqual([0, null]);
  const second = await startServer({ DATA_DIR: dir });
  cleanUp.push(second.stop);
  expect(second.output()).not.toContain("seeded");
  expect(await counts()).toEqual(before);
  expect(before.Registration).toBeGreaterThan(100);
}, 90_000);

test("two servers at once on one folder: the second ends with words that say why", async () => {
  const { dir, remove } = temporaryFolder();
  cleanUp.push(remove);
  const first = await startServer({ DATA_DIR: dir, DEMO: "off" });
  cleanUp.push(first.stop);
  await expect(startServer({ DATA_DIR: dir, DEMO: "off" })).rejects.toThrow(
    /ended with 1:\s+.*already running/s,
  );
  expect((await fetch(`${first.origin}/readyz`)).status).toBe(200);
}, 60_000);

test("with wrong settings it does not start, and says all of them at once without a stack", async () => {
  const child = spawn(process.execPath, ["build/server.js"], {
    env: {
      PATH: process.env.PATH!,
      NODE_ENV: "production",
      PORT: "http",
      LOG_LEVEL: "loud",
      DATABASE_URL: "mysql://x",
    },
  });
  let output = "";
  child.stdout.on("data", (data: Buffer) => (output += data.toString()));
  child.stderr.on("data", (data: Buffer) => (output += data.toString()));
  expect(await new Promise((resolve) => child.once("exit", resolve))).toBe(1);
  const [title, ...lines] = output.trim().split("\n");
  expect(title).toContain("these settings are wrong (see .env.example):");
  expect(lines.map((line) => line.trim().split(" ")[0])).toEqual([
    "PORT",
    "DATABASE_URL",
    "LOG_LEVEL",
    "APP_SECRET",
  ]);
});

test("a port that is taken is told in a line", async () => {
  const holder = http.createServer((_request, response) => response.writeHead(500).end());
  await new Promise<void>((resolve) => holder.listen(0, "127.0.0.1", resolve));
  cleanUp.push(() => new Promise<void>((resolve) => void holder.close(() => resolve())));
  const { port } = holder.address() as net.AddressInfo;
  await expect(startServer({ DATABASE_URL: database.url, PORT: String(port) })).rejects.toThrow(
    /ended with 1:\s+listen EADDRINUSE/,
  );
});
