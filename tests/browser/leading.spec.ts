import { expect, type Browser, type BrowserContext, type Page } from "@playwright/test";
import { OF_KICK_OFF, expectAccessible, letterTo, logIn, openWorld, phone, test, type World } from "./world";

type Cookies = Awaited<ReturnType<BrowserContext["cookies"]>>;

let world: World;
let tine: Cookies;
let group: { id: string; other: string; date: string };
test.beforeAll(async ({ browser }) => {
  world = await openWorld();
  const page = await phone(browser);
  await logIn(page, world.origin, "tine.trekker@example.org");
  tine = await page.context().cookies();
  await page.context().close();
  // What the demo's groups did already would be in the way.
  await world.sql(
    `TRUNCATE "GroupStep", "StepClock", "Note", "Contribution", "TableGuest", "GroupHelper" CASCADE`,
  );
  await world.sql(`UPDATE "FocusGroup" SET "tableCode" = NULL, "tableOpenedAt" = NULL`);
  const rows = await world.sql<{ id: string; occurrenceId: string }>(
    `SELECT id, "occurrenceId" FROM "FocusGroup" WHERE ${OF_KICK_OFF} ORDER BY "order"`,
  );
  await world.sql(`INSERT INTO "GroupStep" (id, "groupId", "order", title, minutes) VALUES
    (gen_random_uuid(), '${rows[0]!.id}', 1, 'Kennismaking', 5), (gen_random_uuid(), '${rows[0]!.id}', 2, 'Verkennen', 20),
    (gen_random_uuid(), '${rows[0]!.id}', 3, 'Kiezen', 15), (gen_random_uuid(), '${rows[0]!.id}', 4, 'Afronden', 10)`);
  group = { id: rows[0]!.id, other: rows[1]!.id, date: rows[0]!.occurrenceId };
  await world.sql(`INSERT INTO "Contribution" (id, "groupId", kind, source, text, "createdAt", "changedAt", "admittedAt", "quotedAt")
    VALUES (gen_random_uuid(), '${group.id}', 'NOOD', 'NOTE', 'Een vast aanspreekpunt', now(), now(), now(), now()),
      (gen_random_uuid(), '${group.id}', 'TIP', 'PHONE', 'Nog niet toegelaten', now(), now(), NULL, NULL)`);
});
test.afterAll(() => world.close());

const leading = () => `${world.origin}/groepen/${group.id}/leiding`;
const screen = () => `${world.origin}/groepen/${group.id}/scherm`;

/** A browser in which the organiser is logged in already; `wrongBy` minutes its clock is off. */
async function organiser(browser: Browser, width = 1280, wrongBy = 0): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: "nl-BE" });
  await context.addCookies(tine);
  await context.addInitScript((ms) => {
    const right = Date.now;
    Date.now = () => right() + ms;
  }, wrongBy * 60_000);
  return context.newPage();
}

/** What the clock of a page shows, in seconds. */
async function secondsOn(page: Page): Promise<number> {
  const [minutes, seconds] = (await page.getByRole("timer").innerText()).split(":").map(Number);
  return minutes! * 60 + seconds!;
}

const noWider = async (page: Page, width: number) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);

/** Puts a text in a group's note as if it was written; answers nothing. */
async function write(groupId: string, markdown: string, minutesAgo = 0): Promise<void> {
  await world.sql(`WITH n AS (
      INSERT INTO "Note" (id, "groupId", head, "createdAt", "changedAt")
      VALUES (gen_random_uuid(), '${groupId}', 1, now(), now() - interval '${minutesAgo} minutes')
      ON CONFLICT ("groupId") DO UPDATE SET head = "Note".head + 1, "changedAt" = excluded."changedAt" RETURNING id, head)
    INSERT INTO "NoteText" ("noteId", seq, markdown, plain) SELECT id, head, '${markdown}', '${markdown}' FROM n
    ON CONFLICT ("noteId") DO UPDATE SET markdown = excluded.markdown, plain = excluded.plain, seq = excluded.seq`);
}

