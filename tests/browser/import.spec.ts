import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { expectAccessible, logIn, openWorld, phone, test, type World } from "./world";

let world: World;
test.beforeAll(async () => {
  world = await openWorld();
});
test.afterAll(() => world.close());

const FILE = "tests/seeds/kick-off-doorstroom-verslag.txt";
const start = () => `${world.origin}/beheer/verslagen/invoer`;

async function organiser(page: Page): Promise<Page> {
  await logIn(page, world.origin, "tine.trekker@example.org");
  await page.goto(start());
  return page;
}

type Desk = { desk: string; event: string };
const newest = async () =>
  (
    await world.sql<Desk>(
      `SELECT r."deskId" AS desk, e.title AS event FROM "Report" r JOIN "Event" e ON e.id = r."eventId" ORDER BY r."createdAt" DESC LIMIT 1`,
    )
  )[0]!;

test("the kick-off's report is uploaded, confirmed and becomes an event with a report to write on", async ({
  browser,
}) => {
  const context = await browser.newContext({ locale: "nl-BE", viewport: { width: 1280, height: 900 } });
  const page = await organiser(await context.newPage());
  await expectAccessible(page);
  await page.screenshot({ path: "test-results/import-upload-1280.png", fullPage: true });

  await page.getByRole("button", { name: "Lees het document" }).click();
  await expect(page.getByRole("alert")).toContainText("Kies een bestand, of plak de tekst.");
  await page
    .getByLabel("Kies een bestand")
    .setInputFiles({ name: "verslag.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7") });
  await page.getByRole("button", { name: "Lees het document" }).click();
  await expect(page.getByRole("alert")).toContainText("Een pdf kunnen we niet lezen.");
  await page.getByLabel("Kies een bestand").setInputFiles({
    ...{ name: "groot.txt", mimeType: "text/plain" },
    buffer: Buffer.alloc(11_000_000, "a"),
  });
  await page.getByRole("button", { name: "Lees het document" }).click();
  await expect(page.getByRole("alert")).toContainText("Dit bestand is te groot.");

  await page.getByLabel("Kies een bestand").setInputFiles(FILE);
  await page.getByRole("button", { name: "Lees het document" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kijk na wat we herkenden");
  await expect(page.getByText(/Alle 6\d\d woorden zijn er/)).toBeVisible();
  await expect(
    page.getByText("Woensdag 25 april was er in 2001, 2007, 2012 en 2018.", { exact: false }),
  ).toBeVisible();
  await expect(page.getByText("“beleidsmakers” is geen van onze soorten.", { exact: false })).toBeVisible();
  await expectAccessible(page);
  await page.screenshot({ path: "test-results/import-confirm-1280.png", fullPage: true });

  // It waits through a reload, and what is wrong comes back with what was filled in.
  await page.reload();
  await page.getByLabel("Titel van het verslag").fill("Verslag van de kick-off");
  await page.getByLabel("Titel van het nieuwe evenement").fill("");
  await page.getByRole("button", { name: "Maak het verslag" }).click();
  await expect(page.getByRole("alert")).toContainText("Geef het evenement een titel.");
  await expect(page.getByLabel("Titel van het verslag")).toHaveValue("Verslag van de kick-off");
  await page.getByLabel("Titel van het nieuwe evenement").fill("Kick-off doorstroom 2018");
  await page.getByRole("button", { name: "Maak het verslag" }).click();
  await page.waitForURL(/\/beheer\/verslagen\/[0-9a-f-]{36}\?gedaan=ingevoerd$/);

  const { desk, event } = await newest();
  expect(event).toBe("Kick-off doorstroom 2018");
  await page.goto(`${world.origin}/groepen/${desk}/nota`);
  await expect(page.locator(".ProseMirror")).toContainText("We bedanken alle deelnemers voor hun bijdrage.");
});

test("a pasted report is confirmed on a phone without script, and survives a restart", async ({
  browser,
}) => {
  const page = await organiser(await phone(browser, { javaScriptEnabled: false }));
  await page.screenshot({ path: "test-results/import-upload-390.png", fullPage: true });
  await page.getByLabel("Of plak de tekst").fill(readFileSync(FILE, "utf8"));
  await page.getByRole("button", { name: "Lees het document" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kijk na wat we herkenden");
  const address = page.url();
  await page.screenshot({ path: "test-results/import-confirm-390.png", fullPage: true });
  await world.restart();
  await page.goto(start());
  await expect(page.getByRole("link", { name: "Geplakte tekst" })).toBeVisible();
  await page.goto(address);
  await page.getByLabel("Titel van het nieuwe evenement").fill("Kick-off zonder script");
  await page.getByRole("checkbox", { name: /^Datum:/ }).uncheck();
  await page.getByRole("button", { name: "Maak het verslag" }).click();
  await expect(page.getByRole("alert")).toContainText("Focusgroepen horen bij een dag.");
  await expect(page.getByLabel("Titel van het nieuwe evenement")).toHaveValue("Kick-off zonder script");
  await page.getByRole("checkbox", { name: /^Datum:/ }).check();
  await page.getByRole("button", { name: "Maak het verslag" }).click();
  expect(page.url()).toMatch(/\/beheer\/verslagen\/[0-9a-f-]{36}\?gedaan=ingevoerd$/);
  expect((await newest()).event).toBe("Kick-off zonder script");
});
