import { expect, type Browser, type Page } from "@playwright/test";
import { expectAccessible, logIn, openWorld, phone, test, type World } from "./world";

let world: World;
test.beforeAll(async () => {
  world = await openWorld();
});
test.afterAll(() => world.close());

const LOOKS = process.env.LOOKS;
/** For who wants to see the pages: run with LOOKS=some/folder. */
async function look(page: Page, name: string) {
  if (!LOOKS) return;
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    await page.screenshot({ path: `${LOOKS}/${name}-${width}.png`, fullPage: true });
  }
  await page.setViewportSize({ width: 390, height: 844 });
}

/** The kick-off's network is online and has two experts; a report cites two things that were said. */
async function prepare() {
  const [network] = await world.sql<{ id: string }>(`
    UPDATE "Network" SET "publishedAt" = now() WHERE "id" = (
      SELECT "networkId" FROM "Event" WHERE "slug" = 'kick-off-doorstroom') RETURNING "id"`);
  for (const [name, email, role] of [
    ["Eva Expert", "eva.expert@example.org", "EXPERT"],
    ["Emiel Expert", "emiel.expert@example.org", "EXPERT"],
    ["Stien Stuur", "stien.stuur@example.org", "STEERING"],
  ] as const)
    await world.sql(`
      WITH p AS (INSERT INTO "Person" ("id", "email", "emailKey", "name")
        VALUES (gen_random_uuid(), '${email}', '${email}', '${name}') RETURNING "id")
      INSERT INTO "RoleGrant" ("id", "personId", "role", "networkId", "grantedAt")
        SELECT gen_random_uuid(), "id", '${role}', '${network!.id}', now() FROM p`);
  const said = await world.sql<{ id: string; text: string; groupId: string }>(`
    SELECT c."id", c."text", c."groupId" FROM "Contribution" c JOIN "FocusGroup" g ON g."id" = c."groupId"
      JOIN "Occurrence" o ON o."id" = g."occurrenceId" JOIN "Event" e ON e."id" = o."eventId"
    WHERE e."slug" = 'kick-off-doorstroom' AND c."source" = 'NOTE' AND c."mergedIntoId" IS NULL
    ORDER BY c."createdAt", c."id" LIMIT 2`);
  await world.sql(`
    WITH d AS (INSERT INTO "FocusGroup" ("id", "title", "capacity") VALUES (gen_random_uuid(), 'Schrijftafel', 1) RETURNING "id"),
      r AS (INSERT INTO "Report" ("id", "slug", "title", "eventId", "deskId", "createdAt", "changedAt")
        SELECT gen_random_uuid(), 'verslag-kick-off', 'Verslag van de kick-off', e."id", d."id", now(), now()
        FROM d, "Event" e WHERE e."slug" = 'kick-off-doorstroom' RETURNING "id")
    INSERT INTO "ReportCitation" ("reportId", "contributionId", "text")
      SELECT r."id", c."id", c."text" FROM r, "Contribution" c
      WHERE c."id" IN (${said.map(({ id }) => `'${id}'`).join()})`);
  return { networkId: network!.id, said };
}

const goto = (page: Page, path: string) => page.goto(world.origin + path);
const heading = (page: Page) => page.getByRole("heading", { level: 1 });

async function makeConclusion(page: Page, networkId: string, words: string, source: string) {
  await goto(page, `/beheer/netwerken/${networkId}/besluiten/nieuw`);
  await page.getByLabel("Uit welk verslag?").selectOption({ label: "Verslag van de kick-off" });
  await page.getByRole("button", { name: "Toon wat dit verslag aanhaalt" }).click();
  await page.waitForURL(/verslag=/);
  await page.getByRole("button", { name: "Maak het besluit" }).click();
  await expect(page.getByText("Kies minstens één bijdrage waarop dit steunt.").first()).toBeVisible();
  await page.getByLabel("Het besluit").fill(words);
  await page.getByRole("checkbox", { name: source.slice(0, 40) }).check();
  await page.getByRole("button", { name: "Maak het besluit" }).click();
  await expect(page.getByText("Het besluit is gemaakt.")).toBeVisible();
}

/** An expert on a phone, without script: the link out of the mail, three questions. */
async function expertAnswers(
  browser: Browser,
  email: string,
  roundPath: string,
  answer: string,
  remark: string,
) {
  const page = await phone(browser, { javaScriptEnabled: false });
  await logIn(page, world.origin, email, roundPath);
  await expect(heading(page)).toHaveText("1 besluit wacht op jou");
  await expectAccessibleWithScript(browser, page);
  await page.getByRole("link", { name: "Er zijn te weinig stages" }).click();
  await page.getByRole("button", { name: "Bewaar je antwoord" }).click();
  await expect(page.getByText("Kies of dit klopt.").first()).toBeVisible();
  await page.getByLabel(answer).check();
  await page.getByLabel("Je opmerking").fill(remark);
  await page.getByLabel("2. Wat betekent dit voor bedrijven?").fill("Zet stageplaatsen in je plan.");
  await page.getByRole("button", { name: "Bewaar je antwoord" }).click();
  await expect(page.getByText("Je antwoord is bewaard.")).toBeVisible();
  return page;
}

/** The same page in a browser with script, for axe needs it. */
async function expectAccessibleWithScript(browser: Browser, page: Page) {
  const other = await phone(browser);
  await other.context().addCookies(await page.context().cookies());
  await other.goto(page.url());
  await expectAccessible(other);
  await other.context().close();
}

