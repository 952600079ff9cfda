import { expect, type Page } from "@playwright/test";
import { look } from "./trajectory";
import { expectAccessible, logIn, openWorld, phone, test, type World } from "./world";

let world: World;
/** Who leads the network, at a desk. */
let lena: Page;

const KNOWLEDGE = "/beheer/kennis";
const TEXT = `## Wat het inhoudt

Een medewerker krijgt begeleiding op de werkvloer, en een plan om verder te groeien.

## Na het traject

Wie klaar is, zoekt samen met een begeleider een gewone job.`;

test.describe.configure({ mode: "serial", timeout: 120_000 });
test.beforeAll(async ({ browser }) => {
  world = await openWorld();
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "nl-BE" });
  lena = await context.newPage();
  await logIn(lena, world.origin, "lena.trekker@example.org", KNOWLEDGE + "/naslag");
});
test.afterAll(() => world.close());

const to = (page: Page, path: string) => page.goto(world.origin + path);
const said = () => lena.locator("main").getByRole("status");
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
async function duty(n: number, bearer: string, text: string, [from, until, every]: (number | null)[]) {
  const row = lena.getByRole("group", { name: `Plicht ${n} ` });
  if ((await row.count()) === 0) await lena.getByRole("button", { name: "Nog een rij" }).click();
  await row.getByLabel("Wie").selectOption({ label: bearer });
  await row.getByLabel("Doet wat").fill(text);
  await row.getByLabel("Vanaf maand").fill(String(from));
  if (until) await row.getByLabel("Tot maand").fill(String(until));
  if (every) await row.getByLabel("Om de … maanden").fill(String(every));
}

const save = (remark: string) =>
  lena
    .getByLabel("In één zin")
    .fill(remark)
    .then(() => lena.getByRole("button", { name: "Bewaar als nieuwe versie" }).click());

test("an editor makes a contact point and a reference page with duties, and looks at it before it is saved", async () => {
  await to(lena, `${KNOWLEDGE}/contactpunten/nieuw`);
  await lena.getByLabel("Naam").fill("Loket van de proef");
  await lena.getByLabel(/^Organisatie/).fill("Proefdepartement");
  await lena.getByLabel(/^Straat/).fill("Koning Albert II-laan 35");
  await lena.getByLabel(/^Gemeente/).fill("Brussel");
  await lena.getByLabel(/^Telefoon/).fill("02 555 00 00");
  await expectAccessible(lena);
  await lena.getByRole("button", { name: "Bewaar" }).click();
  await expect(heading(lena)).toHaveText("Loket van de proef");

  await to(lena, `${KNOWLEDGE}/naslag`);
  await lena.getByRole("link", { name: "Maak een naslagpagina" }).click();
  await lena.getByLabel("Titel").fill("Het traject van een nieuwe medewerker");
  await lena.getByRole("button", { name: "Maak de pagina" }).click();
  await lena.getByLabel(/^Waar het over gaat/).fill("Wat werknemer en werkgever mogen verwachten.");
  await lena.getByLabel("Tekst", { exact: true }).fill(TEXT);
  await duty(1, "Werknemer", "Volgt een traject van hoogstens vijf jaar", [0, 60, null]);
  await duty(2, "Werkgever", "Maakt een plan met de werknemer, en stuurt het bij", [0, 48, 12]);
  await duty(3, "Begeleider", "Begeleidt op de werkvloer, elke dag", [0, 60, null]);
  await duty(4, "Begeleider", "Zoekt mee naar een job: het doorstroomtraject", [48, 60, null]);
  await duty(5, "VDAB", "Bekijkt hoe het ging, en wat nu kan", [60, null, null]);
  await lena.getByLabel("Bron").first().fill("Departement Werk en Sociale Economie");
  await lena.getByLabel(/^Nakijken tegen/).fill("2099-01-31");
  await lena.getByLabel(/^Contactpunt/).selectOption({ label: "Loket van de proef" });
  await lena.getByLabel(/^LDE:/).check();

  await lena.getByRole("button", { name: "Bekijk een voorbeeld" }).click();
  await expect(lena.getByRole("heading", { name: "Voorbeeld" })).toBeVisible();
  await expect(lena.getByText("elk jaar, van de start tot 4 jaar later")).toBeVisible();
  await look(lena, "naslag-voorbeeld", [390, 1280]);
  await save("Eerste tekst");
  await expect(said()).toContainText("Bewaard als nieuwe versie.");
  await lena.getByRole("button", { name: "Zet online" }).click();
  await expect(said()).toContainText("De pagina staat online.");
});

test("a visitor reads the page on a phone: contents, figure in words, whom to ask", async ({ browser }) => {
  const page = await phone(browser);
  await to(page, "/naslag");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Het traject van een nieuwe medewerker" }).click();
  await expect(page.getByRole("navigation", { name: "Op deze pagina" }).getByRole("link")).toHaveText([
    "Wat het inhoudt",
    "Na het traject",
    "Wie doet wat, en wanneer?",
  ]);
  const figure = page.getByRole("region", { name: "Wie doet wat, en wanneer?" });
  await expect(figure.getByRole("heading", { level: 3 })).toHaveText([
    "Werknemer",
    "Werkgever",
    "Begeleider",
    "VDAB",
  ]);
  await expect(figure.getByRole("listitem").filter({ hasText: "Bekijkt hoe het ging" }).last()).toContainText(
    "5 jaar na de start",
  );
  await expect(page.getByRole("link", { name: "02 555 00 00" })).toHaveAttribute("href", "tel:+3225550000");
  expect(await page.locator("script[type='application/ld+json']").textContent()).toContain('"Article"');
  await expect(page.locator("link[rel=canonical]")).toHaveAttribute(
    "href",
    /\/naslag\/het-traject-van-een-nieuwe-medewerker$/,
  );
  await look(page, "naslag", [320, 390, 1280]);
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("region", { name: "Who does what, and when?" })).toContainText(
    "every year, from the start until 4 years later",
  );
  await expectAccessible(page);
});

