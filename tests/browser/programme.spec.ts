import { expect, type BrowserContext, type Locator, type Page } from "@playwright/test";
import { expectAccessible, letterTo, logIn, openWorld, phone, test, type World } from "./world";

let world: World;
let organiser: Awaited<ReturnType<BrowserContext["storageState"]>>;
/** Logs in once: a second code for one address could be taken for the first. */
test.beforeAll(async ({ browser }) => {
  world = await openWorld();
  const page = await (await browser.newContext()).newPage();
  await logIn(page, world.origin, "tine.trekker@example.org");
  organiser = await page.context().storageState();
  await page.context().close();
});
test.afterAll(() => world.close());

/** Opens the programme of an event as its organiser; answers its address. */
async function openProgramme(page: Page, slug: string): Promise<string> {
  await page.context().addCookies(organiser.cookies);
  await page.goto(`${world.origin}/evenementen/${slug}`);
  const manage = page.locator('a[href^="/beheer/evenementen/"]').first();
  const address = `${world.origin}${await manage.getAttribute("href")}/programma`;
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1, name: "Programma" })).toBeVisible();
  return address;
}

const day = (page: Page, place: string) => page.getByRole("region", { name: place });
const block = (area: Locator, title: string) => area.locator("[data-block]", { hasText: title }).first();
/** Hours and titles of a day, top to bottom. */
const order = (area: Locator) =>
  area
    .locator("[data-block]")
    .evaluateAll((blocks) =>
      blocks.map(
        (one) => `${one.querySelector(".plan__time")!.textContent} ${one.querySelector("h3 a")!.textContent}`,
      ),
    );

async function fillItem(page: Page, fields: { kind: string; title: string; start: string; end: string }) {
  await page.getByLabel("Soort").selectOption({ label: fields.kind });
  await page.getByLabel("Titel").fill(fields.title);
  await page.getByLabel("Begin").fill(fields.start);
  await page.getByLabel("Einde").fill(fields.end);
}

test("an organiser adds a round with workshops, is warned of a clash, and mends it", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  const address = await openProgramme(page, "kick-off-doorstroom");
  await expectAccessible(page);

  await page.getByRole("link", { name: "Keuzerondes" }).click();
  await page.getByLabel("Naam").fill("Tafels");
  await page.getByRole("button", { name: "Voeg toe" }).click();
  await expect(page.getByRole("link", { name: "Tafels" })).toBeVisible();
  await expectAccessible(page);

  for (const title of ["Tafel taal", "Tafel werkvloer"]) {
    await page.goto(`${address}/onderdelen/nieuw`);
    await fillItem(page, { kind: "Workshop", title, start: "13:00", end: "13:30" });
    await page.getByLabel("Zaal").fill("Zaal A");
    await page.getByLabel("Keuzeronde").selectOption({ label: "Tafels" });
    await page.getByLabel("Plaatsen").fill("40");
    await page.getByLabel("Naam").first().fill("Mira De Wit");
    await page.getByLabel("Organisatie").first().pressSequentially("Werkm");
    await expect(page.locator("datalist option[value=Werkmmaat]")).toBeAttached();
    await page.getByLabel("Organisatie").first().fill("Werkmmaat");
    await expectAccessible(page);
    await page.getByRole("button", { name: "Bewaar" }).click();
    await expect(page.getByText("Bewaard.")).toBeVisible();
  }

  const here = day(page, "Leuven");
  await expect(
    here.getByText("Mira De Wit spreekt tegelijk bij “Tafel taal” en “Tafel werkvloer”."),
  ).toBeVisible();
  await expect(here.getByText("“Tafel taal” en “Tafel werkvloer” zijn tegelijk in Zaal A.")).toBeVisible();
  await expect(here.getByText("“Tafel taal” valt buiten de uren van deze datum.")).toBeVisible();
  await expectAccessible(page);

  await here.getByRole("link", { name: "Tafel werkvloer", exact: true }).click();
  await page.getByLabel("Zaal").fill("Zaal B");
  await page.getByLabel("Naam").first().fill("Ward Simons");
  await page.getByRole("button", { name: "Bewaar" }).click();
  await expect(page.getByText("Bewaard.")).toBeVisible();
  await expect(here.getByText(/spreekt tegelijk|zijn tegelijk in/)).toHaveCount(0);
  await expect(here.getByText("valt buiten de uren")).toHaveCount(2);
});

