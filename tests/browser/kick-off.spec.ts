import { expect, type Browser, type BrowserContextOptions, type Page } from "@playwright/test";
import { unzipSync, strFromU8 } from "fflate";
import { scan } from "../support/scan";
import { isSaved, saved, text } from "./at-the-note";
import { OF_KICK_OFF, expectAccessible, letterTo, logIn, openWorld, phone, test, type World } from "./world";

type Table = { id: string; title: string; date: string };
type Cookies = Awaited<ReturnType<ReturnType<Page["context"]>["cookies"]>>;

let world: World;
let tables: Table[];
let tine: Cookies;
test.beforeAll(async ({ browser }) => {
  world = await openWorld();
  await world.sql(`UPDATE "Occurrence" o SET "startsAt" = now() + interval '1 hour', "endsAt" = now() + interval '4 hours'
    FROM "Event" e WHERE e."id" = o."eventId" AND e."slug" = 'kick-off-doorstroom'`);
  tables = await world.sql<Table>(
    `SELECT "id"::text, "title", "occurrenceId"::text AS "date" FROM "FocusGroup" WHERE ${OF_KICK_OFF} ORDER BY "order"`,
  );
  const page = await phone(browser);
  await logIn(page, world.origin, "tine.trekker@example.org");
  tine = await page.context().cookies();
  await page.context().close();
});
test.afterAll(() => world.close());
test.describe.configure({ timeout: 240_000 });

const at = (path: string) => `${world.origin}${path}`;

async function organiser(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  await context.addCookies(tine);
  return context.newPage();
}

/** The address in the QR code that the page shows. */
async function scanned(page: Page): Promise<string> {
  const [address] = await scan(await page.getByRole("img", { name: /QR-code/ }).screenshot());
  return address!;
}

async function joinByQr(browser: Browser, address: string, name: string): Promise<Page> {
  const page = await phone(browser);
  await page.goto(address);
  await page.getByLabel("Je naam").fill(name);
  await page.getByRole("button", { name: "Kom aan tafel" }).click();
  await page.waitForURL(/\/groepen\/.*\/tafel$/);
  return page;
}

async function contribute(page: Page, kind: string, words: string): Promise<void> {
  await page.getByText("Voeg een bijdrage toe").click();
  await page.getByRole("radio", { name: new RegExp(`^${kind}`) }).check();
  await page.getByLabel("In jouw woorden").fill(words);
  await page.getByRole("button", { name: "Verstuur" }).click();
  await expect(page.getByRole("region", { name: "Wat jij instuurde" })).toContainText(words);
}

/** The words of a Word file. */
function wordsOf(file: Uint8Array): string {
  return strFromU8(unzipSync(file)["word/document.xml"]!).replace(/<[^>]+>/g, "");
}

