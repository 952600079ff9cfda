import { expect, type Locator, type Page } from "@playwright/test";
import { expectAccessible, logIn, openWorld, phone, test, type World } from "./world";

let world: World;
let lena: Page;
let planning: string;
/** The first two months of the second phase. */
let months: string[];
const SPACE = "/netwerken/sociale-en-reguliere-economie";

test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  world = await openWorld();
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "nl-BE" });
  lena = await context.newPage();
  const [network] = await world.sql<{ id: string }>(
    `SELECT "id" FROM "Network" WHERE "slug" = 'sociale-en-reguliere-economie'`,
  );
  planning = `${world.origin}/beheer/netwerken/${network!.id}/planning`;
  const [phase] = await world.sql<{ first: string; second: string }>(
    `SELECT to_char("startsOn", 'YYYY-MM') AS "first", to_char("startsOn" + interval '1 month', 'YYYY-MM') AS "second"
     FROM "Phase" WHERE "networkId" = '${network!.id}' AND "order" = 2`,
  );
  months = [phase!.first, phase!.second];
  await logIn(lena, world.origin, "lena.trekker@example.org", new URL(planning).pathname);
});
test.afterAll(() => world.close());

const sticksOut = (page: Page) =>
  page.locator("html").evaluate((html) => html.scrollWidth > html.clientWidth);
const themes = () => lena.locator("section.phase-plan", { hasText: "2. Thematische sessies" });
const said = () => themes().getByRole("status");

test("the plan of the demo reads at a glance: months, sessions, what is missing", async () => {
  const regional = lena.locator("section.phase-plan", { hasText: "1. Regionale sessies" });
  await expect(regional.locator(".plan-card__title")).toHaveCount(6);
  await expect(regional.getByRole("heading", { name: "Niets botst" })).toBeVisible();
  await expect(regional.getByText("Provincies: Brussel.")).toBeVisible();
  for (const width of [390, 1280]) {
    await lena.setViewportSize({ width, height: 900 });
    await expectAccessible(lena);
    expect(await sticksOut(lena)).toBe(false);
  }
});

test("she plans three sessions, two of which clash", async () => {
  for (const [sector, month] of [
    ["groen", 0],
    ["interim", 0],
    ["dienstencheques", 1],
  ] as const) {
    await lena.getByRole("link", { name: "Plan een sessie in Thematische sessies" }).click();
    await expect(lena.getByRole("heading", { level: 1 })).toHaveText("Plan een sessie");
    if (month === 1) await expectAccessible(lena);
    await lena.getByLabel("Maand").selectOption(months[month]!);
    await lena.getByLabel("Sector").selectOption(sector);
    await lena.getByLabel("Provincie").selectOption("LIMBURG");
    await lena.getByRole("button", { name: "Zet in de planning" }).click();
    await expect(said()).toContainText("De sessie staat in de planning.");
  }
  await expect(themes().locator(".plan-card__title")).toHaveText([
    "Groen, Limburg",
    "Interim, Limburg",
    "Dienstencheques, Limburg",
  ]);
  await expect(themes().getByRole("heading", { name: "1 botsing" })).toBeVisible();
  await expect(themes().locator(".findings")).toContainText(
    "in Limburg samen: Groen, Limburg en Interim, Limburg",
  );
  await expect(themes().locator(".plan-card__clash")).toHaveCount(2);
  await expectAccessible(lena);
});

test("with the keyboard she moves one, reads what that solved and made, and takes it back", async () => {
  await tabTo(themes().locator("summary", { hasText: "Interim, Limburg" }));
  await lena.keyboard.press("Enter");
  await lena.keyboard.press("Tab");
  await lena.keyboard.press("End");
  await tabTo(themes().getByRole("button", { name: "Verplaats", exact: true }).locator("visible=true"));
  await lena.keyboard.press("Enter");
  await expect(said()).toContainText("De sessie is verplaatst.");
  await expect(said()).toContainText(/Nieuw:.*valt buiten de periode van deze fase.*Opgelost:.*samen/s);
  await expectAccessible(lena);
  await expect(themes().getByText("buiten de fase", { exact: false }).first()).toBeVisible();
  await themes().getByRole("button", { name: "Ongedaan maken" }).click();
  await expect(said()).toContainText(/Nieuw:.*samen.*Opgelost:.*valt buiten/s);
  await expect(themes().locator(".plan-card__clash")).toHaveCount(2);
});

