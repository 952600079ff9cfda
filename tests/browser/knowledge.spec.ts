import { expect, type Browser, type Page } from "@playwright/test";
import { gzipSync } from "node:zlib";
import { until } from "../support/server";
import { inClicks, look } from "./trajectory";
import { expectAccessible, letterTo, logIn, openWorld, phone, test, type World } from "./world";

let world: World;
test.beforeAll(async () => {
  world = await openWorld();
  await until(
    async () => (await world.sql(`SELECT 1 FROM "SearchEntry" WHERE "kind" = 'story' LIMIT 1`)).length > 0,
  );
});
test.afterAll(() => world.close());

const STORY = "Een halve dag meewerken in plaats van een examen";
const SAID = "Eén gemeente verving het examen door een halve dag meewerken.";
const QUESTION = "Telt een lange ziekte mee in de vijf jaar van het traject?";
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const reader = (browser: Browser) => phone(browser, { javaScriptEnabled: false });

/** The address leads to the line of the report that says it, with its source. */
async function standsAtPassage(page: Page) {
  const source = page.locator(new URL(page.url()).hash);
  await expect(page.locator("li, p").filter({ has: source }).first()).toContainText(SAID);
}

/** From the home page by one search to the story about hiring in local authorities. */
async function findStory(page: Page) {
  await page.goto(world.origin);
  await page.getByLabel("Wat zoek je?").first().fill("aanwerven bij gemeenten");
  await page.getByLabel("Wat zoek je?").first().press("Enter");
  await page.locator(".find-results").getByRole("link", { name: STORY }).click();
  await expect(heading(page)).toHaveText(STORY);
}
const origin = (page: Page) => page.getByRole("region", { name: "Waar komt dit vandaan?" });

