import { expect, type Locator, type Page } from "@playwright/test";
import { expectAccessible, letterTo, logIn, openWorld, phone, test, type World } from "./world";

let world: World;
let tine: Page;
/** Days that the whole story plays on: far enough to be coming whenever this runs. */
const year = new Date().getFullYear() + 1;
const first = { day: `${year}-09-09`, words: new RegExp(`9 september ${year}`) };
const second = `${year}-09-16`;

test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  world = await openWorld();
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "nl-BE" });
  tine = await context.newPage();
  await logIn(tine, world.origin, "tine.trekker@example.org");
});
test.afterAll(() => world.close());

/** The card of a date on the overview. */
const dateCard = (place: string): Locator => tine.locator(".date-card", { hasText: place });
const overview = async () => {
  await tine.goto(`${world.origin}/beheer`);
  await tine.getByRole("link", { name: "Leren van elkaar", exact: true }).click();
  await expect(tine.getByRole("heading", { level: 1 })).toHaveText("Leren van elkaar");
};

test("Tine makes a series and a draft, with help where she forgets something", async () => {
  await tine.goto(`${world.origin}/beheer`);
  await expect(tine.getByRole("heading", { level: 1 })).toHaveText("Je evenementen");
  await expect(tine.getByText("58 van 60, 4 op de wachtlijst")).toBeVisible();
  await expectAccessible(tine);

  await tine.getByRole("link", { name: "Reeksen" }).first().click();
  await expectAccessible(tine);
  await tine.getByRole("link", { name: "Nieuwe reeks" }).click();
  await tine.getByRole("button", { name: "Maak de reeks" }).click();
  await expect(tine.locator("#title-error")).toHaveText("Geef een titel.");
  await expectAccessible(tine);
  await tine.getByLabel("Titel").fill("Leerdagen in de streek");
  await tine.getByRole("button", { name: "Maak de reeks" }).click();
  await expect(tine.getByRole("rowheader", { name: "Leerdagen in de streek" })).toBeVisible();

  await tine.goto(`${world.origin}/beheer`);
  await tine.getByRole("link", { name: "Nieuw evenement" }).click();
  await expectAccessible(tine);
  await tine.getByLabel("Titel").fill("Leren van elkaar");
  await tine.getByLabel("In één of twee zinnen").fill("Eén dag, twee steden.");
  await tine.getByLabel("Reeks").selectOption({ label: "Leerdagen in de streek (de volgende is editie 1)" });
  await tine.getByRole("button", { name: "Maak het concept" }).click();
  await expect(tine.getByRole("link", { name: "Kies wat voor evenement het is." })).toBeVisible();
  await expect(tine.getByLabel("Titel")).toHaveValue("Leren van elkaar");
  await tine.getByLabel("Inspiratiedag").check();
  await tine.getByRole("button", { name: "Maak het concept" }).click();
  await expect(tine.getByText("Je concept is klaar.")).toBeVisible();
  await expect(tine.getByText("Leerdagen in de streek, editie 1")).toBeVisible();
  await expect(tine.getByText("Er is nog geen dag.")).toBeVisible();
  await expect(tine.getByRole("button", { name: "Zet online" })).toHaveCount(0);
  await expectAccessible(tine);
});

