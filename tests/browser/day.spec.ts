import { readFile } from "node:fs/promises";
import { expect, type Browser, type Page } from "@playwright/test";
import { pdfOf } from "../support/pdf";
import { atDoor, checkIn, count, helperPhone, nameDevice, said, sending } from "./at-the-door";
import { expectAccessible, letterTo, logIn, openWorld, phone, test, type World } from "./world";

/** The life of one small day, from the first draft to the certificate, each person with a browser of their own. */
let world: World;
let tine: Page;
let occurrenceId: string;
/** Where the private link of each of them leads. */
const links = new Map<string, string>();
const nextYear = new Date().getFullYear() + 1;

test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  world = await openWorld();
  tine = await (
    await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "nl-BE" })
  ).newPage();
  await logIn(tine, world.origin, "tine.trekker@example.org", "/beheer");
});
test.afterAll(() => world.close());

const title = (page: Page) => page.getByRole("heading", { level: 1 });

test("publish: a draft with one date, two seats and a programme goes online", async () => {
  await tine.getByRole("link", { name: "Nieuw evenement" }).click();
  await tine.getByLabel("Inspiratiedag").check();
  await tine.getByLabel("Titel").fill("Een dag in het klein");
  await tine.getByLabel("In één of twee zinnen").fill("Alles van een dag, met twee plaatsen.");
  await tine.getByRole("button", { name: "Maak het concept" }).click();
  await tine.getByRole("link", { name: "Voeg een dag toe" }).click();
  await tine.getByLabel("Begint").fill(`${nextYear}-05-06T09:00`);
  await tine.getByLabel("Eindigt").fill(`${nextYear}-05-06T16:00`);
  await tine.getByLabel("Naam van de plaats").fill("De Kring");
  await tine.getByLabel("Gemeente").fill("Kortrijk");
  await tine.getByLabel("Provincie").selectOption("WEST_VLAANDEREN");
  await tine.getByLabel("Aantal plaatsen").fill("2");
  await tine.getByRole("button", { name: "Voeg de dag toe" }).click();
  await expect(tine.locator(".date-card", { hasText: "Kortrijk" })).toBeVisible();
  await tine.getByRole("link", { name: "Programma", exact: true }).first().click();
  await tine.getByRole("button", { name: "Begin met een voorbeeld" }).click();
  await expect(tine.locator("[data-block]").first()).toBeVisible();
  await tine.getByRole("link", { name: "Overzicht", exact: true }).first().click();
  await tine.getByRole("button", { name: "Zet online" }).click();
  await expect(tine.getByText("Je evenement staat online.")).toBeVisible();
  await expectAccessible(tine);
  const [date] = await world.sql<{ id: string }>(
    `SELECT o."id" FROM "Occurrence" o JOIN "Event" e ON e."id" = o."eventId" WHERE e."title" = 'Een dag in het klein'`,
  );
  occurrenceId = date!.id;
});

