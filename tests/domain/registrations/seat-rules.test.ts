import fc from "fast-check";
import { expect, test } from "vitest";
import { settleDue } from "~/domain/registrations/due.server";
import { readLedger } from "~/domain/registrations/inside/ledger.server";
import { freeFor, freeInWorkshop, takenInAll } from "~/domain/registrations/seats";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { AppError } from "~/platform/errors";
import { useDatabase } from "../../support/database";
import { makeSeatWorld, OPERATIONS, type Numbers, type SeatWorld } from "../../support/seat-world";

useDatabase();

async function read(world: SeatWorld) {
  return db().registration.findMany({
    where: { occurrence: { eventId: world.event.id } },
    include: {
      choices: true,
      waits: { where: { status: { in: ["WAITING", "OFFERED"] } } },
      occurrence: true,
    },
    orderBy: [{ queueRank: "asc" }, { arrival: "asc" }],
  });
}
type Row = Awaited<ReturnType<typeof read>>[number];

const seated = (row: Row | undefined) => row?.status === "CONFIRMED" || row?.status === "OFFERED";
const rank = (row: Row) => row.queueRank * 1e6 + row.arrival;

/** How many were let in on a date when the rules left no seat; each time it was recorded. */
async function beyondOn(occurrenceId: string): Promise<number> {
  const rows = await db().activity.findMany({
    where: { occurrenceId, kind: "registration.confirmed" },
    orderBy: { id: "asc" },
  });
  return rows.filter((row) => (row.data as { beyond?: boolean }).beyond).length;
}

async function expectSeatsKept(occurrenceId: string, rows: Row[]) {
  const date = await readLedger(db(), occurrenceId, now());
  const here = rows.filter((row) => row.occurrenceId === occurrenceId);
  const beyond = await beyondOn(occurrenceId);
  expect(takenInAll(date), "seats").toBeLessThanOrEqual(date.capacity + beyond);
  const bounded = here.filter((row) => row.participantType === "REGULIERE_ONDERNEMING" && seated(row));
  expect(bounded.length, "at most").toBeLessThanOrEqual(2 + beyond);
  for (const workshop of date.workshops.values())
    if (workshop.capacity !== null)
      expect(workshop.taken, "seats of a workshop").toBeLessThanOrEqual(workshop.capacity);
  const numbers = here.flatMap((row) => [row.arrival, ...row.waits.map((wait) => wait.arrival)]);
  expect(new Set(numbers).size, "numbers of arrival").toBe(numbers.length);
  expect(Math.max(-1, ...numbers)).toBeLessThan(date.nextArrival);
  if (now() >= date.startsAt) return;
  for (const row of here.filter((one) => one.status === "WAITLISTED"))
    expect(freeFor(date, row.participantType, now()), "waits while a seat is free").toBe(0);
  for (const workshop of date.workshops.values())
    if (workshop.queue.length > 0) expect(freeInWorkshop(workshop), "waits for a free workshop").toBe(0);
}

function expectConsistent(row: Row) {
  if (row.status !== "CONFIRMED") {
    expect(row.waits, "only who has a seat waits for a workshop").toEqual([]);
    expect(row.choices.every((choice) => choice.seatItemId === null)).toBe(true);
  }
  for (const choice of row.choices) expect(choice.firstItemId).not.toBe(choice.secondItemId);
  const seats = new Set(row.choices.map((choice) => choice.seatItemId));
  for (const wait of row.waits) expect(seats.has(wait.itemId), "waits for what they have").toBe(false);
  expect(new Set(row.waits.map((wait) => wait.itemId)).size, "in line once").toBe(row.waits.length);
}

/** One address has one registration on a date, and one seat in the event unless they stood at the door of another day. */
function expectOnePerAddress(rows: Row[]) {
  const live = rows.filter((row) => row.emailKey !== "" && row.status !== "CANCELLED");
  const places = live.map((row) => `${row.emailKey} ${row.occurrenceId}`);
  expect(
    places.filter((place, i) => places.indexOf(place) !== i),
    "twice on a date",
  ).toEqual([]);
  const sure = live.filter((row) => row.status === "CONFIRMED" && !row.walkIn).map((row) => row.emailKey);
  expect(
    sure.filter((key, i) => sure.indexOf(key) !== i),
    "two seats",
  ).toEqual([]);
}

/** Who got a seat without having one on offer left nobody of the same type behind who stood before them. */
function expectNobodyOvertaken(before: Row[], after: Row[]) {
  const old = new Map(before.map((row) => [row.id, row]));
  const inLine = (row: Row | undefined) => row?.status === "WAITLISTED";
  for (const row of after.filter((one) => seated(one) && one.occurrence.startsAt > now())) {
    const was = old.get(row.id);
    if (was?.occurrenceId === row.occurrenceId && seated(was)) continue;
    const passed = after.filter((other) => {
      const stood = old.get(other.id);
      const same = other.occurrenceId === row.occurrenceId && other.participantType === row.participantType;
      const both = inLine(stood) && inLine(other) && stood!.participantType === other.participantType;
      return same && both && (!inLine(was) || rank(other) < rank(row));
    });
    expect(
      passed.map((other) => other.id),
      "overtaken",
    ).toEqual([]);
  }
}

const LETS_IN_BEYOND = new Set(["add by hand", "walk in", "admit"]);
const operation = fc.record({
  name: fc.constantFrom(...Object.keys(OPERATIONS), "register", "register", "register", "register"),
  who: fc.nat(40),
  what: fc.nat(7),
  n: fc.nat(11),
});

async function step(world: SeatWorld, { name, ...numbers }: Numbers & { name: string }) {
  const before = await read(world);
  await OPERATIONS[name]!(world, numbers).catch((error: unknown) => {
    if (!(error instanceof AppError)) throw error;
  });
  // What listens to changes of a date does this once they are committed.
  await settleDue();
  const after = await read(world);
  for (const { id } of world.dates) await expectSeatsKept(id, after);
  after.forEach(expectConsistent);
  expectOnePerAddress(after);
  if (!LETS_IN_BEYOND.has(name)) expectNobodyOvertaken(before, after);
}

test("whatever people, organisers and the clock do, no seat is given twice and nobody waits for a free one", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { minLength: 6, maxLength: 12 }), async (operations) => {
      const world = await makeSeatWorld();
      for (const one of operations) await step(world, one);
    }),
    { numRuns: 30, interruptAfterTimeLimit: 20_000 },
  );
}, 180_000);
