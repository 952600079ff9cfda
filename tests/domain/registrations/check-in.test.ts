import { expect, test } from "vitest";
import { expectedGuests } from "~/domain/registrations/guest-list.server";
import { cancelRegistration } from "~/domain/registrations/cancel.server";
import { holderByLink } from "~/domain/registrations/holder.server";
import { privateToken } from "~/domain/registrations/links.server";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { useDatabase } from "../../support/database";
import { codeOf, kinds, makeDay, MINUTE, presences, scan, send } from "../../support/door";
import { makeEvent, registerGuest } from "../../support/make";
import { statementsOf } from "../../support/statements";

useDatabase();

const holder = (registration: { id: string }) =>
  holderByLink(privateToken({ id: registration.id, linkVersion: 0 }));

test("a ticket that is read counts once, however often the same reading is sent", async () => {
  const { date, start, open, helper } = await makeDay();
  const guest = await registerGuest(date.id, { name: "An Peeters" });
  open();
  const entry = scan(await codeOf(guest), start);
  const now = { deviceNow: start };
  const answers = await Promise.all([1, 2, 3].map(() => send(helper, date.id, [entry, entry], now)));
  for (const [one, again] of answers) {
    expect(one).toMatchObject({
      id: entry.id,
      code: "arrived",
      name: "An Peeters",
      registrationId: guest.id,
    });
    expect(again).toEqual(one);
  }
  expect(await db().scan.count({ where: { registrationId: guest.id } })).toBe(1);
  expect(await presences(guest)).toMatchObject([
    { arrivedAt: new Date(start), leftAt: null, device: "Inkom links" },
  ]);
  expect(await kinds(date.id)).toEqual(["checkin.arrived"]);
});

test("one ticket on two phones counts once, and the second hears who was first", async () => {
  const { date, start, open, helper } = await makeDay();
  const guest = await registerGuest(date.id);
  const code = await codeOf(guest);
  open(10);
  const deviceNow = start + 10 * MINUTE;
  const [left] = await send(helper, date.id, [scan(code, start + 2 * MINUTE)], { deviceNow });
  const [right] = await send(helper, date.id, [scan(code, start + 5 * MINUTE)], {
    deviceNow,
    device: "Inkom rechts",
  });
  expect(left!.code).toBe("arrived");
  expect(right).toMatchObject({ code: "already", first: { device: "Inkom links", at: start + 2 * MINUTE } });
  expect(await presences(guest)).toHaveLength(1);
});

test("who read first is first, even when that phone was without network and sends later", async () => {
  const { date, start, open, helper } = await makeDay();
  const guest = await registerGuest(date.id);
  const code = await codeOf(guest);
  open(6);
  await send(helper, date.id, [scan(code, start + 5 * MINUTE)], {
    deviceNow: start + 6 * MINUTE,
    device: "Rechts",
  });
  open(60);
  const [late] = await send(helper, date.id, [scan(code, start + 2 * MINUTE)], {
    deviceNow: start + 60 * MINUTE,
    device: "Links",
  });
  expect(late!.code).toBe("arrived");
  expect(await presences(guest)).toMatchObject([
    { device: "Links", arrivedAt: new Date(start + 2 * MINUTE) },
  ]);
  expect(await kinds(date.id)).toEqual(["checkin.arrived", "checkin.corrected"]);
});

test("two phones that send the same guests at the same moment count each guest once", async () => {
  const { date, start, open, helper } = await makeDay({ capacity: 40 });
  const guests = await Promise.all(Array.from({ length: 40 }, () => registerGuest(date.id)));
  const codes = await Promise.all(guests.map(codeOf));
  open(30);
  const deviceNow = start + 30 * MINUTE;
  const from = (device: string, delay: number) =>
    send(
      helper,
      date.id,
      codes.map((code, i) => scan(code, start + i * MINUTE * 0.5 + delay)),
      { deviceNow, device },
    );
  const answers = await Promise.all([from("Links", 0), from("Rechts", 1000), from("Midden", 2000)]);
  expect(await db().presence.count({ where: { registration: { occurrenceId: date.id } } })).toBe(40);
  const list = await expectedGuests(helper, date.id);
  expect(new Set(list.guests.map((guest) => guest.presences[0]?.device))).toEqual(new Set(["Links"]));
  expect(answers[0]!.every((answer) => answer.code === "arrived")).toBe(true);
});