async function register(browser: Browser, name: string, button: RegExp): Promise<Page> {
  const page = await phone(browser);
  await page.goto(`${world.origin}/evenementen`);
  await page.getByRole("link", { name: "Een dag in het klein" }).first().click();
  await page
    .getByRole("link", { name: /^Schrijf je in|wachtlijst/ })
    .first()
    .click();
  await page.getByLabel("Je naam").fill(name);
  await page.getByLabel("Je e-mailadres").fill(addressOf(name));
  await page.getByLabel(/Waar werk je/).selectOption("LDE_ONDERNEMING");
  await page.getByRole("button", { name: button }).click();
  await page.waitForURL(/\/inschrijving\//);
  links.set(name, page.url());
  return page;
}

/** As they come back later, by the link of their mail. */
async function comeBack(browser: Browser, name: string): Promise<Page> {
  const page = await phone(browser);
  await page.goto(links.get(name)!);
  return page;
}
const addressOf = (name: string) => `${name.toLowerCase().replaceAll(" ", ".")}@example.org`;

test("register and fill up: two get a seat, the third stands in line, and the organiser sees it happen", async ({
  browser,
}) => {
  await tine.goto(`${world.origin}/beheer/datums/${occurrenceId}`);
  await expect(tine.getByText("0 van de 2 plaatsen ingenomen")).toBeVisible();
  for (const name of ["Ada Eerst", "Bert Tweede"]) {
    const page = await register(browser, name, /^Schrijf je in$/);
    await expect(title(page)).toHaveText("Je bent ingeschreven");
    await letterTo(page, world.origin, addressOf(name), /Je bent ingeschreven/);
  }
  const third = await register(browser, "Cleo Derde", /Zet me op de wachtlijst/);
  await expect(title(third)).toHaveText("Je staat op de wachtlijst");
  await expect(third.getByText("Je bent nummer 1 op de wachtlijst.")).toBeVisible();
  await expect(tine.getByText("2 van de 2 plaatsen ingenomen")).toBeVisible();
  await expectAccessible(tine);
});

test("cancel, offer, accept: the seat goes to who waited", async ({ browser }) => {
  const [second, third] = [await comeBack(browser, "Bert Tweede"), await comeBack(browser, "Cleo Derde")];
  await second.getByRole("link", { name: "Schrijf je uit" }).click();
  await second.getByRole("button", { name: "Ja, schrijf me uit" }).click();
  await expect(title(second)).toHaveText("Je bent uitgeschreven");
  const offer = await letterTo(third, world.origin, addressOf("Cleo Derde"), /Er is een plaats voor je/);
  await third.goto(/https?:\/\/\S+\/inschrijving\/\S+/.exec(offer.text)![0]);
  await third.getByRole("button", { name: "Ja, ik kom" }).click();
  await expect(title(third)).toHaveText("Je bent ingeschreven");
});

test("the day itself: two phones without network let people in, and all screens agree once they are back", async ({
  browser,
}) => {
  await world.sql(
    `UPDATE "Occurrence" SET "startsAt" = now() - interval '2 hours', "endsAt" = now() + interval '4 hours' WHERE "id" = '${occurrenceId}'`,
  );
  const day = { world, door: `/beheer/datums/${occurrenceId}/onthaal` };
  const left = await atDoor(browser, day, "Inkom links", { fresh: true, offline: true });
  const right = await atDoor(browser, day, "Inkom rechts", { fresh: true, offline: true });
  const screen = await helperPhone(browser, day);
  await screen.page.goto(screen.url);
  await nameDevice(screen.page, "Scherm");
  for (const door of [left, right]) {
    await door.goOffline();
    await door.page.reload();
    await expect(sending(door.page)).toContainText("Geen verbinding");
  }
  await checkIn(left.page, { name: "Ada Eerst" });
  await expect(said(left.page)).toContainText("Ada Eerst is binnen");
  await checkIn(right.page, { name: "Ada Eerst" });
  await checkIn(right.page, { name: "Cleo Derde" });
  await expect(said(right.page)).toContainText("Cleo Derde is binnen");
  await left.goOnline();
  await right.goOnline();
  for (const { page } of [left, right, screen]) await expect(count(page)).toHaveText(/^2 van/);
  const rows = await world.sql<{ name: string; n: number }>(
    `SELECT r."name", count(p.*)::int AS n FROM "Registration" r JOIN "Presence" p ON p."registrationId" = r."id"
     WHERE r."occurrenceId" = '${occurrenceId}' GROUP BY 1 ORDER BY 1`,
  );
  expect(rows).toEqual([
    { name: "Ada Eerst", n: 1 },
    { name: "Cleo Derde", n: 1 },
  ]);
});

test("afterwards: who was there says what it was worth and takes a certificate; who was not gets none", async ({
  browser,
}) => {
  await world.sql(
    `UPDATE "Occurrence" SET "endsAt" = now() - interval '90 minutes', "startsAt" = now() - interval '5 hours' WHERE "id" = '${occurrenceId}'`,
  );
  await world.sql(
    `UPDATE "Presence" SET "arrivedAt" = now() - interval '5 hours' WHERE "registrationId" IN (SELECT "id" FROM "Registration" WHERE "occurrenceId" = '${occurrenceId}')`,
  );
  const first = await comeBack(browser, "Ada Eerst");
  const downloading = first.waitForEvent("download");
  await first.getByRole("link", { name: "Download je attest" }).click();
  const pdf = await pdfOf(await readFile((await (await downloading).path())!));
  expect(pdf.text).toContain("Ada Eerst");
  expect(pdf.text).toContain("Een dag in het klein");
  expect(pdf.text).toMatch(/3 uur (en )?30 minuten|3,5 uur|3 uur 30/);
  await first.getByRole("link", { name: "Wat vond je van de dag?" }).click();
  await expectAccessible(first);
  await first.getByLabel("Heel nuttig").check();
  await first.getByRole("button", { name: "Verstuur" }).click();
  await expect(first.getByText("Bedankt!").first()).toBeVisible();

  const second = await comeBack(browser, "Bert Tweede");
  await expect(second.getByRole("link", { name: "Download je attest" })).toHaveCount(0);
});
