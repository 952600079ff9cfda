import { expect, type Page } from "@playwright/test";
import {
  byConclusion,
  byWhatWasSaid,
  desk,
  inClicks,
  look,
  pathsIn,
  putOnline,
  standsInNote,
} from "./trajectory";
import { logIn, openWorld, phone, test, type World } from "./world";

const SPACE = "/netwerken/sociale-en-reguliere-economie";
const SECTORS = [
  "voeding en horeca",
  "groen",
  "interim",
  "dienstencheques",
  "lokale besturen",
  "metaal en logistiek",
];
const CARE = "Zonder vervoer en kinderopvang op de uren van het werk lukt een overstap niet.";

let world: World;
let networkId: string;
/** Who leads the network, at a desk. */
let lena: Page;

test.describe.configure({ mode: "serial", timeout: 240_000 });
test.use({ actionTimeout: 20_000 });
test.beforeAll(async ({ browser }) => {
  world = await openWorld();
  const [network] = await world.sql<{ id: string }>(
    `SELECT id FROM "Network" WHERE slug = 'sociale-en-reguliere-economie'`,
  );
  networkId = network!.id;
  lena = await desk(browser);
});
test.afterAll(() => world.close());

const to = (page: Page, path: string) => page.goto(world.origin + path);
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const inNetwork = (path: string) => `/beheer/netwerken/${networkId}${path}`;

test("a visitor sees the six regional sessions, and the reports of those that are told", async ({
  browser,
}) => {
  const page = await phone(browser);
  await to(page, SPACE);
  for (const sector of SECTORS)
    await expect(page.getByRole("link", { name: `Regionale sessie: ${sector}`, exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: /^Verslag: Regionale sessie/ })).toHaveCount(5);
  await look(page, "netwerk", [390, 1280]);
  await page.getByRole("link", { name: "Regionale sessie: groen", exact: true }).click();
  await expect(heading(page)).toHaveText("Regionale sessie: groen");
  await look(page, "sessie", [390]);
  await page.getByRole("link", { name: "Verslag: Regionale sessie: groen" }).click();
  await expect(page.locator(".report-text")).toContainText(
    "Tuinaannemers en maatwerkbedrijven delen dezelfde stiel",
  );
  await look(page, "verslag", [390, 1280]);
});

test("the organiser answers the last comment, and everybody reads the sixth report too", async ({
  browser,
}) => {
  const [event] = await world.sql<{ id: string }>(
    `SELECT id FROM "Event" WHERE slug = 'regionale-sessie-metaal-en-logistiek'`,
  );
  await logIn(lena, world.origin, "lena.trekker@example.org", `/beheer/evenementen/${event!.id}`);
  await lena.getByRole("navigation", { name: "Beheer" }).getByRole("link", { name: "Verslag" }).click();
  await expect(lena.getByText("Er is ook een bedrijf dat een busje inlegt.").first()).toBeVisible();
  await look(lena, "opmerkingen");
  await lena.getByRole("link", { name: /^Antwoord ?: Er is ook/ }).click();
  await lena.getByLabel("Niet overgenomen").check();
  await lena
    .getByLabel("Je antwoord")
    .fill("Dat busje rijdt pas sinds kort. We nemen het mee naar de volgende fase.");
  await lena.getByRole("button", { name: "Bewaar" }).click();
  await lena.getByRole("button", { name: "Beslis en sluit de opmerkingen" }).click();
  await lena.getByRole("link", { name: "Naar publiceren" }).click();
  await lena.getByRole("button", { name: "Zet het verslag online" }).click();
  await expect(lena.getByRole("status").filter({ hasText: "Het verslag staat online" })).toBeVisible();

  const page = await phone(browser);
  await to(page, SPACE);
  await expect(page.getByRole("link", { name: /^Verslag: Regionale sessie/ })).toHaveCount(6);
});