test("a device whose clock is an hour wrong is corrected by its own idea of now", async () => {
  const { date, start, open, helper } = await makeDay();
  const guest = await registerGuest(date.id);
  open(10);
  const wrong = 60 * MINUTE;
  await send(helper, date.id, [scan(await codeOf(guest), start + 4 * MINUTE + wrong)], {
    deviceNow: start + 10 * MINUTE + wrong,
  });
  expect(await presences(guest)).toMatchObject([{ arrivedAt: new Date(start + 4 * MINUTE) }]);
});

test("a reading is never later than now, nor long before the day", async () => {
  const { date, start, open, helper } = await makeDay();
  const [early, late] = [await registerGuest(date.id), await registerGuest(date.id)];
  open(10);
  const deviceNow = start + 10 * MINUTE;
  await send(
    helper,
    date.id,
    [scan(await codeOf(early), 0), scan(await codeOf(late), deviceNow + 500 * MINUTE)],
    {
      deviceNow,
    },
  );
  expect((await presences(early))[0]!.arrivedAt).toEqual(new Date(start - 24 * 60 * MINUTE));
  expect((await presences(late))[0]!.arrivedAt).toEqual(new Date(deviceNow));
});

test("who leaves and comes back is inside; who leaves without having come is not", async () => {
  const { date, start, open, helper } = await makeDay();
  const [guest, other] = [await registerGuest(date.id), await registerGuest(date.id)];
  const code = await codeOf(guest);
  open(120);
  const deviceNow = start + 120 * MINUTE;
  const out = { arriving: false };
  const answers = await send(
    helper,
    date.id,
    [
      scan(code, start + 90 * MINUTE),
      scan(code, start),
      scan(code, start + 60 * MINUTE, out),
      scan(await codeOf(other), start, out),
    ],
    { deviceNow },
  );
  expect(answers.map((answer) => answer.code)).toEqual(["arrived", "arrived", "left", "not-inside"]);
  expect(await presences(guest)).toMatchObject([{ arrivedAt: new Date(start), leftAt: null }]);
  expect(await presences(other)).toEqual([]);
});

test("presence is kept per workshop, and who is in a workshop is in the building", async () => {
  const { date, start, open, helper, round } = await makeDay({ workshops: [5, 5] });
  const guest = await registerGuest(date.id);
  const code = await codeOf(guest);
  const [one] = round!.items;
  open(90);
  const at = { deviceNow: start + 90 * MINUTE };
  const [inside] = await send(helper, date.id, [scan(code, start + 60 * MINUTE, { itemId: one!.id })], at);
  const [door] = await send(helper, date.id, [scan(code, start + 61 * MINUTE)], at);
  expect([inside!.code, door!.code]).toEqual(["arrived", "already"]);
  expect(await presences(guest)).toHaveLength(2);
  const [nowhere] = await send(helper, date.id, [scan(code, start, { itemId: newId() })], at);
  expect(nowhere!.code).toBe("not-on-this-date");
});

test("a reading taken back is gone, stays gone when it is sent again, and leaves another phone's reading", async () => {
  const { date, start, open, helper } = await makeDay();
  const guest = await registerGuest(date.id);
  const code = await codeOf(guest);
  open(10);
  const at = { deviceNow: start + 10 * MINUTE };
  const [mine, theirs] = [scan(code, start), scan(code, start + MINUTE)];
  const undo = { kind: "undo", id: newId(), scanId: mine.id, at: start + 2 * MINUTE };
  await send(helper, date.id, [mine], at);
  expect((await send(helper, date.id, [undo], at))[0]!.code).toBe("undone");
  expect(await presences(guest)).toEqual([]);
  expect((await send(helper, date.id, [mine], at))[0]!.code).toBe("undone");
  expect(await presences(guest)).toEqual([]);
  await send(helper, date.id, [theirs, undo], { ...at, device: "Rechts" });
  expect(await presences(guest)).toMatchObject([{ device: "Rechts" }]);
  expect(await kinds(date.id)).toEqual(["checkin.arrived", "checkin.arrived", "checkin.undone"]);
});

