import { expect, type Browser, type Page } from "@playwright/test";
import { expectAccessible, logIn, openWorld, phone, test, type World } from "./world";

let world: World;
test.beforeAll(async () => {
  world = await openWorld();
});
test.afterAll(() => world.close());

const LOOKS = process.env.LOOKS;
/** Fits a phone and a desk, and keeps nobody out; with LOOKS=some/folder also a picture of it. */
async function look(page: Page, name: string) {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    if (LOOKS) await page.screenshot({ path: `${LOOKS}/${name}-${width}.png`, fullPage: true });
  }
  await expectAccessible(page);
}

/** The same page in a browser with script, for axe needs it. */
async function lookWithScript(browser: Browser, page: Page, name: string) {
  const other = await phone(browser);
  await other.context().addCookies(await page.context().cookies());
  await other.goto(page.url());
  await look(other, name);
  await other.context().close();
}

const goto = (page: Page, path: string) => page.goto(world.origin + path);
const heading = (page: Page) => page.getByRole("heading", { level: 1 });

const GREEN = "22222222-0000-4000-8000-000000000001";
const TABLE = "22222222-0000-4000-8000-000000000002";
const CONCLUSION = "22222222-0000-4000-8000-000000000003";

/** Two regional sessions of a network with three phases, two themes, and one conclusion that holds. */
async function prepare() {
  const [network] = await world.sql<{ id: string; slug: string }>(`
    UPDATE "Network" SET "publishedAt" = now() WHERE "id" = (
      SELECT "networkId" FROM "Event" WHERE "slug" = 'kick-off-doorstroom') RETURNING "id", "slug"`);
  const networkId = network!.id;
  await world.sql(`UPDATE "Event" SET "kind" = 'REGIONALE_SESSIE', "province" = 'LIMBURG'
    WHERE "slug" = 'kick-off-doorstroom'`);
  await world.sql(`DELETE FROM "Phase" WHERE "networkId" = '${networkId}'`);
  const phases = await world.sql<{ id: string; kind: string }>(`
    INSERT INTO "Phase" ("id", "networkId", "order", "kind", "title") VALUES
      (gen_random_uuid(), '${networkId}', 1, 'REGIONALE_SESSIES', 'Regionale sessies'),
      (gen_random_uuid(), '${networkId}', 2, 'THEMATISCHE_SESSIES', 'Thematische sessies'),
      (gen_random_uuid(), '${networkId}', 3, 'SLOTEVENT', 'Slotevent') RETURNING "id", "kind"::text`);
  await world.sql(`
    WITH e AS (INSERT INTO "Event" ("id", "slug", "kind", "title", "networkId", "sectorId", "province", "publishedAt", "updatedAt")
        SELECT '${GREEN}', 'groen-in-antwerpen', 'REGIONALE_SESSIE', 'Regionale sessie groen in Antwerpen',
          '${networkId}', (SELECT min("id") FROM "Sector"), 'ANTWERPEN', now(), now() RETURNING "id"),
      o AS (INSERT INTO "Occurrence" ("id", "eventId", "startsAt", "endsAt", "capacity")
        SELECT gen_random_uuid(), "id", now() - interval '9 days', now() - interval '8 days', 20 FROM e RETURNING "id")
    INSERT INTO "FocusGroup" ("id", "occurrenceId", "title", "capacity") SELECT '${TABLE}', "id", 'Tafel', 8 FROM o`);
  await world.sql(`
    INSERT INTO "Theme" ("id", "name", "nameEn", "description", "networkId") VALUES
      ('taal-op-het-werk', 'Taal op het werk', 'Language at work', 'Hoe je iemand Nederlands leert terwijl die werkt.', '${networkId}'),
      ('stageplaatsen', 'Stages bij werkgevers', 'Internships', 'Plaatsen waar iemand het vak kan leren, dicht bij huis.', '${networkId}')`);
  const said = await world.sql<{ id: string; text: string }>(`
    SELECT c."id", c."text" FROM "Contribution" c JOIN "FocusGroup" g ON g."id" = c."groupId"
      JOIN "Occurrence" o ON o."id" = g."occurrenceId" JOIN "Event" e ON e."id" = o."eventId"
    WHERE e."slug" = 'kick-off-doorstroom' AND c."source" = 'NOTE' AND c."mergedIntoId" IS NULL
    ORDER BY c."createdAt", c."id" LIMIT 3`);
  const sayable = (text: string, kind: string, theme: string | null) =>
    `(gen_random_uuid(), '${TABLE}', '${kind}', 'NOTE', '${text}', ${theme ? `'${theme}'` : "NULL"}, now(), now())`;
  await world.sql(`
    INSERT INTO "Contribution" ("id", "groupId", "kind", "source", "text", "themeId", "createdAt", "changedAt") VALUES
      ${sayable("Op de werf leer je geen Nederlands uit een boek.", "DREMPEL", "taal-op-het-werk")},
      ${sayable("Een taalcoach die meegaat, maakt het verschil.", "PRAKTIJKVOORBEELD", "taal-op-het-werk")},
      ${sayable("Wie rijdt er mee om zes uur ’s ochtends?", "OPEN_VRAAG", null)}`);
  await world.sql(`UPDATE "Contribution" SET "themeId" = 'taal-op-het-werk' WHERE "id" = '${said[1]!.id}'`);
  await world.sql(`
    INSERT INTO "Conclusion" ("id", "networkId", "text", "translation", "createdAt", "changedAt", "outcome", "decidedAt", "decidedAs")
    VALUES ('${CONCLUSION}', '${networkId}', 'Er zijn te weinig stages dicht bij huis.',
      'Zet elk jaar twee stageplaatsen in je plan.', now(), now(), 'ONDERSCHREVEN', now(), 'STEERING')`);
  await world.sql(`INSERT INTO "ConclusionSource" ("conclusionId", "contributionId", "text", "addedAt")
    VALUES ('${CONCLUSION}', '${said[0]!.id}', 'woorden', now())`);
  await world.sql(`INSERT INTO "ThemeConclusion" ("themeId", "conclusionId", "addedAt")
    VALUES ('stageplaatsen', '${CONCLUSION}', now())`);
  const phase = (kind: string) => phases.find((one) => one.kind === kind)!.id;
  return { networkId, slug: network!.slug, phaseId: phase("REGIONALE_SESSIES"), said: said[0]! };
}
type Prepared = Awaited<ReturnType<typeof prepare>>;