test("a form that is not right comes back filled in, and says at the field what is wrong", async ({
  page,
}) => {
  const address = await openProgramme(page, "kick-off-doorstroom");
  await page.goto(`${address}/onderdelen/nieuw`);
  await fillItem(page, { kind: "Panel", title: "Omgekeerd", start: "12:00", end: "11:00" });
  await page.getByRole("button", { name: "Bewaar" }).click();
  await expect(page.locator("#end-error")).toContainText("Het einde moet na het begin komen.");
  await expect(page.getByLabel("Titel")).toHaveValue("Omgekeerd");
  await expectAccessible(page);
});

test("a block moves by its buttons with only a keyboard, and keeps the focus", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await openProgramme(page, "kick-off-doorstroom");
  const here = day(page, "Leuven");
  const [first, second] = await order(here);
  expect([first, second]).toEqual(["09:30 – 10:00 Onthaal", "10:00 – 10:45 Zo doen wij het: een voorbeeld"]);
  const later = here.getByRole("button", { name: "Later: Onthaal" });
  await later.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("“Onthaal” begint nu om 10:15.")).toBeVisible();
  expect((await order(here)).slice(0, 2)).toEqual([
    "09:30 – 10:15 Zo doen wij het: een voorbeeld",
    "10:15 – 10:45 Onthaal",
  ]);
  await expect(later).toBeFocused();
  const earlier = here.getByRole("button", { name: "Eerder: Onthaal" });
  await earlier.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("“Onthaal” begint nu om 09:30.")).toBeVisible();

  await here.getByRole("link", { name: "Verplaats naar …: Onthaal" }).focus();
  await page.keyboard.press("Enter");
  await page.getByLabel("Naar de plaats van").focus();
  await page.keyboard.type("10:45");
  await expectAccessible(page);
  await page.getByLabel("De onderdelen ertussen schuiven mee").focus();
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "Verplaats" }).press("Enter");
  await expect(page.getByText("“Onthaal” begint nu om 10:45.")).toBeVisible();
  await expect(here.getByText(/“(Onthaal|Focusgroepen)” is nog bezig/)).toBeVisible();
});

test("a block is dragged to the place of another; Escape leaves it where it was", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 2600 });
  await openProgramme(page, "lde-dagen-3");
  const here = day(page, "Brugge");
  const before = await order(here);
  const grab = async () => {
    const handle = (await block(here, "Broodjeslunch").locator(".plan__handle").boundingBox())!;
    const target = (await block(here, "ervaringen van Groep Intro").boundingBox())!;
    await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
    await page.mouse.down();
    await page.mouse.move(target.x + target.width / 2, target.y + target.height / 2, { steps: 8 });
    await expect(block(here, "ervaringen van Groep Intro")).toHaveClass(/plan__block--target/);
  };
  await grab();
  await page.keyboard.press("Escape");
  await page.mouse.up();
  expect(await order(here)).toEqual(before);

  // Only in Brugge, so that Leuven keeps its own afternoon.
  await page.getByLabel("Alleen op die datum").check();
  await grab();
  await page.mouse.up();
  await expect(page.getByText("“Broodjeslunch” begint nu om 13:00.")).toBeVisible();
  expect((await order(here)).slice(3, 5)).toEqual([
    "12:15 – 13:00 Begeleiding bij doorstroom: ervaringen van Groep Intro",
    "13:00 – 14:00 Broodjeslunch",
  ]);
  expect(await order(day(page, "Leuven"))).toContain("12:15 – 13:15 Broodjeslunch");
});