test("the organiser asks somebody for one group, who gets a mail, finds the group and leads it on a phone", async ({
  browser,
}) => {
  await world.sql(`DELETE FROM "GroupStep"`);
  const page = await organiser(browser);
  await page.goto(`${world.origin}/beheer/datums/${group.date}/groepen`);
  await page.getByRole("link", { name: /^Begeleiding.*Groep 1/ }).click();
  await page.getByLabel("Naam").fill("Faiza Faes");
  await page.getByLabel("E-mailadres").fill("faiza");
  await page.getByRole("button", { name: "Stuur de mail" }).click();
  await expect(page.locator("#email-error")).toContainText("Dit is geen e-mailadres");
  await expect(page.getByLabel("Naam")).toHaveValue("Faiza Faes");
  await expectAccessible(page);
  await page.getByLabel("E-mailadres").fill("faiza@example.org");
  await page.getByRole("radio", { name: /Begeleider/ }).check();
  await page.getByRole("button", { name: "Stuur de mail" }).click();
  await expect(page.getByText("Die persoon krijgt een mail met de link.")).toBeVisible();
  await expect(page.getByRole("row", { name: /Faiza Faes/ })).toContainText("Begeleider");
  await expectAccessible(page);

  const faiza = await phone(browser);
  const letter = await letterTo(faiza, world.origin, "faiza@example.org", /begeleider/);
  expect(letter.text).toContain("Wat heeft de sector nodig om doorstroom op gang te brengen?");
  await faiza.goto(leading());
  await expect(faiza).toHaveURL(/\/aanmelden/);
  await logIn(faiza, world.origin, "faiza@example.org");
  await expect(faiza.getByRole("heading", { name: "Mijn groepen" })).toBeVisible();
  await expectAccessible(faiza);
  await faiza.getByRole("link", { name: /^Leid de groep.*Groep 1/ }).click();
  await expect(faiza.getByRole("heading", { level: 1 })).toHaveText("Groep 1: de sector");
  await faiza.getByRole("button", { name: "Neem de gewone stappen" }).click();
  await faiza.getByRole("button", { name: "Start: Kennismaking" }).click();
  await expect(faiza.getByRole("timer")).toHaveText(/^(5:00|4:5\d)$/);
  await expectAccessible(faiza);
  await noWider(faiza, 390);
  // The question and the clock stay in view whatever one scrolls to.
  await faiza.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await expect(faiza.getByText("Wat heeft de sector nodig om doorstroom")).toBeInViewport();
  await expect(faiza.getByRole("timer")).toBeInViewport();
  await expect(faiza.getByRole("button", { name: "Pauze" })).toBeInViewport();

  // Taken away, it is gone at once.
  await page.getByRole("button", { name: /^Neem af van Faiza Faes/ }).click();
  await expect(page.getByText("Die persoon kan dit vanaf nu niet meer.")).toBeVisible();
  expect((await faiza.goto(leading()))!.status()).toBe(404);
});

test("two screens show the same clock, one of a laptop whose own clock is ten minutes off", async ({
  browser,
}) => {
  const lead = await organiser(browser);
  const room = await organiser(browser, 1280, 10);
  await lead.goto(leading());
  await room.goto(screen());
  await lead.getByRole("button", { name: /^Start.*Verkennen/ }).click();
  await expect(room.getByText("Verkennen", { exact: true })).toBeVisible();
  await expect(room.locator(".step-clock").getByRole("status")).toHaveText("Nu: Verkennen");
  const same = async () => {
    const [one, other] = await Promise.all([secondsOn(lead), secondsOn(room)]);
    return Math.abs(one - other);
  };
  await expect.poll(() => secondsOn(lead)).toBeLessThan(20 * 60);
  expect(await same()).toBeLessThanOrEqual(1);
  await lead.getByRole("button", { name: "Nog 5 minuten erbij" }).press("Enter");
  await expect.poll(() => secondsOn(room)).toBeGreaterThan(24 * 60);
  expect(await same()).toBeLessThanOrEqual(1);
  // The focus stays on the button, so that the next press needs no searching.
  const hold = lead.getByRole("button", { name: "Pauze" });
  await hold.press("Enter");
  await expect(room.getByText("Gepauzeerd")).toBeVisible();
  await expect(lead.getByRole("button", { name: "Ga verder" })).toBeFocused();
  expect(await same()).toBe(0);
  await lead.getByRole("button", { name: "Ga verder" }).press("Enter");
  await expect(room.getByText("Gepauzeerd")).toHaveCount(0);
  await lead.getByRole("button", { name: "Volgende: Kiezen" }).press("Enter");
  await expect(room.getByText("Kiezen", { exact: true })).toBeVisible();
  expect(await same()).toBeLessThanOrEqual(1);

  // What is said aloud: the last minute, and the end; never each second.
  await world.sql(
    `UPDATE "StepClock" SET "endsAt" = now() + interval '62 seconds' WHERE "groupId" = '${group.id}'`,
  );
  await room.reload();
  await expect(room.locator(".step-clock").getByRole("status")).toHaveText("Nog 1 minuut");
  await world.sql(
    `UPDATE "StepClock" SET "endsAt" = now() + interval '2 seconds' WHERE "groupId" = '${group.id}'`,
  );
  await room.reload();
  await expect(room.locator(".step-clock").getByRole("status")).toHaveText("De tijd is om");
  await expect(room.getByRole("timer")).toHaveText("0:00");
  await expectAccessible(room);
});