test("an expert finds the round that waits, and answers it", async ({ browser }) => {
  const ella = await phone(browser);
  await logIn(ella, world.origin, "ella.expert@example.org");
  await look(ella, "mijn");
  await ella.getByRole("link", { name: /^Antwoord ?: Na vijf sessies/ }).click();
  await expect(heading(ella)).toHaveText("5 besluiten wachten op jou");
  await look(ella, "ronde", [390, 1280]);
  await ella.getByRole("link", { name: "Kleine bedrijven nemen minder stagiairs" }).click();
  // What the others said comes after one's own answer.
  await expect(ella.getByText("Zo klopt het.")).toHaveCount(0);
  for (let i = 1; i <= 5; i += 1) {
    await expect(heading(ella)).toHaveText(`Besluit ${i} van 5`);
    await ella.getByLabel("Ja, dit klopt").check();
    await ella.getByRole("button", { name: "Bewaar je antwoord" }).click();
    await expect(ella.getByText("Je antwoord is bewaard.")).toBeVisible();
    if (i === 1) await expect(ella.getByText("Zo klopt het.")).toBeVisible();
    if (i === 1) await look(ella, "antwoorden", [390, 1280]);
    if (i < 5) await ella.getByRole("link", { name: "Naar het volgende besluit" }).click();
  }
  await ella.getByRole("link", { name: "Na vijf sessies" }).click();
  await expect(heading(ella)).toHaveText("Je hebt alles beantwoord");
});

test("the steering group closes the round and decides what each conclusion becomes", async ({ browser }) => {
  const stijn = await desk(browser);
  const [round] = await world.sql<{ id: string }>(
    `SELECT id FROM "VerdictRound" WHERE "networkId" = '${networkId}' AND "closedAt" IS NULL`,
  );
  await logIn(stijn, world.origin, "stijn.stuur@example.org", `/expertengroep/${round!.id}`);
  await stijn.getByText("Sluit deze ronde").click();
  await stijn.getByRole("button", { name: "Sluit de ronde" }).click();
  await expect(stijn.getByText("De ronde is gesloten.")).toBeVisible();
  const path = new URL(stijn.url()).pathname;
  for (const conclusion of await pathsIn(stijn.locator("main"), `${path}/`)) {
    await to(stijn, conclusion);
    await stijn.getByLabel("Onderschreven").check();
    await stijn.getByRole("button", { name: "Leg de uitkomst vast" }).click();
    await expect(stijn.getByText("De uitkomst is vastgelegd.")).toBeVisible();
  }
  await look(stijn, "uitkomst");
});

test("the organiser lets a conclusion feed a theme, and begins a theme with another", async () => {
  await to(lena, inNetwork("/themas"));
  await expect(lena.getByText("Onderschreven, nog zonder thema")).toBeVisible();
  await look(lena, "themas-beheer");
  await lena
    .locator("li", { hasText: CARE })
    .getByRole("link", { name: /Begin hiermee een thema/ })
    .click();
  await lena.getByLabel("Naam", { exact: true }).fill("Vervoer en opvang");
  await lena.getByRole("button", { name: "Begin het thema" }).click();
  await expect(lena.getByText("Het thema is er.")).toBeVisible();
  await to(lena, inNetwork("/themas/stages"));
  const choice = lena.getByLabel("Voeg een besluit toe");
  const tested = choice.locator("option", { hasText: "Een proef op de werkvloer" });
  await choice.selectOption((await tested.getAttribute("value"))!);
  await lena.getByRole("button", { name: "Voeg toe" }).click();
  await expect(
    lena.getByRole("link", { name: /Open het besluit ?: Een proef op de werkvloer/ }),
  ).toBeVisible();
  await look(lena, "thema-beheer");
});

