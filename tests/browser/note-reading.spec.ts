import { expect, type Browser, type BrowserContext, type Page } from "@playwright/test";
import * as Y from "yjs";
import { restoreUpdate, noteOfState, stateFromMarkdown } from "../../app/domain/focus-groups/note/yjs-text";
import { OF_KICK_OFF, expectAccessible, logIn, openWorld, phone, test, type World } from "./world";

type Cookies = Awaited<ReturnType<BrowserContext["cookies"]>>;
type Group = { id: string; title: string; occurrenceId: string };

let world: World;
let cookies: Cookies;
let group: Group;

const NOTE = `# Wat we vertelden

Het vervoer naar het werk is **de grootste drempel**. Wie op de boerenbuiten woont, heeft na zes uur geen bus meer.

- [x] Bij de lijnbus navragen
- [ ] Een autodeelproject zoeken
- Afspraken met buren
  - ook in het weekend

## Wie doet wat

| Wie | Wat | Tegen wanneer |
| --- | --- | --- |
| Groep Intro | een proefproject met fietsen | het voorjaar |
| Emino | vraagt het aan de gemeente | januari |

> We willen niet wachten tot iemand anders het oplost.
`;

test.beforeAll(async ({ browser }) => {
  world = await openWorld();
  const page = await phone(browser);
  await logIn(page, world.origin, "tine.trekker@example.org");
  cookies = await page.context().cookies();
  await page.context().close();
  // A group of its own: those of the demo have a note already.
  group = (
    await world.sql<Group>(`
      INSERT INTO "FocusGroup" (id, "occurrenceId", title, "guidingQuestion", room, facilitator, "order", capacity)
      SELECT gen_random_uuid(), "occurrenceId", 'Groep 9: vervoer', 'Hoe geraakt iedereen op het werk?', 'Zaal Z', 'Noor Faes', 9, 8
      FROM "FocusGroup" WHERE ${OF_KICK_OFF} ORDER BY "order", id LIMIT 1
      RETURNING id, title, "occurrenceId"`)
  )[0]!;
  await seed(NOTE);
});
test.afterAll(() => world.close());

const hex = (bytes: Uint8Array) => `'\\x${Buffer.from(bytes).toString("hex")}'::bytea`;
const text = (words: string) => `'${words.replaceAll("'", "''")}'`;

/** The group's note, as it is after somebody wrote this, with two versions, contributions and a late text. */
async function seed(markdown: string): Promise<void> {
  const first = stateFromMarkdown(markdown.replace("de grootste drempel", "een drempel").split("## Wie")[0]!);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, first);
  const change = restoreUpdate(first, noteOfState(stateFromMarkdown(markdown)));
  Y.applyUpdate(doc, change);
  const late = restoreUpdate(
    Y.encodeStateAsUpdate(doc),
    noteOfState(stateFromMarkdown(`${markdown}\nNog iets dat ik in de trein schreef.\n`)),
  );
  const [note, author, v1, v2] = [1, 2, 3, 4].map((n) => `'0199aaaa-0000-7000-8000-00000000000${n}'::uuid`);
  const old = markdown.replace("de grootste drempel", "een drempel").split("## Wie")[0]!;
  await world.sql(`
    INSERT INTO "Note" (id, "groupId", head, "createdAt", "changedAt") VALUES (${note}, '${group.id}', 2, now(), now());
    INSERT INTO "NoteAuthor" (id, "noteId", name) VALUES (${author}, ${note}, 'Nele Notulist');
    INSERT INTO "NoteState" ("noteId", seq, state) VALUES (${note}, 2, ${hex(Y.encodeStateAsUpdate(doc))});
    INSERT INTO "NoteText" ("noteId", seq, markdown, plain) VALUES (${note}, 2, ${text(markdown)}, 'x');
    INSERT INTO "NoteVersion" (id, "noteId", number, seq, kind, at, "authorIds", state, markdown) VALUES
      (${v1}, ${note}, 1, 1, 'PAUSE', now() - interval '20 minutes', ARRAY[${author}], ${hex(first)}, ${text(old)}),
      (${v2}, ${note}, 2, 2, 'HANDOVER', now() - interval '5 minutes', ARRAY[${author}], ${hex(Y.encodeStateAsUpdate(doc))}, ${text(markdown)});
    INSERT INTO "LateEdit" (id, "noteId", "authorId", "receivedAt", update, markdown) VALUES
      (gen_random_uuid(), ${note}, ${author}, now(), ${hex(late)}, 'x');
    INSERT INTO "Contribution" (id, "groupId", kind, source, text, "authorName", organisation, "createdAt", "changedAt", "admittedAt", "inNote", "passageLostAt") VALUES
      (gen_random_uuid(), '${group.id}', 'DREMPEL', 'NOTE', 'Wie op de boerenbuiten woont, heeft na zes uur geen bus meer.', 'Nele Notulist', '', now(), now(), now(), true, NULL),
      (gen_random_uuid(), '${group.id}', 'DREMPEL', 'NOTE', 'Een rijbewijs is te duur.', 'Nele Notulist', '', now(), now(), now(), false, now()),
      (gen_random_uuid(), '${group.id}', 'PRAKTIJKVOORBEELD', 'PHONE', 'Bij ons rijden we samen met een busje.', NULL, 'Groep Intro', now(), now(), now(), false, NULL),
      (gen_random_uuid(), '${group.id}', 'ENGAGEMENT', 'PHONE', 'Nog niet toegelaten', 'Vera', '', now(), now(), NULL, false, NULL);
  `);
}

