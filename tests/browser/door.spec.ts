import { expect } from "@playwright/test";
import {
  atDoor,
  checkIn,
  count,
  HELPER,
  helperPhone,
  nameDevice,
  openDoorDay,
  readTicket,
  said,
  search,
  sending,
  toLookAt,
  walkIn,
  type DoorDay,
} from "./at-the-door";
import { logIn, test } from "./world";

let day: DoorDay;
test.beforeAll(async () => {
  day = await openDoorDay();
});
test.afterAll(() => day.close());

const ALL_SENT = "Alles is doorgestuurd";
/** Guests of this file are used up in order, so that no test meets another's. */
const nextGuest = () => day.guests.shift()!;

test("two phones without network let in the same guest and others; each counts once, and who was first is said", async ({
  browser,
}) => {
  const leftPhone = await atDoor(browser, day, "Inkom links", { fresh: true, offline: true });
  const rightPhone = await atDoor(browser, day, "Inkom rechts", { fresh: true, offline: true });
  const { page: screen, url } = await helperPhone(browser, day);
  const [left, right] = [leftPhone.page, rightPhone.page];
  await screen.goto(url);
  await nameDevice(screen, "Scherm");
  await expect(count(screen)).toHaveText(/^0 van/);
  for (const { page, goOffline } of [leftPhone, rightPhone]) {
    await goOffline();
    await page.reload();
    await expect(sending(page)).toContainText("Geen verbinding");
  }
  const [both, one, other] = [nextGuest(), nextGuest(), nextGuest()];
  await checkIn(left, both);
  await expect(said(left)).toContainText(`${both.name} is binnen`);
  await readTicket(left, day, one.ticketCode);
  await expect(said(left)).toContainText(`${one.name} is binnen`);
  await checkIn(right, both);
  await expect(said(right)).toContainText(`${both.name} is binnen`);
  await search(right).fill(other.ticketCode.toUpperCase().replace(/(.{5})/, "$1 "));
  await search(right).press("Enter");
  await expect(said(right)).toContainText(`${other.name} is binnen`);
  await expect(sending(right)).toContainText("2 nog niet doorgestuurd");
  await right.reload();
  await expect(sending(right)).toContainText("2 nog niet doorgestuurd");
  await expect(count(right)).toHaveText(/^2 van/);
  expect(await day.presences(both)).toEqual([]);

  await leftPhone.goOnline();
  await expect(sending(left)).toHaveText(ALL_SENT);
  await rightPhone.goOnline();
  await expect(sending(right)).toHaveText(ALL_SENT);
  for (const page of [left, right, screen]) await expect(count(page)).toHaveText(/^3 van/);
  await expect(toLookAt(right)).toContainText(`${both.name} was al binnen`);
  await expect(toLookAt(right)).toContainText(
    /Al binnen: \d{1,2}\.\d{2} uur op Inkom links\. Telt één keer\./,
  );
  await expect(toLookAt(left)).toHaveCount(0);
  expect(await day.presences(both)).toMatchObject([{ device: "Inkom links", itemId: null, left: false }]);
  expect(await day.presences(one)).toMatchObject([{ device: "Inkom links" }]);
  expect(await day.presences(other)).toMatchObject([{ device: "Inkom rechts" }]);
  await toLookAt(right)
    .getByRole("button", { name: `Gezien: ${both.name}` })
    .click();
  await right.reload();
  await expect(sending(right)).toHaveText(ALL_SENT);
  await expect(toLookAt(right)).toHaveCount(0);
});