test("the first phase hands its themes over, and one becomes a thematic session", async () => {
  await to(lena, inNetwork("/planning"));
  await lena.getByRole("link", { name: /Overdracht ?van Regionale sessies/ }).click();
  await expect(heading(lena)).toHaveText("Overdracht: Regionale sessies");
  await expect(lena.locator(".handed__theme", { hasText: "Begeleiding na de overstap" })).toContainText(
    "In 6 van de 6 sessies",
  );
  await look(lena, "overdracht", [390, 1280]);
  await lena.getByRole("link", { name: "Fase afsluiten en overdragen" }).click();
  await look(lena, "afsluiting");
  await lena.getByRole("button", { name: "Sluit de fase af" }).click();
  await expect(lena.getByText("Deze fase is afgesloten op")).toBeVisible();
  await lena.getByLabel(/Stel voor ?: Begeleiding/).check();
  await lena.getByLabel(/Stel voor ?: Stages/).check();
  await lena.getByRole("button", { name: /Maak van de aangevinkte thema's voorstellen/ }).click();
  await lena.getByRole("button", { name: /Maak er een evenement van ?: Begeleiding/ }).click();
  await expect(heading(lena)).toContainText("Begeleiding na de overstap");
  await putOnline(lena, "Wijkhuis De Brug", "Mechelen");
});

test("the page of the thematic session shows why it is held, down to the evidence", async ({ browser }) => {
  const page = await phone(browser);
  await to(page, SPACE);
  await page.getByRole("link", { name: "Begeleiding na de overstap", exact: true }).first().click();
  const why = page.locator("section", { has: page.locator("#waarom") });
  await expect(why.getByRole("heading", { name: "Waarom deze sessie" })).toBeVisible();
  await expect(why).toContainText("6 sessies");
  await expect(why).toContainText("heeft de eerste maanden nog een vaste begeleider nodig");
  await look(page, "thematische-sessie", [390, 1280]);
  await inClicks(3, async (click) => {
    await click(why.getByRole("link", { name: /^Wie overstapt naar een gewone job/ }));
    await click(page.getByRole("link", { name: /^Een jobcoach die ook na de overstap/ }));
    await click(page.getByRole("link", { name: /^Verslag: Regionale sessie: voeding/ }));
  });
  await expect(page.locator(".report-text .cite:target")).toBeInViewport();
});

test("from every theme an organiser comes to the passage in the note and back, in three clicks each way", async () => {
  const themes = await themePaths(lena);
  expect(themes.length).toBeGreaterThanOrEqual(6);
  for (const theme of themes) {
    await to(lena, theme);
    const name = await heading(lena).innerText();
    for (const path of await pathsIn(lena.locator("main"), "/bijdragen/")) await standsInNote(lena, path);
    await byWhatWasSaid(lena, theme, name);
    await to(lena, theme);
    if ((await pathsIn(lena.locator("main"), "/besluiten/")).length > 0)
      await byConclusion(lena, theme, name);
  }
});

test("a visitor comes from every theme to the passage in a published report and back", async ({
  browser,
}) => {
  const page = await phone(browser);
  for (const theme of await themePaths(page)) {
    await to(page, theme);
    const name = await heading(page).innerText();
    if (theme.endsWith("stages")) await look(page, "thema", [390, 1280]);
    const said = (await pathsIn(page.locator("main"), "/bijdragen/"))[0]!;
    const passage = page.locator(`.report-text #bijdrage-${said.split("/").pop()!}`);
    await inClicks(3, async (click) => {
      await click(page.locator("main").locator(`a[href="${said}"]`).first());
      await page.waitForURL(`**${said}`);
      await click(page.getByRole("link", { name: /^Verslag: Regionale sessie/ }).first());
      await expect(passage).toBeInViewport();
    });
    await inClicks(3, async (click) => {
      await click(passage);
      await page.waitForURL(`**${said}`);
      await click(page.getByRole("link", { name, exact: true }).first());
      await page.waitForURL(`**${theme}`);
    });
    await expect(heading(page)).toHaveText(name);
  }
});

test("the closing event is made and put online, and what was learnt tells of every theme", async ({
  browser,
}) => {
  await to(lena, inNetwork("/planning"));
  await lena.getByRole("button", { name: /^Maak het evenement ?van Slotevent/ }).click();
  await expect(heading(lena)).toHaveText("Slotevent: wat we leerden");
  await putOnline(lena, "De Grote Hal", "Brussel");
  const page = await phone(browser);
  const themes = await themePaths(page);
  await to(page, SPACE);
  await page.getByRole("link", { name: "Slotevent: wat we leerden" }).click();
  await expect(page.getByRole("heading", { name: "Wat we leerden", exact: true })).toBeVisible();
  await look(page, "slotevent", [390, 1280]);
  await page.getByRole("link", { name: "Lees alles wat we leerden" }).click();
  await expect(heading(page)).toHaveText("Wat we leerden");
  for (const theme of themes)
    await expect(page.getByRole("heading", { level: 2 }).locator(`a[href="${theme}"]`)).toBeVisible();
  await look(page, "geleerd", [390, 1280]);
});

/** The themes of the network, as everybody sees them beside its sessions. */
async function themePaths(page: Page): Promise<string[]> {
  await to(page, `${SPACE}/themas`);
  return pathsIn(page.getByRole("table"), "/themas/");
}