test("the steps are put in order, changed and removed by keyboard", async ({ browser }) => {
  const page = await organiser(browser, 390);
  await page.goto(`${world.origin}/groepen/${group.id}/stappen`);
  await page.getByLabel("Wat doet de groep?").fill("Foto");
  await page.getByLabel("Hoeveel minuten?").fill("0");
  await page.getByRole("button", { name: "Voeg toe" }).press("Enter");
  await expect(page.locator("#minutes-error")).toBeVisible();
  await page.getByLabel("Hoeveel minuten?").fill("2");
  await page.getByRole("button", { name: "Voeg toe" }).press("Enter");
  const lines = page.getByRole("listitem").filter({ hasText: /minuten/ });
  await expect(lines.last()).toContainText("Foto");
  await page.getByRole("button", { name: /^Vroeger.*Foto/ }).press("Enter");
  await expect(lines.last()).toContainText("Afronden");
  await expectAccessible(page);
  await noWider(page, 390);
  await page.getByRole("link", { name: "Foto" }).press("Enter");
  // The page before has a field of this name as well.
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Foto");
  await page.getByLabel("Hoeveel minuten?").fill("3");
  await page.getByRole("button", { name: "Bewaar" }).press("Enter");
  await expect(page.getByText("3 minuten", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Foto" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Verwijder deze stap" }).press("Enter");
  await expect(page.getByText("Foto")).toHaveCount(0);
});

test("the note is closed and opened, and the pen is given to who joined the table", async ({ browser }) => {
  await world.sql(`INSERT INTO "TableGuest" (id, "groupId", "secretHash", name, "joinedAt")
    VALUES (gen_random_uuid(), '${group.id}', 'leading', 'Karim', now())`);
  const page = await organiser(browser, 390);
  await page.goto(leading());
  await page.getByRole("button", { name: "Sluit de nota" }).press("Enter");
  await expect(page.getByText("Alleen wie leidt, kan nu schrijven.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Open de nota weer" })).toBeFocused();
  const room = await organiser(browser);
  await room.goto(screen());
  await expect(room.getByText("De nota is gesloten.")).toBeVisible();
  await page.getByRole("button", { name: "Open de nota weer" }).press("Enter");
  await expect(room.getByText("De nota is gesloten.")).toHaveCount(0);
  await page.getByRole("button", { name: /^Geef de pen.*Karim/ }).press("Enter");
  await expect(page.getByText("heeft een pen", { exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: /^Neem terug.*Karim/ }).press("Enter");
  await expect(page.getByText("heeft een pen", { exact: true })).toHaveCount(0);
});

