import { expect, type Page } from "@playwright/test";
import { pictureOf, pptxOf } from "../support/files";
import { expectAccessible, logIn, openWorld, phone, test, type World } from "./world";

let world: World;
test.beforeAll(async () => {
  world = await openWorld();
});
test.afterAll(() => world.close());

const shot = (page: Page, name: string) =>
  page.screenshot({ path: `test-results/${name}.png`, fullPage: true });
const eventOf = async (slug: string) =>
  (await world.sql<{ id: string }>(`SELECT id FROM "Event" WHERE slug = '${slug}'`))[0]!.id;

const SLUG = "kick-off-doorstroom";

test("an organiser brings slides in, and a visitor finds and gets them", async ({ browser }) => {
  const context = await browser.newContext({ locale: "nl-BE", viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const address = `${world.origin}/beheer/evenementen/${await eventOf(SLUG)}/bestanden`;
  await logIn(page, world.origin, "tine.trekker@example.org");
  await page.goto(address);
  await expectAccessible(page);

  await page.getByRole("button", { name: "Voeg toe" }).click();
  await expect(page.getByRole("alert")).toContainText("Kies wie het mag zien.");
  await page.getByLabel("Iedereen").check();
  await page.getByLabel("Titel").fill("Dia's van de kick-off");
  const html = Buffer.from("<script>alert(1)</script>");
  await page
    .getByLabel("Kies een bestand")
    .setInputFiles({ name: "dias.pdf", mimeType: "application/pdf", buffer: html });
  await page.getByRole("button", { name: "Voeg toe" }).click();
  await expect(page.getByRole("alert")).toContainText("Dit soort bestand nemen we niet aan.");
  await expect(page.getByLabel("Titel")).toHaveValue("Dia's van de kick-off");
  await expect(page.getByLabel("Iedereen")).toBeChecked();
  await expectAccessible(page);
  await shot(page, "files-refused-1280");
  const slides = pptxOf([
    { text: "De kwartelkoning", notes: "Vertel over het hooiland" },
    { text: "Dank je" },
  ]);
  await page.getByLabel("Kies een bestand").setInputFiles({
    ...{
      name: 'Dia\'s "kick-off" 2026.pptx',
      mimeType: "application/octet-stream",
      buffer: Buffer.from(slides),
    },
  });
  await page.getByRole("button", { name: "Voeg toe" }).click();
  await expect(page.getByText("Het bestand is bewaard.")).toBeVisible();
  // Its words are read by themselves, soon after.
  await expect(async () => {
    await page.reload();
    await expect(page.getByText("Doorzoekbaar", { exact: true })).toBeVisible({ timeout: 200 });
  }).toPass();
  await expectAccessible(page);
  await shot(page, "files-organiser-1280");

  const visitor = await phone(browser);
  await visitor.goto(`${world.origin}/evenementen/${SLUG}`);
  await expectAccessible(visitor);
  await visitor.getByRole("heading", { name: "Bestanden" }).scrollIntoViewIfNeeded();
  await visitor.screenshot({ path: "test-results/files-event-390.png" });
  const [download] = await Promise.all([
    visitor.waitForEvent("download"),
    visitor.getByRole("link", { name: /Dia's van de kick-off/ }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("Dia s kick-off 2026.pptx");
  const answer = await visitor.request.get(download.url());
  expect(answer.headers()).toMatchObject({ "x-content-type-options": "nosniff" });
  expect(answer.headers()["content-security-policy"]).toContain("sandbox");
  await page.goto(`${world.origin}/evenementen/${SLUG}`);
  await page.getByRole("heading", { name: "Bestanden" }).scrollIntoViewIfNeeded();
  await page.screenshot({ path: "test-results/files-event-1280.png" });
  await expect(async () => {
    await visitor.goto(`${world.origin}/zoeken?q=kwartelkoning`);
    await expect(visitor.getByRole("link", { name: "Dia's van de kick-off" })).toBeVisible({ timeout: 500 });
  }).toPass();
});

test("on a phone without script a file is changed, replaced and removed", async ({ browser }) => {
  const page = await phone(browser, { javaScriptEnabled: false });
  const address = `${world.origin}/beheer/evenementen/${await eventOf(SLUG)}/bestanden`;
  await logIn(page, world.origin, "tine.trekker@example.org");
  await page.goto(address);
  await page.getByLabel("Kies een bestand").setInputFiles({
    ...{ name: "tafel.png", mimeType: "image/png", buffer: Buffer.from(await pictureOf("png")) },
  });
  await page.getByLabel("Titel").fill("Foto van tafel 1");
  await page.getByLabel("Alleen de organisatoren").check();
  await page.getByRole("button", { name: "Voeg toe" }).click();
  await expect(page.getByText("Het bestand is bewaard.")).toBeVisible();
  await shot(page, "files-organiser-390");
  await page.getByRole("link", { name: "Verander Foto van tafel 1" }).click();
  await page.getByLabel("Titel").fill("Tafel 1");
  await shot(page, "files-change-390");
  await page.getByRole("button", { name: "Bewaar" }).click();
  await expect(page.getByText("Je verandering is bewaard.")).toBeVisible();
  await page.getByRole("link", { name: "Vervang Tafel 1" }).click();
  await page.getByLabel("Kies het nieuwe bestand").setInputFiles({
    ...{ name: "groot.png", mimeType: "image/png", buffer: Buffer.alloc(26_000_000, 1) },
  });
  await page.getByRole("button", { name: "Vervang" }).click();
  await expect(page.getByRole("alert")).toContainText("Dit bestand is te groot.");
  await shot(page, "files-replace-390");
  await page.getByLabel("Kies het nieuwe bestand").setInputFiles({
    ...{ name: "tafel.jpg", mimeType: "image/jpeg", buffer: Buffer.from(await pictureOf("jpeg")) },
  });
  await page.getByRole("button", { name: "Vervang" }).click();
  await expect(page.getByText("Het bestand is vervangen.")).toBeVisible();
  const picture = await page.getByRole("link", { name: "Tafel 1", exact: true }).getAttribute("href");
  expect((await page.request.get(`${world.origin}${picture}`)).headers()["content-type"]).toBe("image/webp");
  expect((await (await phone(browser)).request.get(`${world.origin}${picture}`)).status()).toBe(404);
  await page.getByRole("link", { name: "Verwijder Tafel 1" }).click();
  await page.getByRole("button", { name: "Verwijder het bestand" }).click();
  await expect(page.getByText("Het bestand is weg.")).toBeVisible();
  expect((await page.request.get(`${world.origin}${picture}`)).status()).toBe(404);
});

test("an editor adds a picture to a story, and says what is to be seen", async ({ browser }) => {
  const id = "0199a8c2-7f10-7000-8000-00000000f001";
  await world.sql(`INSERT INTO "PracticeStory" ("id", "slug", "networkId", "state", "createdAt", "changedAt")
    SELECT '${id}', 'foto-verhaal', "networkId", 'SHARED', now(), now() FROM "Event" WHERE slug = '${SLUG}'`);
  await world.sql(`INSERT INTO "StoryRevision" ("id", "storyId", "number", "state", "at", "title")
    VALUES (gen_random_uuid(), '${id}', 1, 'ACCEPTED', now(), 'Van post naar poetsen')`);
  const page = await phone(browser);
  await logIn(page, world.origin, "tine.trekker@example.org");
  await page.goto(`${world.origin}/beheer/kennis/verhalen/${id}/fotos`);
  await page.getByLabel("Kies een foto").setInputFiles({
    ...{
      name: "IMG 1.jpg",
      mimeType: "image/jpeg",
      buffer: Buffer.from(await pictureOf("jpeg", { width: 900, height: 600 })),
    },
  });
  await page.getByRole("button", { name: "Voeg toe" }).click();
  await expect(page.getByRole("alert")).toContainText("Schrijf wat er op de foto te zien is.");
  await page.getByLabel("Wat is er te zien?").fill("Twee collega's sorteren post");
  await page.getByRole("button", { name: "Voeg toe" }).click();
  await expect(page.getByRole("alert")).toContainText("Zet hier een vinkje als het klopt.");
  await page.getByLabel("Iedereen op de foto vindt het goed dat ze hier staat.").check();
  await page.getByRole("button", { name: "Voeg toe" }).click();
  await expect(page.getByText("De foto staat bij het verhaal.")).toBeVisible();
  const picture = page.getByRole("img", { name: "Twee collega's sorteren post" });
  await expect(picture).toBeVisible();
  await expect
    .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0);
  await expectAccessible(page);
  await shot(page, "pictures-390");
  await page.setViewportSize({ width: 1280, height: 900 });
  await shot(page, "pictures-1280");
});