test("a kick-off from the first group to the last file", async ({ browser }) => {
  const lead = await organiser(browser);
  const [first] = tables as [Table, Table, Table];

  await test.step("three groups, each with its composition beside its rule", async () => {
    await lead.goto(at(`/beheer/datums/${first.date}/groepen`));
    for (const { title } of tables) await expect(lead.getByRole("heading", { name: title })).toBeVisible();
    await expect(lead.getByText("Alleen LDE-onderneming en Maatwerkbedrijf")).toBeVisible();
    await expectAccessible(lead);
    await lead.goto(at(`/groepen/${first.id}/leiding`));
    await expect(lead.getByText("14 van 20 plaatsen bezet")).toBeVisible();
    await expectAccessible(lead);
  });

  const faiza = await phone(browser);
  await test.step("who takes notes gets a letter, and writes on a phone", async () => {
    await lead.goto(at(`/beheer/groepen/${first.id}/begeleiding`));
    await lead.getByLabel("Naam").fill("Faiza Faes");
    await lead.getByLabel("E-mailadres").fill("faiza.faes@example.org");
    await lead.getByRole("radio", { name: /Verslaggever/ }).check();
    await lead.getByRole("button", { name: "Stuur de mail" }).click();
    await expect(lead.getByText("Die persoon krijgt een mail met de link.")).toBeVisible();
    await letterTo(faiza, world.origin, "faiza.faes@example.org", /verslaggever/i);
    await logIn(faiza, world.origin, "faiza.faes@example.org", `/groepen/${first.id}/nota`);
    await expect(text(faiza)).toHaveAttribute("contenteditable", "true");
    await isSaved(faiza);
    await expectAccessible(faiza);
  });

  const guests: Page[] = [];
  await test.step("phones join each table by its QR code", async () => {
    for (const [i, { id, title }] of tables.entries()) {
      await lead.goto(at(`/groepen/${id}/scherm`));
      const guest = await joinByQr(browser, await scanned(lead), `Gast ${i + 1}`);
      await expect(guest.getByText(title).first()).toBeVisible();
      guests.push(guest);
    }
    await expectAccessible(guests[0]!);
  });

  const screen = await organiser(browser, { viewport: { width: 1920, height: 1080 } });
  await test.step("a clock that all screens share", async () => {
    await screen.goto(at(`/groepen/${first.id}/scherm`));
    await lead.goto(at(`/groepen/${first.id}/leiding`));
    await lead.getByRole("button", { name: /^Start: / }).press("Enter");
    for (const page of [screen, lead]) await expect(page.getByRole("timer")).toHaveText(/^(10:00|9:5\d)$/);
    await expect(screen.getByRole("status").filter({ hasText: "Nu: " })).toBeAttached();
    await expect(guests[0]!.getByText(/Voorstelling/)).toBeVisible();
    await expect(faiza.getByText(/Voorstelling/).first()).toBeVisible();
    await expectAccessible(screen);
  });

  await test.step("the note is written together and a passage marked by keyboard, while the room looks on", async () => {
    await lead.goto(at(`/groepen/${first.id}/nota`));
    await expect(text(lead)).toContainText("Wat er leeft");
    await text(lead).click();
    await lead.keyboard.press("Control+End");
    await lead.keyboard.press("Enter");
    await lead.keyboard.press("Enter");
    await lead.keyboard.type("Een vast aanspreekpunt per streek.");
    await lead.keyboard.press("Alt+Shift+Digit1");
    await text(faiza).click();
    await faiza.keyboard.press("Control+Home");
    await faiza.keyboard.type("Faiza luistert mee. ");
    for (const page of [lead, faiza]) {
      await expect(text(page)).toContainText("Een vast aanspreekpunt per streek.");
      await expect(text(page)).toContainText("Faiza luistert mee.");
      await isSaved(page);
    }
    await expect(lead.getByRole("region", { name: /^Bijdragen/ })).toContainText("Een vast aanspreekpunt");
    await expect(screen.getByText("Faiza luistert mee.")).toBeVisible();
    await expect(guests[0]!.getByText("Een vast aanspreekpunt per streek.", { exact: true })).toBeVisible();
    await expectAccessible(lead);
  });

  await test.step("contributions come from phones, are let in, put in the note, recognised and weighed", async () => {
    await contribute(guests[0]!, "Nood", "Vervoer op zondag");
    await contribute(guests[1]!, "Tip", "Begin met een bezoek");
    await contribute(guests[2]!, "Engagement", "Wij delen onze vragenlijst");
    for (const [i, words] of ["Vervoer op zondag", "Begin met een bezoek", "Wij delen"].entries()) {
      await lead.goto(at(`/groepen/${tables[i]!.id}/bijdragen`));
      const waiting = lead
        .getByRole("region", { name: /^Wacht op jou/ })
        .getByRole("listitem")
        .filter({ has: lead.locator(".contribution__text", { hasText: words }) });
      await waiting.getByRole("button", { name: /^Laat toe/ }).press("Enter");
      await expect(waiting).toHaveCount(0);
      await expect(guests[i]!.getByRole("region", { name: "Wat jij instuurde" })).toContainText("op tafel");
    }
    await lead.goto(at(`/groepen/${first.id}/nota`));
    const sent = lead.getByRole("region", { name: /^Uit de tafel/ });
    await text(lead).click();
    await lead.keyboard.press("Control+End");
    await lead.keyboard.press("Enter");
    const one = sent.getByRole("listitem").filter({ hasText: "Vervoer op zondag" });
    await one.getByRole("button", { name: /^Zet in de nota/ }).press("Enter");
    await expect(text(faiza)).toContainText("Vervoer op zondag");
    await isSaved(lead);

    const second = await joinByQr(browser, await qrOf(lead, first.id), "Gast 4");
    const card = (page: Page) =>
      page
        .getByRole("region", { name: /^Op tafel/ })
        .getByRole("listitem")
        .filter({ hasText: "aanspreekpunt" });
    await card(second)
      .getByRole("button", { name: /^Ook bij ons/ })
      .click();
    await expect(card(guests[0]!)).toContainText("1");
    await lead.goto(at(`/groepen/${first.id}/bijdragen`));
    await lead.getByLabel("Stippen per persoon").fill("1");
    await lead.getByRole("button", { name: "Start een ronde" }).press("Enter");
    for (const page of [guests[0]!, second]) {
      await card(page)
        .getByRole("button", { name: /Een stip meer/ })
        .press("Enter");
      await expect(page.getByText("Al je stippen zijn gezet.")).toBeVisible();
    }
    await expect(lead.getByText("2 mensen deden al mee.")).toBeVisible();
    await lead.getByRole("button", { name: "Sluit en tel" }).press("Enter");
    await expect(card(second)).toContainText("2 stippen");
    await expectAccessible(second);
    await expectAccessible(lead);
  });

  await test.step("the organiser sees all tables, and freezes their notes", async () => {
    await lead.goto(at(`/beheer/datums/${first.date}/tafels`));
    for (const { title } of tables) await expect(lead.getByRole("article", { name: title })).toBeVisible();
    await expectAccessible(lead);
    await lead.getByRole("link", { name: /Bevries/ }).press("Enter");
    await expect(lead.getByRole("heading", { level: 1 })).toHaveText("Alle nota’s bevriezen?");
    await expectAccessible(lead);
    await lead.getByRole("button", { name: "Bevries 3 nota’s" }).press("Enter");
    await expect(lead.getByRole("article", { name: first.title })).toContainText("bevroren");
    await expect(saved(faiza)).toHaveText("alleen lezen");
    await expect(text(faiza)).toHaveAttribute("contenteditable", "false");
    // Said aloud, too.
    await expect(faiza.getByRole("status").filter({ hasText: /bevroren/ })).toBeAttached();
  });

  await test.step("what was written leaves as Markdown and as a Word file", async () => {
    for (const { id } of tables) {
      const markdown = await (await lead.request.get(at(`/groepen/${id}/nota.md`))).text();
      const word = wordsOf(await (await lead.request.get(at(`/groepen/${id}/nota.docx`))).body());
      const lines = markdown.match(/^[-*] .+$/gm)!.map((line) => line.slice(2));
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) expect(word).toContain(line);
    }
    const markdown = await (await lead.request.get(at(`/groepen/${first.id}/nota.md`))).text();
    for (const words of ["Een vast aanspreekpunt per streek.", "Faiza luistert mee.", "Vervoer op zondag"])
      expect(markdown).toContain(words);
    await lead.goto(at(`/groepen/${first.id}`));
    await expect(lead.getByText("Deze nota is bevroren")).toBeVisible();
    await expectAccessible(lead);
  });
});

async function qrOf(lead: Page, groupId: string): Promise<string> {
  const page = await lead.context().newPage();
  await page.goto(at(`/groepen/${groupId}/scherm`));
  const address = await scanned(page);
  await page.close();
  return address;
}
