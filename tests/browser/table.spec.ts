import { expect, type Browser, type BrowserContext, type Page } from "@playwright/test";
import { OF_KICK_OFF, expectAccessible, logIn, openWorld, phone, test, type World } from "./world";

type Cookies = Awaited<ReturnType<BrowserContext["cookies"]>>;
type Table = { id: string; title: string; tableCode: string };

let world: World;
let cookies: Cookies;
let tables: Table[];
test.beforeAll(async ({ browser }) => {
  world = await openWorld();
  // The kick-off is today, in an hour.
  await world.sql(`UPDATE "Occurrence" o SET "startsAt" = now() + interval '1 hour', "endsAt" = now() + interval '4 hours'
    FROM "Event" e WHERE e."id" = o."eventId" AND e."slug" = 'kick-off-doorstroom'`);
  tables = await world.sql<Table>(
    `SELECT "id"::text, "title", "tableCode" FROM "FocusGroup" WHERE ${OF_KICK_OFF} ORDER BY "order"`,
  );
  const page = await phone(browser);
  await logIn(page, world.origin, "tine.trekker@example.org");
  cookies = await page.context().cookies();
  await page.context().close();
});
test.afterAll(() => world.close());

const at = (path: string) => `${world.origin}${path}`;

/** A browser of who leads. */
async function leading(browser: Browser, width = 1280, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale: "nl-BE",
    javaScriptEnabled,
  });
  await context.addCookies(cookies);
  return context.newPage();
}

