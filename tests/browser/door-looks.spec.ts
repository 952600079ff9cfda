import { expect, type Page } from "@playwright/test";
import {
  atDoor,
  checkIn,
  count,
  helperPhone,
  nameDevice,
  openDoorDay,
  readTicket,
  said,
  search,
  sending,
  toLookAt,
  type DoorDay,
} from "./at-the-door";
import { expectAccessible, logIn, phone, test } from "./world";

let day: DoorDay;
test.beforeAll(async () => {
  day = await openDoorDay();
});
test.afterAll(() => day.close());

const ALL_SENT = "Alles is doorgestuurd";
const nextGuest = () => day.guests.shift()!;

/** Accessible, and nothing wider than the screen, on a phone, on a small one (or 400 % zoom), and on a desk. */
async function expectGood(page: Page, name: string): Promise<void> {
  for (const [width, height] of [
    [1280, 800],
    [640, 400],
    [320, 640],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(width);
    if (width === 1280 || width === 390) await expectAccessible(page);
  }
}

test("every state is accessible and fits every screen", async ({ browser }) => {
  const { page, url, goOffline, goOnline } = await helperPhone(browser, day);
  await page.goto(url);
  await expect(page.getByLabel("Hoe noem je dit toestel?")).toBeVisible();
  await expectGood(page, "new");
  await nameDevice(page, "Inkom links");
  await expect(sending(page)).toHaveText(ALL_SENT);
  await expectGood(page, "list");
  const [guest, double] = [nextGuest(), nextGuest()];
  await search(page).fill(guest.name.slice(0, 3));
  await expectGood(page, "searching");
  await checkIn(page, guest);
  await expect(said(page)).toContainText(`${guest.name} is binnen`);
  await expectGood(page, "success");
  await goOffline();
  await readTicket(page, day, double.ticketCode);
  await readTicket(page, day, "2222222222");
  await expect(sending(page)).toContainText("2 nog niet doorgestuurd");
  await expectGood(page, "offline");
  const { page: other } = await atDoor(browser, day, "Inkom rechts");
  await checkIn(other, double);
  await expect(sending(other)).toHaveText(ALL_SENT);
  await day.world.sql(
    `UPDATE "Presence" SET "arrivedAt" = "arrivedAt" - interval '9 minutes' WHERE "registrationId" = '${double.id}'`,
  );
  await day.world.sql(
    `UPDATE "Scan" SET "scannedAt" = "scannedAt" - interval '9 minutes' WHERE "registrationId" = '${double.id}'`,
  );
  await goOnline();
  await expect(toLookAt(page)).toContainText("Kijk dit na (2)");
  await expect(toLookAt(page)).toContainText(`${double.name} was al binnen`);
  await expectGood(page, "look");
  await page.getByText("Nieuwe gast: niet ingeschreven").click();
  await page.getByRole("button", { name: "Voeg toe en check in" }).click();
  await page.getByText(/^Dit toestel/).click();
  await page.getByText(/^Wachtlijst \(/).click();
  await page.getByText(/^Binnen \(/).click();
  await expectGood(page, "everything-open");
});

test("a date for which nobody registered says so", async ({ browser }) => {
  const empty = await day.otherDate();
  const { page, url } = await helperPhone(browser, day);
  await page.goto(url.replace(day.occurrenceId, empty));
  await nameDevice(page, "Leeg");
  await expect(page.getByText("Voor deze dag is nog niemand ingeschreven.")).toBeVisible();
  await expectGood(page, "empty");
});

test("by keyboard alone: focus is seen, and never lost after a press", async ({ browser }) => {
  const { page, url } = await helperPhone(browser, day, {
    viewport: { width: 1280, height: 800 },
    hasTouch: false,
  });
  const focused = () => page.locator(":focus");
  const expectRing = async () =>
    expect(await focused().evaluate((one) => getComputedStyle(one).outlineStyle)).not.toBe("none");
  await page.goto(url);
  await page.getByLabel("Hoe noem je dit toestel?").focus();
  await page.keyboard.type("Toetsen");
  await page.keyboard.press("Enter");
  await expect(search(page)).toBeFocused();
  await expectRing();

  const [first, second] = [nextGuest(), nextGuest()];
  await page.keyboard.type(first.name);
  await page.keyboard.press("Enter");
  await expect(said(page)).toContainText(`${first.name} is binnen`);
  await expect(search(page)).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(focused()).toHaveAccessibleName(`Check in: ${second.name}`);
  await expectRing();
  await page.keyboard.press("Enter");
  await expect(said(page)).toContainText(`${second.name} is binnen`);
  await expect(focused()).toHaveAccessibleName(/^Check in: /);
  await page.getByRole("button", { name: "Maak ongedaan" }).focus();
  await page.keyboard.press("Enter");
  await expect(said(page)).toContainText(`${second.name} is weer niet binnen`);
  await expect(said(page)).toBeFocused();

  await page.getByRole("button", { name: /^Toon alle/ }).focus();
  await page.keyboard.press("Enter");
  await expect(focused()).toHaveAccessibleName(/^Check in: /);
  for (const ticket of ["2222222222", "3333333333"]) await readTicket(page, day, ticket);
  await expect(toLookAt(page)).toContainText("Kijk dit na (2)");
  await toLookAt(page)
    .getByRole("button", { name: /^Haal weg/ })
    .first()
    .focus();
  await page.keyboard.press("Enter");
  await expect(toLookAt(page).getByRole("button").first()).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(search(page)).toBeFocused();

  // Everything on the page is met on the way down, in its order, and nowhere does one get stuck.
  await page.locator("body").evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.getByRole("radio", { name: "Komt binnen" }).focus();
  const met: string[] = [];
  for (let i = 0; i < 120 && !met.includes("Dit toestel: Toetsen"); i += 1) {
    await page.keyboard.press("Tab");
    met.push(await focused().evaluate((one) => one.getAttribute("aria-label") ?? one.textContent ?? ""));
  }
  expect(met[0]).toBe("Scan een ticket");
  expect(met).toContain("Nieuwe gast: niet ingeschreven");
  expect(met).toContain("Dit toestel: Toetsen");
});

test("the organiser sees on the overview who came in, without asking again", async ({ browser }) => {
  const desk = await phone(browser, { viewport: { width: 1280, height: 800 } });
  await logIn(desk, day.world.origin, "tine.trekker@example.org");
  await desk.goto(`${day.world.origin}/beheer/datums/${day.occurrenceId}`);
  const now = desk.locator("dt", { hasText: "Nu binnen" }).locator("xpath=following-sibling::dd[1]");
  const before = Number(await now.innerText());
  await desk.evaluate(() => Object.assign(globalThis, { same: true }));
  const { page } = await atDoor(browser, day, "Inkom");
  await checkIn(page, nextGuest());
  await expect(now).toHaveText(String(before + 1));
  await checkIn(page, nextGuest());
  await expect(now).toHaveText(String(before + 2));
  expect(await desk.evaluate(() => "same" in globalThis)).toBe(true);
});

test("a thousand guests: all can be listed, and each is found while one types", async ({ browser }) => {
  await day.addGuests(1000);
  const { page } = await atDoor(browser, day, "Groot");
  await expect(count(page)).toHaveText(/ van 10\d\d binnen$/);
  await expect(sending(page)).toHaveText(ALL_SENT);
  await page.getByRole("button", { name: /^Toon alle 10\d\d/ }).click();
  await page.getByRole("button", { name: /^Check in: Gast 500 / }).click();
  await expect(said(page)).toContainText("Gast 500 ");
  await search(page).fill("gast 77");
  await expect(page.getByRole("button", { name: /^Check in: Gast 77/ }).first()).toBeVisible();
  await expect(page.getByRole("button", { name: /^Check in: Gast 501 / })).toHaveCount(0);
});
