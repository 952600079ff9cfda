import { expect, test } from "vitest";
import { system } from "~/domain/people/viewer";
import { cancelRegistration } from "~/domain/registrations/cancel.server";
import { waitForDate } from "~/domain/registrations/change-date.server";
import { holderByLink } from "~/domain/registrations/holder.server";
import { privateToken } from "~/domain/registrations/links.server";
import { unsafeSetSeatLock } from "~/domain/events/date-lock.server";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { useDatabase } from "../../support/database";
import { kinds, makeDay, MINUTE, scan, send, walkIn } from "../../support/door";
import { registerGuest } from "../../support/make";

useDatabase();

const holder = (registration: { id: string }) =>
  holderByLink(privateToken({ id: registration.id, linkVersion: 0 }));

test("a walk-in takes a free seat and is inside; sent again it is one person", async () => {
  const { date, start, open, helper } = await makeDay({ capacity: 1 });
  open(5);
  const entry = walkIn(start + MINUTE, { email: "wies@example.org" });
  const at = { deviceNow: start + 5 * MINUTE };
  const [first] = await send(helper, date.id, [entry], at);
  const [again] = await send(helper, date.id, [entry], at);
  expect(first).toMatchObject({ code: "arrived", name: "Wies Walk" });
  expect(again).toEqual(first);
  const rows = await db().registration.findMany({
    where: { occurrenceId: date.id },
    include: { organisation: true },
  });
  expect(rows).toMatchObject([
    { walkIn: true, status: "CONFIRMED", organisation: { name: "Bakkerij Zoete Inval" } },
  ]);
  expect(await kinds(date.id)).toEqual(["checkin.arrived", "checkin.walk-in"]);
});

test("two walk-ins race for the last seat: exactly one gets it, the other hears that it is full", async () => {
  const { date, start, open, helper } = await makeDay({ capacity: 3 });
  await Promise.all([registerGuest(date.id), registerGuest(date.id)]);
  open(5);
  const at = { deviceNow: start + 5 * MINUTE };
  const all = await Promise.all(Array.from({ length: 8 }, () => send(helper, date.id, [walkIn(start)], at)));
  expect(all.map(([answer]) => answer!.code).sort()).toEqual(["arrived", ...Array<string>(7).fill("full")]);
  expect(await db().registration.count({ where: { occurrenceId: date.id, status: "CONFIRMED" } })).toBe(3);
});

test("without the seat lock the same race lets in too many, so the race test can fail", async () => {
  const { date, start, open, helper } = await makeDay({ capacity: 1 });
  open(5);
  unsafeSetSeatLock(false);
  try {
    const at = { deviceNow: start + 5 * MINUTE };
    const all = await Promise.allSettled(
      Array.from({ length: 8 }, () => send(helper, date.id, [walkIn(start)], at)),
    );
    const arrived = all.filter((one) => one.status === "fulfilled" && one.value[0]!.code === "arrived");
    expect(arrived.length !== 1 || all.some((one) => one.status === "rejected")).toBe(true);
  } finally {
    unsafeSetSeatLock(true);
  }
});

test("an organiser lets in more than there are seats, a helper does not", async () => {
  const { date, start, open, helper } = await makeDay({ capacity: 0 });
  open();
  const at = { deviceNow: start };
  expect((await send(helper, date.id, [walkIn(start)], at))[0]!.code).toBe("full");
  expect((await send(system, date.id, [walkIn(start)], at))[0]!.code).toBe("arrived");
});

test("a walk-in whose address is on the list is that person", async () => {
  const { date, start, open, helper } = await makeDay({ capacity: 1 });
  const guest = await registerGuest(date.id, { email: "an@example.org", name: "An Peeters" });
  open();
  const [answer] = await send(helper, date.id, [walkIn(start, { email: "AN@example.org" })], {
    deviceNow: start,
  });
  expect(answer).toMatchObject({ code: "arrived", registrationId: guest.id, name: "An Peeters" });
  expect(await db().registration.count({ where: { occurrenceId: date.id } })).toBe(1);
});

test("what happens to a walk-in before its own sending is answered finds its person", async () => {
  const { date, start, open, helper } = await makeDay();
  open(60);
  const newcomer = walkIn(start);
  const leaves = scan(null, start + 30 * MINUTE, { registrationId: newcomer.id, arriving: false });
  const back = scan(null, start + 40 * MINUTE, { registrationId: newcomer.id });
  const at = { deviceNow: start + 60 * MINUTE };
  const together = await send(helper, date.id, [newcomer, leaves], at);
  const [later] = await send(helper, date.id, [back], at);
  expect([...together, later!].map((answer) => answer.code)).toEqual(["arrived", "left", "arrived"]);
});

test("a free seat goes to who waits at the door; when none is left only an organiser lets them in", async () => {
  const { date, start, open, helper } = await makeDay({ capacity: 1 });
  await registerGuest(date.id);
  const waiting = await registerGuest(date.id);
  open(5);
  const at = { deviceNow: start + 5 * MINUTE };
  const admit = { kind: "admit", id: newId(), registrationId: waiting.id, at: start };
  expect((await send(helper, date.id, [admit], at))[0]!.code).toBe("full");
  expect((await send(system, date.id, [admit], at))[0]!.code).toBe("arrived");
  expect((await send(helper, date.id, [admit], at))[0]!.code).toBe("arrived");
  expect(await db().registration.findUniqueOrThrow({ where: { id: waiting.id } })).toMatchObject({
    status: "CONFIRMED",
    walkIn: false,
  });
});

test("an offered seat is theirs at the door, and the seat it replaces on another date is given up", async () => {
  const { dates, helper } = await makeDay({ dates: 2, capacity: 1 });
  const [first, second] = [dates[0]!, dates[1]!];
  const blocker = await registerGuest(second.id);
  const mover = await registerGuest(first.id, { email: "mo@example.org" });
  await waitForDate(await holder(mover), second.id);
  await cancelRegistration(await holder(blocker));
  const offered = await db().registration.findFirstOrThrow({
    where: { occurrenceId: second.id, status: "OFFERED" },
  });
  const now = Date.now();
  const entry = { kind: "admit", id: newId(), registrationId: offered.id, at: now };
  const [answer] = await send(helper, second.id, [entry], { deviceNow: now });
  expect(answer!.code).toBe("arrived");
  expect(await db().registration.findUniqueOrThrow({ where: { id: mover.id } })).toMatchObject({
    status: "CANCELLED",
  });
});
