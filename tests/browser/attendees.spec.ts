import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { expectAccessible, letterTo, logIn, openWorld, phone, test, type World } from "./world";

let world: World;
let tine: Page;
let base: string;

/** Tine's own browser, logged in once; each test begins on the page it is about. */
test.beforeAll(async ({ browser }) => {
  world = await openWorld();
  tine = await (
    await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "nl-BE" })
  ).newPage();
  await logIn(tine, world.origin, "tine.trekker@example.org");
  base = `${world.origin}/beheer/datums/${await dateIn(tine, "Leuven")}`;
});
test.afterAll(() => world.close());
test.describe.configure({ mode: "serial" });

async function dateIn(page: Page, municipality: string): Promise<string> {
  await page.goto(`${world.origin}/evenementen/lde-dagen-3/inschrijven`);
  const href = await page.locator("a.pick", { hasText: municipality }).getAttribute("href");
  return new URL(href!, world.origin).searchParams.get("datum")!;
}

async function registerOnPhone(page: Page, name: string, email: string): Promise<void> {
  await page.goto(`${world.origin}/evenementen/lde-dagen-3/inschrijven`);
  await page.getByRole("link", { name: /Leuven/ }).click();
  await page.getByLabel("Je naam").fill(name);
  await page.getByLabel("Je e-mailadres").fill(email);
  await page.getByLabel(/Waar werk je/).selectOption("ONDERWIJS");
  await page.getByRole("button", { name: "Schrijf je in" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Je bent ingeschreven");
}

async function openPerson(name: string): Promise<void> {
  await tine.goto(`${base}/inschrijvingen?status=alle&zoek=${encodeURIComponent(name)}`);
  await tine.getByRole("link", { name, exact: true }).click();
  await expect(tine.getByRole("heading", { level: 1 })).toHaveText(name);
}

test("Tine watches while a phone registers: the numbers change without a reload", async ({ browser }) => {
  await tine.goto(base);
  await expectAccessible(tine);
  await expect(tine.getByText("48 van de 80 plaatsen ingenomen")).toBeVisible();
  await expect(tine.getByText(/nog \d+ reguliere onderneming(en)? gezocht/i).first()).toBeVisible();
  await expect(tine.getByText(/We wissen het op/)).toBeVisible();
  const marked = await tine.evaluate(() => ((window as { mark?: boolean }).mark = true));
  await registerOnPhone(await phone(browser), "Loes Live", "loes@example.org");
  await expect(tine.getByText("49 van de 80 plaatsen ingenomen")).toBeVisible();
  expect(await tine.evaluate(() => (window as { mark?: boolean }).mark)).toBe(marked);
});

test("the list finds, narrows and sorts by address, and the selection goes to the messages", async () => {
  await tine.goto(`${base}/inschrijvingen`);
  await expectAccessible(tine);
  await tine.getByRole("searchbox", { name: "Zoek", exact: true }).fill("loes");
  await tine.getByRole("button", { name: "Toon" }).click();
  await expect(tine.getByRole("status").filter({ hasText: "1 inschrijving gevonden" })).toBeVisible();
  await expect(tine).toHaveURL(/zoek=loes/);
  await tine.getByRole("link", { name: "Wis" }).click();
  await expect(tine.getByRole("searchbox", { name: "Zoek", exact: true })).toHaveValue("");
  await tine.getByText("Meer filters").click();
  await tine.getByLabel("Soort organisatie").selectOption("ONDERWIJS");
  await tine.getByRole("button", { name: "Toon" }).click();
  await expect(tine.locator("tbody tr")).toHaveCount(1);
  await expect(tine.getByRole("link", { name: "Mail iedereen in deze lijst" })).toHaveAttribute(
    "href",
    /\/berichten\?soort=ONDERWIJS$/,
  );
  await tine.getByRole("checkbox", { name: "Kies Loes Live" }).check();
  const asked = tine.waitForRequest(/\/berichten.*wie=[0-9a-f-]{36}/);
  await tine.getByRole("button", { name: "Mail de selectie" }).click();
  await asked;
});

test("the list works on a phone without script", async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    javaScriptEnabled: false,
    storageState: await tine.context().storageState(),
  });
  const page = await context.newPage();
  await page.goto(`${base}/inschrijvingen`);
  await expect(page.getByLabel("Soort organisatie")).toBeHidden();
  await page.getByRole("link", { name: "Kies allemaal op deze bladzijde" }).click();
  await expect(page.getByRole("checkbox", { name: /^Kies /, checked: false })).toHaveCount(0);
  await page.getByRole("link", { name: "Kies niemand" }).click();
  await expect(page.getByRole("checkbox", { name: /^Kies /, checked: true })).toHaveCount(0);
  await page.getByRole("searchbox", { name: "Zoek", exact: true }).fill("loes live");
  await page.getByRole("button", { name: "Toon" }).click();
  await page.getByRole("link", { name: "Loes Live" }).click();
  await page.getByRole("link", { name: "Annuleer deze inschrijving" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Annuleer deze inschrijving?");
  await page.getByRole("link", { name: "Nee, laat zo" }).click();
  await expect(page.getByText("Bevestigd")).toBeVisible();
  await context.close();
});

test("a cancellation with a note is undone by one press, and the history tells both", async () => {
  await openPerson("Loes Live");
  await expectAccessible(tine);
  await tine.getByRole("link", { name: "Annuleer deze inschrijving" }).click();
  await tine.getByLabel("Nota").fill("Belde af");
  await expectAccessible(tine);
  await tine.getByRole("button", { name: "Ja, annuleer" }).click();
  await expect(tine.getByText("Deze inschrijving is geannuleerd.")).toBeVisible();
  await letterTo(tine, world.origin, "loes@example.org", /Je bent uitgeschreven/);
  await tine.getByRole("button", { name: "Maak ongedaan" }).click();
  await expect(tine.getByText("De annulering is ongedaan gemaakt.")).toBeVisible();
  const history = tine.getByRole("region", { name: "Wat er gebeurde" });
  await expect(history).toContainText("Annulering ongedaan gemaakt: heeft weer een plaats");
  await expect(history).toContainText("“Belde af”");
  await expect(history).toContainText("door Tine Trekker");
  await expect(history).toContainText("door de deelnemer");
});

test("details are put right with only a keyboard, and what is wrong is said at the field", async () => {
  await openPerson("Loes Live");
  await tine.getByRole("link", { name: "Verbeter de gegevens" }).focus();
  await tine.keyboard.press("Enter");
  await tine.getByLabel("Naam").focus();
  await tine.keyboard.press("ControlOrMeta+A");
  await tine.keyboard.type("Loes Levend");
  await tine.keyboard.press("Tab");
  await tine.keyboard.press("ControlOrMeta+A");
  await tine.keyboard.type("geen adres");
  await tine.keyboard.press("Enter");
  await expect(tine.locator("#email-error")).toContainText("e-mailadres");
  await expectAccessible(tine);
  await tine.locator("#email").fill("loes.levend@example.org");
  await tine.keyboard.press("Enter");
  await expect(tine.getByRole("heading", { level: 1 })).toHaveText("Loes Levend");
  await letterTo(tine, world.origin, "loes.levend@example.org", /nieuwe link/);
});

test("the workshops and the day change, and the new link is sent", async () => {
  await openPerson("Loes Levend");
  await tine.getByRole("link", { name: "Wijzig de workshops" }).click();
  await tine.getByRole("radio", { name: /Je netwerk als springplank/ }).check();
  await expectAccessible(tine);
  await tine.getByRole("button", { name: "Bewaar" }).click();
  await expect(tine.getByText("De workshops zijn gewijzigd.")).toBeVisible();
  await expect(tine.getByRole("region", { name: "Workshops" })).toContainText("Je netwerk als springplank");
  await tine.getByRole("link", { name: "Maak een nieuwe link" }).click();
  await expectAccessible(tine);
  await tine.getByRole("button", { name: "Maak en stuur de nieuwe link" }).click();
  await expect(tine.getByText("De nieuwe link is gestuurd.")).toBeVisible();
  await tine.getByRole("link", { name: "Verplaats naar een andere dag" }).click();
  await expectAccessible(tine);
  await tine.getByRole("button", { name: "Verplaats naar Brugge" }).click();
  await expect(tine.getByText("Verplaatst. De deelnemer krijgt een mail.")).toBeVisible();
  await expect(tine.locator(".lead")).toContainText("Brugge");
  await expect(tine.getByText(/Verplaatst naar deze dag, van Leuven/)).toBeVisible();
});

test("somebody in line gets another place only with a reason", async () => {
  const brugge = `${world.origin}/beheer/datums/${await dateIn(tine, "Brugge")}`;
  await tine.goto(`${brugge}/inschrijvingen?status=wachtlijst`);
  const last = tine.locator("tbody tr").last();
  const name = await last.locator("th a").innerText();
  await last.locator("th a").click();
  await tine.getByRole("link", { name: "Geef een andere plaats in de wachtlijst" }).click();
  await tine.getByLabel("Nieuwe plaats").fill("1");
  await tine.getByRole("button", { name: "Geef deze plaats" }).click();
  await expect(tine.locator("#reason-error")).toContainText("Schrijf waarom");
  await expectAccessible(tine);
  await tine.getByLabel("Waarom?").fill("Spreekt zelf in een workshop");
  await tine.getByRole("button", { name: "Geef deze plaats" }).click();
  await expect(tine.getByText("Wachtlijst, plaats 1")).toBeVisible();
  await expect(tine.getByText("“Spreekt zelf in een workshop”")).toBeVisible();
  await tine.goto(`${brugge}/inschrijvingen?status=wachtlijst`);
  await expect(tine.locator("tbody tr").first()).toContainText(name);
});

test("Tine registers somebody who rang, also when it is full", async () => {
  const brugge = `${world.origin}/beheer/datums/${await dateIn(tine, "Brugge")}`;
  await tine.goto(brugge);
  await tine.getByRole("link", { name: "Schrijf zelf iemand in" }).click();
  await expectAccessible(tine);
  await tine.getByLabel("Naam").fill("Tom Telefoon");
  await tine.getByLabel("Soort organisatie").selectOption("REGULIERE_ONDERNEMING");
  await tine.getByLabel("Geef een plaats, ook als het vol is").check();
  await tine.getByRole("button", { name: "Schrijf deze persoon in" }).click();
  await expect(tine.getByRole("heading", { level: 1 })).toHaveText("Tom Telefoon");
  await expect(tine.getByText("Bevestigd")).toBeVisible();
  await expect(tine.getByText("Ingeschreven, hoewel er geen plaats meer vrij was")).toBeVisible();
});

test("the list goes along as a file, narrowed as the page is", async () => {
  await tine.goto(`${base}/inschrijvingen?soort=VAKBOND`);
  const rows = await tine.locator("tbody tr").count();
  await tine.goto(`${base}/inschrijvingen`);
  await tine.getByText("Meer filters").click();
  await tine.getByLabel("Soort organisatie").selectOption("LDE_ONDERNEMING");
  await tine.getByRole("button", { name: "Toon" }).click();
  await expect(tine.getByRole("status").filter({ hasText: "gevonden" })).toBeVisible();
  await expect(tine.getByRole("link", { name: "CSV" })).toHaveAttribute("href", /LDE_ONDERNEMING/);
  const shown = await tine.locator("tbody tr").count();
  expect(shown).toBeGreaterThan(rows);
  const [download] = await Promise.all([
    tine.waitForEvent("download"),
    tine.getByRole("link", { name: "CSV" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^inschrijvingen-.*\.csv$/);
  const file = readFileSync(await download.path(), "utf8");
  expect(parse(file, { bom: true, delimiter: ";", columns: true })).toHaveLength(shown);
});

test("a helper at the door has no business here", async ({ browser }) => {
  const page = await phone(browser);
  await logIn(page, world.origin, "omar.onthaal@example.org");
  expect((await page.goto(`${base}/inschrijvingen`))!.status()).toBeGreaterThanOrEqual(403);
  expect((await page.goto(`${base}/inschrijvingen.csv`))!.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Deze pagina bestaat niet");
});
