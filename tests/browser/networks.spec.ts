import { expect, type Locator, type Page } from "@playwright/test";
import { expectAccessible, letterTo, logIn, openWorld, phone, test, type World } from "./world";

let world: World;
let an: Page;
const NAME = "Netwerk voor doorstroom in de zorg";
const SPACE = "/netwerken/sociale-en-reguliere-economie";

test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  world = await openWorld();
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "nl-BE" });
  an = await context.newPage();
});
test.afterAll(() => world.close());

const sticksOut = (page: Page) =>
  page.locator("html").evaluate((html) => html.scrollWidth > html.clientWidth);
const inBar = (name: string) => an.getByRole("navigation", { name: "Beheer" }).getByRole("link", { name });

for (const width of [390, 1280])
  test(`a visitor reads at a glance how far a network is, at ${width} px`, async ({ browser }) => {
    const page = await phone(browser, { viewport: { width, height: 844 } });
    await page.goto(`${world.origin}/netwerken`);
    await expectAccessible(page);
    expect(await sticksOut(page)).toBe(false);
    await page.getByRole("link", { name: "Lerend Netwerk: sociale en reguliere economie" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/sociale en reguliere economie/);
    const phases = page.getByRole("list").filter({ has: page.locator(".phase-line__state") });
    await expect(phases.getByRole("listitem")).toHaveText([
      /voorbij\s*Regionale sessies.*6 sessies/s,
      /nu bezig\s*Thematische sessies/,
      /komt nog\s*Slotevent/,
    ]);
    await expect(phases.locator('[aria-current="step"]')).toHaveCount(1);
    await expect(page.getByText("Met de steun van het Europees Sociaal Fonds")).toBeVisible();
    await expect(page.getByRole("listitem").filter({ hasText: /^Binario$/ })).toBeVisible();
    await expect(page.getByText("Ella Expert")).toHaveCount(0);
    await expectAccessible(page);
    expect(await sticksOut(page)).toBe(false);
    await page.getByRole("link", { name: "Regionale sessie: groen", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Regionale sessie: groen");
    await expect(page.getByText("Met de steun van het Europees Sociaal Fonds")).toBeVisible();
  });

test("on paper the phases say in words how they stand, and who pays stands there too", async ({
  browser,
}) => {
  const page = await phone(browser);
  await page.goto(`${world.origin}${SPACE}`);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("nu bezig")).toBeVisible();
  await expect(page.getByText("Met de steun van het Europees Sociaal Fonds")).toBeVisible();
});

test("in English the page itself is English and what the network wrote is said to be Dutch", async ({
  browser,
}) => {
  const page = await phone(browser);
  await page.goto(`${world.origin}${SPACE}`);
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("heading", { name: "The phases" })).toBeVisible();
  await expect(page.locator("h1")).toHaveAttribute("lang", "nl-BE");
  await expectAccessible(page);
});

test("an expert sees by whom the organisations sit in the groups", async ({ browser }) => {
  const page = await phone(browser);
  await logIn(page, world.origin, "ella.expert@example.org");
  await page.getByRole("link", { name: "Lerend Netwerk: sociale en reguliere economie" }).click();
  await expect(page.getByText("Bruno Buysse")).toBeVisible();
  await expect(page.getByText("bruno.buysse@example.org")).toHaveCount(0);
});

test("An makes a network from the template and appoints who leads it", async () => {
  await logIn(an, world.origin, "an.beheer@example.org", "/beheer/netwerken");
  await expectAccessible(an);
  await an.getByRole("link", { name: "Nieuw netwerk" }).click();
  await an.getByLabel("Naam van de trekker").fill("Nora Zorg");
  await an.getByRole("button", { name: "Maak het netwerk" }).click();
  await expect(an.locator("#networkName-error")).toHaveText("Geef het netwerk een naam.");
  await expectAccessible(an);
  await an.getByLabel("Naam van het netwerk").fill(NAME);
  await an.getByLabel("Eerste dag").fill("2027-01-04");
  await an.getByLabel("E-mailadres van de trekker").fill("nora.zorg@example.org");
  await an.getByRole("button", { name: "Maak het netwerk" }).click();
  await expect(an.getByText("Het netwerk is gemaakt.")).toBeVisible();
  await expect(an.getByText("4 januari 2027 tot en met 3 juli 2027")).toBeVisible();
  await expect(an.getByRole("button", { name: "Zet online" })).toHaveCount(0);
  await expectAccessible(an);
  const letter = await letterTo(an, world.origin, "nora.zorg@example.org", /Je hebt een rol/);
  expect(letter.text).toContain(NAME);
});

test("she says what it works on with only the keyboard", async () => {
  await inBar("Gegevens").click();
  await expectAccessible(an);
  await tabTo(an.getByLabel("Uitdaging"));
  await an.keyboard.type("Meer mensen aan de slag in de zorg.");
  await tabTo(an.getByLabel("Zin van de financiers"));
  await an.keyboard.type("Met de steun van het testfonds.");
  await tabTo(an.getByRole("button", { name: "Bewaar" }));
  await an.keyboard.press("Enter");
  await expect(an.getByText("Bewaard.")).toBeVisible();
});

test("she adds a phase, moves it up with the keyboard, renames and removes it", async () => {
  await inBar("Fasen en planning").click();
  await expectAccessible(an);
  await an.getByLabel("Titel").fill("Verkennen");
  await an.getByLabel("Soort").selectOption("ANDERE");
  await an.getByLabel("Eerste dag").fill("2027-02-02");
  await an.getByLabel("Laatste dag").fill("2027-02-01");
  await an.getByRole("button", { name: "Voeg de fase toe" }).click();
  await expect(an.locator("#endsOn-error")).toHaveText("Het einde moet na het begin komen.");
  await an.getByLabel("Laatste dag").fill("2027-02-28");
  await an.getByRole("button", { name: "Voeg de fase toe" }).click();
  await expect(titles()).toHaveText([
    /^1\. Regionale/,
    /^2\. Thematische/,
    /^3\. Slotevent/,
    /^4\. Verkennen/,
  ]);
  await tabTo(an.getByRole("button", { name: "Omhoog met Verkennen" }));
  await an.keyboard.press("Enter");
  await expect(titles()).toHaveText([
    /^1\. Regionale/,
    /^2\. Thematische/,
    /^3\. Verkennen/,
    /^4\. Slotevent/,
  ]);
  await an.getByRole("link", { name: "Wijzig Verkennen" }).click();
  await expectAccessible(an);
  await an.getByLabel("Titel").fill("Kennismaken");
  await an.getByRole("button", { name: "Bewaar" }).click();
  await an.getByRole("link", { name: "Verwijder Kennismaken" }).click();
  await expectAccessible(an);
  await an.getByRole("button", { name: "Verwijder de fase" }).click();
  await expect(titles()).toHaveCount(3);
});

test("she puts an organisation and a person in a group, and ends a membership", async () => {
  await inBar("Groepen").click();
  await expectAccessible(an);
  await an.getByRole("link", { name: "Voeg een lid toe aan Expertgroep" }).click();
  await an.getByRole("button", { name: "Voeg het lid toe" }).click();
  await expect(an.locator("#organisationName-error")).toBeVisible();
  await expectAccessible(an);
  await an.getByLabel("Organisatie").fill("Voka");
  await an.getByLabel("Naam van de persoon").fill("Warre Werk");
  await an.getByLabel("E-mailadres").fill("warre.werk@example.org");
  await an.getByRole("button", { name: "Voeg het lid toe" }).click();
  await expect(an.getByText("Warre Werk", { exact: true })).toBeVisible();
  const letter = await letterTo(an, world.origin, "warre.werk@example.org", /Je hebt een rol: expert/);
  expect(letter.text).toContain("Met de steun van het testfonds.");
  await inBar("Wie doet wat").click();
  await expect(an.getByRole("row", { name: /Warre Werk.*via expertgroep/s })).toBeVisible();
  await expectAccessible(an);
  await inBar("Groepen").click();
  await an.getByRole("link", { name: "Beëindig het lidmaatschap van Warre Werk" }).click();
  await expectAccessible(an);
  await an.getByRole("button", { name: "Beëindig het lidmaatschap" }).click();
  await an.getByText("1 vroeger lid").click();
  await expect(an.getByText("Warre Werk", { exact: true })).toBeVisible();
  await inBar("Wie doet wat").click();
  await expect(an.getByRole("row", { name: /Warre Werk/ })).toHaveCount(0);
});

test("she adds a partner and puts the network online, and everybody sees it", async ({ browser }) => {
  const visitor = await phone(browser);
  const address = `${world.origin}/netwerken/netwerk-voor-doorstroom-in-de-zorg`;
  expect((await visitor.goto(address))!.status()).toBe(404);
  await inBar("Gegevens").click();
  await an.getByRole("link", { name: "Trekkers, financiers en andere partners" }).click();
  await an.getByLabel("Organisatie", { exact: true }).fill("Europees Sociaal Fonds");
  await an.getByLabel("Wat doet die organisatie?").selectOption("FINANCIER");
  await an.getByRole("button", { name: "Voeg toe" }).click();
  await expect(an.getByText("De partner staat erbij.")).toBeVisible();
  await expectAccessible(an);
  await inBar("Overzicht").click();
  await an.getByRole("button", { name: "Zet online" }).click();
  await expect(an.getByText("Het netwerk staat online.")).toBeVisible();
  await visitor.goto(address);
  await expect(visitor.getByRole("heading", { level: 1 })).toHaveText(NAME);
  await expect(visitor.getByText("Met de steun van het testfonds.")).toBeVisible();
  await expectAccessible(visitor);
});

test("without script phases move too, and on a phone nothing sticks out", async ({ browser }) => {
  const page = await phone(browser, { javaScriptEnabled: false });
  await logIn(page, world.origin, "lena.trekker@example.org", "/beheer/netwerken");
  await page.getByRole("link", { name: /sociale en reguliere economie/ }).click();
  const nav = page.getByRole("navigation", { name: "Beheer" });
  for (const name of ["Gegevens", "Groepen", "Wie doet wat", "Fasen en planning"]) {
    await nav.getByRole("link", { name }).click();
    expect(await sticksOut(page)).toBe(false);
  }
  await page.getByRole("button", { name: "Omlaag met Thematische sessies" }).click();
  await expect(page.getByText("De fase is verplaatst.")).toBeVisible();
  await page.getByRole("button", { name: "Omhoog met Thematische sessies" }).click();
  await expect(page.getByText("2. Thematische sessies")).toBeVisible();
});

const titles = (): Locator => an.locator("ol .line-list__title");

/** Presses Tab until the control has the focus. */
async function tabTo(control: Locator) {
  const focused = () => control.evaluate((one) => one === document.activeElement);
  await expect(control).toBeVisible();
  for (let i = 0; i < 80 && !(await focused()); i += 1) await an.keyboard.press("Tab");
  expect(await focused()).toBe(true);
}