test("a reading and its taking back that arrive in one sending cancel out", async () => {
  const { date, round, start, open, helper } = await makeDay({ workshops: [5] });
  const guest = await registerGuest(date.id);
  open(10);
  const read = scan(await codeOf(guest), start);
  const inRoom = scan(await codeOf(guest), start + MINUTE, { itemId: round!.items[0]!.id });
  const cancelled = { kind: "undo", id: newId(), scanId: read.id, at: start + 2 * MINUTE };
  const wrongRoom = { kind: "undo", id: newId(), scanId: inRoom.id, at: start + 3 * MINUTE };
  const stranger = scan("2222222222", start);
  const ofNobody = { kind: "undo", id: newId(), scanId: stranger.id, at: start + 4 * MINUTE };
  const answers = await send(helper, date.id, [read, inRoom, cancelled, wrongRoom, stranger, ofNobody], {
    deviceNow: start + 10 * MINUTE,
  });
  expect(answers.map((one) => one.code)).toEqual([
    "undone",
    "undone",
    "undone",
    "undone",
    "unknown",
    "unknown",
  ]);
  expect(await presences(guest)).toEqual([]);
  expect(await kinds(date.id)).toEqual([]);
});

test("each ticket that does not count says why", async () => {
  const { dates, start, open, helper } = await makeDay({ dates: 2, capacity: 1 });
  const [today, other] = [dates[0]!, dates[1]!];
  const foreign = await makeEvent();
  const confirmed = await registerGuest(today.id);
  const waiting = await registerGuest(today.id);
  const elsewhere = await registerGuest(other.id, { name: "Bo Brugge" });
  const stranger = await registerGuest(foreign.date.id);
  await cancelRegistration(await holder(confirmed));
  const codes = await Promise.all([confirmed, waiting, elsewhere, stranger].map(codeOf));
  open();
  const answers = await send(
    helper,
    today.id,
    [...codes, "zzzzzzzzzz", "not a code"]
      .map((code) => scan(code, start))
      .concat([{ id: "x", kind: "nonsense" } as never]),
    { deviceNow: start },
  );
  expect(answers.map((answer) => answer.code)).toEqual([
    "cancelled",
    "offered",
    "other-day",
    "other-event",
    "unknown",
    "unknown",
    "invalid",
  ]);
  expect(answers[2]).toMatchObject({
    name: "Bo Brugge",
    registrationId: null,
    otherDay: { startsAt: other.startsAt.getTime(), place: "Brugge" },
  });
  expect(answers[3]).toMatchObject({ name: "", registrationId: null, otherDay: null });
  expect(await db().scan.count({ where: { registration: { occurrenceId: today.id } } })).toBe(0);
});

test("the QR code's address and a code typed with spaces are the same ticket", async () => {
  const { date, start, open, helper } = await makeDay();
  const guest = await registerGuest(date.id);
  const code = await codeOf(guest);
  open();
  const texts = [`https://netwerf.example/t/${code}`, ` ${code.slice(0, 5)} ${code.slice(5).toUpperCase()} `];
  const answers = await send(
    helper,
    date.id,
    texts.map((text) => scan(text, start)),
    { deviceNow: start },
  );
  expect(answers.map((answer) => answer.registrationId)).toEqual([guest.id, guest.id]);
});

test("two hundred readings cost as many statements as two", async () => {
  const { date, start, open, helper } = await makeDay({ capacity: 200 });
  const guests = await Promise.all(Array.from({ length: 200 }, () => registerGuest(date.id)));
  const codes = await Promise.all(guests.map(codeOf));
  open(200);
  const at = { deviceNow: start + 200 * MINUTE };
  const few = await statementsOf(() =>
    send(
      helper,
      date.id,
      codes.slice(0, 2).map((code) => scan(code, start)),
      at,
    ),
  );
  const many = await statementsOf(() =>
    send(
      helper,
      date.id,
      codes.map((code) => scan(code, start + MINUTE)),
      at,
    ),
  );
  expect(many).toBe(few);
  expect(few).toBeLessThan(20);
});