test("conclusions go from what was said by way of experts to a theme, and a reader finds the way back", async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const { networkId, said } = await prepare();
  const tine = await phone(browser, { viewport: { width: 1280, height: 900 } });
  const organises = `/beheer/netwerken/${networkId}`;
  await logIn(tine, world.origin, "tine.trekker@example.org", `${organises}/besluiten`);
  await makeConclusion(tine, networkId, "Er zijn te weinig stages.", said[0]!.text);
  await look(tine, "besluit-bewerken");
  await expectAccessible(tine);
  await goto(tine, `${organises}/besluiten/rondes/nieuw`);
  await tine.getByLabel("Naam van de ronde").fill("Na de kick-off");
  await tine.getByLabel("Antwoord tot en met").fill("2099-03-01");
  await tine.getByRole("button", { name: "Bundel deze besluiten" }).click();
  await expect(tine.getByText("Deze 2 experten krijgen elk één mail")).toBeVisible();
  await look(tine, "ronde-versturen");
  await expectAccessible(tine);
  await tine.getByRole("button", { name: "Stuur naar de expertengroep" }).click();
  await tine.waitForURL(/\/expertengroep\//);
  const roundPath = new URL(tine.url()).pathname;

  const eva = await expertAnswers(
    browser,
    "eva.expert@example.org",
    roundPath,
    "Ja, dit klopt",
    "Zo is het.",
  );
  await expect(eva.getByText("Emiel Expert")).toHaveCount(0);
  const emiel = await expertAnswers(
    browser,
    "emiel.expert@example.org",
    roundPath,
    "Nee, dit klopt niet",
    "Niet overal.",
  );
  await expect(emiel.getByText("De meningen verschillen")).toBeVisible();
  await expect(emiel.getByText("Zo is het.")).toBeVisible();
  await look(emiel, "antwoorden");
  await expectAccessibleWithScript(browser, emiel);
  await emiel.getByLabel("Je reactie").fill("In Leuven zijn er genoeg.");
  await emiel.getByRole("button", { name: "Zeg dit aan de anderen" }).click();
  await expect(emiel.getByText("Je reactie staat erbij.")).toBeVisible();
  await eva.reload();
  await expect(eva.getByText("In Leuven zijn er genoeg.")).toBeVisible();

  // The steering group closes and decides, by keyboard alone where it matters.
  const stien = await phone(browser);
  await logIn(stien, world.origin, "stien.stuur@example.org", roundPath);
  await stien.getByText("Sluit deze ronde").press("Enter");
  await stien.getByRole("button", { name: "Sluit de ronde" }).press("Enter");
  await expect(stien.getByText("De ronde is gesloten.")).toBeVisible();
  await look(stien, "ronde");
  await stien.getByRole("link", { name: "Er zijn te weinig stages" }).press("Enter");
  await stien.getByLabel("Onderschreven").press("Space");
  await expectAccessible(stien);
  await stien.getByRole("button", { name: "Leg de uitkomst vast" }).press("Enter");
  await expect(stien.getByText("De uitkomst is vastgelegd.")).toBeVisible();

  await goto(tine, `${organises}/themas`);
  await tine.getByRole("link", { name: "Begin hiermee een thema" }).click();
  await tine.getByLabel("Naam", { exact: true }).fill("Stages bij werkgevers");
  await tine.getByRole("button", { name: "Begin het thema" }).click();
  await expect(tine.getByText("Het thema is er.")).toBeVisible();
  await look(tine, "thema-bewerken");
  await expectAccessible(tine);

  await readersWay(await phone(browser), said[0]!);
  await backFromTheNote(tine, said[0]!);
});

/** A visitor: from the matrix to the theme, the conclusion, and what was said. No name of anybody on the way. */
async function readersWay(page: Page, said: { id: string; text: string }) {
  const [network] = await world.sql<{ slug: string }>(`
    SELECT n."slug" FROM "Network" n JOIN "Event" e ON e."networkId" = n."id" WHERE e."slug" = 'kick-off-doorstroom'`);
  await goto(page, `/netwerken/${network!.slug}/themas`);
  const row = page.getByRole("row", { name: /Stages bij werkgevers/ });
  await expect(row.getByRole("cell").first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await look(page, "matrix");
  await expectAccessible(page);
  await row.getByRole("link").click();
  await expect(heading(page)).toHaveText("Stages bij werkgevers");
  await look(page, "thema");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Er zijn te weinig stages" }).click();
  await expect(page.getByText("De stuurgroep besliste")).toBeVisible();
  await expect(page.getByText(/Stien|Eva|Emiel/)).toHaveCount(0);
  await look(page, "besluit");
  await expectAccessible(page);
  await page.locator(`a[href="/bijdragen/${said.id}"]`).click();
  await expect(heading(page)).toHaveText("Waar komt dit vandaan, en wat is ermee gebeurd?");
  await expect(page.getByText("Kick-off", { exact: false }).first()).toBeVisible();
  await look(page, "bijdrage");
  await expectAccessible(page);
}

/** Three clicks down to the note, and three up to the theme. */
async function backFromTheNote(page: Page, said: { id: string; groupId: string }) {
  await goto(page, "/themas/stages-bij-werkgevers");
  await page.getByRole("link", { name: "Er zijn te weinig stages" }).click();
  await page.locator(`a[href="/bijdragen/${said.id}"]`).click();
  await page.getByRole("link", { name: "Lees dit in de nota van de groep" }).click();
  await page.waitForURL(/\/groepen\//);
  await expect(page.locator(`#bijdrage-${said.id}`)).toBeInViewport();
  await look(page, "nota");
  await page.locator(`#bijdrage-${said.id}`).click();
  await page.getByRole("link", { name: "Er zijn te weinig stages" }).click();
  await page.getByRole("link", { name: "Stages bij werkgevers" }).click();
  await expect(heading(page)).toHaveText("Stages bij werkgevers");
}