test("the big screen shows the end of the note as long as nobody scrolls away, and how to join", async ({
  browser,
}) => {
  const lines = (count: number) => Array.from({ length: count }, (_, i) => `- punt ${i + 1}`).join("\n");
  await write(group.id, lines(80));
  await world.sql(
    `UPDATE "FocusGroup" SET "tableCode" = 'kwpt', "tableOpenedAt" = now() WHERE id = '${group.id}'`,
  );
  await world.sql(
    `INSERT INTO "StepClock" ("groupId", "leftMs") VALUES ('${group.id}', 60000) ON CONFLICT DO NOTHING`,
  );
  const page = await organiser(browser);
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.goto(screen());
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Wat heeft de sector nodig");
  await expect(page.getByText("punt 80", { exact: true })).toBeInViewport();
  await expect(page.getByText("KWPT")).toBeVisible();
  await expect(page.getByRole("img", { name: /QR-code/ })).toBeVisible();
  await expect(page.getByText("Een vast aanspreekpunt")).toBeVisible();
  await expect(page.getByText("Nog niet toegelaten")).toHaveCount(0);
  await expectAccessible(page);

  // A press of who leads makes every screen of the group look again.
  const lead = await organiser(browser);
  await lead.goto(leading());
  await write(group.id, lines(90));
  await lead.getByRole("button", { name: "Nog 1 minuut erbij" }).click();
  await expect(page.getByText("punt 90", { exact: true })).toBeInViewport();
  await page.getByRole("region", { name: "De nota" }).evaluate((box) => (box.scrollTop = 0));
  await expect(page.getByText("punt 1", { exact: true })).toBeInViewport();
  await write(group.id, lines(95));
  await lead.getByRole("button", { name: "Nog 1 minuut erbij" }).click();
  await expect(page.getByText("punt 95", { exact: true })).toBeAttached();
  await expect(page.getByText("punt 1", { exact: true })).toBeInViewport();

  await page.getByRole("button", { name: "Volledig scherm" }).press("Enter");
  await expect(page.getByRole("button", { name: "Sluit het volledige scherm" })).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await noWider(page, 390);
});

test("the organiser sees all tables live, who fell silent, and shows the quotes by the arrows", async ({
  browser,
}) => {
  await write(group.other, "Laatste lijn van tafel twee", 12);
  const page = await organiser(browser);
  await page.goto(`${world.origin}/beheer/datums/${group.date}`);
  await page.getByRole("link", { name: "Live", exact: true }).click();
  const table = (name: RegExp) => page.getByRole("article", { name });
  await expect(table(/Groep 2/)).toContainText("Al 12 minuten stil");
  await expect(table(/Groep 2/)).toContainText("Laatste lijn van tafel twee");
  await expect(table(/Groep 1/)).not.toContainText("stil");
  await expect(table(/Groep 1/)).toContainText("1 nood");
  await expect(table(/Groep 1/)).toContainText("1 van gsm’s nog niet bekeken");
  await expectAccessible(page);
  const lead = await organiser(browser, 390);
  await lead.goto(leading());
  await lead.getByRole("button", { name: "Sluit de nota" }).click();
  await expect(table(/Groep 1/)).toContainText("nota gesloten");
  await page.setViewportSize({ width: 390, height: 844 });
  await noWider(page, 390);
  await expectAccessible(page);

  await world.sql(`INSERT INTO "Contribution" (id, "groupId", kind, source, text, "createdAt", "changedAt", "admittedAt", "quotedAt")
    VALUES (gen_random_uuid(), '${group.other}', 'ENGAGEMENT', 'NOTE', 'Wij bellen elke maand', now(), now(), now(), now())`);
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.getByRole("link", { name: "Toon de citaten in de plenaire" }).click();
  await expect(page.getByText("Een vast aanspreekpunt")).toBeVisible();
  await expect(page.getByText("Wij bellen elke maand")).toBeHidden();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByText("Wij bellen elke maand")).toBeVisible();
  await expect(page.getByText("Een vast aanspreekpunt")).toBeHidden();
  await expect(page.getByText("2 van 2")).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByText("2 van 2")).toBeVisible();
  await expectAccessible(page);
  // On paper all of them.
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("Een vast aanspreekpunt")).toBeVisible();
});

test("on the day itself the event's page leads who helps straight to the group", async ({ browser }) => {
  await world.sql(`UPDATE "Occurrence" SET "startsAt" = now(), "endsAt" = now() + interval '3 hours'
    WHERE id = '${group.date}'`);
  const page = await organiser(browser, 390);
  await page.goto(`${world.origin}/beheer/groepen/${group.id}/begeleiding`);
  await page.getByLabel("Naam").fill("Tine");
  await page.getByLabel("E-mailadres").fill("tine.trekker@example.org");
  await page.getByRole("radio", { name: /Verslaggever/ }).check();
  await page.getByRole("button", { name: "Stuur de mail" }).click();
  await page.waitForURL(/\?gegeven/);
  await page.goto(`${world.origin}/evenementen/kick-off-doorstroom`);
  await expect(page.getByRole("complementary", { name: "Vandaag help je in een groep" })).toBeVisible();
  await expect(page.getByRole("link", { name: /^Schrijf in de nota.*Groep 1/ })).toHaveAttribute(
    "href",
    `/groepen/${group.id}/nota`,
  );
  await expectAccessible(page);
  await noWider(page, 390);
});
