import { afterAll, beforeAll, expect, test } from "vitest";
import { startMailbox, type Mailbox } from "../support/smtp";
import { postRegistration } from "../support/form";
import { db } from "~/platform/db.server";
import { freePort, startServer, until, type TestServer } from "../support/server";
import { useDatabase } from "../support/database";
import { makeEvent } from "../support/make";

const KILLS = 20;
/** The instant is microseconds long; of twenty kills hardly one falls in it. */
const MOST_DOUBLES = 2;
const database = useDatabase();
let mailbox: Mailbox;

beforeAll(async () => {
  mailbox = await startMailbox();
});
afterAll(() => mailbox.close());

test("killed twenty times during a run of registrations, nothing confirmed is lost and every letter comes once", async () => {
  const { event, date } = await makeEvent({ capacity: 100_000 });
  const port = String(await freePort());
  const env = {
    DATABASE_URL: database.url,
    SMTP_URL: mailbox.url,
    BASE_URL: `http://localhost:${port}`,
    PORT: port,
  };
  /** Addresses whose registration was confirmed to the client. */
  const confirmed = new Set<string>();
  let server: TestServer | undefined;
  let running = true;
  let number = 0;
  const visitorsCome = async () => {
    while (running) {
      const email = `gast-${(number += 1)}@example.org`;
      const answer = await postRegistration(`http://localhost:${port}`, event.slug, {
        occurrenceId: date.id,
        email,
      }).catch(() => null);
      if (answer?.status === 302) confirmed.add(email);
      else await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  server = await startServer(env);
  const visitors = Array.from({ length: 6 }, visitorsCome);
  for (let i = 0; i < KILLS; i += 1) {
    // In the thick of it: registrations are being made and letters are going out.
    const before = confirmed.size;
    await until(() => confirmed.size >= before + 12);
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 150));
    await server.kill();
    server = await startServer(env);
  }
  await new Promise((resolve) => setTimeout(resolve, 300));
  running = false;
  await Promise.all(visitors);

  const rows = await db().registration.findMany({
    where: { occurrenceId: date.id, status: "CONFIRMED" },
    select: { email: true },
  });
  const there = new Set(rows.map((row) => row.email));
  expect([...confirmed].filter((email) => !there.has(email))).toEqual([]);
  expect(there.size).toBe(rows.length);

  const letters = () => db().outboxMail.count({ where: { handedOverAt: null, failedAt: null } });
  await until(async () => (await letters()) === 0, 60_000);
  // A letter is handed over once its last byte is on its way: the mailbox may still be reading it.
  await until(() => mailbox.mails.length >= there.size, 10_000).catch(() => {});
  await server.stop();
  // A kill in the instant between a letter's last byte and our note of it sends that very message twice, under one
  // Message-ID, by which mail programs drop doubles (decision 0008).
  const received = new Map<string, Set<string>>();
  for (const mail of mailbox.mails) {
    const to = Array.isArray(mail.to) ? mail.to[0]! : mail.to!;
    const address = to.value[0]!.address!;
    received.set(address, (received.get(address) ?? new Set()).add(mail.messageId!));
  }
  expect(mailbox.mails.length - there.size).toBeLessThanOrEqual(MOST_DOUBLES);
  console.info(
    `${KILLS} kills, ${confirmed.size} confirmed to clients, ${rows.length} in the database, ${mailbox.mails.length} letters received`,
  );
  const wrong = [...there].filter((email) => received.get(email)?.size !== 1);
  const told = await db().outboxMail.findMany({
    where: { toEmail: { in: wrong } },
    select: {
      toEmail: true,
      attempts: true,
      handedOverAt: true,
      acceptedAt: true,
      failedAt: true,
      lastError: true,
    },
    orderBy: { id: "asc" },
  });
  expect(
    wrong.map((email) => [email, received.get(email)?.size, told.filter(({ toEmail }) => toEmail === email)]),
  ).toEqual([]);
  expect(received.size).toBe(there.size);
}, 240_000);
