/**
 * How many registrations a second does one process take through HTTP, beside the very same SQL (recorded from one
 * registration, one transaction a person) sent straight to the same database from as many clients?
 * And how does that change from 100 to 10,000 registrations that are there already?
 */
import http from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { visitor } from "../../app/domain/people/viewer";
import { register } from "../../app/domain/registrations/register.server";
import { addScribe } from "../../app/domain/activity/record.server";
import { mailScribe } from "../../app/mail/scribe.server";
import { closeDatabase, db, openDatabase } from "../../app/platform/db.server";
import { runningEmbeddedUrl } from "../../app/platform/embedded-postgres/start.server";
import { setSecret } from "../../app/platform/secret.server";
import { newId } from "../../app/platform/ids.server";
import { form, makeEvent } from "../../tests/support/make";
import { startServer, temporaryFolder } from "../../tests/support/server";
import { recordStatements, renewed, type Statement } from "../support/statements";

const CLIENTS = 32;
const PEOPLE = 600;
const ROUNDS = 3;
const FEW = 100;
const MANY = 10_000;
/** A number of arrival that stands nowhere else in the statements. */
const ARRIVAL = 7_654_321;

type Day = { slug: string; occurrenceId: string; roundId: string; itemIds: string[]; eventId: string };

/** A date with room for everybody, two workshops, and so many registrations. */
async function makeDay(existing: number): Promise<Day> {
  const { event, date, round } = await makeEvent({ capacity: 1_000_000, workshops: [1_000_000, 1_000_000] });
  const itemIds = round!.items.map((item) => item.id);
  await db().$executeRaw`
    INSERT INTO "Registration" ("id", "occurrenceId", "name", "email", "emailKey", "participantType", "status", "arrival",
      "queueRank", "formKey", "partyId", "ticketCode", "createdAt", "updatedAt", "confirmedAt")
    SELECT gen_random_uuid(), ${date.id}::uuid, 'Gast ' || n, md5(n || ${date.id}::text) || '@example.org', md5(n || ${date.id}::text) || '@example.org',
      'LDE_ONDERNEMING', 'CONFIRMED', n, n, md5(n::text), gen_random_uuid(), md5('t' || n || ${date.id}::text), now(), now(), now()
    FROM generate_series(1, ${existing}) n`;
  await db().$executeRaw`
    INSERT INTO "Choice" ("registrationId", "roundId", "firstItemId", "seatItemId")
    SELECT "id", ${round!.id}::uuid, ${itemIds[0]}::uuid, ${itemIds[0]}::uuid FROM "Registration" WHERE "occurrenceId" = ${date.id}::uuid`;
  await db().occurrence.update({ where: { id: date.id }, data: { nextArrival: existing + 1 } });
  await db().$executeRaw`ANALYZE`;
  return { slug: event.slug, occurrenceId: date.id, roundId: round!.id, itemIds, eventId: event.id };
}

