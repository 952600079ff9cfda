import fc from "fast-check";
import { expect, test } from "vitest";
import { PARTICIPANT_TYPES, type ParticipantTypeName } from "~/domain/events/participant-types";
import {
  changeSeatType,
  freeFor,
  giveBackSeat,
  offerDeadline,
  seatInRound,
  serveLine,
  serveWorkshopLine,
  takenInAll,
  takeSeat,
  type Ledger,
  type Quota,
} from "~/domain/registrations/seats";

const at = new Date("2026-10-01T10:00:00Z");
const ledger = (capacity: number, quotas: Quota[] = []): Ledger => ({
  capacity,
  quotas,
  taken: {},
  queue: [],
  workshops: new Map(),
});
const withWorkshops = (...capacities: (number | null)[]): Ledger => ({
  ...ledger(100),
  workshops: new Map(
    capacities.map((capacity, i) => [
      `w${i + 1}`,
      { itemId: `w${i + 1}`, roundId: "r", capacity, taken: 0, queue: [] },
    ]),
  ),
});
const wish = (firstItemId: string, secondItemId: string | null = null) => ({
  roundId: "r",
  firstItemId,
  secondItemId,
});

test("at most twenty ordinary companies get a seat, however many seats are free", () => {
  const date = ledger(60, [{ kind: "AT_MOST", types: ["REGULIERE_ONDERNEMING"], seats: 20, until: null }]);
  const given = Array.from({ length: 30 }, () => takeSeat(date, "REGULIERE_ONDERNEMING", at));
  expect(given.filter(Boolean)).toHaveLength(20);
  expect(freeFor(date, "LDE_ONDERNEMING", at)).toBe(40);
});

test("ten seats stay free for local authorities until the date, and not after it", () => {
  const until = new Date("2026-10-08T10:00:00Z");
  const date = ledger(12, [{ kind: "KEEP", types: ["LOKAAL_BESTUUR"], seats: 10, until }]);
  expect(freeFor(date, "LDE_ONDERNEMING", at)).toBe(2);
  expect(freeFor(date, "LOKAAL_BESTUUR", at)).toBe(12);
  takeSeat(date, "LOKAAL_BESTUUR", at);
  expect(freeFor(date, "LDE_ONDERNEMING", at)).toBe(2);
  expect(freeFor(date, "LDE_ONDERNEMING", until)).toBe(11);
});

test("the line is served in order, passing over only those for whom the rules leave no seat", () => {
  const date = ledger(2, [{ kind: "AT_MOST", types: ["VAKBOND"], seats: 1, until: null }]);
  date.queue = [
    { registrationId: "a", type: "VAKBOND" },
    { registrationId: "b", type: "VAKBOND" },
    { registrationId: "c", type: "ONDERWIJS" },
    { registrationId: "d", type: "ONDERWIJS" },
  ];
  expect(serveLine(date, at).map((one) => one.registrationId)).toEqual(["a", "c"]);
  expect(date.queue.map((one) => one.registrationId)).toEqual(["b", "d"]);
});

test("a full first choice gives the second choice and a place in line for the first", () => {
  const date = withWorkshops(1, 1);
  expect(seatInRound(date, wish("w1", "w2"))).toMatchObject({ seatItemId: "w1", waitForItemId: null });
  expect(seatInRound(date, wish("w1", "w2"))).toMatchObject({ seatItemId: "w2", waitForItemId: "w1" });
  expect(seatInRound(date, wish("w1", "w2"))).toMatchObject({ seatItemId: null, waitForItemId: "w1" });
});

test("changing to a full workshop keeps the seat one had", () => {
  const date = withWorkshops(1, 1, 5);
  seatInRound(date, wish("w1"));
  seatInRound(date, wish("w3"));
  expect(seatInRound(date, wish("w1", null), "w3")).toMatchObject({ seatItemId: "w3", waitForItemId: "w1" });
  expect(date.workshops.get("w3")!.taken).toBe(1);
  expect(seatInRound(date, wish("w1", "w2"), "w3")).toMatchObject({ seatItemId: "w2" });
  expect(date.workshops.get("w3")!.taken).toBe(0);
});

test("a workshop without bound never makes anybody wait", () => {
  const date = withWorkshops(null);
  for (let i = 0; i < 50; i += 1) expect(seatInRound(date, wish("w1")).seatItemId).toBe("w1");
});

