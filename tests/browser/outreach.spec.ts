import { expect, type Browser, type Page } from "@playwright/test";
import { expectAccessible, letterTo, logIn, openWorld, phone, test, type World } from "./world";

let world: World;
/** Where the organiser is logged in. */
let page: Page;
test.beforeAll(async ({ browser }) => {
  world = await openWorld();
  const context = await browser.newContext({ locale: "nl-BE", viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  await logIn(page, world.origin, "tine.trekker@example.org");
});
test.afterAll(() => world.close());

/** The rules for everybody's access are checked by script, so on another phone where pages have none. */
async function expectAccessibleAt(browser: Browser, url: string): Promise<void> {
  const other = await phone(browser);
  await other.goto(url);
  await expectAccessible(other);
  await other.context().close();
}

/** The id of a date, out of the form on which one chooses it. */
async function dateOf(page: Page, slug: string, place: RegExp): Promise<string> {
  await page.goto(`${world.origin}/evenementen/${slug}/inschrijven`);
  const href = await page.getByRole("link", { name: place }).getAttribute("href");
  return new URL(href!, world.origin).searchParams.get("datum")!;
}

const linkIn = (text: string, part: RegExp) =>
  [...text.matchAll(/https?:\/\/\S+/g)].map(([url]) => url).find((url) => part.test(url))!;

/** The address of a link in a letter: in HTML it stands behind its words. */
async function hrefOf(page: Page, address: string, subject: RegExp, name: string | RegExp): Promise<string> {
  const letter = await letterTo(page, world.origin, address, subject);
  return linkIn(letter.text, typeof name === "string" ? new RegExp(name) : name);
}

test("a pasted list becomes invitations, an invitation a registration, and the list says so", async ({
  browser,
}) => {
  const date = await dateOf(page, "lde-dagen-3", /Leuven/);
  const path = `${world.origin}/beheer/datums/${date}/uitnodigingen`;
  await page.goto(path);
  await expectAccessible(page);
  await page
    .getByLabel("Plak je lijst")
    .fill(
      "Ines Invité <ines@example.org>; OCMW Gent; ocmw\ngeen adres\nDirk <dirk@example.org>\nINES@example.org",
    );
  await page.getByRole("button", { name: "Bekijk wie een uitnodiging krijgt" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("2 mensen krijgen een uitnodiging");
  await expect(page.getByText("Regel 2: hier staat geen e-mailadres: “geen adres”.")).toBeVisible();
  await expect(page.getByText("Regel 4: INES@example.org staat ook op regel 1.")).toBeVisible();
  await expect(page.getByRole("cell", { name: "Lokaal bestuur of OCMW" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Verstuur 2 uitnodigingen" }).click();
  await expect(page.getByText("2 uitnodigingen zijn verstuurd.")).toBeVisible();

  const ines = await phone(browser);
  await ines.goto(await hrefOf(ines, "ines@example.org", /Je bent uitgenodigd/, "inschrijven"));
  await expect(ines.getByLabel("Je naam")).toHaveValue("Ines Invité");
  await expect(ines.getByLabel("Je e-mailadres")).toHaveValue("ines@example.org");
  await expect(ines.getByLabel("Je organisatie")).toHaveValue("OCMW Gent");
  await expect(ines.getByLabel(/Waar werk je/)).toHaveValue("LOKAAL_BESTUUR");
  // Another address than the invited one: it is the same invitation.
  await ines.getByLabel("Je e-mailadres").fill("ines.prive@example.org");
  await ines.getByRole("button", { name: "Schrijf je in" }).click();
  await expect(ines.getByRole("heading", { level: 1 })).toHaveText("Je bent ingeschreven");

  const dirk = await phone(browser, { javaScriptEnabled: false });
  await dirk.goto(await hrefOf(dirk, "dirk@example.org", /Je bent uitgenodigd/, "afzegging"));
  await expectAccessibleAt(browser, dirk.url());
  await dirk.getByRole("button", { name: "Ik kan niet komen" }).click();
  await expect(dirk.getByText("Bedankt om het te laten weten.")).toBeVisible();

  await page.goto(path);
  await expect(page.getByRole("row", { name: /ines@example.org/ })).toContainText("Ingeschreven");
  await expect(page.getByRole("row", { name: /dirk@example.org/ })).toContainText("Kan niet");
  await page.getByRole("link", { name: /Kan niet/ }).click();
  await expect(page.getByRole("row", { name: /ines@example.org/ })).toHaveCount(0);
  await expectAccessible(page);
});

test("a list is uploaded as a file; what is no text is refused in words", async () => {
  const date = await dateOf(page, "lde-dagen-3", /Brugge/);
  await page.goto(`${world.origin}/beheer/datums/${date}/uitnodigingen`);
  const upload = (name: string, buffer: Buffer) =>
    page.getByLabel("Of kies een bestand").setInputFiles({ name, mimeType: "text/csv", buffer });
  const look = () => page.getByRole("button", { name: "Bekijk wie een uitnodiging krijgt" }).click();
  await upload("lijst.csv", Buffer.from([80, 75, 3, 4, 0, 0]));
  await look();
  await expect(page.locator("#file-error")).toContainText("Bewaar je lijst als csv");
  await expectAccessible(page);
  await upload("lijst.csv", Buffer.from("Voornaam;Naam;E-mail\nZoë;D'Hoore;zoe.dhoore@example.org\n"));
  await look();
  await expect(page.getByRole("rowheader", { name: "Zoë D'Hoore" })).toBeVisible();
});

test("a message to a group is looked at first, sent once, and remembered", async () => {
  const date = await dateOf(page, "lde-dagen-3", /Leuven/);
  await page.goto(`${world.origin}/beheer/datums/${date}/berichten`);
  await expectAccessible(page);
  const group = page.getByLabel("Voor wie is je bericht?");
  const option = group.locator("option", { hasText: "Gewone onderneming" });
  const count = Number(/\((\d+)\)/.exec((await option.textContent())!)![1]);
  await group.selectOption({ label: (await option.textContent())! });
  await page.getByLabel("Onderwerp").fill("Parkeren in Leuven");
  await page.getByLabel("Je bericht", { exact: true }).fill("Dag,\n\nParkeer in de <ondergrondse> garage.");
  await page.getByRole("button", { name: "Bekijk je bericht" }).click();
  await expect(page.getByText(`${count} mensen`, { exact: true })).toBeVisible();
  await expect(page.getByRole("region", { name: "Zo ziet je bericht eruit" })).toContainText(
    "<ondergrondse>",
  );
  await expectAccessible(page);
  await page.getByRole("button", { name: `Verstuur naar ${count} mensen` }).dblclick();
  await expect(page.getByText(`Je bericht gaat naar ${count} mensen.`)).toBeVisible();
  await expect(page.getByRole("row", { name: /Parkeren in Leuven/ })).toHaveCount(1);
  await expect(page.getByRole("row", { name: /Parkeren in Leuven/ })).toContainText("Tine Trekker");
  await expectAccessible(page);
});

test("somebody who was there says on a phone without script what they thought, and changes it", async ({
  browser,
}) => {
  const guest = await phone(browser, { javaScriptEnabled: false });
  await guest.goto(`${world.origin}/evenementen/kick-off-doorstroom/inschrijven`);
  await guest.getByLabel("Je naam").fill("Eva Luatie");
  await guest.getByLabel("Je e-mailadres").fill("eva@example.org");
  await guest.getByLabel(/Waar werk je/).selectOption("KOEPEL");
  await guest.getByRole("button", { name: "Schrijf je in" }).click();
  const path = guest.url().split("?")[0]!;
  const id = /\/inschrijving\/([0-9a-f-]{36})/.exec(path)![1]!;
  await guest.goto(`${path}/evaluatie`);
  await expect(guest.getByText("vanaf het laatste uur van de dag")).toBeVisible();

  await world.sql(
    `UPDATE "Occurrence" SET "startsAt" = now() - interval '7 hours', "endsAt" = now() - interval '10 minutes' WHERE "id" = (SELECT "occurrenceId" FROM "Registration" WHERE "id" = '${id}')`,
  );
  await world.sql(
    `INSERT INTO "Presence" ("id", "registrationId", "arrivedAt", "device") VALUES (gen_random_uuid(), '${id}', now() - interval '6 hours', 'Inkom')`,
  );
  await guest.goto(`${path}/evaluatie`);
  await guest.getByRole("button", { name: "Verstuur" }).click();
  await expect(guest.locator("#score-error")).toContainText("Kies hoe nuttig");
  await expectAccessibleAt(browser, guest.url());
  await guest.getByLabel("Nuttig", { exact: true }).check();
  await guest.getByLabel("Wat kan beter?").fill("Meer tijd.\nMinder koffie.");
  await guest.getByRole("button", { name: "Verstuur" }).click();
  await expect(guest.getByText("Bedankt! We gebruiken je antwoord")).toBeVisible();
  await guest.getByLabel("Heel nuttig").check();
  await guest.getByRole("button", { name: "Bewaar je antwoord" }).click();
  await guest.goto(`${path}/evaluatie`);
  await expect(guest.getByLabel("Heel nuttig")).toBeChecked();
  await expectAccessibleAt(browser, guest.url());

  const other = `SELECT "occurrenceId" FROM "Registration" WHERE "id" = '${id}'`;
  await page.goto(`${world.origin}/beheer/datums/${await occurrenceOf(page, path)}/evaluaties`);
  await expect(page.getByText("Nog te weinig antwoorden")).toBeVisible();
  await expectAccessible(page);
  await world.sql(
    `INSERT INTO "Presence" ("id", "registrationId", "arrivedAt", "device") SELECT gen_random_uuid(), "id", now() - interval '6 hours', 'Inkom' FROM "Registration" WHERE "occurrenceId" = (${other}) AND "status" = 'CONFIRMED' AND "id" <> '${id}'`,
  );
  await world.sql(
    `INSERT INTO "Evaluation" ("registrationId", "score", "mostUseful", "createdAt") SELECT "id", 3 + (random() * 2)::int, 'Een idee van een collega.', now() FROM "Registration" WHERE "occurrenceId" = (${other}) AND "status" = 'CONFIRMED' AND "id" <> '${id}' LIMIT 9`,
  );
  await page.reload();
  await expect(page.getByText(/^10 van de \d+ aanwezigen/)).toBeVisible();
  await expect(page.getByText("Minder koffie.")).toBeVisible();
  await expect(page.getByText("Eva Luatie")).toHaveCount(0);
  await expectAccessible(page);
});

/** The date of a registration, out of its calendar-free page: the organiser's link stands nowhere public. */
async function occurrenceOf(page: Page, path: string): Promise<string> {
  const html = await (await page.request.get(path)).text();
  return /"occurrenceId\\?",\\?"([0-9a-f-]{36})/.exec(html)?.[1] ?? "";
}

test("pressing the button to an online session notes that somebody is there, looking at the page does not", async ({
  browser,
}) => {
  const guest = await phone(browser, { javaScriptEnabled: false });
  await guest.goto(`${world.origin}/evenementen/lde-dagen-3/inschrijven`);
  await guest.getByRole("link", { name: /Leuven/ }).click();
  await guest.getByLabel("Je naam").fill("Olga Online");
  await guest.getByLabel("Je e-mailadres").fill("olga@example.org");
  await guest.getByLabel(/Waar werk je/).selectOption("VAKBOND");
  await guest.getByRole("button", { name: "Schrijf je in" }).click();
  const path = guest.url().split("?")[0]!;
  const id = /\/inschrijving\/([0-9a-f-]{36})/.exec(path)![1]!;
  const meeting = `${world.origin}/healthz`;
  await world.sql(
    `UPDATE "Occurrence" SET "onlineUrl" = '${meeting}', "startsAt" = now() - interval '2 hours', "endsAt" = now() + interval '30 minutes' WHERE "id" = (SELECT "occurrenceId" FROM "Registration" WHERE "id" = '${id}')`,
  );
  await guest.goto(path);
  await guest.getByRole("link", { name: "Ga naar de online sessie" }).click();
  await expectAccessibleAt(browser, guest.url());
  // Only who was there is asked what they thought: so one sees here whether they count as present.
  const asked = await phone(browser);
  await asked.goto(`${path}/evaluatie`);
  await expect(asked.getByText("als je er op de dag zelf bij was")).toBeVisible();
  await guest.getByRole("button", { name: "Ga naar de online sessie" }).click();
  await guest.waitForURL(meeting);
  await asked.reload();
  await expect(asked.getByRole("radio")).toHaveCount(5);
});
