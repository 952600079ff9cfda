import { expect, type Page } from "@playwright/test";
import { readFile } from "node:fs/promises";
import { pdfOf } from "../support/pdf";
import { expectAccessible, letterTo, logIn, openWorld, phone, test, type World } from "./world";

let world: World;
test.beforeAll(async () => {
  world = await openWorld();
});
test.afterAll(() => world.close());

/** The papers of the first date of an event, whose calendar file tells its id. */
async function papersPath(page: Page, slug: string): Promise<string> {
  await page.goto(`${world.origin}/evenementen/${slug}`);
  const file = await page.locator('a[href$="/agenda.ics"]').first().getAttribute("href");
  return `/beheer/datums/${file!.split("/").at(-2)}/lijsten`;
}

/** Everybody was there all day, yesterday. */
async function dayIsOver(occurrenceId: string) {
  await world.sql(`
    UPDATE "Occurrence" SET "startsAt" = now() - interval '32 hours', "endsAt" = now() - interval '25 hours'
      WHERE id = '${occurrenceId}';
    INSERT INTO "Presence" (id, "registrationId", "arrivedAt", device)
      SELECT gen_random_uuid(), id, now() - interval '32 hours', 'Inkom' FROM "Registration"
      WHERE "occurrenceId" = '${occurrenceId}' AND status = 'CONFIRMED'`);
}

async function download(page: Page, name: string) {
  const waiting = page.waitForEvent("download");
  await page
    .getByRole("link", { name, exact: true })
    .or(page.getByRole("button", { name, exact: true }))
    .click();
  const file = await waiting;
  return { name: file.suggestedFilename(), pdf: await pdfOf(await readFile((await file.path())!)) };
}

test("an organiser downloads badges and lists, all of them and some", async ({ page }) => {
  await logIn(page, world.origin, "tine.trekker@example.org");
  await page.goto(world.origin + (await papersPath(page, "lde-dagen-3")));
  await expectAccessible(page);
  const badges = await download(page, "Download de badges");
  expect(badges.name).toBe("Badges LDE-dagen werk maken van doorstroom.pdf");
  expect(badges.pdf.pages).toBe(
    Math.ceil(Number(/(\d+) badges/.exec(await page.locator("main").innerText())![1]) / 10),
  );
  const lists = await download(page, "Download alle lijsten in één pdf");
  expect(lists.pdf.text).toContain("Alle deelnemers");

  await page.getByText("Druk enkele badges af").click();
  await page.getByRole("checkbox").first().check();
  await page.getByRole("checkbox").nth(1).check();
  const some = await download(page, "Download deze badges");
  expect(some.pdf.structure.filter(({ role }) => role === "H2")).toHaveLength(2);
});

test("after the day the certificates are there, and a stranger sees that one is genuine", async ({
  page,
  browser,
}) => {
  await logIn(page, world.origin, "an.beheer@example.org");
  const path = await papersPath(page, "lde-dagen-3");
  await dayIsOver(path.split("/").at(-2)!);
  await page.goto(world.origin + path);
  await expectAccessible(page);
  const { pdf } = await download(page, "Download de attesten");
  const address = /attest\/[0-9a-z-]+/.exec(pdf.text)![0];

  const stranger = await phone(browser, { javaScriptEnabled: false });
  const answer = await stranger.goto(`${world.origin}/${address}`);
  expect(answer!.status()).toBe(200);
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText("Dit attest is echt");
  const scripted = await phone(browser);
  await scripted.goto(stranger.url());
  await expectAccessible(scripted);
  const wrong = await stranger.goto(`${world.origin}/${address.slice(0, -1)}_`);
  expect(wrong!.status()).toBe(404);
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText("Dit attest kennen we niet");
});

test("before the day is over the private page says why there is no certificate", async ({ page }) => {
  await page.goto(`${world.origin}/evenementen/kick-off-doorstroom/inschrijven`);
  await page.getByLabel("Je naam").fill("Vera Vroeg");
  await page.getByLabel("Je e-mailadres").fill("vera@example.org");
  await page.getByLabel(/Waar werk je/).selectOption("ONDERWIJS");
  await page.getByRole("button", { name: "Schrijf je in" }).click();
  await letterTo(page, world.origin, "vera@example.org", /ingeschreven/);
  await page.goto(`${page.url().split("?")[0]}/attest.pdf`);
  await expect(page.getByRole("alert")).toContainText("De dag is nog niet voorbij");
});