test("a screenshot of a ticket, shown again at another phone, is told apart at once", async ({ browser }) => {
  const { page: left } = await atDoor(browser, day, "Links");
  const { page: right } = await atDoor(browser, day, "Rechts");
  const guest = nextGuest();
  await readTicket(left, day, guest.ticketCode);
  await expect(said(left)).toContainText(`${guest.name} is binnen`);
  await expect(sending(left)).toHaveText(ALL_SENT);
  await readTicket(right, day, guest.ticketCode);
  await expect(said(right)).toContainText(`${guest.name} was al binnen`);
  await expect(said(right)).toContainText(/Al binnen: \d{1,2}\.\d{2} uur op Links/);
  await readTicket(left, day, guest.ticketCode);
  await expect(said(left)).toContainText(`${guest.name} was al binnen`);
  await expect(sending(left)).toHaveText(ALL_SENT);
  expect(await day.presences(guest)).toMatchObject([{ device: "Links" }]);
});

test("tickets of another day, cancelled, waiting or unknown do not count, and say why", async ({
  browser,
}) => {
  const { page, goOffline, goOnline } = await atDoor(browser, day, "Inkom");
  await readTicket(page, day, day.elsewhere.ticketCode);
  await expect(said(page)).toContainText("Dit ticket is voor een andere dag");
  await expect(said(page)).toContainText(`${day.elsewhere.name} komt op`);
  expect(await day.presences(day.elsewhere)).toEqual([]);
  await readTicket(page, day, "2222222222");
  await expect(said(page)).toContainText("Dit ticket kennen we niet");
  await expect(toLookAt(page)).toContainText("Kijk dit na (2)");

  const gone = nextGuest();
  await goOffline();
  await readTicket(page, day, gone.ticketCode);
  await expect(said(page)).toContainText(`${gone.name} is binnen`);
  await day.world.sql(
    `UPDATE "Registration" SET "status" = 'CANCELLED', "cancelledAt" = now() WHERE "id" = '${gone.id}'`,
  );
  await goOnline();
  await expect(said(page)).toContainText(`${gone.name} is uitgeschreven`);
  await expect(toLookAt(page)).toContainText(`${gone.name} is uitgeschreven`);
  expect(await day.presences(gone)).toEqual([]);
  await readTicket(page, day, gone.ticketCode);
  await expect(said(page)).toContainText("Voeg een nieuwe gast toe");
  for (let left = 3; left > 0; left -= 1) {
    const rows = toLookAt(page).getByRole("listitem");
    await expect(rows).toHaveCount(left);
    await rows
      .first()
      .getByRole("button", { name: /^Haal weg/ })
      .click();
  }
  await expect(toLookAt(page)).toHaveCount(0);
});