/** Sits down at a table with its code, as people type it. */
async function join(page: Page, table: Table, name: string): Promise<void> {
  await page.goto(at("/tafel"));
  const [a, b, c, d] = table.tableCode.toLowerCase();
  await page.getByLabel("De code van je tafel").fill(` ${a!}${b!} ${c!}-${d!} `);
  await page.getByRole("button", { name: "Ga verder" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(table.title);
  await page.getByLabel("Je naam").fill(name);
  await page.getByRole("button", { name: "Kom aan tafel" }).click();
  await page.waitForURL(at(`/groepen/${table.id}/tafel`));
}

async function contribute(page: Page, kind: string, text: string): Promise<void> {
  await page.getByText("Voeg een bijdrage toe").click();
  await page.getByRole("radio", { name: new RegExp(`^${kind}`) }).check();
  await page.getByLabel("In jouw woorden").fill(text);
  await page.getByRole("button", { name: "Verstuur" }).click();
}

const own = (page: Page) => page.getByRole("region", { name: "Wat jij instuurde" });
const onTable = (page: Page) => page.getByRole("region", { name: /^Op tafel/ });
const card = (page: Page, text: string) => onTable(page).getByRole("listitem").filter({ hasText: text });
const noWiderThan = async (page: Page, width: number) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);

test("somebody joins by the code, contributes, is let in while looking, supports and divides dots", async ({
  browser,
}) => {
  const table = tables[0]!;
  const nele = await phone(browser);
  await join(nele, table, "Nele");
  await expect(nele.getByRole("heading", { level: 1 })).toHaveText(
    "Wat heeft de sector nodig om doorstroom op gang te brengen?",
  );
  await expectAccessible(nele);
  await noWiderThan(nele, 390);
  await nele.getByText("Voeg een bijdrage toe").click();
  await expectAccessible(nele);
  await nele.getByText("Voeg een bijdrage toe").click();
  await contribute(nele, "Suggestie", "Een <b>peter</b> of meter op de nieuwe werkvloer");
  await expect(nele.getByText("Je bijdrage is verstuurd.")).toBeVisible();
  await expect(own(nele)).toContainText("wacht op je begeleider");
  await expectAccessible(nele);

  const lead = await leading(browser);
  await lead.goto(at(`/groepen/${table.id}/bijdragen`));
  const waiting = lead
    .getByRole("region", { name: /^Wacht op jou/ })
    .getByRole("listitem")
    .filter({ has: lead.locator(".contribution__text", { hasText: "peter" }) });
  await expect(waiting).toContainText("Een <b>peter</b> of meter op de nieuwe werkvloer");
  await expect(waiting).toContainText("Nele");
  await expectAccessible(lead);
  await waiting.getByRole("button", { name: /^Laat toe/ }).press("Enter");
  await expect(waiting).toHaveCount(0);
  await expect(own(nele)).toContainText("op tafel");
  await expect(card(nele, "peter of meter")).toHaveCount(0);
  await expect(card(nele, "<b>peter</b>")).toContainText("Nele");

  const four = card(nele, "vier vrijdagen");
  await four.getByRole("button", { name: /^Ook bij ons/ }).click();
  await expect(four.getByRole("button", { name: /^Ook bij ons/ })).toHaveAttribute("aria-pressed", "true");
  await expect(four).toContainText("3");

  await lead.getByLabel("Stippen per persoon").fill("2");
  await lead.getByRole("button", { name: "Start een ronde" }).click();
  await expect(lead.getByText("0 mensen deden al mee.")).toBeVisible();
  await expect(nele.getByText("Verdeel je 2 stippen")).toBeVisible();
  // By keyboard: the focus stays on the button while the list is renewed.
  const more = four.getByRole("button", { name: /Een stip meer/ });
  await more.focus();
  await nele.keyboard.press("Enter");
  await expect(nele.getByText("Je hebt er nog 1.")).toBeVisible();
  await expect(more).toBeFocused();
  await nele.keyboard.press("Enter");
  await expect(nele.getByText("Al je stippen zijn gezet.")).toBeVisible();
  await expectAccessible(nele);
  await expect(lead.getByText("1 persoon deed al mee.")).toBeVisible();
  expect(await lead.content()).not.toContain("2 stippen</span>");
  await lead.getByRole("button", { name: "Sluit en tel" }).click();
  await expect(lead.getByText("1 persoon verdeelde zijn stippen.")).toBeVisible();
  await expect(four).toContainText("2 stippen");
  await expectAccessible(lead);
});

test("what is sent without net waits on the phone, survives a reload, and arrives once", async ({
  browser,
}) => {
  const table = tables[1]!;
  const omar = await phone(browser);
  await join(omar, table, "Omar");
  await omar.context().setOffline(true);
  await contribute(omar, "Nood", "Een plek om te oefenen");
  await expect(omar.getByText("Wordt verstuurd zodra je weer verbinding hebt.")).toBeVisible();
  await expectAccessible(omar);
  await omar.context().setOffline(false);
  // The server is slow to be found again: the page is loaded anew before it is.
  await omar.reload();
  await expect(own(omar)).toContainText("Een plek om te oefenen");
  await expect(omar.getByText("Wordt verstuurd zodra je weer verbinding hebt.")).toHaveCount(0);

  // The answer gets lost: it is sent again, and is there once.
  let lost = 0;
  await omar.route("**/tafel/bijdragen", async (route) => {
    if ((lost += 1) > 1) return route.continue();
    await route.fetch();
    return route.abort();
  });
  await contribute(omar, "Tip", "Bel eerst even");
  await expect(omar.getByText("Wordt verstuurd zodra je weer verbinding hebt.")).toBeVisible();
  await expect(omar.getByText("Je bijdrage is verstuurd.")).toBeVisible({ timeout: 20_000 });
  await expect(own(omar).getByRole("listitem").filter({ hasText: "Bel eerst even" })).toHaveCount(1);
});

test("without script everything works: a code, a contribution, a change, support and leaving", async ({
  browser,
}) => {
  const table = tables[2]!;
  const page = await phone(browser, { javaScriptEnabled: false });
  await page.goto(at("/tafel"));
  await page.getByLabel("De code van je tafel").fill("ZZZZ");
  await page.getByRole("button", { name: "Ga verder" }).click();
  await expect(page.getByText("Deze code werkt niet.")).toBeVisible();
  await join(page, table, "");
  await page.getByText("Voeg een bijdrage toe").click();
  await page.getByLabel("In jouw woorden").fill("Zonder soort");
  await page.getByRole("button", { name: "Verstuur" }).click();
  await expect(page.locator("#contributionKind-error")).toContainText("Kies wat voor bijdrage het is.");
  await expect(page.getByLabel("In jouw woorden")).toHaveValue("Zonder soort");
  await page.getByRole("radio", { name: /^Tip/ }).check();
  await page.getByRole("button", { name: "Verstuur" }).click();
  await expect(own(page)).toContainText("Zonder soort");
  await own(page)
    .getByRole("link", { name: /Wijzig of trek terug/ })
    .click();
  await page.getByLabel("In jouw woorden").fill("Met soort");
  await page.getByRole("button", { name: "Bewaar" }).click();
  await expect(own(page)).toContainText("Met soort");
  await own(page)
    .getByRole("link", { name: /Wijzig of trek terug/ })
    .click();
  await page.getByRole("button", { name: "Trek deze bijdrage terug" }).click();
  await expect(own(page)).toHaveCount(0);
  const button = card(page, "Splits taken").getByRole("button", { name: /^Ook bij ons/ });
  await button.click();
  await expect(button).toHaveAttribute("aria-pressed", "true");
  await page.getByRole("button", { name: "Verlaat de tafel" }).click();
  await page.waitForURL(at("/tafel"));
  await page.goto(at(`/groepen/${table.id}/tafel`));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Je zit niet aan deze tafel");
});

test("who leads merges, groups and orders on a phone without script, and takes it back", async ({
  browser,
}) => {
  const table = tables[2]!;
  const page = await leading(browser, 390, false);
  await page.goto(at(`/groepen/${table.id}/bijdragen`));
  await noWiderThan(page, 390);
  const line = (text: string) =>
    page
      .locator("li.contribution-card")
      .filter({ has: page.locator(".contribution__text", { hasText: text }) });
  await line("Splits taken").getByText("Zegt hetzelfde als een andere").click();
  await line("Splits taken")
    .getByLabel("Hoort bij")
    .selectOption({ label: "Wij ontvangen dit jaar twee groepen om een dag mee te draaie…" });
  await line("Splits taken").getByRole("button", { name: "Voeg samen" }).click();
  await expect(line("Wij ontvangen")).toContainText("Splits taken");
  await line("Wij ontvangen")
    .getByRole("button", { name: /^Haal uit elkaar/ })
    .click();
  await expect(line("Splits taken")).toBeVisible();

  await page.getByLabel("Titel van een nieuwe cluster").fill("Werk anders verdelen");
  await page.getByRole("button", { name: "Maak de cluster" }).click();
  const part = page.getByRole("region", { name: /Werk anders verdelen/ });
  await expect(part).toContainText("Hier staat nog niets.");
  await line("Splits taken").getByText("Schik").click();
  await line("Splits taken").getByLabel("Cluster").selectOption("Werk anders verdelen");
  await line("Splits taken").getByRole("button", { name: "Zet daar" }).last().click();
  await expect(part).toContainText("Splits taken");

  await page.getByLabel("Titel van een nieuwe cluster").fill("Eerst dit");
  await page.getByRole("button", { name: "Maak de cluster" }).click();
  const clusters = page.locator("h2", { hasText: /Werk anders verdelen|Eerst dit/ });
  await expect(clusters).toHaveText([/^Werk anders verdelen/, /^Eerst dit/]);
  await page.getByRole("button", { name: "Omhoog: Eerst dit" }).click();
  await expect(clusters).toHaveText([/^Eerst dit/, /^Werk anders verdelen/]);

  const texts = page.getByRole("region", { name: /^Andere/ }).locator(".contribution__text");
  await expect(texts.first()).toContainText("Voor een job");
  await line("Wij ontvangen")
    .getByRole("button", { name: /^Omhoog/ })
    .click();
  await expect(texts.first()).toContainText("Wij ontvangen");
  await line("Wij ontvangen")
    .getByRole("button", { name: /^Lees voor/ })
    .click();
  await expect(line("Wij ontvangen")).toContainText("voor de plenaire");

  await line("Begin met een stage")
    .getByRole("button", { name: /^Neem niet over/ })
    .click();
  await page.getByText("Niet overgenomen (1)").click();
  await line("Begin met een stage")
    .getByRole("button", { name: /^Zet terug/ })
    .click();
  await expect(line("Begin met een stage").getByRole("button", { name: /^Laat toe/ })).toBeVisible();
});

test("who chose English joins and contributes in English, and hears what organisers wrote as Dutch", async ({
  browser,
}) => {
  const table = tables[0]!;
  const page = await phone(browser);
  await page.goto(at("/tafel"));
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Join your table");
  await page.getByLabel("The code of your table").fill(table.tableCode);
  await page.getByRole("button", { name: "Continue" }).click();
  await expectAccessible(page);
  await page.getByLabel("Your name").fill("Eve English");
  await page.getByRole("button", { name: "Join the table" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveAttribute("lang", "nl-BE");
  await page.getByText("Add a contribution").click();
  await page.getByLabel("barrier").check();
  await page.getByLabel("In your own words").fill("The bus does not come that early.");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByText("waits for your facilitator")).toBeVisible();
  await expect(page.getByText("Your contribution was sent.")).toBeVisible();
  await expectAccessible(page);
});

test("the door shows code and QR code, lets nobody in once shut, and sends a guest away", async ({
  browser,
}) => {
  const table = tables[1]!;
  const lead = await leading(browser);
  await lead.goto(at(`/groepen/${table.id}/tafel/code`));
  await expect(lead.getByText(table.tableCode, { exact: true })).toBeVisible();
  await expect(lead.getByRole("img", { name: "QR-code van deze tafel" })).toBeVisible();
  await expectAccessible(lead);
  const guest = await phone(browser);
  await join(guest, table, "Gust");
  await lead.reload();
  await lead.getByText(/telefoons doen mee/).click();
  const line = lead.getByRole("listitem").filter({ hasText: "Gust" });
  await line.getByRole("button", { name: /Haal van tafel/ }).click();
  await expect(line).toContainText("weg");
  await guest.reload();
  await expect(guest.getByRole("heading", { level: 1 })).toHaveText("Je zit niet aan deze tafel");
  await lead.getByRole("button", { name: "Sluit de tafel" }).click();
  await expect(lead.getByText("De tafel is gesloten.", { exact: false })).toBeVisible();
  await guest.goto(at(`/tafel/${table.tableCode}`));
  await expect(guest.getByText("Deze code werkt niet.")).toBeVisible();
  await lead.getByRole("button", { name: "Open de tafel" }).click();
  await lead.getByRole("link", { name: "Kaartje" }).click();
  await expect(lead.getByRole("heading", { level: 1 })).toHaveText(table.title);
  await expectAccessible(lead);
  await lead.setViewportSize({ width: 390, height: 800 });
  await noWiderThan(lead, 390);
});

test("a participant comes to their own table from the page of their registration", async ({ browser }) => {
  const page = await phone(browser);
  await page.goto(at("/evenementen/kick-off-doorstroom/inschrijven"));
  await page.getByLabel("Je naam").fill("Ine Ingeschreven");
  await page.getByLabel("Je e-mailadres").fill("ine@example.org");
  await page.getByLabel(/Waar werk je/).selectOption("VAKBOND");
  await page.getByRole("button", { name: "Schrijf je in" }).click();
  await page.waitForURL(/\/inschrijving\//);
  await world.sql(`INSERT INTO "FocusGroupMember" ("registrationId", "groupId", "pinned")
    SELECT "id", '${tables[0]!.id}', true FROM "Registration" WHERE "emailKey" = 'ine@example.org'`);
  await page.goto(page.url().split("?")[0]!);
  await page.getByRole("link", { name: "Doe mee aan je tafel" }).click();
  await expect(page.getByText("Je doet mee als Ine Ingeschreven")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Kom aan tafel" }).click();
  await page.waitForURL(at(`/groepen/${tables[0]!.id}/tafel`));
  await expect(page.getByText("Je doet mee als Ine Ingeschreven")).toBeVisible();
});