async function organiser(browser: Browser, width = 1280): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: "nl-BE" });
  await context.addCookies(cookies);
  return context.newPage();
}

test("the note is read with what was said beside it, without the editor, on a phone and on paper", async ({
  browser,
}) => {
  const page = await organiser(browser, 390);
  const scripts: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "script") scripts.push(new URL(request.url()).pathname);
  });
  await page.goto(`${world.origin}/groepen/${group.id}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(group.title);
  await expect(page.locator(".guiding-question")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Wat we vertelden" })).toBeVisible();
  await expect(page.getByRole("checkbox", { name: "Bij de lijnbus navragen" })).toBeChecked();
  await expect(page.getByText("passage is weg uit de nota")).toBeVisible();
  await expect(page.getByText("Nog niet toegelaten")).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Schrijf mee" })).toBeVisible();
  expect(scripts.length).toBeLessThan(2);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
  await expectAccessible(page);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("link", { name: "Schrijf mee" })).toBeHidden();
  await expect(page.getByRole("link", { name: "Download voor Word" })).toBeHidden();
  await expect(page.locator(".guiding-question")).toBeVisible();
  await expect(
    page.locator(".said__text", { hasText: "Bij ons rijden we samen met een busje." }),
  ).toBeVisible();
});

test("a file is named after event and group", async ({ browser }) => {
  const page = await organiser(browser);
  const word = await page.request.get(`${world.origin}/groepen/${group.id}/nota.docx`);
  expect(word.status()).toBe(200);
  expect(decodeURIComponent(word.headers()["content-disposition"]!)).toMatch(/ - .*\.docx$/);
  const markdown = await page.request.get(`${world.origin}/groepen/${group.id}/nota.md`);
  expect(await markdown.text()).toBe(NOTE);
});

test("versions are compared, readable without colour, and one is restored", async ({ browser }) => {
  const page = await organiser(browser, 390);
  await page.goto(`${world.origin}/groepen/${group.id}/versies`);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Versie 2" }).click();
  await expect(page.getByRole("heading", { name: "Wat veranderde er sinds versie 1?" })).toBeVisible();
  await expect(page.locator("ins", { hasText: "de grootste" })).toBeVisible();
  await expect(page.getByText("Toegevoegd").first()).toBeVisible();
  await expectAccessible(page);
  await page.goBack();
  await page.getByRole("link", { name: "Versie 1" }).click();
  await page.getByRole("link", { name: "Zet deze versie terug" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Ja, zet terug" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Versie 3");
  await expect(page.getByText("Teruggezet")).toBeVisible();
  await page.goto(`${world.origin}/groepen/${group.id}/versies`);
  await page.getByText("Geef de nota van nu een naam").click();
  await page.getByRole("button", { name: "Bewaar deze versie" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await page.getByLabel("Naam van deze versie").fill("Voor de pauze");
  await page.getByRole("button", { name: "Bewaar deze versie" }).click();
  await expect(page.getByRole("link", { name: "Versie 4: Voor de pauze" })).toBeVisible();
});

test("the organiser freezes the note, takes in what came late, and corrects; readers see it happen", async ({
  browser,
}) => {
  const reader = await organiser(browser, 390);
  await reader.goto(`${world.origin}/groepen/${group.id}`);
  const page = await organiser(browser);
  await page.goto(`${world.origin}/beheer/groepen/${group.id}/bevriezing`);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Bevries de nota" }).click();
  await expect(page.getByText("Deze nota is bevroren")).toBeVisible();
  await expectAccessible(page);
  await expect(reader.getByText("Deze nota is bevroren")).toBeVisible({ timeout: 15_000 });
  await expect(reader.getByRole("link", { name: "Schrijf mee" })).toHaveCount(0);

  await page.getByRole("link", { name: "Bekijk wat er binnenkwam" }).click();
  await expect(page.getByText("Nog iets dat ik in de trein schreef.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: /Neem op in de nota/ }).click();
  await expect(page.getByText("De tekst staat nu in de nota.")).toBeVisible();

  await page.goto(`${world.origin}/beheer/groepen/${group.id}/correctie`);
  await page.getByLabel("Wat ga je corrigeren?").fill("De naam van een organisatie");
  await page.getByRole("button", { name: "Begin de correctie" }).click();
  await expect(page.getByText("Je corrigeert deze nota")).toBeVisible();
  await expectAccessible(page);
  await page.goto(`${world.origin}/groepen/${group.id}/versies`);
  await page.getByRole("link", { name: "Versie 2" }).click();
  await page.getByRole("link", { name: "Zet deze versie terug" }).click();
  await page.getByRole("button", { name: "Ja, zet terug" }).click();
  await page.goto(`${world.origin}/beheer/groepen/${group.id}/correctie/afronding`);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Rond af en bevries" }).click();
  await expect(page.getByText("Deze nota is bevroren")).toBeVisible();
  await expect(reader.getByText(/Gecorrigeerd op .*: De naam van een organisatie/)).toBeVisible({
    timeout: 15_000,
  });
  await expect(reader.getByRole("link", { name: /Bekijk wat er veranderde/ }).first()).toBeVisible();
  await expectAccessible(reader);
});
