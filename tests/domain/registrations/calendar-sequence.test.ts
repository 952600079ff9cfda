import fc from "fast-check";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { calendarFile } from "~/documents/calendar.server";
import { acceptOffer } from "~/domain/registrations/accept-offer.server";
import { calendarEntry } from "~/domain/registrations/calendar-entry.server";
import { cancelRegistration } from "~/domain/registrations/cancel.server";
import { changeDate, waitForDate } from "~/domain/registrations/change-date.server";
import { settleDue } from "~/domain/registrations/due.server";
import { holderByLink } from "~/domain/registrations/holder.server";
import { privateToken } from "~/domain/registrations/links.server";
import { db } from "~/platform/db.server";
import { AppError } from "~/platform/errors";
import { addHours } from "~/platform/time";
import { now } from "~/platform/clock.server";
import { useDatabase } from "../../support/database";
import { makeEvent, registerGuest } from "../../support/make";

useDatabase();

type World = Awaited<ReturnType<typeof makeWorld>>;

/** Two dates whose numbers already differ; the first has one seat, which the guest has. */
async function makeWorld() {
  const { event, dates } = await makeEvent({ capacity: 2, dates: 2 });
  await db().occurrence.update({ where: { id: dates[0]!.id }, data: { sequence: 7 } });
  const guest = await registerGuest(dates[0]!.id);
  return { event, dates, guest };
}

const holderOf = ({ guest }: World) => holderByLink(privateToken({ id: guest.id, linkVersion: 0 }));
const setStatus = ({ guest }: World, status: "WAITLISTED" | "OFFERED" | "CONFIRMED") =>
  db().registration.updateMany({
    where: { id: guest.id },
    data: { status, offerExpiresAt: status === "OFFERED" ? addHours(now(), 5) : null },
  });
const date = ({ dates }: World, data: object) =>
  db().occurrence.update({ where: { id: dates[0]!.id }, data });

/** What may happen to a registration, a date, an event, by our commands and by statements on many rows. */
const OPERATIONS: Record<string, (world: World) => Promise<unknown>> = {
  cancel: async (world) => cancelRegistration(await holderOf(world)),
  "move to the second date": async (world) => changeDate(await holderOf(world), world.dates[1]!.id),
  "move to the first date": async (world) => changeDate(await holderOf(world), world.dates[0]!.id),
  "wait for the second date": async (world) => waitForDate(await holderOf(world), world.dates[1]!.id),
  accept: async (world) => acceptOffer(await holderOf(world)),
  settle: () => settleDue(),
  "back on the waiting list": (world) => setStatus(world, "WAITLISTED"),
  "on offer": (world) => setStatus(world, "OFFERED"),
  "let back in": (world) => setStatus(world, "CONFIRMED"),
  "the day moves": (world) => date(world, { startsAt: addHours(world.dates[0]!.startsAt, 1) }),
  "the day moves back": (world) => date(world, { startsAt: world.dates[0]!.startsAt }),
  "the day is cancelled": (world) => date(world, { cancelledAt: now() }),
  "the day goes through after all": (world) => date(world, { cancelledAt: null, sequence: 0 }),
  "the event is cancelled": ({ event }) =>
    db().event.update({ where: { id: event.id }, data: { cancelledAt: now() } }),
  "the event goes through after all": ({ event }) =>
    db().event.update({ where: { id: event.id }, data: { cancelledAt: null } }),
  "another title": ({ event }) =>
    db().event.update({ where: { id: event.id }, data: { title: `Dag ${Math.random()}` } }),
  "another street": ({ dates }) =>
    db().venue.update({ where: { id: dates[0]!.venueId! }, data: { street: `Straat ${Math.random()}` } }),
};

/** The file of the guest, apart into its number and all it says. */
async function file({ guest }: World): Promise<{ sequence: number; says: string }> {
  const text = calendarFile([await calendarEntry(guest.id)]);
  const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent("vevent")!;
  const value = (name: string) => String(event.getFirstPropertyValue(name));
  return {
    sequence: Number(value("sequence")),
    says: ["uid", "status", "dtstart", "dtend", "summary", "location", "url"].map(value).join("\n"),
  };
}

test("whatever happens, a calendar file that says something else has a higher number than every earlier one", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...Object.keys(OPERATIONS)), { minLength: 1, maxLength: 14 }),
      async (names) => {
        const world = await makeWorld();
        let last = await file(world);
        for (const name of names) {
          await OPERATIONS[name]!(world).catch((error: unknown) => {
            if (!(error instanceof AppError)) throw error;
          });
          const next = await file(world);
          expect(next.sequence, name).toBeGreaterThanOrEqual(last.sequence);
          if (next.says !== last.says) expect(next.sequence, name).toBeGreaterThan(last.sequence);
          last = next;
        }
      },
    ),
    { numRuns: 25 },
  );
}, 120_000);

test("a move to a date that changed less often does not take the number down", async () => {
  const world = await makeWorld();
  const before = await file(world);
  await changeDate(await holderOf(world), world.dates[1]!.id);
  const after = await file(world);
  expect(before.sequence).toBe(7);
  expect(after.sequence).toBe(8);
  await cancelRegistration(await holderOf(world));
  expect(await file(world)).toMatchObject({ sequence: 9 });
});

test("without the database's triggers the same move takes the number down, so these tests can fail", async () => {
  const world = await makeWorld();
  const turn = (how: "DISABLE" | "ENABLE") =>
    db().$executeRawUnsafe(`ALTER TABLE "Registration" ${how} TRIGGER "Registration_sequence"`);
  await turn("DISABLE");
  try {
    await changeDate(await holderOf(world), world.dates[1]!.id);
    expect((await file(world)).sequence).toBeLessThan(7);
  } finally {
    await turn("ENABLE");
  }
});
