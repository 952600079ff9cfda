import { expect, type Browser, type BrowserContext, type Page } from "@playwright/test";
import { expectAccessible, logIn, openWorld, phone, test, type World } from "./world";

type Cookies = Awaited<ReturnType<BrowserContext["cookies"]>>;

let world: World;
let cookies: Cookies;
test.beforeAll(async ({ browser }) => {
  world = await openWorld();
  const page = await phone(browser);
  await logIn(page, world.origin, "tine.trekker@example.org");
  cookies = await page.context().cookies();
  await page.context().close();
});
test.afterAll(() => world.close());

const KICK_OFF = "kick-off-doorstroom";

/** Registers somebody for the kick-off; answers the address of their own page. */
async function register(page: Page, name: string, email: string, type: string): Promise<string> {
  await page.goto(`${world.origin}/evenementen/${KICK_OFF}/inschrijven`);
  await page.getByLabel("Je naam").fill(name);
  await page.getByLabel("Je e-mailadres").fill(email);
  await page.getByLabel(/Waar werk je/).selectOption(type);
  await page.getByRole("button", { name: "Schrijf je in" }).click();
  await page.waitForURL(/\/inschrijving\//);
  return page.url().split("?")[0]!;
}

/** A browser in which the organiser is logged in already. */
async function organiser(browser: Browser, width: number, javaScriptEnabled = true): Promise<Page> {
  const viewport = { width, height: 900 };
  const context = await browser.newContext({ viewport, locale: "nl-BE", javaScriptEnabled });
  await context.addCookies(cookies);
  return context.newPage();
}

/** The board of the kick-off's groups. */
async function openBoard(page: Page): Promise<string> {
  const html = await (await page.request.get(`${world.origin}/evenementen/${KICK_OFF}`)).text();
  const [, dateId] = new RegExp(`${KICK_OFF}/([0-9a-f-]{36})/agenda`).exec(html)!;
  const path = `/beheer/datums/${dateId}/groepen`;
  await page.goto(world.origin + path);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Groepen");
  return path;
}

const column = (page: Page, name: RegExp) => page.getByRole("region", { name });

test("Tine deals out, moves somebody by keyboard, and the participant sees the group on the own page", async ({
  browser,
}) => {
  const participant = await phone(browser);
  const own = await register(participant, "Vera Vakbond", "vera@example.org", "VAKBOND");
  await expect(participant.getByText("Je groep is nog niet bekend.")).toBeVisible();

  const page = await organiser(browser, 1280);
  await openBoard(page);
  await expect(page.getByText("53 mensen met een plaats: 52 in een groep, 1 nog niet.")).toBeVisible();
  await expect(column(page, /Nog niet in een groep/)).toContainText("Vera Vakbond");
  await expectAccessible(page);

  await page.getByRole("button", { name: "Deel de nieuwe mensen in" }).click();
  await expect(page.getByText("1 persoon kreeg een groep.")).toBeVisible();
  await expect(column(page, /Nog niet in een groep/)).toHaveCount(0);
  await participant.goto(own);
  await expect(participant.getByRole("heading", { name: "Je groep", exact: true })).toBeVisible();
  await expectAccessible(participant);

  // By keyboard alone, into a group whose rule does not allow it: asked first, then done.
  const line = page.getByRole("listitem").filter({ hasText: "Vera Vakbond" });
  await line.locator("summary").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByLabel("Groep voor Vera Vakbond")).toBeFocused();
  await page.keyboard.type("Groep 1");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Vera Vakbond past niet in Groep 1: de sector")).toBeVisible();
  await expect(page.getByText("Groep 1: de sector is niet voor: Vakbond.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Zet toch in Groep 1: de sector" }).press("Enter");
  await expect(page.getByText("Vera Vakbond zit nu in Groep 1: de sector.")).toBeVisible();
  await expect(line.locator("summary")).toBeFocused();
  const first = column(page, /Groep 1/);
  await expect(first.getByRole("listitem").filter({ hasText: "Vera Vakbond" })).toBeVisible();
  await expect(first.getByText(": 1 persoon hoort er niet bij")).toBeVisible();
  await expect(line).toContainText("vastgezet");
  await expectAccessible(page);

  await participant.goto(own);
  await expect(participant.getByText("Groep 1: de sector")).toBeVisible();
  await expect(
    participant.getByText("Wat heeft de sector nodig om doorstroom op gang te brengen?"),
  ).toBeVisible();
  await expect(participant.getByText("Noor Faes")).toBeVisible();

  // Dealing again leaves her there.
  await page.getByRole("button", { name: "Deel opnieuw in" }).click();
  await expect(page.getByText(/kregen een groep/)).toBeVisible();
  await expect(first.getByRole("listitem").filter({ hasText: "Vera Vakbond" })).toBeVisible();
});

