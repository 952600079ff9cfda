import { expect, type Browser, type Page } from "@playwright/test";
import { pictureOf } from "../support/files";
import { expectAccessible, letterTo, logIn, openWorld, phone, test, type World } from "./world";

let world: World;
test.beforeAll(async () => {
  world = await openWorld();
});
test.afterAll(() => world.close());

const LOOKS = process.env.LOOKS;
const AUTHOR = "saskia.verteller@example.org";

/** Fits a phone and a desk, and keeps nobody out; with LOOKS=some/folder also a picture of it. */
async function look(browser: Browser, page: Page, name: string) {
  // In a browser with script, for axe needs it.
  const other = await phone(browser);
  await other.context().addCookies(await page.context().cookies());
  await other.goto(page.url());
  for (const width of [1280, 390]) {
    await other.setViewportSize({ width, height: 844 });
    expect(await other.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    if (LOOKS) await other.screenshot({ path: `${LOOKS}/${name}-${width}.png`, fullPage: true });
  }
  await expectAccessible(other);
  await other.context().close();
}

const goto = (page: Page, path: string) => page.goto(world.origin + path);
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const linkIn = (text: string) => new URL(/https?:\/\/\S+\/verhaal\/\S+/.exec(text)![0]).pathname;

/** The network of the demo, online, with an expert. */
async function prepare() {
  const [network] = await world.sql<{ id: string; slug: string; name: string }>(`
    UPDATE "Network" SET "publishedAt" = now() WHERE "id" = (
      SELECT "networkId" FROM "Event" WHERE "slug" = 'kick-off-doorstroom') RETURNING "id", "slug", "name"`);
  await world.sql(`
    WITH p AS (INSERT INTO "Person" ("id", "email", "emailKey", "name")
      VALUES (gen_random_uuid(), 'edith.expert@example.org', 'edith.expert@example.org', 'Edith Expert')
      ON CONFLICT ("emailKey") DO UPDATE SET "name" = excluded."name" RETURNING "id")
    INSERT INTO "RoleGrant" ("id", "personId", "role", "networkId")
      SELECT gen_random_uuid(), "id", 'EXPERT', '${network!.id}' FROM p`);
  return network!;
}

test("a story comes from a phone without script, passes two gates, and is changed under the eyes of an editor", async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const network = await prepare();
  const visitor = await phone(browser, { javaScriptEnabled: false });
  await handIn(browser, visitor, network.slug);
  const letter = await letterTo(visitor, world.origin, AUTHOR, /We kregen je verhaal/);
  const own = linkIn(letter.text);
  expect(new URL(visitor.url()).pathname).toBe(own);
  await addPictures(browser, visitor);

  const tine = await phone(browser, { javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
  await logIn(tine, world.origin, "tine.trekker@example.org", "/beheer");
  await tine.getByRole("link", { name: "Een stage van zes weken opent de deur" }).click();
  await expect(tine.getByRole("img", { name: "Twee collega's snoeien een haag" })).toBeVisible();
  await look(browser, tine, "redacteur");
  await press(tine, "Zet het in het netwerk");
  await expect(tine.getByText("Het verhaal staat in het netwerk. De auteur kreeg een mail.")).toBeVisible();
  await letterTo(visitor, world.origin, AUTHOR, /Je verhaal staat in het netwerk/);

  const edith = await phone(browser, { javaScriptEnabled: false });
  await logIn(edith, world.origin, "edith.expert@example.org", "/mijn");
  await edith.getByRole("link", { name: "Een stage van zes weken opent de deur" }).click();
  await look(browser, edith, "expert");
  await press(edith, "Keur het goed voor iedereen");
  await expect(edith.getByText("Iedereen kan het verhaal nu lezen.")).toBeVisible();
  await goto(edith, "/expertengroep/verhalen");
  await look(browser, edith, "expert-lijst");
  const shared = await letterTo(visitor, world.origin, AUTHOR, /Iedereen kan je verhaal nu lezen/);
  expect(linkIn(shared.text)).toBe(own);

  await picturesWait(browser, visitor, tine, own);
  await change(browser, visitor, own);
  await goto(tine, "/beheer/kennis/verhalen");
  await look(browser, tine, "lijst");
  await tine.getByRole("link", { name: "Een stage van acht weken opent de deur" }).click();
  await expect(tine.getByRole("heading", { name: "Zoals het nu online staat" })).toBeVisible();
  await look(browser, tine, "wijziging");
  await press(tine, "Neem de wijziging over");
  await expect(tine.getByText("De wijziging staat online.")).toBeVisible();
  await letterTo(visitor, world.origin, AUTHOR, /Je wijziging staat online/);

  await holdsStill(browser, visitor, own);
});

/** Ten minutes on a phone; what is wrong is said, and nothing has to be typed twice. */
async function handIn(browser: Browser, visitor: Page, network: string) {
  await goto(visitor, `/verhalen/nieuw?netwerk=${network}`);
  await look(browser, visitor, "nieuw");
  await visitor.getByLabel("Titel").fill("Een stage van zes weken opent de deur");
  await visitor.getByLabel("Organisatie").fill("Groenploeg De Linde");
  await visitor.getByLabel("Wat was de situatie?").fill("Niemand stroomde door naar de gemeente.");
  await visitor
    .getByLabel("Wat deden jullie?")
    .fill("We belden de dienst:\n\n- samen een taak kiezen\n- zes weken stage");
  await visitor.getByLabel("Je naam").fill("Saskia Verteller");
  await visitor.getByLabel("Je e-mailadres").fill(AUTHOR);
  await visitor.getByText("Cijfers", { exact: true }).click();
  await visitor.getByLabel("Het cijfer").first().fill("12 op 15");
  await press(visitor, "Dien je verhaal in");
  await expect(visitor.getByRole("link", { name: "Vertel kort wat het opleverde." })).toBeVisible();
  await visitor.getByLabel("Wat leverde het op?").fill("Drie mensen kregen een contract.");
  await visitor.getByLabel("Wat het zegt").first().fill("deelnemers werken na een jaar nog bij de gemeente");
  await press(visitor, "Dien je verhaal in");
  await expect(visitor.getByText("Je verhaal is verstuurd.")).toBeVisible();
  await look(browser, visitor, "auteur");
}

const photo = async (name: string) => {
  const bytes = await pictureOf("jpeg", { width: 900, height: 1200 });
  return { name, mimeType: "image/jpeg", buffer: Buffer.from(bytes) };
};

/** From the page one lands on, on a phone: a file that will not do, then one that does, and its words. */
async function addPictures(browser: Browser, visitor: Page) {
  await visitor.getByRole("link", { name: "Heb je een foto? Voeg ze toe." }).click();
  const heic = Buffer.from("\0\0\0\u0018ftypheic\0\0\0\0mif1heic");
  await visitor
    .getByLabel("Kies een foto")
    .setInputFiles({ name: "IMG_1.HEIC", mimeType: "image/heic", buffer: heic });
  await visitor.getByLabel("Wat is er te zien?").fill("Twee mensen snoeien een haag");
  await visitor.getByLabel("Iedereen op de foto vindt het goed dat ze hier staat.").check();
  await press(visitor, "Voeg toe");
  await expect(visitor.getByRole("link", { name: /^Dit is een heic-foto/ })).toBeVisible();
  await expect(visitor.getByLabel("Wat is er te zien?")).toHaveValue("Twee mensen snoeien een haag");
  if (LOOKS) await visitor.screenshot({ path: `${LOOKS}/foto-fout-390.png`, fullPage: true });
  await visitor.getByLabel("Kies een foto").setInputFiles(await photo("IMG_1.jpg"));
  await press(visitor, "Voeg toe");
  await expect(visitor.getByText("Je foto is bewaard.")).toBeVisible();
  await visitor.getByRole("link", { name: /^Beschrijving ?: Twee mensen/ }).click();
  await look(browser, visitor, "foto-beschrijving");
  await visitor.getByLabel("Wat is er te zien?").fill("Twee collega's snoeien een haag");
  await press(visitor, "Bewaar");
  const picture = visitor.getByRole("img", { name: "Twee collega's snoeien een haag" });
  await expect
    .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0);
  await look(browser, visitor, "fotos");
  await visitor.getByRole("link", { name: "Terug naar je verhaal" }).click();
  await look(browser, visitor, "auteur-foto");
}

/** Of a story that everybody reads a new picture waits, and goes when its author takes it back. */
async function picturesWait(browser: Browser, visitor: Page, tine: Page, own: string) {
  await goto(visitor, `${own}/fotos`);
  await visitor.getByLabel("Kies een foto").setInputFiles(await photo("IMG_2.jpg"));
  await visitor.getByLabel("Wat is er te zien?").fill("De ploeg aan tafel");
  await visitor.getByLabel("Iedereen op de foto vindt het goed dat ze hier staat.").check();
  await press(visitor, "Voeg toe");
  await letterTo(visitor, world.origin, "tine.trekker@example.org", /Een auteur wil een verhaal wijzigen/);
  await goto(tine, "/beheer/kennis/verhalen");
  await tine.getByRole("link", { name: "Een stage van zes weken opent de deur" }).click();
  await look(browser, tine, "redacteur-foto");
  await tine.getByRole("link", { name: "Lees het zoals anderen" }).click();
  await expect(tine.getByRole("img", { name: "Twee collega's snoeien een haag" })).toBeVisible();
  await expect(tine.getByRole("img", { name: "De ploeg aan tafel" })).toHaveCount(0);
  await tine.goBack();
  await press(tine, "Neem de foto's over");
  await expect(tine.getByText("De wijziging staat online.")).toBeVisible();
  await goto(visitor, `${own}/fotos`);
  await look(browser, visitor, "fotos-online");
  await visitor.getByRole("button", { name: /^Haal weg ?: De ploeg aan tafel/ }).click();
  await expect(visitor.getByText("De foto is weg.")).toBeVisible();
}

async function change(browser: Browser, visitor: Page, own: string) {
  await goto(visitor, own);
  await visitor.getByRole("link", { name: "Verander je verhaal" }).click();
  await look(browser, visitor, "auteur-wijzigt");
  await visitor.getByLabel("Titel").fill("Een stage van acht weken opent de deur");
  await visitor.getByText("Wat heb je nodig om dit na te doen?").click();
  await visitor.getByLabel("Geld").fill("Een halve dag begeleiding per week.");
  await press(visitor, "Bewaar je wijziging");
  await expect(visitor.getByText("Je wijziging wacht op een redacteur.").first()).toBeVisible();
  await look(browser, visitor, "auteur-wacht");
}

/** A year later: one tap. Then it goes, after one question more. */
async function holdsStill(browser: Browser, visitor: Page, own: string) {
  await world.sql(
    `UPDATE "PracticeStory" SET "reviewAsks" = 1, "reviewAskedAt" = now() WHERE "state" = 'SHARED'`,
  );
  await goto(visitor, own);
  await look(browser, visitor, "auteur-gevraagd");
  await press(visitor, "Ja, het klopt nog");
  await expect(visitor.getByText("Lezers zien dat je verhaal nog klopt.")).toBeVisible();
  await visitor.getByRole("link", { name: "Trek je verhaal in" }).click();
  await look(browser, visitor, "intrekken");
  await press(visitor, "Ja, trek het in");
  await expect(visitor.getByText("Niemand anders kan het nog lezen.").first()).toBeVisible();
}

test("one tap on what was said makes a draft, which somebody is asked to write further", async ({
  browser,
}) => {
  const [said] = await world.sql<{ id: string }>(`
    SELECT c."id" FROM "Contribution" c JOIN "FocusGroup" g ON g."id" = c."groupId"
      JOIN "Occurrence" o ON o."id" = g."occurrenceId" JOIN "Event" e ON e."id" = o."eventId"
    WHERE e."slug" = 'kick-off-doorstroom' AND c."source" = 'NOTE' AND c."mergedIntoId" IS NULL
    ORDER BY c."createdAt", c."id" LIMIT 1`);
  const tine = await phone(browser, { javaScriptEnabled: false });
  await logIn(tine, world.origin, "tine.trekker@example.org", `/bijdragen/${said!.id}`);
  await look(browser, tine, "bijdrage");
  await press(tine, "Maak hier een praktijkverhaal van");
  await expect(tine.getByText("Het ontwerp staat klaar.")).toBeVisible();
  await look(browser, tine, "ontwerp");
  await tine.getByRole("link", { name: "Bewerk" }).click();
  await look(browser, tine, "bewerken");
  await tine.goBack();
  await tine.getByRole("link", { name: "Vraag iemand om het te schrijven" }).click();
  await look(browser, tine, "auteur-vragen");
  await tine.getByLabel("Naam").fill("Wim Werkmmaat");
  await tine.getByLabel("E-mailadres").fill("wim.werkmmaat@example.org");
  await press(tine, "Stuur de vraag");
  await expect(tine.getByText("De mail is onderweg.")).toBeVisible();
  const letter = await letterTo(tine, world.origin, "wim.werkmmaat@example.org", /Schrijf jij dit verhaal/);
  const wim = await phone(browser, { javaScriptEnabled: false });
  await goto(wim, linkIn(letter.text));
  await press(wim, "Dien je verhaal in");
  await expect(wim.getByText("Het verhaal is nog niet klaar.")).toBeVisible();
});
