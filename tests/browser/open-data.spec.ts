import { expect } from "@playwright/test";
import { expectAccessible, logIn, openWorld, phone, test, type World } from "./world";

let world: World;
test.beforeAll(async () => {
  world = await openWorld();
});
test.afterAll(() => world.close());

const TABLE = `titel;organisatie;thema's;situatie
Kaarten met foto's;Voorbeeld vzw;Onbekend thema;Uitleg was te moeilijk.
;Voorbeeld vzw;;Zonder titel
`;

test("whoever wants the data reads how, on a phone, and a program gets it from anywhere", async ({
  browser,
}) => {
  const page = await phone(browser);
  await page.goto(`${world.origin}/api`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Open data");
  await expectAccessible(page);
  await page.screenshot({ path: "test-results/api-390.png", fullPage: true });
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.screenshot({ path: "test-results/api-1280.png", fullPage: true });

  const list = await fetch(`${world.origin}/api/v1/events?limit=1`, {
    headers: { origin: "https://e.example" },
  });
  expect([list.status, list.headers.get("access-control-allow-origin")]).toEqual([200, "*"]);
  const etag = list.headers.get("etag")!;
  const again = await fetch(list.url, { headers: { "if-none-match": etag } });
  expect([again.status, await again.text()]).toEqual([304, ""]);
  const preflight = await fetch(list.url, { method: "OPTIONS" });
  expect([preflight.status, preflight.headers.get("allow")]).toEqual([204, "GET, HEAD, OPTIONS"]);
  const refused = await fetch(list.url, { method: "DELETE" });
  expect([refused.status, refused.headers.get("content-type")]).toEqual([
    405,
    "application/problem+json; charset=utf-8",
  ]);
  const nothing = await fetch(`${world.origin}/api/v1/persons`);
  expect([nothing.status, nothing.headers.get("content-type")]).toEqual([
    404,
    "application/problem+json; charset=utf-8",
  ]);
  const file = await fetch(`${world.origin}/api/v1/events.csv`);
  expect((await file.text()).split("\r\n").length).toBeGreaterThan(3);
});

test("an editor brings stories in, reads what is wrong on which line, and makes drafts of the rest", async ({
  browser,
}) => {
  const context = await browser.newContext({ locale: "nl-BE", viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await logIn(page, world.origin, "an.beheer@example.org");
  await page.goto(`${world.origin}/beheer/kennis/invoer`);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Lees het bestand" }).click();
  await expect(page.getByRole("alert")).toContainText("Kies een bestand.");
  await page.screenshot({ path: "test-results/story-import-1280.png", fullPage: true });

  const buffer = Buffer.from(TABLE);
  await page
    .getByLabel("Kies een bestand")
    .setInputFiles({ name: "verhalen.csv", mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Lees het bestand" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kijk na wat we lazen");
  await expect(page.getByRole("row", { name: /regel 3/ })).toContainText("titel: ontbreekt");
  await expect(page.getByRole("row", { name: /regel 2/ })).toContainText("“Onbekend thema” kennen we niet");
  await expectAccessible(page);
  await page.screenshot({ path: "test-results/story-import-report-1280.png", fullPage: true });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.screenshot({ path: "test-results/story-import-report-390.png", fullPage: true });
  await page.getByRole("button", { name: "Neem 1 verhaal over" }).click();
  await page.waitForURL(/\/beheer\/kennis\/verhalen\?gedaan=ingevoerd$/);
  expect(await world.sql(`SELECT state FROM "PracticeStory" WHERE slug = 'kaarten-met-foto-s'`)).toEqual([
    { state: "DRAFT" },
  ]);
});