test("who waits for a seat, or was not registered, comes in when there is a seat, and only then", async ({
  browser,
}) => {
  const { page } = await atDoor(browser, day, "Inkom");
  const { waiting } = day;
  await day.leaveSeats(0);
  await page.getByText(/^Wachtlijst \(/).click();
  await page.getByRole("button", { name: `Laat binnen: ${waiting.name}`, exact: true }).click();
  await expect(said(page)).toContainText(`Er is geen plaats meer voor ${waiting.name}`);
  await walkIn(page, "Wies Wandelt-Binnen");
  await expect(said(page)).toContainText("Er is geen plaats meer voor Wies Wandelt-Binnen");
  await expect(toLookAt(page)).toContainText("Kijk dit na (2)");
  expect(await day.presences(waiting)).toEqual([]);
  expect(await day.named("Wies Wandelt-Binnen")).toEqual([]);

  await day.leaveSeats(2);
  for (const { name } of [waiting, { name: "Wies Wandelt-Binnen" }])
    await toLookAt(page)
      .getByRole("button", { name: `Probeer opnieuw: ${name}` })
      .click();
  await expect(sending(page)).toHaveText(ALL_SENT);
  await expect(toLookAt(page)).toHaveCount(0);
  const [wies, ...more] = await day.named("Wies Wandelt-Binnen");
  expect(more).toEqual([]);
  for (const guest of [waiting, wies!])
    expect(await day.presences(guest)).toMatchObject([{ device: "Inkom", itemId: null, left: false }]);

  await walkIn(page, "Staf Staat-Er-Niet-Op");
  await expect(said(page)).toContainText("Er is geen plaats meer voor Staf Staat-Er-Niet-Op");
  await day.leaveSeats(1);
  await walkIn(page, "Roos Raakt-Binnen");
  await expect(said(page)).toContainText("Roos Raakt-Binnen is binnen");
  await expect(sending(page)).toHaveText(ALL_SENT);
  expect(await day.presences((await day.named("Roos Raakt-Binnen"))[0]!)).toHaveLength(1);
});

test("taking back, leaving early, coming back, a workshop, and somebody who was not registered", async ({
  browser,
}) => {
  const { page } = await atDoor(browser, day, "Inkom");
  const [wrong, early] = [nextGuest(), nextGuest()];
  await checkIn(page, wrong);
  await page.getByRole("button", { name: "Maak ongedaan" }).click();
  await expect(said(page)).toContainText(`${wrong.name} is weer niet binnen`);
  await expect(sending(page)).toHaveText(ALL_SENT);
  expect(await day.presences(wrong)).toEqual([]);

  await checkIn(page, early);
  await page.getByLabel("Gaat weg").check();
  await search(page).fill(early.name);
  await page.getByRole("button", { name: `Vertrekt: ${early.name}` }).click();
  await expect(said(page)).toContainText(`${early.name} is vertrokken`);
  await expect(page.locator(".door-head")).toContainText("1 al vertrokken");
  await expect(sending(page)).toHaveText(ALL_SENT);
  expect(await day.presences(early)).toMatchObject([{ left: true }]);
  await page.getByLabel("Komt binnen").check();
  await search(page).fill(early.name);
  await page.getByRole("button", { name: `Weer binnen: ${early.name}` }).click();

  const [workshop] = day.items;
  await page.getByLabel("Waar?").selectOption(workshop!.id);
  await search(page).fill(wrong.name);
  await page.getByRole("button", { name: `Check in: ${wrong.name}` }).click();
  await expect(said(page)).toContainText(`${wrong.name} is binnen bij ${workshop!.title}`);
  await page.getByLabel("Waar?").selectOption("");

  await page.getByText("Nieuwe gast: niet ingeschreven").click();
  await page.getByRole("button", { name: "Voeg toe en check in" }).click();
  await expect(page.getByLabel("Naam", { exact: true })).toBeFocused();
  await expect(sending(page)).toHaveText(ALL_SENT);
  expect(await day.presences(early)).toMatchObject([{ left: false }]);
  expect(await day.presences(wrong)).toMatchObject([{ itemId: null }, { itemId: workshop!.id }]);
});

test("logged out while there was no network, nothing is lost: it is sent once somebody logs in again", async ({
  browser,
}) => {
  const { page, url, goOffline, goOnline } = await atDoor(browser, day, "Inkom", { offline: true });
  const [one, two, back] = [nextGuest(), nextGuest(), nextGuest()];
  await goOffline();
  await checkIn(page, one);
  await checkIn(page, two);
  await checkIn(page, back);
  await page.getByRole("button", { name: "Maak ongedaan" }).click();
  await page.context().clearCookies();
  await goOnline();
  await expect(sending(page)).toContainText(
    "Je bent afgemeld: 4 nog niet doorgestuurd. Meld je opnieuw aan.",
  );
  await readTicket(page, day, two.ticketCode);
  await expect(said(page)).toContainText(`${two.name} was al binnen`);
  await page.getByRole("link", { name: "Meld je aan" }).click();
  await page.waitForURL(/aanmelden\?verder=/);
  await logIn(page, new URL(url).origin, HELPER, day.door);
  await expect(sending(page)).toHaveText(ALL_SENT);
  expect(await day.presences(one)).toMatchObject([{ device: "Inkom" }]);
  expect(await day.presences(two)).toMatchObject([{ device: "Inkom" }]);
  expect(await day.presences(back)).toEqual([]);
});
