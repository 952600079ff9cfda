import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { holderByLink } from "~/domain/registrations/holder.server";
import { privateToken } from "~/domain/registrations/links.server";
import { cancelRegistration } from "~/domain/registrations/cancel.server";
import { settleDue } from "~/domain/registrations/due.server";
import { setClock } from "~/platform/clock.server";
import { closeDatabase, db, openDatabase } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { migrate } from "~/platform/migrate.server";
import { setSecret } from "~/platform/secret.server";
import { addHours } from "~/platform/time";
import path from "node:path";
import { postRegistration } from "../support/form";
import { databaseUrl } from "../support/global-setup";
import { makeEvent } from "../support/make";
import { startOutsidePostgres } from "../support/outside-postgres";
import { startServer, type TestServer } from "../support/server";

const PEOPLE = 500;
const SEATS = 60;

type World = { url: string; close(): Promise<void> };

async function onEmbedded(): Promise<World> {
  return fresh(inject("serverUrl"), async () => {});
}

async function onOutside(): Promise<World> {
  const server = await startOutsidePostgres();
  return fresh(server.url, server.stop);
}

/** A database of its own on a server, with the schema in it. */
async function fresh(serverUrl: string, stop: () => Promise<void>): Promise<World> {
  const name = `storm_${newId().replaceAll("-", "")}`;
  const admin = new pg.Client({ connectionString: databaseUrl(serverUrl, "postgres") });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  const url = databaseUrl(serverUrl, name);
  await migrate(url, path.resolve("prisma/migrations"));
  return {
    url,
    async close() {
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.end();
      await stop();
    },
  };
}

/** Five hundred people press the button at once, spread over two server processes; answers what became of it. */
async function storm(servers: TestServer[]) {
  const { event, date, round } = await makeEvent({ capacity: SEATS, workshops: [20, 20, 20, 20] });
  const items = round!.items.map((item) => item.id);
  const answers = await Promise.all(
    Array.from({ length: PEOPLE }, (_, i) =>
      postRegistration(servers[i % servers.length]!.origin, event.slug, {
        occurrenceId: date.id,
        [`eerste-${round!.id}`]: items[i % 2]!,
        [`tweede-${round!.id}`]: items[2 + (i % 2)]!,
      }),
    ),
  );
  const rows = await db().registration.findMany({
    where: { occurrenceId: date.id },
    orderBy: { arrival: "asc" },
    select: { id: true, status: true, arrival: true, queueRank: true },
  });
  const choices = await db().choice.findMany({
    where: { registration: { occurrenceId: date.id, status: "CONFIRMED" } },
    select: { firstItemId: true, seatItemId: true },
  });
  return {
    date,
    statuses: answers.map((answer) => answer.status),
    rows,
    choices,
  };
}

function countBy<Row, Key extends keyof Row>(rows: Row[], key: Key): Map<Row[Key], number> {
  const counts = new Map<Row[Key], number>();
  for (const row of rows) counts.set(row[key], (counts.get(row[key]) ?? 0) + 1);
  return counts;
}

const statusesOf = async (ids: string[]) => {
  const rows = await db().registration.findMany({
    where: { id: { in: ids } },
    select: { id: true, status: true },
  });
  return ids.map((id) => rows.find((row) => row.id === id)!.status);
};

describe.each([
  ["the embedded database", onEmbedded],
  ["an outside PostgreSQL", onOutside],
])("five hundred at once on %s", (_name, open) => {
  let world: World;
  const servers: TestServer[] = [];

  beforeAll(async () => {
    world = await open();
    setSecret("a secret for tests, long enough to sign with");
    openDatabase(world.url, 5);
    for (let i = 0; i < 2; i += 1) servers.push(await startServer({ DATABASE_URL: world.url }));
  }, 120_000);

  afterAll(async () => {
    setClock();
    await Promise.all(servers.map((server) => server.stop()));
    await closeDatabase();
    await world.close();
  });

  test("exactly sixty get a seat, no workshop is overfull, the rest stand in line in order of arrival", async () => {
    const { date, statuses, rows, choices } = await storm(servers);
    expect(new Set(statuses)).toEqual(new Set([302]));
    expect(rows).toHaveLength(PEOPLE);
    expect(rows.map((row) => row.status)).toEqual([
      ...Array<string>(SEATS).fill("CONFIRMED"),
      ...Array<string>(PEOPLE - SEATS).fill("WAITLISTED"),
    ]);
    for (const [item, taken] of countBy(choices, "seatItemId"))
      if (item) expect(taken).toBeLessThanOrEqual(20);
    // Half ask for one pair of workshops, half for the other: a pair has forty seats and none of them stays empty.
    for (const [first, asked] of countBy(choices, "firstItemId")) {
      const seated = choices.filter(
        (choice) => choice.firstItemId === first && choice.seatItemId !== null,
      ).length;
      expect(seated).toBe(Math.min(asked, 40));
    }

    const [confirmed, line] = [rows.slice(0, SEATS), rows.slice(SEATS).map((row) => row.id)];
    for (const { id } of confirmed.slice(0, 10))
      await cancelRegistration(await holderByLink(privateToken({ id, linkVersion: 0 })));
    expect(await statusesOf(line.slice(0, 12))).toEqual([
      ...Array<string>(10).fill("OFFERED"),
      "WAITLISTED",
      "WAITLISTED",
    ]);

    // Five of the ten answer; the offers of the others lapse.
    await db().registration.updateMany({
      where: { id: { in: line.slice(0, 5) } },
      data: { status: "CONFIRMED", offerExpiresAt: null },
    });
    const start = new Date();
    setClock(() => addHours(start, 25));
    await settleDue();
    expect(await statusesOf(line.slice(5, 17))).toEqual([
      ...Array<string>(5).fill("CANCELLED"),
      ...Array<string>(5).fill("OFFERED"),
      "WAITLISTED",
      "WAITLISTED",
    ]);
    const held = await db().registration.count({
      where: { occurrenceId: date.id, status: { in: ["CONFIRMED", "OFFERED"] } },
    });
    expect(held).toBe(SEATS);
  }, 120_000);
});

test("with the lock switched off the same storm goes wrong, so the test above can fail", async () => {
  const world = await onEmbedded();
  setSecret("a secret for tests, long enough to sign with");
  openDatabase(world.url, 5);
  const servers = [await startServer({ DATABASE_URL: world.url, NODE_ENV: "test", SEAT_LOCK: "off" })];
  try {
    const { statuses, rows } = await storm(servers);
    const confirmed = rows.filter((row) => row.status === "CONFIRMED").length;
    const wrong = confirmed !== SEATS || rows.length !== PEOPLE || statuses.some((status) => status !== 302);
    expect(wrong).toBe(true);
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await closeDatabase();
    await world.close();
  }
}, 120_000);