/** Runs `work` for everybody, so many at a time; answers people a second. */
async function rate(people: number, work: (i: number) => Promise<void>): Promise<number> {
  let next = 0;
  const began = performance.now();
  const client = async () => {
    while (next < people) await work(next++);
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return (people / (performance.now() - began)) * 1000;
}

const agent = new http.Agent({ keepAlive: true, maxSockets: CLIENTS });

function post(origin: string, path: string, fields: Record<string, string>): Promise<number> {
  const body = new URLSearchParams(fields).toString();
  const headers = {
    origin,
    "content-type": "application/x-www-form-urlencoded",
    "content-length": Buffer.byteLength(body),
  };
  return new Promise((resolve, reject) => {
    const request = http.request(`${origin}${path}`, { method: "POST", agent, headers }, (answer) => {
      answer.resume().on("end", () => resolve(answer.statusCode ?? 0));
    });
    request.on("error", reject).end(body);
  });
}

async function throughHttp(origin: string, day: Day): Promise<number> {
  return rate(PEOPLE, async (i) => {
    const key = newId();
    const status = await post(origin, `/evenementen/${day.slug}/inschrijven`, {
      formKey: key,
      occurrenceId: day.occurrenceId,
      name: `Gast ${i}`,
      email: `${key}@example.org`,
      organisation: "",
      participantType: "LDE_ONDERNEMING",
      [`eerste-${day.roundId}`]: day.itemIds[i % 2]!,
    });
    if (status !== 302) throw new Error(`a registration was answered with ${status}`);
  });
}

/** One registration as the product writes it, letter and all. */
async function recorded(day: Day): Promise<{ statements: Statement[]; words: string[] }> {
  const guest = form(day.occurrenceId, {
    wishes: [{ roundId: day.roundId, firstItemId: day.itemIds[0]!, secondItemId: null }],
  });
  await db().occurrence.update({ where: { id: day.occurrenceId }, data: { nextArrival: ARRIVAL } });
  const statements = await recordStatements(() => register(visitor, "nl", guest));
  const row = await db().registration.findFirstOrThrow({ where: { formKey: guest.formKey } });
  return { statements, words: [row.email, row.ticketCode, guest.formKey] };
}

async function straight(url: string, day: Day, { statements, words }: Awaited<ReturnType<typeof recorded>>) {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  const kept = new Set([day.occurrenceId, day.eventId, day.roundId, ...day.itemIds]);
  let arrival = ARRIVAL + 1;
  const all = await rate(PEOPLE, async () => {
    const number = arrival++;
    const mine = renewed(
      statements,
      kept,
      words,
      new Map([
        [ARRIVAL, number],
        [ARRIVAL + 1, number + 1],
      ]),
    );
    const client = await pool.connect();
    try {
      for (const { text, values } of mine) await client.query(text, values);
    } finally {
      client.release();
    }
  });
  await pool.end();
  // Statements that failed to be renewed would be fast, and mean nothing.
  const made = await db().registration.count({ where: { occurrenceId: day.occurrenceId } });
  if (made !== FEW + 1 + PEOPLE) throw new Error(`the straight SQL made ${made - FEW - 1} registrations`);
  return all;
}

const median = (numbers: number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

async function main() {
  const folder = temporaryFolder();
  const server = await startServer({ DATA_DIR: folder.dir, DEMO: "off" });
  try {
    const url = runningEmbeddedUrl(folder.dir, "app")!;
    setSecret("a secret for tests, long enough to sign with");
    openDatabase(url, 10);
    addScribe(mailScribe);
    const [few, many] = [await makeDay(FEW), await makeDay(MANY)];
    const samples = { http: [] as number[], sql: [] as number[], many: [] as number[] };
    await throughHttp(server.origin, await makeDay(0));
    for (let round = 0; round < ROUNDS; round += 1) {
      samples.http.push(await throughHttp(server.origin, few));
      await quiet();
      samples.many.push(await throughHttp(server.origin, many));
      await quiet();
      const day = await makeDay(FEW);
      samples.sql.push(await straight(url, day, await recorded(day)));
    }
    report(median(samples.http), median(samples.sql), median(samples.many));
  } finally {
    await closeDatabase();
    await server.stop();
    folder.remove();
  }
}

/** Letters are written after the answer, by a job: the next measurement must not pay for them. */
async function quiet() {
  const waiting = () => db().outboxMail.count({ where: { handedOverAt: null, failedAt: null } });
  for (let i = 0; i < 600 && (await waiting()) > 0; i += 1) await sleep(100);
}

function report(viaHttp: number, viaSql: number, withMany: number) {
  const show = (name: string, n: number) => console.log(`${name.padEnd(44)} ${n.toFixed(0)} a second`);
  show(`through HTTP, ${FEW} registrations there`, viaHttp);
  show(`through HTTP, ${MANY} registrations there`, withMany);
  show("the same SQL straight on the database", viaSql);
  console.log(`ratio registration-http-vs-sql ${(viaHttp / viaSql).toFixed(2)}`);
  console.log(`ratio registration-10000-vs-100 ${(withMany / viaHttp).toFixed(2)}`);
}

await main();
