import { expect, type Browser, type Page } from "@playwright/test";
import { expectAccessible, letterTo, logIn, openWorld, phone, test, type World } from "./world";

let world: World;
test.beforeAll(async () => {
  world = await openWorld();
  await prepare();
});
test.afterAll(() => world.close());

const LOOKS = process.env.LOOKS;
const TINE = "tine.trekker@example.org";
const AUTHOR = "omar.onthaal@example.org";
const STORY = "33333333-0000-4000-8000-000000000001";
const OTHER = "33333333-0000-4000-8000-000000000002";
const INSIDE = "33333333-0000-4000-8000-000000000003";
const TITLE = "Van de groendienst naar een vaste job bij de stad";
const OTHER_TITLE = "Een taalcoach gaat mee op de werf";

const goto = (page: Page, path: string) => page.goto(world.origin + path);
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const reader = (browser: Browser) => phone(browser, { javaScriptEnabled: false });

/** A picture in the place of what the demo has no bytes of. */
const withPictures = (page: Page) =>
  page.route("**/bestanden/**", (route) =>
    route.fulfill({
      contentType: "image/svg+xml",
      body: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 750"><rect width="1200" height="750" fill="#7c9a5b"/>
        <circle cx="420" cy="430" r="210" fill="#35502a"/><circle cx="800" cy="380" r="250" fill="#4d6b3a"/></svg>`,
    }),
  );

/** Fits a phone and a desk, and keeps nobody out; with LOOKS=some/folder also a picture of it. */
async function look(browser: Browser, path: string, name: string, cookies?: Page) {
  const page = await phone(browser);
  await withPictures(page);
  if (cookies) await page.context().addCookies(await cookies.context().cookies());
  await goto(page, path);
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    if (LOOKS) await page.screenshot({ path: `${LOOKS}/${name}-${width}.png`, fullPage: true });
  }
  await expectAccessible(page);
  await page.context().close();
}

/** Three stories of the network of the kick-off: two that everybody reads, one that only its network published. */
async function prepare() {
  const [event] = await world.sql<{ networkId: string }>(
    `SELECT "networkId" FROM "Event" WHERE "slug" = 'kick-off-doorstroom'`,
  );
  const network = event!.networkId;
  await world.sql(`UPDATE "Network" SET "publishedAt" = now() WHERE "id" = '${network}'`);
  await world.sql(`
    INSERT INTO "PracticeStory" ("id", "slug", "networkId", "state", "organisationName", "province", "measures",
      "authorId", "createdAt", "changedAt", "inNetworkAt", "sharedAt", "confirmedAt")
    SELECT v."id"::uuid, v."slug", '${network}', v."state"::"StoryState", v."organisation", v."province"::"Province",
      v."measures"::"Measure"[], p."id", now(), now(), now(), CASE WHEN v."state" = 'SHARED' THEN now() END, now()
    FROM (VALUES
      ('${STORY}', 'van-groendienst-naar-stad', 'SHARED', 'Groenwerk Kempen', 'ANTWERPEN', '{LDE}'),
      ('${OTHER}', 'taalcoach-op-de-werf', 'SHARED', 'Bouwploeg Leuven', 'VLAAMS_BRABANT', '{LDE,IMW}'),
      ('${INSIDE}', 'stage-in-het-rusthuis', 'IN_NETWORK', 'Zorg Dichtbij', 'LIMBURG', '{CMW}')
    ) AS v("id", "slug", "state", "organisation", "province", "measures"), "Person" p WHERE p."email" = '${AUTHOR}'`);
  const words = [
    {
      ...{ story: STORY, title: TITLE },
      situation:
        "In de groendienst werkten vijftien mensen met een contract van vijf jaar. Na die vijf jaar gingen zij weer naar huis. De stad zocht intussen maanden naar gewone tuiniers, en vond ze niet.\n\nDe twee diensten kenden elkaar amper. Een examen bij de stad vroeg een diploma, en wie bij ons werkte, had dat meestal niet.",
      approach:
        "We spraken met de stad af dat iedereen in het vierde jaar **zes weken meeloopt** in een gewone ploeg. Een begeleider van ons gaat de eerste week mee.\n\n- De ploegbaas van de stad kiest zelf mee wie er komt.\n- Het examen meet wat iemand kan op het terrein, niet wat iemand schrijft.\n- Na de stage beslissen we met drie: de stad, wij en de medewerker zelf.",
      result:
        "Wie doorstroomde, bleef meestal ook. De ploegbazen vragen nu zelf wanneer de volgende komt, en de stad past het examen voor alle arbeiders aan.",
      again:
        "Vroeger beginnen: het vierde jaar is laat. En de ploegbaas er vanaf dag één bij halen. De eerste keer deden we dat niet, en toen liep het mis.",
      steps:
        "1. Zoek één dienst die mensen zoekt.\n2. Laat de ploegbaas een dag meelopen bij jou.\n3. Spreek een stage van zes weken af.\n4. Bekijk samen het examen.\n5. Beslis met drie, en zet het op papier.\n6. Blijf na de start nog drie maanden bellen.",
      people: "Eén begeleider, een halve dag per week per stagiair. Een ploegbaas die wil.",
      money: "De stage kost de stad niets. Wij rekenen 1.200 euro begeleiding per stagiair.",
      partners: "De groendienst en de personeelsdienst van de stad, VDAB.",
      legalFrame: "Doorstroomtraject binnen de lokale diensteneconomie. De stage is een activerende stage.",
      quote: "Ik dacht dat zo een examen niets voor mij was. Nu heb ik mijn eigen bakfiets.",
      quoteBy: "een medewerker, nu bij de stad",
      figures: [
        ["12 op 15", "medewerkers werken na een jaar nog bij de stad", "personeelsdienst van de stad, 2025"],
        ["6 weken", "duurt een stage in een gewone ploeg", ""],
      ],
    },
    {
      ...{ story: OTHER, title: OTHER_TITLE },
      ...{ situation: "Op de werf sprak iedereen een andere taal.", approach: "Een coach ging mee." },
      result: "Minder fouten, en mensen die elkaar bij naam kennen.",
      ...{
        again: "",
        steps: "",
        people: "",
        money: "",
        partners: "",
        legalFrame: "",
        quote: "",
        quoteBy: "",
      },
      figures: [],
    },
    {
      ...{ story: INSIDE, title: "Stage in het rusthuis" },
      ...{ situation: "Er waren geen stages.", approach: "Nu wel.", result: "Vier stages per jaar." },
      ...{
        again: "",
        steps: "",
        people: "",
        money: "",
        partners: "",
        legalFrame: "",
        quote: "",
        quoteBy: "",
      },
      figures: [],
    },
  ];
  const text = (value: string) => `'${value.replaceAll("'", "''")}'`;
  for (const { story, title, figures, ...rest } of words) {
    const parts = Object.entries(rest);
    await world.sql(`
      WITH r AS (INSERT INTO "StoryRevision" ("id", "storyId", "number", "state", "at", "title", "quoteAgreedAt",
          ${parts.map(([name]) => `"${name}"`).join(", ")})
        VALUES (gen_random_uuid(), '${story}', 1, 'ACCEPTED', now(), ${text(title)}, now(),
          ${parts.map(([, value]) => text(value)).join(", ")}) RETURNING "id")
      INSERT INTO "StoryFigure" ("id", "revisionId", "order", "value", "measure", "source")
      SELECT gen_random_uuid(), r."id", f."order", f."value", f."measure", f."source" FROM r, (VALUES
        ${[...figures, ["", "", ""]].map((one, i) => `(${i}, ${one.map(text).join(", ")})`).join(", ")}
      ) AS f("order", "value", "measure", "source") WHERE f."value" <> ''`);
  }
  const ids = [STORY, OTHER, INSIDE].map((id) => `('${id}'::uuid)`).join(", ");
  await world.sql(`INSERT INTO "StorySector" ("storyId", "sectorId")
    SELECT s."id", (SELECT min("id") FROM "Sector") FROM (VALUES ${ids}) AS s("id")`);
  await world.sql(`INSERT INTO "StoryTheme" ("storyId", "themeId")
    SELECT s."id", (SELECT min("id") FROM "Theme" WHERE "networkId" IS NULL) FROM (VALUES ${ids}) AS s("id")`);
  await world.sql(`
    WITH f AS (INSERT INTO "FileItem" ("id", "title", "fileName", "mediaType", "bytes", "hash", "width", "height",
        "visibility", "uploadedAt")
      VALUES (gen_random_uuid(), 'Haag', 'de haag.jpg', 'image/jpeg', 1, 'geen', 1200, 750, 'ALL', now()) RETURNING "id")
    INSERT INTO "StoryPicture" ("id", "storyId", "fileId", "alt", "caption", "agreedAt", "acceptedAt")
    SELECT gen_random_uuid(), '${STORY}', "id", 'Een ploeg snoeit een haag in het park', 'De tweede week in het park.',
      now(), now() FROM f`);
  await world.sql(`INSERT INTO "StorySource" ("storyId", "contributionId", "text", "addedAt")
    SELECT '${STORY}', c."id", c."text", now() FROM "Contribution" c JOIN "FocusGroup" g ON g."id" = c."groupId"
      JOIN "Occurrence" o ON o."id" = g."occurrenceId" JOIN "Event" e ON e."id" = o."eventId"
    WHERE e."slug" = 'kick-off-doorstroom' AND c."source" = 'NOTE' AND c."mergedIntoId" IS NULL
    ORDER BY c."createdAt", c."id" LIMIT 2`);
  // What a decided conclusion leans on is everybody's to see.
  await world.sql(`
    WITH b AS (INSERT INTO "Conclusion" ("id", "networkId", "text", "createdAt", "changedAt", "outcome", "decidedAt",
        "decidedAs")
      VALUES (gen_random_uuid(), '${network}', 'Er zijn te weinig stages.', now(), now(), 'ONDERSCHREVEN', now(),
        'STEERING') RETURNING "id")
    INSERT INTO "ConclusionSource" ("conclusionId", "contributionId", "text", "addedAt")
    SELECT b."id", s."contributionId", s."text", now() FROM b, "StorySource" s WHERE s."storyId" = '${STORY}' LIMIT 1`);
}

test("whoever looks for a story narrows the list down without script", async ({ browser }) => {
  const page = await reader(browser);
  await goto(page, "/");
  await page.locator("summary", { hasText: "Menu" }).click();
  await page.getByRole("navigation", { name: "Hoofdmenu" }).getByRole("link", { name: "Verhalen" }).click();
  await expect(heading(page)).toHaveText("Verhalen uit de praktijk");
  const before = await page.getByRole("article").count();
  await expect(page.getByRole("heading", { name: TITLE })).toBeVisible();
  await expect(page.getByText("Stage in het rusthuis")).toHaveCount(0);
  const facets = page.getByRole("navigation", { name: "Beperk tot" });
  await facets.getByRole("link", { name: "IMW" }).click();
  await expect(page.getByRole("heading", { name: OTHER_TITLE })).toBeVisible();
  await expect(page.getByRole("heading", { name: TITLE })).toHaveCount(0);
  await page.getByRole("link", { name: "Toon alle verhalen" }).click();
  await expect(page.getByRole("article")).toHaveCount(before);
  await look(browser, "/verhalen", "list");
  await look(browser, "/verhalen?maatregel=IMW", "narrowed");
});

test("a reader follows a story to where it was said, finds it useful, and asks who did it", async ({
  browser,
}) => {
  const page = await reader(browser);
  await goto(page, "/verhalen/van-groendienst-naar-stad");
  await expect(heading(page)).toHaveText(TITLE);
  await expect(page.getByRole("heading", { name: "Wat heb je nodig?" })).toBeVisible();
  await expect(page.getByText("12 op 15")).toBeVisible();
  await expect(page.getByText("De bron ontbreekt.")).toBeVisible();
  await expect(page.getByRole("link", { name: OTHER_TITLE })).toBeVisible();
  const origin = page.getByRole("region", { name: "Waar komt dit vandaan?" });
  await expect(origin.getByRole("link", { name: /kick-off/i }).first()).toBeVisible();

  await origin.getByRole("link", { name: "Wat er met deze bijdrage gebeurde" }).click();
  await expect(page.getByRole("link", { name: TITLE })).toBeVisible();
  await page.goBack();

  await page.getByRole("button", { name: "Nuttig", exact: true }).click();
  await expect(page.getByText("1 lezer vindt dit nuttig. Jij vindt dit nuttig.")).toBeVisible();
  await page.getByRole("button", { name: "Toch niet nuttig" }).click();
  await expect(page.getByText("Nog niemand duidde dit aan.")).toBeVisible();

  await page.getByRole("link", { name: "Stel een vraag" }).first().click();
  await page.getByLabel("Je naam").fill("Lies Lezer");
  await page.getByLabel("Je e-mailadres").fill("geen adres");
  await page.getByLabel("Je vraag").fill("Hoe kreeg je de stad mee?");
  await page.getByRole("button", { name: "Verstuur je vraag" }).click();
  await expect(page.getByLabel("Je naam")).toHaveValue("Lies Lezer");
  await page.getByLabel("Je e-mailadres").fill("lies.lezer@example.org");
  await page.getByRole("button", { name: "Verstuur je vraag" }).click();
  await expect(page.getByText("Je vraag is verstuurd.")).toBeVisible();
  const { text } = await letterTo(page, world.origin, AUTHOR, /Een vraag over je verhaal/);
  expect(text).toContain("Hoe kreeg je de stad mee?");
  await look(browser, "/verhalen/van-groendienst-naar-stad", "story");
  await look(browser, "/verhalen/van-groendienst-naar-stad/contact", "contact");
});

test("what a reader tells stands with the story once the editor let it in", async ({ browser }) => {
  const page = await reader(browser);
  await goto(page, "/verhalen/van-groendienst-naar-stad");
  await page.getByRole("link", { name: "Vertel hoe het bij jou ging" }).click();
  await page.getByLabel("Je organisatie").fill("Tuinploeg Genk");
  await page.getByLabel("Hoe ging het?").fill("Bij ons lukte het met vier weken.");
  await page.getByRole("button", { name: "Verstuur" }).click();
  await expect(page.getByText("Een redacteur leest het na.")).toBeVisible();
  await expect(page.getByText("Bij ons lukte het")).toHaveCount(0);

  const editor = await phone(browser);
  await logIn(editor, world.origin, TINE);
  await goto(editor, "/beheer/kennis/verhalen/ervaringen");
  await look(browser, "/beheer/kennis/verhalen/ervaringen", "experiences", editor);
  await editor.getByRole("button", { name: /Laat toe.*Tuinploeg Genk/ }).click();
  await expect(editor.getByRole("heading", { name: "Staat bij een verhaal" })).toBeVisible();
  await page.reload();
  await expect(page.getByText("Bij ons lukte het met vier weken.")).toBeVisible();

  // Whoever belongs to the network reads what it published, and that nobody validated it yet.
  await goto(page, "/verhalen/stage-in-het-rusthuis");
  await expect(heading(page)).toHaveText("Deze pagina bestaat niet");
  await goto(editor, "/verhalen/stage-in-het-rusthuis");
  await expect(editor.getByText("Een expert moet het nog valideren.")).toBeVisible();
  await look(browser, "/verhalen/stage-in-het-rusthuis", "in-network", editor);
});

test("an editor gathers stories with the keyboard, and everybody reads them in that order", async ({
  browser,
}) => {
  const page = await phone(browser, { viewport: { width: 1280, height: 844 } });
  await logIn(page, world.origin, TINE);
  await goto(page, "/beheer/kennis/collecties");
  await page.getByRole("link", { name: "Nieuwe collectie" }).click();
  await page.getByLabel("Titel").fill("Doorstroom naar een stad");
  await page.getByLabel("Inleiding").fill("Drie manieren om te beginnen.");
  const networks = page.getByLabel("Netwerk");
  if ((await networks.inputValue()) === "") await networks.selectOption({ index: 1 });
  await page.keyboard.press("Tab");
  await page.getByRole("button", { name: "Maak de collectie" }).press("Enter");
  for (const title of [TITLE, OTHER_TITLE]) {
    await page.getByRole("link", { name: "Voeg een verhaal toe" }).press("Enter");
    const option = page.getByLabel("Verhaal").locator("option", { hasText: title });
    await page.getByLabel("Verhaal").selectOption((await option.getAttribute("value"))!);
    await page.getByRole("button", { name: "Voeg toe" }).press("Enter");
    await expect(page.getByRole("link", { name: title })).toBeVisible();
  }
  await page.getByRole("button", { name: new RegExp(`Hoger.*${OTHER_TITLE}`) }).press("Enter");
  await expect(page.locator(".collected > li").first()).toContainText(OTHER_TITLE);
  await look(browser, new URL(page.url()).pathname, "edit-collection", page);
  await page.getByRole("button", { name: "Zet online" }).press("Enter");
  await expect(page.getByRole("button", { name: "Haal offline" })).toBeVisible();

  const visitor = await reader(browser);
  await goto(visitor, "/collecties");
  await visitor.getByRole("link", { name: "Doorstroom naar een stad" }).click();
  await expect(visitor.getByRole("article").first()).toContainText(OTHER_TITLE);
  await look(browser, "/collecties", "collections");
  await look(browser, "/collecties/doorstroom-naar-een-stad", "collection");
});

test("a story prints on one sheet, and its session says what came of it", async ({ browser }) => {
  const page = await phone(browser, { viewport: { width: 1280, height: 844 } });
  await withPictures(page);
  await goto(page, "/verhalen/van-groendienst-naar-stad");
  await expect(page.getByRole("img", { name: "Een ploeg snoeit een haag in het park" })).toBeVisible();
  const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
  if (LOOKS) await page.pdf({ format: "A4", preferCSSPageSize: true, path: `${LOOKS}/story.pdf` });
  expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
  const data = JSON.parse(await page.locator('script[type="application/ld+json"]').innerText()) as object;
  expect(data).toMatchObject({ "@type": "Article", headline: TITLE });
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
    "href",
    /\/verhalen\/van-groendienst-naar-stad$/,
  );

  await goto(page, "/evenementen/kick-off-doorstroom");
  const came = page.getByRole("region", { name: "Wat hieruit voortkwam" });
  await expect(came.getByRole("link", { name: TITLE })).toBeVisible();
  await look(browser, "/evenementen/kick-off-doorstroom", "event");
});