test("who never was here finds by one search how a municipality hires, and where it was said", async ({
  browser,
}) => {
  const page = await reader(browser);
  await findStory(page);
  await expect(origin(page).getByText(SAID)).toBeVisible();
  await expect(
    origin(page)
      .getByRole("link", { name: /lokale besturen/i })
      .first(),
  ).toBeVisible();
  // In the published report, at the very passage.
  await origin(page)
    .getByRole("link", { name: /^Lees het in het verslag|verslag/i })
    .first()
    .click();
  await expect(page).toHaveURL(/\/verslagen\/.+#bijdrage-/);
  await standsAtPassage(page);
});

test("from the home page the same story is four clicks away from its passage, without searching", async ({
  browser,
}) => {
  const page = await phone(browser, { viewport: { width: 1280, height: 860 } });
  await page.goto(world.origin);
  await inClicks(4, async (click) => {
    await click(page.getByRole("navigation", { name: "Hoofdmenu" }).getByRole("link", { name: "Verhalen" }));
    await click(
      page.getByRole("navigation", { name: "Beperk tot" }).getByRole("link", { name: /^Lokale besturen/ }),
    );
    await click(page.getByRole("link", { name: STORY }));
    await click(
      origin(page)
        .getByRole("link", { name: /verslag/i })
        .first(),
    );
  });
  await standsAtPassage(page);
});

test("who belongs to the network reads the passage in the note of the focus group itself", async ({
  browser,
}) => {
  const page = await phone(browser, { viewport: { width: 1280, height: 860 } });
  await logIn(page, world.origin, "lena.trekker@example.org");
  await findStory(page);
  await origin(page).locator('a[href^="/groepen/"]').first().click();
  await expect(page.locator(new URL(page.url()).hash)).toContainText(SAID);
});

test("a question of the LDE-dagen that waits is answered by VDAB, and each who asked hears once", async ({
  browser,
}) => {
  const visitor = await reader(browser);
  await visitor.goto(`${world.origin}/vragen`);
  await visitor.getByRole("link", { name: QUESTION }).click();
  await expect(visitor.getByText("In afwachting").first()).toBeVisible();
  await expect(visitor.getByText(/LDE-dagen/).first()).toBeVisible();

  const tine = await phone(browser, { viewport: { width: 1280, height: 860 } });
  await logIn(tine, world.origin, "tine.trekker@example.org", "/beheer/kennis/vragen");
  await tine.getByRole("link", { name: QUESTION }).click();
  await tine.getByRole("link", { name: "Stuur een link om te antwoorden" }).click();
  await tine.getByLabel("E-mailadres").fill("dienst@vdab.example");
  await tine.getByLabel("Functie").fill("dienst sociale economie");
  await tine.getByRole("button", { name: "Stuur de link" }).click();
  await expect(tine.getByText("De link is onderweg.")).toBeVisible();

  const { text } = await letterTo(tine, world.origin, "dienst@vdab.example", /Een vraag voor jullie/);
  const vdab = await reader(browser);
  await vdab.goto(/https?:\S+\/antwoord\/\S+/.exec(text)![0].replace(/^https?:\/\/[^/]+/, world.origin));
  await vdab
    .getByRole("textbox", { name: "Antwoord", exact: true })
    .fill("Ziekte van meer dan een jaar schort het traject op.");
  await vdab
    .getByRole("button", { name: /online|Verstuur/ })
    .first()
    .click();
  await expect(vdab.getByText("Je antwoord staat online")).toBeVisible();

  await visitor.reload();
  await expect(visitor.getByText("Ziekte van meer dan een jaar schort het traject op.")).toBeVisible();
  for (const address of ["vraagt.1@example.org", "vraagt.3@example.org", "volgt.2@example.org"]) {
    const told = await letterTo(tine, world.origin, address, /Er is een antwoord/);
    expect(told.text).toContain("Ziekte van meer dan een jaar");
    const letters = await world.sql(
      `SELECT 1 FROM "OutboxMail" WHERE "letter" = 'question-told' AND "toEmail" = '${address}'`,
    );
    expect(letters).toHaveLength(1);
  }
});

test("the pages that everybody reads are light, read without script, and say what they are", async ({
  browser,
}) => {
  const page = await phone(browser);
  const [{ slug }] = (await world.sql<{ slug: string }>(
    `SELECT s."slug" FROM "PracticeStory" s JOIN "StoryRevision" r ON r."storyId" = s."id" WHERE r."title" = '${STORY}'`,
  )) as [{ slug: string }];
  for (const [path, title, canonical] of [
    [`/verhalen/${slug}`, STORY, `/verhalen/${slug}`],
    ["/zoeken?q=jobcoach", "jobcoach", null],
    ["/verhalen", "Verhalen", "/verhalen"],
    ["/vragen", "Vragen", "/vragen"],
    [
      "/naslag/ondersteuning-in-de-lokale-diensteneconomie",
      "Ondersteuning",
      "/naslag/ondersteuning-in-de-lokale-diensteneconomie",
    ],
    ["/organisaties", "Organisaties", "/organisaties"],
  ] as const) {
    const weighed = await weigh(page, world.origin + path);
    console.log(
      `${path}: ${weighed.requests} requests, ${weighed.bytes} B gzipped, scripts ${weighed.scripts} B`,
    );
    expect(weighed.elsewhere, path).toEqual([]);
    expect(weighed.bytes, path).toBeLessThan(150_000);
    expect(await page.title(), path).toContain(title);
    if (canonical)
      await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", world.origin + canonical);
    await look(page, path.split("/")[1]!.split("?")[0]!, [390, 1280]);
    await expectAccessible(page);
  }
  const sitemap = await (await page.request.get(`${world.origin}/sitemap.xml`)).text();
  expect(sitemap).toContain(`/verhalen/${slug}`);
});

/** What a page costs who opens it for the first time. */
async function weigh(page: Page, url: string) {
  const answers: { url: string; bytes: number; script: boolean }[] = [];
  const gather = async (response: Awaited<ReturnType<Page["waitForResponse"]>>) => {
    const body = await response.body().catch(() => Buffer.alloc(0));
    answers.push({
      url: response.url(),
      bytes: gzipSync(body).length,
      script: /\.js$/.test(new URL(response.url()).pathname),
    });
  };
  const listen = (response: Parameters<typeof gather>[0]) => void gather(response);
  page.on("response", listen);
  await page.goto(url, { waitUntil: "networkidle" });
  page.off("response", listen);
  const sum = (list: typeof answers) => list.reduce((total, { bytes }) => total + bytes, 0);
  return {
    requests: answers.length,
    bytes: sum(answers),
    scripts: sum(answers.filter(({ script }) => script)),
    elsewhere: answers.map((one) => new URL(one.url).origin).filter((one) => one !== world.origin),
  };
}