test("an offer stays a day, shorter near the event, and never past its start", () => {
  const start = new Date("2026-10-20T07:00:00Z");
  const hours = (now: string) =>
    (offerDeadline(new Date(now), start, 24).getTime() - new Date(now).getTime()) / 3_600_000;
  expect(hours("2026-10-01T07:00:00Z")).toBe(24);
  expect(hours("2026-10-18T07:00:00Z")).toBe(12);
  expect(hours("2026-10-20T03:00:00Z")).toBe(1);
  expect(hours("2026-10-20T06:30:00Z")).toBe(0.5);
});

const type = fc.constantFrom<ParticipantTypeName>(...PARTICIPANT_TYPES.slice(0, 4));
const quota = fc.record({
  kind: fc.constantFrom("AT_MOST" as const, "KEEP" as const),
  types: fc.uniqueArray(type, { minLength: 1, maxLength: 2 }),
  seats: fc.nat(8),
  until: fc.constant(null),
});
const step = fc.oneof(
  fc.record({ do: fc.constant("ask" as const), type }),
  fc.record({ do: fc.constant("leave" as const), type }),
);

test("whatever happens: never over capacity, never over a bound, and nobody waits for a seat they could have", () => {
  fc.assert(
    fc.property(
      fc.nat(12),
      fc.array(quota, { maxLength: 3 }),
      fc.array(step, { maxLength: 60 }),
      (capacity, quotas, steps) => {
        const date = ledger(capacity, quotas);
        steps.forEach((one, i) => {
          if (one.do === "leave") {
            if ((date.taken[one.type] ?? 0) > 0) giveBackSeat(date, one.type);
          } else if (!takeSeat(date, one.type, at))
            date.queue.push({ registrationId: String(i), type: one.type });
          serveLine(date, at);
          expect(takenInAll(date)).toBeLessThanOrEqual(capacity);
          for (const rule of quotas.filter((q) => q.kind === "AT_MOST"))
            expect(rule.types.reduce((n, t) => n + (date.taken[t] ?? 0), 0)).toBeLessThanOrEqual(rule.seats);
          for (const waiting of date.queue) expect(freeFor(date, waiting.type, at)).toBe(0);
          expect(date.queue.map((w) => Number(w.registrationId))).toEqual(
            date.queue.map((w) => Number(w.registrationId)).sort((a, b) => a - b),
          );
        });
      },
    ),
    { numRuns: 500 },
  );
});

test("a workshop line is served first come, first served, and never beyond the seats", () => {
  fc.assert(
    fc.property(fc.nat(10), fc.nat(10), fc.nat(15), (capacity, taken, waiting) => {
      const queue = Array.from({ length: waiting }, (_, i) => ({
        waitId: String(i),
        registrationId: String(i),
      }));
      const workshop = { itemId: "w", roundId: "r", capacity, taken: Math.min(taken, capacity), queue };
      const free = capacity - workshop.taken;
      expect(serveWorkshopLine(workshop)).toEqual(queue.slice(0, free));
      expect(workshop.taken).toBeLessThanOrEqual(capacity);
      expect(workshop.queue).toEqual(queue.slice(free));
    }),
  );
});

test("a seat changes type within bounds and what is kept; a seat beyond the capacity may stay one", () => {
  const bounded = ledger(3, [{ kind: "AT_MOST", types: ["KOEPEL"], seats: 1, until: null }]);
  bounded.taken = { KOEPEL: 1, ANDERE: 2 };
  expect(changeSeatType(bounded, "ANDERE", "KOEPEL", at)).toBe(false);
  expect(bounded.taken).toEqual({ KOEPEL: 1, ANDERE: 2 });
  expect(changeSeatType(bounded, "KOEPEL", "VAKBOND", at)).toBe(true);
  expect(bounded.taken).toEqual({ KOEPEL: 0, ANDERE: 2, VAKBOND: 1 });

  const kept = ledger(3, [{ kind: "KEEP", types: ["KOEPEL"], seats: 2, until: null }]);
  kept.taken = { KOEPEL: 2, ANDERE: 1 };
  expect(changeSeatType(kept, "KOEPEL", "ANDERE", at)).toBe(false);
  expect(changeSeatType(kept, "ANDERE", "KOEPEL", at)).toBe(true);

  const beyond = ledger(1, [{ kind: "AT_MOST", types: ["KOEPEL"], seats: 0, until: null }]);
  beyond.taken = { ANDERE: 3 };
  expect(changeSeatType(beyond, "ANDERE", "VAKBOND", at)).toBe(true);
  expect(changeSeatType(beyond, "ANDERE", "KOEPEL", at)).toBe(false);
});
