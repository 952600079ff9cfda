import { expect, type Browser, type Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { pdfOf } from "../support/pdf";
import { isSaved, text } from "./at-the-note";
import { expectAccessible, letterTo, logIn, openWorld, phone, test, type World } from "./world";

const ORGANISER = "tine.trekker@example.org";
const WRITER = "omar.onthaal@example.org";
const PLACED = "Een brug naar de volgende job vraagt tijd.";
const ANONYMOUS = "Niemand vroeg ons ooit wat we zelf willen.";

let world: World;
let eventId: string;
let guest: { email: string; name: string };

/** The past edition, with a group that said something. */
test.beforeAll(async () => {
  world = await openWorld();
  [{ id: eventId }] = (await world.sql<{ id: string }>(
    `SELECT id FROM "Event" WHERE slug = 'lde-dagen-2'`,
  )) as [{ id: string }];
  [guest] = (await world.sql<{ email: string; name: string }>(`
    SELECT r.email, r.name FROM "Registration" r JOIN "Presence" p ON p."registrationId" = r.id
    JOIN "Occurrence" o ON o.id = r."occurrenceId"
    WHERE o."eventId" = '${eventId}' AND r.email <> '' ORDER BY r.arrival LIMIT 1`)) as [typeof guest];
  await world.sql(`
    WITH g AS (INSERT INTO "FocusGroup" (id, "occurrenceId", title, "guidingQuestion", capacity)
      SELECT gen_random_uuid(), id, 'Groep 1: de werkvloer', 'Wat helpt iemand vooruit?', 12 FROM "Occurrence"
      WHERE "eventId" = '${eventId}' ORDER BY "startsAt" LIMIT 1 RETURNING id, "occurrenceId"),
    m AS (INSERT INTO "FocusGroupMember" ("groupId", "registrationId")
      SELECT g.id, r.id FROM g JOIN "Registration" r ON r."occurrenceId" = g."occurrenceId"
      WHERE r.status = 'CONFIRMED' ORDER BY r.arrival LIMIT 12
      ON CONFLICT ("registrationId") DO UPDATE SET "groupId" = EXCLUDED."groupId")
    INSERT INTO "Contribution" (id, "groupId", kind, source, text, "authorName", organisation, "createdAt", "changedAt", "admittedAt", "quotedAt")
    SELECT gen_random_uuid(), g.id, kind::"ContributionKind", 'PHONE', said, who, org, now(), now(), now(), quoted
    FROM g, (VALUES ('NOOD', '${PLACED}', 'Fatma', 'De Winning', now()), ('DREMPEL', '${ANONYMOUS}', NULL, '', NULL),
      ('TIP', 'Begin klein: één dag in de week is genoeg.', NULL, '', NULL),
      ('OPEN_VRAAG', 'Wie betaalt de begeleiding na de overstap?', NULL, '', NULL)) AS v(kind, said, who, org, quoted)`);
});
test.afterAll(() => world.close());

const LOOKS = process.env.LOOKS;

/** Nothing keeps anybody out of the page, on a desk and on a phone; kept as pictures for who asks for them. */
async function look(page: Page, name: string): Promise<void> {
  const before = page.viewportSize();
  for (const [width, height] of [
    [1280, 900],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expectAccessible(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide, `${name} at ${width}`).toBeLessThanOrEqual(0);
    if (LOOKS) await page.screenshot({ path: `${LOOKS}/${name}-${width}.png`, fullPage: true });
  }
  if (before) await page.setViewportSize(before);
}

async function desk(browser: Browser): Promise<Page> {
  const options = { viewport: { width: 1280, height: 860 }, locale: "nl-BE", timezoneId: "Europe/Brussels" };
  return (await browser.newContext(options)).newPage();
}

test("a report goes from a draft out of the day, over the comments of who was there, to what everybody reads", async ({
  browser,
}) => {
  test.setTimeout(600_000);
  const tine = await desk(browser);
  await logIn(tine, world.origin, ORGANISER, `/beheer/evenementen/${eventId}`);
  await tine.getByRole("navigation", { name: "Beheer" }).getByRole("link", { name: "Verslag" }).click();
  await expect(tine.getByRole("heading", { level: 1, name: "Verslag" })).toBeVisible();
  await look(tine, "begin");
  await tine.getByRole("button", { name: "Maak een ontwerpverslag" }).click();
  await expect(tine.getByRole("status").filter({ hasText: "Er staat een ontwerp klaar" })).toBeVisible();
  const preview = tine.locator(".report-text--preview");
  await expect(preview).toContainText("Groep 1: de werkvloer");
  await expect(preview).toContainText("(Fatma, De Winning)");
  await expect(preview.locator("a.cite").first()).toHaveAttribute("href", /^\/bijdragen\/[0-9a-f-]{36}$/);
  await expect(tine.getByText("Vul dit nog aan")).toBeVisible();
  await look(tine, "ontwerp");

  const report = new URL(tine.url()).pathname;
  const writePath = (await tine.getByRole("link", { name: "Schrijf verder" }).getAttribute("href"))!;
  await tine.getByRole("link", { name: "Wie schrijft mee" }).click();
  await look(tine, "wie-schrijft-mee");
  await tine.getByLabel("Naam").fill("Omar Onthaal");
  await tine.getByLabel("E-mailadres").fill(WRITER);
  await tine.getByRole("button", { name: "Stuur de mail" }).click();
  await expect(tine.getByRole("status").filter({ hasText: "krijgt een mail" })).toBeVisible();

  // The two write at the same time.
  const omar = await desk(browser);
  expect((await letterTo(tine, world.origin, WRITER, /verslaggever/)).text).toContain(writePath);
  await logIn(omar, world.origin, WRITER, writePath);
  await tine.goto(world.origin + writePath);
  await expect(text(tine)).toContainText("[Vul aan: wat zei deze groep");
  await text(omar).getByText("[Vul aan: wat zei deze groep").click({ clickCount: 3 });
  await omar.keyboard.type("Wie vooruit wil, heeft iemand nodig die blijft.");
  await text(tine)
    .getByText(/^Er waren \d+ deelnemers/)
    .click();
  await tine.keyboard.press("End");
  await tine.keyboard.type(" Een volle zaal.");
  await Promise.all([isSaved(omar), isSaved(tine)]);
  await expect(text(tine)).toContainText("iemand nodig die blijft.");
  await expect(text(omar)).toContainText("Een volle zaal.");
  await omar.goto(world.origin + report);
  await expect(omar.locator(".report-text--preview")).toContainText("Een volle zaal.");
  await expect(omar.getByRole("link", { name: "Vraag opmerkingen" })).toHaveCount(0);
  await omar.context().close();

  await tine.goto(world.origin + report);
  await tine.getByRole("link", { name: "Vraag opmerkingen" }).click();
  await look(tine, "vraag-opmerkingen");
  await tine.getByRole("button", { name: "Stuur de mails" }).click();
  await expect(tine.getByRole("status").filter({ hasText: "krijgt een mail" })).toBeVisible();

  // Somebody who was there, without an account and without script.
  const letter = await letterTo(tine, world.origin, guest.email, /Klopt dit verslag/);
  const link = /\/verslag\/\S+/.exec(letter.text)![0];
  const ann = await phone(browser, { javaScriptEnabled: false });
  await ann.goto(world.origin + link);
  await expect(ann.getByRole("heading", { level: 1 })).toHaveText("Lees het ontwerp en reageer");
  const piece = ann.locator(".draft__piece", { hasText: "iemand nodig die blijft" });
  await piece.getByRole("link", { name: /^Reageer/ }).click();
  await expect(ann.locator("#reageer blockquote")).toContainText("iemand nodig die blijft");
  await ann.getByRole("button", { name: "Verstuur" }).click();
  await expect(ann.getByRole("alert")).toBeVisible();
  await ann.getByLabel("Wat wil je zeggen?").fill("Zeg er ook bij dat het lang duurt.");
  await ann.getByRole("button", { name: "Verstuur" }).click();
  await expect(ann.getByText("Je reactie is verstuurd")).toBeVisible();
  await ann.getByLabel("Wat wil je zeggen?").fill("Toch niet.");
  await ann.getByRole("button", { name: "Verstuur" }).click();
  await ann
    .locator("li", { hasText: "Toch niet." })
    .getByRole("button", { name: /Haal terug/ })
    .click();
  await expect(ann.locator(".said-of li")).toHaveCount(1);
  const looking = await phone(browser);
  await looking.goto(world.origin + link);
  await look(looking, "reageren");
  await looking.context().close();

  await tine.goto(world.origin + report);
  await look(tine, "opmerkingen");
  await tine.getByRole("link", { name: /^Antwoord/ }).click();
  await tine.getByLabel("Niet overgenomen").check();
  await tine.getByRole("button", { name: "Bewaar" }).click();
  await expect(tine.getByText("Zeg waarom je het niet overneemt.").first()).toBeVisible();
  await tine.getByLabel("Overgenomen", { exact: true }).check();
  await tine.getByLabel("Je antwoord").fill("Dat staat er nu bij.");
  await look(tine, "antwoord");
  await tine.getByRole("button", { name: "Bewaar" }).click();
  await tine.getByRole("button", { name: "Beslis en sluit de opmerkingen" }).click();
  await expect(tine.getByRole("status").filter({ hasText: "opmerkingen zijn gesloten" })).toBeVisible();
  await ann.goto(world.origin + link);
  await expect(ann.getByRole("heading", { level: 1 })).toHaveText("Reageren kan niet meer");
  await expect(ann.getByText("Dat staat er nu bij.")).toBeVisible();

  await tine.getByRole("link", { name: "Naar publiceren" }).click();
  await look(tine, "publiceren");
  await tine.getByRole("button", { name: "Zet het verslag online" }).click();
  await expect(tine.getByRole("status").filter({ hasText: "Het verslag staat online" })).toBeVisible();
  const told = await letterTo(tine, world.origin, guest.email, /Wat er met je woorden gebeurde/);
  expect(told.text).toContain("Dat staat er nu bij.");
  const address = /\/verslagen\/[\w-]+/.exec(told.text)![0];

  const reader = await phone(browser);
  await reader.goto(`${world.origin}/evenementen/lde-dagen-2`);
  await reader.getByRole("link", { name: /^Verslag: / }).click();
  await expect(reader).toHaveURL(world.origin + address);
  await expect(reader.locator(".report-text")).toContainText("iemand nodig die blijft");
  await look(reader, "gepubliceerd");
  await reader.getByRole("navigation", { name: "Inhoud" }).getByRole("link", { name: "Kernideeën" }).click();
  await expect(reader).toHaveURL(/#deel-kernideeen$/);
  const file = await reader.request.get(`${world.origin}${address}.md`);
  expect(file.headers()["content-type"]).toContain("text/markdown");
  expect(await file.text()).toContain(`- ${PLACED}`);
  const saving = reader.waitForEvent("download");
  await reader.getByRole("link", { name: "Pdf, om te lezen en af te drukken" }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe(`${address.split("/").at(-1)}-versie-1.pdf`);
  expect((await pdfOf(readFileSync((await saved.path())!))).text).toContain("iemand nodig die blijft");

  // A correction: online only once it is published, and the first version stays.
  await tine.goto(world.origin + writePath);
  await text(tine).getByText("iemand nodig die blijft").click();
  await tine.keyboard.press("End");
  await tine.keyboard.type(" Dat duurt lang.");
  await isSaved(tine);
  await reader.reload();
  await expect(reader.locator(".report-text")).not.toContainText("Dat duurt lang.");
  await tine.goto(`${world.origin}${report}/publicatie`);
  await tine.getByRole("button", { name: "Zet de verbetering online" }).click();
  await expect(tine.getByText("Schrijf wat er veranderde sinds de vorige versie.").first()).toBeVisible();
  await tine.getByLabel("Wat veranderde er?").fill("Hoe lang het duurt, staat er nu bij.");
  await tine.getByRole("button", { name: "Zet de verbetering online" }).click();
  await expect(tine.getByRole("status").filter({ hasText: "Het verslag staat online" })).toBeVisible();
  await look(tine, "online");
  await reader.reload();
  await expect(reader.locator(".report-text")).toContainText("Dat duurt lang.");
  await expect(reader.getByText("Hoe lang het duurt, staat er nu bij.")).toBeVisible();
  await reader.goto(`${world.origin}${address}/versies/1`);
  await expect(reader.getByText("Dit is een oudere versie")).toBeVisible();
  await expect(reader.locator(".report-text")).not.toContainText("Dat duurt lang.");
  await look(reader, "oudere-versie");
});
