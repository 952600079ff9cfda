import { expect, type Browser, type BrowserContext, type Locator, type Page } from "@playwright/test";
import { openGate, type Gate } from "../support/gate";
import { logIn, openWorld, phone, type World } from "./world";

export const HELPER = "omar.onthaal@example.org";

export type GuestRow = { id: string; name: string; ticketCode: string };
type LogIn = Awaited<ReturnType<BrowserContext["storageState"]>>;

export type DoorDay = {
  world: World;
  occurrenceId: string;
  /** Path of the door's page. */
  door: string;
  /** People with a seat today, each name once, in the order of the list. */
  guests: GuestRow[];
  /** Somebody with a seat on the other date of the event. */
  elsewhere: GuestRow;
  items: { id: string; title: string }[];
  /** Somebody in line for a seat today. */
  waiting: GuestRow;
  /** People registered for today under this name. */
  named(name: string): Promise<GuestRow[]>;
  /** The other date of the event, left without anybody. */
  otherDate(): Promise<string>;
  /** Registers so many invented people more for today. */
  addGuests(many: number): Promise<void>;
  /** From now on exactly so many seats are free, for anybody. */
  leaveSeats(free: number): Promise<void>;
  presences(
    guest: Pick<GuestRow, "id">,
  ): Promise<{ device: string; itemId: string | null; left: boolean; at: Date }[]>;
  close(): Promise<void>;
};

/** The door itself, of whatever world. */
export type Door = Pick<DoorDay, "world" | "door">;

/** A demo world in which the first date of the LDE-dagen is today. */
export async function openDoorDay(): Promise<DoorDay> {
  const world = await openWorld();
  const [date, other] = await world.sql<{ id: string; eventId: string }>(
    `SELECT o."id", o."eventId" FROM "Occurrence" o JOIN "Event" e ON e."id" = o."eventId"
     WHERE e."slug" = 'lde-dagen-3' ORDER BY o."startsAt"`,
  );
  const occurrenceId = date!.id;
  await world.sql(
    `UPDATE "Occurrence" SET "startsAt" = now() - interval '1 hour', "endsAt" = now() + interval '7 hours' WHERE "id" = '${occurrenceId}'`,
  );
  const seated = (id: string) =>
    world.sql<GuestRow>(
      `SELECT min("id"::text) AS "id", "name", min("ticketCode") AS "ticketCode" FROM "Registration"
       WHERE "occurrenceId" = '${id}' AND "status" = 'CONFIRMED' GROUP BY "name" HAVING count(*) = 1 ORDER BY "name"`,
    );
  await world.sql(`DELETE FROM "OccurrenceQuota" WHERE "occurrenceId" = '${occurrenceId}'`);
  const guests = await seated(occurrenceId);
  const [waiting] = await world.sql<GuestRow>(
    `SELECT "id", "name", "ticketCode" FROM "Registration" WHERE "occurrenceId" = '${occurrenceId}' AND "status" = 'WAITLISTED' ORDER BY "arrival"`,
  );
  return {
    world,
    occurrenceId,
    waiting: waiting!,
    named: (name) =>
      world.sql(
        `SELECT "id", "name", "ticketCode" FROM "Registration" WHERE "occurrenceId" = '${occurrenceId}' AND "name" = '${name}'`,
      ),
    async otherDate() {
      await world.sql(
        `UPDATE "Registration" SET "anonymisedAt" = now() WHERE "occurrenceId" = '${other!.id}'`,
      );
      return other!.id;
    },
    async addGuests(many) {
      // As many columns as the table has: those of somebody who is there already, under another name.
      await world.sql(
        `INSERT INTO "Registration" SELECT (json_populate_record(r, json_build_object(
           'id', gen_random_uuid(), 'name', 'Gast ' || n || ' Vermeulen', 'ticketCode', translate(lpad(n::text, 10, 'g'), '01', 'xy'),
           'formKey', gen_random_uuid(), 'partyId', gen_random_uuid(), 'email', '', 'emailKey', '', 'personId', NULL,
           'arrival', 10000 + n, 'queueRank', 10000 + n))).*
         FROM "Registration" r, generate_series(1, ${many}) n WHERE r."id" = '${guests[0]!.id}'`,
      );
    },
    async leaveSeats(free) {
      await world.sql(
        `UPDATE "Occurrence" SET "capacity" = ${free} + (SELECT count(*) FROM "Registration"
         WHERE "occurrenceId" = '${occurrenceId}' AND "status" IN ('CONFIRMED', 'OFFERED')) WHERE "id" = '${occurrenceId}'`,
      );
    },
    door: `/beheer/datums/${occurrenceId}/onthaal`,
    guests,
    elsewhere: (await seated(other!.id))[0]!,
    items: await world.sql(
      `SELECT "id", "title" FROM "ProgrammeItem" WHERE "eventId" = '${date!.eventId}' AND "roundId" IS NOT NULL ORDER BY "startMinute", "order"`,
    ),
    presences: ({ id }) =>
      world.sql(
        `SELECT "device", "itemId", "leftAt" IS NOT NULL AS "left", "arrivedAt" AS "at" FROM "Presence" WHERE "registrationId" = '${id}' ORDER BY "itemId" NULLS FIRST`,
      ),
    close: () => world.close(),
  };
}