test("she adds a date with only the keyboard, and a second one with a rule", async () => {
  await tine.getByRole("link", { name: "Voeg een dag toe" }).click();
  await expect(tine.getByRole("heading", { level: 1 })).toHaveText("Nieuwe dag");
  await expectAccessible(tine);
  const type = async (label: string, text: string) => {
    await tabTo(tine, tine.getByLabel(label, { exact: true }));
    await tine.keyboard.type(text);
  };
  await tabTo(tine, tine.getByLabel("Begint"));
  await tine.keyboard.type(`0909${year}`);
  await tine.keyboard.press("Tab");
  // Where the browser counts to twelve it asks for the half of the day too; elsewhere letters do nothing.
  await tine.keyboard.type("0900AM");
  await tabTo(tine, tine.getByLabel("Eindigt"));
  await tine.keyboard.type(`0909${year}`);
  await tine.keyboard.press("Tab");
  await tine.keyboard.type("1130AM");
  await type("Naam van de plaats", "De Kring");
  await type("Gemeente", "Kortrijk");
  await type("Provincie", "West");
  await type("Aantal plaatsen", "2");
  await tabTo(tine, tine.getByRole("button", { name: "Voeg de dag toe" }));
  await tine.keyboard.press("Enter");
  await expect(dateCard("Kortrijk")).toContainText(first.words);
  await expect(dateCard("Kortrijk")).toContainText("van 9.00 tot 11.30 uur");

  await tine.getByRole("link", { name: "Nieuwe dag" }).click();
  await fillDate(second, "Zaal Zuid", "Genk", "LIMBURG");
  await tine.getByLabel("Inschrijven kan tot en met").fill(`${year}-09-10`);
  await tine.getByText("Plaatsen beperken of vrijhouden").click();
  await tine.getByLabel("Wat spreek je af").selectOption("KEEP");
  await tine.getByRole("button", { name: "Voeg de dag toe" }).click();
  await expect(tine.getByRole("link", { name: "Duid aan voor wie deze afspraak geldt." })).toBeVisible();
  await expectAccessible(tine);
  await tine.getByLabel("Vakbond").first().check();
  await tine.locator("#quota-seats-1").fill("3");
  await tine.getByRole("button", { name: "Voeg de dag toe" }).click();
  await expect(dateCard("Genk")).toContainText(`tot en met`);
  await expect(dateCard("Genk")).toContainText(`10 september ${year}`);
});

test("she puts it online, a visitor sees it and registers", async ({ browser }) => {
  const visitor = await phone(browser);
  const address = `${world.origin}/evenementen/leren-van-elkaar`;
  expect((await visitor.goto(address))!.status()).toBe(404);
  await tine.getByRole("button", { name: "Zet online" }).click();
  await expect(tine.getByText("Je evenement staat online.")).toBeVisible();
  await expect(tine.getByText("Het programma is nog leeg.")).toBeVisible();
  await expectAccessible(tine);
  await visitor.goto(address);
  await expect(visitor.getByRole("heading", { level: 1 })).toHaveText("Leren van elkaar");
  await visitor.getByRole("link", { name: "Schrijf je in voor Kortrijk" }).click();
  await visitor.getByLabel("Je naam").fill("Roos Bezoeker");
  await visitor.getByLabel("Je e-mailadres").fill("roos@example.org");
  await visitor.getByLabel(/Waar werk je/).selectOption("LOKAAL_BESTUUR");
  await visitor.getByRole("button", { name: "Schrijf je in" }).click();
  await expect(visitor.getByRole("heading", { level: 1 })).toHaveText("Je bent ingeschreven");
  await overview();
  await expect(dateCard("Kortrijk")).toContainText("1 van 2");
});

test("she moves a date, and who is registered hears by mail; fewer seats than are taken is refused", async () => {
  await dateCard("Kortrijk")
    .getByRole("link", { name: /Wijzig dag en plaats/ })
    .click();
  await expect(tine.getByText("Dan krijgt iedereen die ingeschreven is een mail.")).toBeVisible();
  await expectAccessible(tine);
  await tine.getByLabel("Aantal plaatsen").fill("0");
  await tine.getByRole("button", { name: "Bewaar" }).click();
  await expect(tine.locator("#capacity-error")).toContainText("Er zijn al meer plaatsen bezet");
  await tine.getByLabel("Aantal plaatsen").fill("5");
  await tine.getByLabel("Begint").fill(`${first.day}T10:00`);
  await tine.getByLabel("Eindigt").fill(`${first.day}T16:30`);
  await tine.getByLabel("Naam van de plaats").fill("De Grote Kring");
  await tine.getByRole("button", { name: "Bewaar" }).click();
  await expect(tine.getByText("Bewaard.")).toBeVisible();
  const letter = await letterTo(tine, world.origin, "roos@example.org", /Er is iets veranderd/);
  expect(letter.text).toContain("van 10.00 tot 16.30 uur");
  expect(letter.text).toContain("De Grote Kring");
});

test("a time that the clock shows twice is said to be the first", async () => {
  await overview();
  await dateCard("Genk")
    .getByRole("link", { name: /Wijzig dag en plaats/ })
    .click();
  const night = lastSundayOfOctober(year);
  await tine.getByLabel("Inschrijven kan vanaf").fill(`${year}-03-01T09:00`);
  await tine.getByLabel("Begint").fill(`${night}T02:30`);
  await tine.getByLabel("Eindigt").fill(`${night}T06:00`);
  await tine.getByRole("button", { name: "Bewaar" }).click();
  await expect(tine.getByText("Dit uur komt die nacht twee keer")).toBeVisible();
  await expectAccessible(tine);
  await tine.getByLabel("Begint").fill(`${second}T09:00`);
  await tine.getByLabel("Eindigt").fill(`${second}T16:30`);
  await tine.getByLabel("Inschrijven kan vanaf").fill("");
  await tine.getByRole("button", { name: "Bewaar" }).click();
  await expect(tine.getByText("Dit uur komt die nacht twee keer")).toHaveCount(0);
});