test("somebody who cancels leaves the board while it stands open, and a drag is as good as the button", async ({
  browser,
}) => {
  const participant = await phone(browser);
  const own = await register(participant, "Lode Laatkomer", "lode@example.org", "KOEPEL");
  const page = await organiser(browser, 1280);
  await openBoard(page);
  const line = page.getByRole("listitem").filter({ hasText: "Lode Laatkomer" });
  await line.dragTo(column(page, /Groep 3/).getByRole("heading"));
  await expect(page.getByText("Lode Laatkomer zit nu in Groep 3: naar de social profit.")).toBeVisible();
  await expect(column(page, /Groep 3/)).toContainText("Lode Laatkomer");

  await participant.goto(`${own}/annulering`);
  await participant.getByRole("button", { name: "Ja, schrijf me uit" }).click();
  await expect(participant.getByRole("heading", { level: 1 })).toHaveText("Je bent uitgeschreven");
  await expect(line).toHaveCount(0);
});

test("on a phone without script the organiser makes, changes, fills, empties and removes a group", async ({
  browser,
}) => {
  const page = await organiser(browser, 390, false);
  await openBoard(page);
  await page.getByRole("link", { name: "Maak leeg" }).click();
  await page.getByRole("button", { name: "Ja, maak leeg" }).click();
  await expect(page.getByText("De groepen zijn leeg.")).toBeVisible();

  await page.getByRole("link", { name: "Nieuwe groep" }).click();
  await page.getByLabel("Naam van de groep").fill("Tafel voor steden");
  await page.getByLabel("Aantal plaatsen").fill("4");
  await page.getByLabel("Lokaal bestuur of OCMW").check();
  await page.getByLabel("Hoeveel soorten organisaties minstens?").fill("3");
  await page.getByRole("button", { name: "Bewaar" }).click();
  await expect(page.locator("#minTypes-error")).toContainText("meer dan het aantal soorten");
  await expect(page.getByLabel("Naam van de groep")).toHaveValue("Tafel voor steden");
  await expect(page.getByLabel("Lokaal bestuur of OCMW")).toBeChecked();
  await page.getByLabel("Hoeveel soorten organisaties minstens?").fill("");
  await page.getByRole("button", { name: "Bewaar" }).click();
  await expect(column(page, /Tafel voor steden/)).toContainText("Alleen Lokaal bestuur of OCMW");

  await page.getByRole("button", { name: /^Deel (iedereen|opnieuw) in$/ }).click();
  await expect(column(page, /Tafel voor steden/)).toContainText(/[2-4] van 4 plaatsen bezet/);
  await page.getByRole("link", { name: "Wijzig Tafel voor steden" }).click();
  await page.getByLabel("Aantal plaatsen").fill("1");
  await page.getByRole("button", { name: "Bewaar" }).click();
  await expect(column(page, /Tafel voor steden/)).toContainText(/[1-3] te veel/);
  await page.getByRole("link", { name: "Wijzig Tafel voor steden" }).click();
  await page.getByRole("link", { name: "Verwijder deze groep" }).click();
  await page.getByRole("button", { name: "Ja, verwijder" }).click();
  await expect(column(page, /Tafel voor steden/)).toHaveCount(0);
  await expect(column(page, /Nog niet in een groep/)).toContainText("Nog niet ingedeeld");
});

test("every page of the groups lets everybody in, on a phone too", async ({ browser }) => {
  const page = await organiser(browser, 390);
  const path = await openBoard(page);
  const edit = await page.getByRole("link", { name: /Wijzig Groep 2/ }).getAttribute("href");
  for (const one of [path, `${path}/nieuw`, `${path}/leegmaking`, edit!, `${edit!}/verwijdering`]) {
    await page.goto(world.origin + one);
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  }
});