test("a change is a version that one compares word by word", async ({ browser }) => {
  await lena.getByLabel("Tekst", { exact: true }).fill(TEXT.replace("een gewone job", "een vaste job"));
  await save("Andere woorden voor de job");
  await expect(said()).toContainText("Bewaard als nieuwe versie.");
  const page = await phone(browser);
  await to(page, "/naslag/het-traject-van-een-nieuwe-medewerker");
  await page.getByRole("link", { name: "Bekijk de 3 versies" }).click();
  await page.getByRole("link", { name: "Versie 3" }).click();
  await expect(page.getByText("Andere woorden voor de job")).toBeVisible();
  await expect(page.locator("del")).toContainText("gewone");
  await expect(page.locator("ins")).toContainText("vaste");
  await page.getByLabel("Vergelijk met").selectOption({ index: 1 });
  await page.getByRole("button", { name: "Vergelijk" }).click();
  await expect(page.getByRole("heading", { name: "Wat veranderde er sinds versie 1?" })).toBeVisible();
  await look(page, "naslag-versie", [390, 1280]);
});

test("once its day has passed readers are told, the editor gets one mail, and one press settles it", async ({
  browser,
}) => {
  await world.sql(`UPDATE "ArticleRevision" SET "validAsOf" = '2025-01-31', "checkBy" = '2026-01-31'
     WHERE "title" = 'Het traject van een nieuwe medewerker'`);
  const page = await phone(browser);
  await to(page, "/naslag/het-traject-van-een-nieuwe-medewerker");
  await expect(page.getByText("Iemand moest dit nakijken tegen 31 januari 2026")).toBeVisible();
  await look(page, "naslag-te-laat", [390]);
  await to(lena, "/beheer");
  await lena.getByRole("link", { name: /^Kijk na of dit nog klopt/ }).click();
  await lena.getByRole("button", { name: "Alles nagekeken, klopt nog" }).click();
  await expect(said()).toContainText("het klopt nog");
  await to(page, "/naslag/het-traject-van-een-nieuwe-medewerker");
  await expect(page.getByText("Misschien is dit niet meer juist")).toHaveCount(0);
});

test("an organisation that said yes is found in the directory, with its contact point", async ({
  browser,
}) => {
  await to(lena, `${KNOWLEDGE}/organisaties?zoek=Proefdepartement`);
  await lena.getByRole("link", { name: "Proefdepartement" }).click();
  await lena.getByLabel(/^Soort/).selectOption({ label: "Vlaamse overheid of VDAB" });
  await lena.getByLabel(/^Wat ze doet/).fill("Werkt aan het beleid voor **werk** in Vlaanderen.");
  await expectAccessible(lena);
  await lena.getByRole("button", { name: "Bewaar" }).click();
  await lena.getByRole("button", { name: "Zet in de gids" }).click();
  await expect(said()).toContainText("staat in de gids");
  const page = await phone(browser);
  await to(page, "/organisaties?zoek=proefdep");
  await look(page, "organisaties", [390, 1280]);
  await page.getByRole("link", { name: "Proefdepartement" }).click();
  await expect(heading(page)).toHaveText("Proefdepartement");
  await expect(page.getByRole("link", { name: "02 555 00 00" })).toBeVisible();
  await look(page, "organisatie", [390, 1280]);
  await to(page, "/contactpunten");
  await expect(page.getByRole("heading", { name: "Loket van de proef" })).toBeVisible();
  await look(page, "contactpunten", [390, 1280]);
});

const OF_LENA = `SELECT r."networkId" FROM "RoleGrant" r JOIN "Person" p ON p."id" = r."personId"
  WHERE p."email" = 'lena.trekker@example.org' AND r."networkId" IS NOT NULL`;

test("without script an organisation signs and takes it back, and a reference page is made", async ({
  browser,
}) => {
  const storageState = await lena.context().storageState();
  const page = await phone(browser, { javaScriptEnabled: false, storageState });
  const [passage] = await world.sql<{ id: string }>(
    `SELECT c."id" FROM "Contribution" c JOIN "FocusGroup" g ON g."id" = c."groupId"
     JOIN "Occurrence" o ON o."id" = g."occurrenceId" JOIN "Event" e ON e."id" = o."eventId"
     WHERE c."source" = 'NOTE' AND c."admittedAt" IS NOT NULL AND e."networkId" IN (${OF_LENA})
     ORDER BY c."id" LIMIT 1`,
  );
  await to(page, `/bijdragen/${passage!.id}`);
  const signature = page.getByRole("region", { name: "Wie hierachter staat" });
  await signature.getByLabel("Organisatie").selectOption({ label: "Proefdepartement" });
  await signature.getByRole("button", { name: "Onderteken", exact: true }).click();
  await expect(signature).toContainText("De organisatie staat erbij.");
  await expect(signature.getByRole("link", { name: "Proefdepartement" })).toBeVisible();
  await signature.getByRole("button", { name: "Haal de ondertekening weg" }).click();
  await expect(signature).toContainText("De ondertekening is weg.");
  await expect(signature).toContainText("Geen organisatie ondertekende dit.");

  await to(page, `${KNOWLEDGE}/naslag`);
  await page.getByRole("link", { name: "Maak een naslagpagina" }).click();
  await page.getByLabel("Titel").fill("Zonder script gemaakt");
  await page.getByRole("button", { name: "Maak de pagina" }).click();
  await expect(heading(page)).toContainText("Zonder script gemaakt");
});