test("what differs on one date shows there only, and who sits there hears of it once", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  const guest = await page.context().newPage();
  await guest.goto(`${world.origin}/evenementen/lde-dagen-3/inschrijven`);
  await guest.getByRole("link", { name: /Leuven/ }).click();
  await guest.getByLabel("Je naam").fill("Hanne Hoort");
  await guest.getByLabel("Je e-mailadres").fill("hanne@example.org");
  await guest.getByLabel(/Waar werk je/).selectOption("ONDERWIJS");
  await guest.getByRole("radio", { name: /Je netwerk als springplank/ }).check();
  await guest.getByRole("button", { name: "Schrijf je in" }).click();
  await expect(guest.getByRole("heading", { level: 1 })).toHaveText("Je bent ingeschreven");

  await openProgramme(page, "lde-dagen-3");
  const change = async (room: string) => {
    await day(page, "Leuven")
      .getByRole("link", { name: "Pas aan in Leuven: Je netwerk als springplank" })
      .click();
    await page.getByLabel("Zaal").fill(room);
    await expectAccessible(page);
    await page.getByRole("button", { name: "Bewaar" }).click();
    await expect(page.getByText("Bewaard.")).toBeVisible();
  };
  await change("Kapel");
  await change("Orangerie");
  await expect(page.getByText(/mensen weten dit nog niet: verwittig hen/)).toBeVisible();
  await expectAccessible(page);

  await guest.goto(`${world.origin}/evenementen/lde-dagen-3`);
  const shown = guest.locator("#programma");
  for (const [place, count] of [
    ["Leuven", 1],
    ["Brugge", 0],
  ] as const) {
    await shown.getByRole("link", { name: new RegExp(place) }).click();
    await expect(shown.getByRole("heading", { level: 2 })).toContainText(place);
    await expect(shown.getByText("Orangerie")).toHaveCount(count);
  }

  await page.getByRole("button", { name: /Mail deze \d+ mensen/ }).click();
  await expect(page.getByText("De mails vertrekken.")).toBeVisible();
  await expect(page.getByText(/verwittig hen/)).toHaveCount(0);
  const letter = await letterTo(guest, world.origin, "hanne@example.org", /Er is iets veranderd/);
  expect(letter.text).toContain('"Je netwerk als springplank": de zaal is nu Orangerie.');
});

test("what people chose is not removed: the page says how many, and what one can do instead", async ({
  page,
}) => {
  await openProgramme(page, "lde-dagen-3");
  await page.getByRole("link", { name: "Nazorg na de sprong" }).first().click();
  await page.getByRole("link", { name: "Verwijder dit onderdeel" }).click();
  await expect(page.getByText(/\d+ mensen kozen dit/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Ja, verwijder" })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Gaat daar niet door" }).first().click();
  await expect(page.getByLabel("Gaat hier niet door")).toBeVisible();
});

test("on a phone without script one date is shown at a time, and an edit and a move work", async ({
  browser,
}) => {
  const page = await phone(browser);
  const address = await openProgramme(page, "lde-dagen-3");
  await expect(day(page, "Brugge")).toBeVisible();
  await expect(day(page, "Leuven")).toBeHidden();
  await expectAccessible(page);
  const plain = await (
    await browser.newContext({
      viewport: { width: 390, height: 844 },
      javaScriptEnabled: false,
      storageState: await page.context().storageState(),
    })
  ).newPage();
  await plain.goto(address);
  await plain
    .getByRole("navigation", { name: "Programma per datum" })
    .getByRole("link", { name: /Leuven/ })
    .click();
  const here = day(plain, "Leuven");
  await expect(here).toBeVisible();
  await here.getByRole("button", { name: "Eerder: Netwerkmoment" }).click();
  await expect(plain.getByText("“Netwerkmoment” begint nu om 15:10.")).toBeVisible();
  await expect(here).toBeVisible();
  await here.getByRole("link", { name: "Netwerkmoment", exact: true }).click();
  await plain.getByLabel("Titel").fill("Napraten");
  await plain.getByRole("button", { name: "Bewaar" }).click();
  await expect(plain.getByText("Bewaard.")).toBeVisible();
  await expect(plain.getByRole("link", { name: "Napraten", exact: true }).first()).toBeVisible();
});

test("an event without programme begins with an example", async ({ page }) => {
  const address = await openProgramme(page, "kick-off-doorstroom");
  const eventId = /evenementen\/([0-9a-f-]{36})/.exec(address)![1];
  await world.sql(`DELETE FROM "ProgrammeItem" WHERE "eventId" = '${eventId}'`);
  await world.sql(`DELETE FROM "ChoiceRound" WHERE "eventId" = '${eventId}'`);
  await page.goto(address);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Begin met een voorbeeld" }).click();
  await expect(page.getByRole("link", { name: "Welkom", exact: true })).toBeVisible();
  expect(await order(day(page, "Leuven"))).toEqual([
    "09:30 – 10:00 Welkom",
    "10:00 – 10:45 Toelichting",
    "10:45 – 11:45 Workshops",
    "11:45 – 12:00 Pauze",
    "12:00 – 13:00 Netwerkmoment",
  ]);
});