test("a phase hands over its themes, and a visitor reads why a session is held and what was learnt", async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const prepared = await prepare();
  const eventId = await handOver(browser, prepared);
  const [event] = await world.sql<{ slug: string }>(`
    UPDATE "Event" SET "publishedAt" = now() WHERE "id" = '${eventId}' RETURNING "slug"`);
  await world.sql(`
    INSERT INTO "Occurrence" ("id", "eventId", "startsAt", "endsAt", "capacity")
      VALUES (gen_random_uuid(), '${eventId}', now() + interval '30 days', now() + interval '31 days', 20)`);
  const reader = await phone(browser);
  await readWhy(reader, event!.slug, prepared.said);
  await readLearnt(reader, prepared.slug);
  await world.sql(`UPDATE "Event" SET "kind" = 'SLOTEVENT' WHERE "id" = '${GREEN}'`);
  await goto(reader, "/evenementen/groen-in-antwerpen");
  await expect(reader.getByRole("heading", { name: "Wat we leerden" })).toBeVisible();
  await look(reader, "slotevent");
  await reader.getByRole("link", { name: "Lees alles wat we leerden" }).click();
  await expect(heading(reader)).toHaveText("Wat we leerden");
});

/** Without script: themes are ticked, one becomes an event, and the phase is closed. */
async function handOver(browser: Browser, { networkId, phaseId }: Prepared): Promise<string> {
  const tine = await phone(browser, { javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
  const path = `/beheer/netwerken/${networkId}/planning/${phaseId}`;
  await logIn(tine, world.origin, "tine.trekker@example.org", `${path}/overdracht`);
  // Two sessions weigh more than the one with a conclusion.
  await expect(tine.getByRole("article").first()).toContainText("Taal op het werk");
  await expect(tine.getByText("In 2 van de 2 sessies")).toBeVisible();
  await lookWithScript(browser, tine, "overdracht");
  const propose = tine.getByRole("button", { name: "Maak van de aangevinkte thema's voorstellen" });
  await propose.click();
  await expect(tine.getByText("Vink minstens één thema aan.").first()).toBeVisible();
  await tine.getByLabel("Stel voor: Taal op het werk").check();
  await tine.getByLabel("Stel voor: Stages bij werkgevers").check();
  await propose.click();
  await expect(tine.getByText("2 voorstellen staan nu in het plan van de volgende fase.")).toBeVisible();
  await expect(propose).toHaveCount(0);
  await lookWithScript(browser, tine, "overgedragen");
  await giveThemes(browser, tine);
  await goto(tine, `${path}/afsluiting`);
  await expect(tine.getByText("Sessies zonder verslag")).toBeVisible();
  await lookWithScript(browser, tine, "afsluiten");
  await tine.getByRole("button", { name: "Sluit de fase af" }).click();
  await expect(tine.getByText("De fase is afgesloten.")).toBeVisible();
  await tine.getByRole("button", { name: "Heropenen" }).click();
  await expect(tine.getByText("De fase loopt weer.")).toBeVisible();
  await goto(tine, `${path}/afsluiting`);
  await tine.getByRole("button", { name: "Sluit de fase af" }).click();
  await tine.getByRole("button", { name: /Maak er een evenement van.*Stages/ }).click();
  await tine.waitForURL(/\/beheer\/evenementen\//);
  const eventId = new URL(tine.url()).pathname.split("/").at(-1)!;
  await goto(tine, `/beheer/evenementen/${eventId}/gegevens`);
  await expect(tine.getByText("Er zijn te weinig stages dicht bij huis.")).toBeVisible();
  return eventId;
}

async function giveThemes(browser: Browser, tine: Page) {
  await tine.getByRole("link", { name: "Geef ze een thema" }).click();
  await lookWithScript(browser, tine, "zonder-thema");
  await tine.getByLabel("Wie rijdt er mee om zes uur").check();
  await tine.getByLabel("Onder welk thema?").selectOption({ label: "Taal op het werk" });
  await tine.getByRole("button", { name: "Zet wat aangevinkt is onder dit thema" }).click();
  await expect(tine.getByText("1 bijdrage heeft nu dit thema.")).toBeVisible();
}

/** From the session to its theme, to the passage in two clicks, and back in as many. */
async function readWhy(page: Page, slug: string, said: { id: string }) {
  await goto(page, `/evenementen/${slug}`);
  await expect(page.getByRole("heading", { name: "Waarom deze sessie" })).toBeVisible();
  await look(page, "waarom");
  const why = page.getByRole("region", { name: "Waarom deze sessie" });
  await why.getByRole("link", { name: "Stages bij werkgevers", exact: true }).click();
  await expect(heading(page)).toHaveText("Stages bij werkgevers");
  await page.locator(`a[href="/bijdragen/${said.id}"]`).click();
  await expect(heading(page)).toHaveText("Waar komt dit vandaan, en wat is ermee gebeurd?");
  await page.getByRole("link", { name: "Stages bij werkgevers" }).first().click();
  await expect(heading(page)).toHaveText("Stages bij werkgevers");
  await page.locator(`a[href="/evenementen/${slug}"]`).click();
  await expect(page.getByRole("heading", { name: "Waarom deze sessie" })).toBeVisible();
}

async function readLearnt(page: Page, slug: string) {
  await goto(page, `/netwerken/${slug}`);
  await expect(page.getByRole("listitem").filter({ hasText: "voorbij" }).first()).toContainText(
    "Regionale sessies",
  );
  await look(page, "netwerk");
  await page.getByRole("link", { name: "Wat we leerden" }).click();
  await expect(heading(page)).toHaveText("Wat we leerden");
  await expect(page.getByText("Zet elk jaar twee stageplaatsen in je plan.")).toBeVisible();
  await look(page, "geleerd");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download als tekst (Markdown)" }).click();
  expect((await download).suggestedFilename()).toBe(`${slug}-geleerd.md`);
  await page.emulateMedia({ media: "print" });
  if (LOOKS) await page.screenshot({ path: `${LOOKS}/geleerd-papier.png`, fullPage: true });
  await page.emulateMedia({ media: null });
  await page.context().addCookies([{ name: "taal", value: "en", url: world.origin }]);
  await page.reload();
  await expect(heading(page)).toHaveText("What we learnt");
  await look(page, "learnt");
  await page.context().clearCookies({ name: "taal" });
}