test("she closes registration and opens it again; visitors see both", async ({ browser }) => {
  const visitor = await phone(browser);
  const address = `${world.origin}/evenementen/leren-van-elkaar`;
  await overview();
  await dateCard("Genk")
    .getByRole("button", { name: /Sluit de inschrijvingen/ })
    .click();
  await expect(tine.getByText("Niemand kan zich nog inschrijven voor die dag.")).toBeVisible();
  await expect(dateCard("Genk")).toContainText("inschrijvingen gesloten");
  await expect(async () => {
    await visitor.goto(address);
    await expect(visitor.getByText("De inschrijvingen zijn gesloten")).toBeVisible({ timeout: 500 });
  }).toPass();
  await dateCard("Genk")
    .getByRole("button", { name: /Open de inschrijvingen weer/ })
    .click();
  await expect(tine.getByText("Inschrijven kan weer voor die dag.")).toBeVisible();
  await expect(async () => {
    await visitor.goto(address);
    await expect(visitor.getByRole("link", { name: "Schrijf je in voor Genk" })).toBeVisible({
      timeout: 500,
    });
  }).toPass();
});

test("she copies it for next year: a draft with both dates, a week apart", async () => {
  await overview();
  await tine.getByRole("link", { name: "Maak een kopie" }).click();
  await expect(tine.getByLabel("Nummer van de editie")).toHaveValue("2");
  await expectAccessible(tine);
  await tine.getByLabel("Titel van de kopie").fill("Leren van elkaar, opnieuw");
  await tine.getByLabel("Eerste dag").fill(`${year + 1}-09-07`);
  await tine.getByRole("button", { name: "Maak de kopie" }).click();
  await expect(tine.getByRole("heading", { level: 1 })).toHaveText("Leren van elkaar, opnieuw");
  await expect(dateCard("Kortrijk")).toContainText(`7 september ${year + 1}, van 10.00 tot 16.30 uur`);
  await expect(dateCard("Genk")).toContainText(`14 september ${year + 1}, van 9.00 tot 16.30 uur`);
  await expect(tine.getByText("concept", { exact: true }).first()).toBeVisible();
});

test("she removes a date and then the whole copy, each after a question", async () => {
  await expectAccessible(tine);
  await dateCard("Genk")
    .getByRole("link", { name: /Verwijder/ })
    .click();
  await expectAccessible(tine);
  await tine.getByRole("button", { name: "Verwijder de dag" }).click();
  await expect(tine.getByText("De dag is verwijderd.")).toBeVisible();
  await expect(dateCard("Genk")).toHaveCount(0);
  await tine.getByRole("link", { name: "Verwijder dit concept" }).click();
  await tine.getByRole("button", { name: "Verwijder het concept" }).click();
  await expect(tine.getByText("Het concept is verwijderd.")).toBeVisible();
  await expect(tine.getByRole("link", { name: "Leren van elkaar, opnieuw" })).toHaveCount(0);
});

test("she fills in what was empty, and the address stays when the title changes", async () => {
  await overview();
  await tine.getByRole("link", { name: "Wijzig de gegevens" }).click();
  await expectAccessible(tine);
  await tine.getByLabel("Titel").fill("Leren van elkaar in de streek");
  await tine.getByLabel("Beschrijving").fill("Je leert **veel**.");
  await tine.getByRole("button", { name: "Bewaar" }).click();
  await expect(tine.getByText("Bewaard.")).toBeVisible();
  await tine.getByRole("link", { name: "/evenementen/leren-van-elkaar" }).click();
  await expect(tine.getByRole("heading", { level: 1 })).toHaveText("Leren van elkaar in de streek");
  await expect(tine.locator("strong", { hasText: "veel" })).toBeVisible();
  await tine.getByRole("link", { name: "Beheer dit evenement" }).click();
  await tine.getByRole("link", { name: "Wijzig de gegevens" }).click();
  await tine.getByLabel("Titel").fill("Leren van elkaar");
  await tine.getByRole("button", { name: "Bewaar" }).click();
  await expect(tine.getByText("Bewaard.")).toBeVisible();
  await tine.goto(`${world.origin}/beheer/reeksen`);
  await tine.getByRole("link", { name: "Leerdagen in de streek", exact: true }).click();
  await expect(tine.getByLabel("Titel")).toHaveValue("Leerdagen in de streek");
  await expectAccessible(tine);
});