test("who moves what somebody else just moved is told so", async () => {
  const card = themes().locator("article", { hasText: "Dienstencheques, Limburg" });
  await card.locator("summary").click();
  await world.sql(
    `UPDATE "PlannedSession" SET "province" = 'ANTWERPEN' WHERE "sectorId" = 'dienstencheques' AND "eventId" IS NULL`,
  );
  await card.getByLabel("Provincie").selectOption("BRUSSEL");
  await card.getByRole("button", { name: "Verplaats" }).click();
  await expect(lena.getByText("Dit veranderde net.")).toBeVisible();
  await expect(themes().getByRole("link", { name: "Dienstencheques, Antwerpen" })).toBeVisible();
});

test("she makes the event of one, and taking it out of the plan leaves that event", async () => {
  await themes().getByRole("button", { name: "Maak het evenement van Groen, Limburg" }).click();
  await expect(lena.getByRole("heading", { level: 1 })).toHaveText("Thematische sessie: Groen, Limburg");
  const event = lena.url();
  await lena.goto(planning);
  const card = themes().locator("article", { hasText: "Groen, Limburg" });
  await expect(card).toContainText("evenement in opmaak");
  await card.getByRole("link", { name: "Groen, Limburg", exact: true }).click();
  await expectAccessible(lena);
  await lena.getByLabel("Titel").fill("Groen samen");
  await lena.getByRole("button", { name: "Bewaar" }).click();
  await expect(said()).toContainText("De sessie is gewijzigd.");
  await themes().getByRole("link", { name: "Groen samen", exact: true }).click();
  await lena.getByRole("link", { name: "Haal uit de planning" }).click();
  await expect(
    lena.getByText("Het evenement “Thematische sessie: Groen, Limburg” blijft bestaan"),
  ).toBeVisible();
  await expectAccessible(lena);
  await lena.getByRole("button", { name: "Haal uit de planning" }).click();
  await expect(said()).toContainText("De sessie is uit de planning gehaald.");
  await expect(themes().locator(".plan-card__title")).toHaveCount(2);
  expect((await lena.goto(event))!.status()).toBe(200);
  await lena.goto(planning);
});

for (const width of [390, 1280])
  test(`a visitor reads on a map and in a table where the sessions are, at ${width} px`, async ({
    browser,
  }) => {
    const page = await phone(browser, { viewport: { width, height: 844 } });
    await page.goto(`${world.origin}${SPACE}`);
    await expect(page.getByText("Interim, Limburg")).toBeVisible();
    await page.getByRole("link", { name: "Bekijk de planning op een kaart" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("De planning");
    const map = page.getByRole("img", {
      name: /Kaart van Vlaanderen.*Limburg: 1 voorbij, 1 gepland.*Brussel: nog geen sessie/,
    });
    await expect(map).toBeVisible();
    await expect(map.locator("text", { hasText: "Limburg" })).toHaveText("Limburg2");
    await expect(page.getByRole("table")).toContainText("Dienstencheques");
    await expect(page.getByRole("row", { name: /^Interim/ })).toContainText("gepland");
    await expect(page.getByRole("row", { name: /^Social profit/ })).toContainText("nog geen sessie");
    await expect(page.getByText("Groen samen")).toHaveCount(0);
    await expectAccessible(page);
    expect(await sticksOut(page)).toBe(false);
  });

test("in English the map and the table are English", async ({ browser }) => {
  const page = await phone(browser);
  await page.goto(`${world.origin}${SPACE}/planning`);
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The plan");
  await expect(page.getByRole("img", { name: /West Flanders: 1 held/ })).toBeVisible();
  await expectAccessible(page);
});

test("on a phone without script she plans, changes and sees the plan as a table", async ({ browser }) => {
  const page = await phone(browser, { javaScriptEnabled: false });
  await logIn(page, world.origin, "lena.trekker@example.org", new URL(planning).pathname);
  await page.getByRole("link", { name: "Plan een sessie in Slotevent" }).click();
  await page.getByLabel("Titel").fill("Samen vooruit");
  await page.getByRole("button", { name: "Zet in de planning" }).click();
  await expect(page.getByText("De sessie staat in de planning.")).toBeVisible();
  await page
    .getByRole("row", { name: /Samen vooruit/ })
    .getByRole("link")
    .click();
  await page.getByLabel("Provincie").selectOption("BRUSSEL");
  await page.getByRole("button", { name: "Bewaar" }).click();
  await expect(page.getByRole("row", { name: /Samen vooruit/ })).toContainText("Brussel");
  expect(await sticksOut(page)).toBe(false);
});

/** Presses Tab until the control has the focus. */
async function tabTo(control: Locator) {
  const focused = () => control.evaluate((one) => one === document.activeElement);
  await expect(control).toBeVisible();
  for (let i = 0; i < 120 && !(await focused()); i += 1) await lena.keyboard.press("Tab");
  expect(await focused()).toBe(true);
}