const logIns = new WeakMap<World, LogIn>();

export type DoorPhone = {
  page: Page;
  /** Address of the door's page for this phone. */
  url: string;
  goOffline(): Promise<void>;
  goOnline(): Promise<void>;
};

/** A phone with a network of its own, on which the helper is logged in; `fresh`: by a log-in of its own. */
export async function helperPhone(
  browser: Browser,
  day: Door,
  { fresh, ...options }: Parameters<typeof phone>[1] & { fresh?: boolean } = {},
): Promise<DoorPhone> {
  const gate = await openGate(day.world.origin);
  const known = fresh ? undefined : logIns.get(day.world);
  const page = await phone(browser, { ...options, storageState: known });
  page.context().on("close", () => void gate.close());
  if (!known) await logIn(page, gate.origin, HELPER);
  // A log-in of one's own may be ended by its test.
  if (!known && !fresh) logIns.set(day.world, await page.context().storageState());
  return { page, url: `${gate.origin}${day.door}`, ...network(page, gate) };
}

function network(page: Page, gate: Gate) {
  return {
    goOffline: async () => {
      gate.shut();
      await page.context().setOffline(true);
    },
    goOnline: async () => {
      gate.open();
      await page.context().setOffline(false);
    },
  };
}

/** A phone at the door, named; `offline`: it would start without network. */
export async function atDoor(
  browser: Browser,
  day: Door,
  device: string,
  { offline, ...options }: Parameters<typeof helperPhone>[2] & { offline?: boolean } = {},
): Promise<DoorPhone> {
  const door = await helperPhone(browser, day, options);
  await door.page.goto(door.url);
  await nameDevice(door.page, device);
  if (offline) await keptForOffline(door.page);
  return door;
}

export async function nameDevice(page: Page, device: string): Promise<void> {
  await page.getByLabel("Hoe noem je dit toestel?").fill(device);
  await page.getByRole("button", { name: "Begin" }).click();
}

/** What the worker holds of this page: paths. */
export function keptFiles(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const cache = await caches.open(`onthaal:${location.pathname}`);
    return (await cache.keys()).map((request) => new URL(request.url).pathname);
  });
}

/** The worker holds the page: it starts without network. */
export async function startsOffline(page: Page): Promise<void> {
  const own = new URL(page.url()).pathname;
  await expect.poll(async () => (await keptFiles(page)).includes(own), { intervals: [100] }).toBe(true);
}

/** And its reader of codes. */
export async function keptForOffline(page: Page): Promise<void> {
  await startsOffline(page);
  const reader = async () => (await keptFiles(page)).some((path) => path.endsWith(".wasm"));
  await expect.poll(reader, { intervals: [100] }).toBe(true);
}

export const search = (page: Page): Locator => page.getByRole("searchbox");
export const said = (page: Page): Locator => page.locator(".door-said");
export const sending = (page: Page): Locator => page.locator(".door-head__sending");
export const count = (page: Page): Locator => page.locator(".door-head .meter__text");
export const toLookAt = (page: Page): Locator => page.getByRole("region", { name: /Kijk dit na/ });

export async function checkIn(page: Page, { name }: { name: string }): Promise<void> {
  await search(page).fill(name);
  await page.getByRole("button", { name: `Check in: ${name}`, exact: true }).click();
}

/** Registers somebody who stands there. */
export async function walkIn(page: Page, name: string): Promise<void> {
  const field = page.getByLabel("Naam", { exact: true });
  if (!(await field.isVisible())) await page.getByText("Nieuwe gast: niet ingeschreven").click();
  await field.fill(name);
  await page.getByLabel(/Waar werkt/).selectOption("KOEPEL");
  await page.getByRole("button", { name: "Voeg toe en check in" }).click();
}

/** Reads a ticket as a reader in one's hand does: types what is on it and presses Enter. */
export async function readTicket(page: Page, day: Door, code: string): Promise<void> {
  await search(page).fill(`${day.world.origin}/t/${code}`);
  await search(page).press("Enter");
}