test("she gives a role and takes it back", async () => {
  await overview();
  await tine.getByRole("link", { name: "Wie doet wat" }).click();
  await expectAccessible(tine);
  await tine.getByLabel("Naam").fill("Els Onthaal");
  await tine.getByLabel("E-mailadres").fill("els@example.org");
  await tine.getByRole("radio", { name: /Onthaal/ }).check();
  await tine.getByRole("button", { name: "Geef de rol" }).click();
  await expect(tine.getByText("De rol is gegeven.")).toBeVisible();
  await tine.getByRole("link", { name: "Neem af van Els Onthaal: Onthaal" }).click();
  await expectAccessible(tine);
  await tine.getByRole("button", { name: "Neem de rol af" }).click();
  await expect(tine.getByText("De rol is afgenomen.")).toBeVisible();
  await expect(tine.getByText("els@example.org")).toHaveCount(0);
});

test("she cancels one date after a question; who was registered hears and the page says so", async () => {
  await overview();
  await dateCard("Kortrijk")
    .getByRole("link", { name: /Gelast deze dag af/ })
    .click();
  await expect(tine.getByText("1 persoon is ingeschreven")).toBeVisible();
  await expectAccessible(tine);
  await tine.getByRole("button", { name: "Gelast deze dag af" }).click();
  await expect(dateCard("Kortrijk")).toContainText("afgelast");
  await letterTo(tine, world.origin, "roos@example.org", /Gaat niet door/);
  await tine.getByRole("link", { name: "Gelast dit evenement af" }).click();
  await expect(tine.getByRole("listitem").filter({ hasText: /^Genk/ })).toBeVisible();
  await expect(tine.getByRole("listitem").filter({ hasText: /^Kortrijk/ })).toHaveCount(0);
  await expectAccessible(tine);
});

test("without script the same buttons work, and on a phone nothing sticks out", async ({ browser }) => {
  const page = await phone(browser, { javaScriptEnabled: false });
  await logIn(page, world.origin, "an.beheer@example.org");
  await page.goto(`${world.origin}/beheer`);
  await page.getByRole("link", { name: "Kick-off Doorstroom", exact: true }).click();
  const wide = await page.locator("html").evaluate((html) => html.scrollWidth > html.clientWidth);
  expect(wide).toBe(false);
  await page.getByRole("button", { name: /Sluit de inschrijvingen/ }).click();
  await expect(page.getByText("Niemand kan zich nog inschrijven voor die dag.")).toBeVisible();
  await page.getByRole("button", { name: /Open de inschrijvingen weer/ }).click();
  await expect(page.getByText("Inschrijven kan weer voor die dag.")).toBeVisible();
});

test("somebody who only checks in does not come here", async ({ browser }) => {
  const page = await phone(browser);
  await logIn(page, world.origin, "omar.onthaal@example.org");
  expect((await page.goto(`${world.origin}/beheer`))!.status()).toBe(403);
});

async function fillDate(day: string, venue: string, municipality: string, province: string) {
  await tine.getByLabel("Begint").fill(`${day}T09:00`);
  await tine.getByLabel("Eindigt").fill(`${day}T16:30`);
  await tine.getByLabel("Naam van de plaats").fill(venue);
  await tine.getByLabel("Gemeente").fill(municipality);
  await tine.getByLabel("Provincie").selectOption(province);
  await tine.getByLabel("Aantal plaatsen").first().fill("20");
}

/** Presses Tab until the control has the focus. */
async function tabTo(page: Page, control: Locator) {
  const focused = () => control.evaluate((one) => one === document.activeElement);
  for (let i = 0; i < 80 && !(await focused()); i += 1) await page.keyboard.press("Tab");
  expect(await focused()).toBe(true);
}

function lastSundayOfOctober(of: number): string {
  const last = new Date(Date.UTC(of, 9, 31));
  return `${of}-10-${31 - last.getUTCDay()}`;
}
