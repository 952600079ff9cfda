import { expect, type Page } from "@playwright/test";
import { expectAccessible, letterTo, logIn, openWorld, phone, test, type World } from "./world";

let world: World;
test.beforeAll(async () => {
  world = await openWorld();
});
test.afterAll(() => world.close());

const WORDS = "Wanneer start de termijn van vijf jaar in een doorstroomtraject?";
const ADMINISTRATOR = "an.beheer@example.org";

const LOOKS = process.env.LOOKS;
/** For who wants to see the pages: run with LOOKS=some/folder. */
async function look(page: Page, name: string) {
  if (!LOOKS) return;
  const size = page.viewportSize()!;
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    await page.screenshot({ path: `${LOOKS}/${name}-${width}.png`, fullPage: true });
  }
  await page.setViewportSize(size);
}

/** Asks as a visitor does. */
async function ask(page: Page, question: string, email: string) {
  await page.goto(`${world.origin}/vragen/nieuw`);
  await page.getByLabel("Je vraag").fill(question);
  await page.getByLabel("Je e-mailadres").fill(email);
  await page.getByRole("button", { name: "Stel je vraag" }).click();
}

const answersTo = async (email: string) =>
  (await world.sql(`SELECT 1 FROM "OutboxMail" WHERE "letter" = 'question-told' AND "toEmail" = '${email}'`))
    .length;

test("a visitor asks on a phone without script, hears what is wrong, and sees how it stands", async ({
  browser,
}) => {
  const page = await phone(browser, { javaScriptEnabled: false });
  await page.goto(`${world.origin}/vragen`);
  await page.getByRole("link", { name: "Stel een vraag" }).first().click();
  await expect(page.getByLabel("Ik wil iets weten")).toBeChecked();
  await ask(page, WORDS, "geen adres");
  await expect(page.getByText("Dit is geen e-mailadres").first()).toBeVisible();
  await look(page, "ask-refused");
  await expect(page.getByLabel("Je vraag")).toHaveValue(WORDS);
  await page.getByLabel("Je e-mailadres").fill("vrager@example.org");
  await page.getByRole("button", { name: "Stel je vraag" }).click();
  await expect(page.getByRole("heading", { name: "We kregen je vraag" })).toBeVisible();
  const { text } = await letterTo(page, world.origin, "vrager@example.org", /We kregen je vraag/);
  await page.goto(/https?:\S+\/vraag\/\S+/.exec(text)![0].replace(/^https?:\/\/[^/]+/, world.origin));
  await expect(page.getByText("leest de vraag nog na")).toBeVisible();
  await look(page, "follower");
  await page.goto(`${world.origin}/vragen`);
  await expect(page.getByText(WORDS)).toHaveCount(0);
});

test("an editor publishes it, merges a double and puts it to VDAB; who answers there is heard once by both", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const other = await phone(browser);
  await ask(
    other,
    "Wanneer start de vijfjarige termijn van een doorstroomtraject precies?",
    "tweede@example.org",
  );
  await expect(other.getByRole("heading", { name: "We kregen je vraag" })).toBeVisible();
  const editor = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  await logIn(editor, world.origin, ADMINISTRATOR, "/beheer/kennis/vragen");
  await expectAccessible(editor);
  await look(editor, "edit-list");
  await editor.getByRole("link", { name: WORDS }).click();
  await editor.getByRole("button", { name: "Zet online" }).click();
  await expect(editor.getByText("De vraag staat online.")).toBeVisible();
  await editor.getByRole("link", { name: "Kies aan wie" }).click();
  await editor.getByLabel("Aan wie").fill("VDAB");
  await expectAccessible(editor);
  await look(editor, "edit-form");
  await editor.getByRole("button", { name: "Bewaar" }).click();
  await editor.goto(`${world.origin}/beheer/kennis/vragen`);
  await editor.getByRole("link", { name: /termijn van een doorstroomtraject precies/ }).click();
  await editor.getByRole("button", { name: "Zet online" }).click();
  await editor.getByRole("link", { name: "Voeg samen" }).click();
  await editor.getByLabel(WORDS).check();
  await expectAccessible(editor);
  await look(editor, "edit-merge");
  await editor.getByRole("button", { name: "Voeg samen" }).click();
  await expect(editor.getByText("De vragen zijn samengevoegd.")).toBeVisible();
  await editor.getByRole("link", { name: "Stel een antwoord voor" }).click();
  await editor
    .getByRole("textbox", { name: "Antwoord", exact: true })
    .fill("Ze start met het **ontwikkelplan**.");
  await editor.getByRole("button", { name: "Bewaar het voorstel" }).click();
  await editor.getByRole("link", { name: "Leg voor aan VDAB" }).click();
  await editor.getByLabel("E-mailadres").fill("dienst@vdab.example");
  await editor.getByLabel("Functie").fill("Expert doorstroom");
  await editor.getByRole("button", { name: "Stuur de link" }).click();
  await expect(editor.getByText("De link is onderweg.")).toBeVisible();
  await expectAccessible(editor);
  await look(editor, "edit-question");

  const { text } = await letterTo(editor, world.origin, "dienst@vdab.example", /Een vraag voor jullie/);
  const link = /https?:\S+\/antwoord\/\S+/.exec(text)![0].replace(/^https?:\/\/[^/]+/, world.origin);
  const vdab = await phone(browser, { javaScriptEnabled: false });
  await vdab.goto(link);
  await expect(vdab.getByText("Wij stellen dit antwoord voor")).toBeVisible();
  await vdab.getByText("Dit klopt niet").click();
  await vdab.getByRole("button", { name: "Weiger het voorstel" }).click();
  await expect(vdab.getByText("Schrijf wat er niet klopt.").first()).toBeVisible();
  await look(vdab, "by-link");
  await vdab.getByRole("button", { name: "Dit klopt, zet het online" }).click();
  await expect(vdab.getByText("Het antwoord staat online")).toBeVisible();

  for (const address of ["vrager@example.org", "tweede@example.org"]) {
    const told = await letterTo(editor, world.origin, address, /Er is een antwoord/);
    expect(told.text).toContain("Ze start met het ontwikkelplan.");
    expect(await answersTo(address)).toBe(1);
  }
});

test("everybody reads the answer with its history, and follows it; axe finds nothing", async ({
  browser,
}) => {
  const page = await phone(browser);
  await page.goto(`${world.origin}/vragen`);
  await expectAccessible(page);
  await look(page, "list");
  await page.getByRole("link", { name: WORDS }).click();
  await expect(page.getByRole("heading", { name: "Antwoord van VDAB" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Ook zo gevraagd" })).toBeVisible();
  await look(page, "question");
  await expectAccessible(page);
  const data = await page.locator('script[type="application/ld+json"]').innerText();
  expect(JSON.parse(data)).toMatchObject({ "@type": "QAPage", mainEntity: { name: WORDS, answerCount: 1 } });
  await page.getByLabel("Je e-mailadres").fill("volger@example.org");
  await page.getByRole("button", { name: "Volg deze vraag" }).click();
  await expect(page.getByText("Je volgt deze vraag.")).toBeVisible();
  await page.goto(`${world.origin}/vragen/aan/vdab`);
  await expect(page.getByRole("heading", { name: "Vragen aan VDAB" })).toBeVisible();
  await look(page, "addressee");
  await expectAccessible(page);
  await page.goto(`${world.origin}/vragen/nieuw`);
  await expectAccessible(page);
});

test("what was asked of policy is put to the authority with one tap, which says what it does with it", async ({
  browser,
}) => {
  const said = "Laat het attest van de motorzaag halen tijdens de werkuren, in plaats van op zaterdag.";
  const [row] = await world.sql<{ id: string }>(`SELECT "id" FROM "Contribution" WHERE "text" = '${said}'`);
  const editor = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  await logIn(editor, world.origin, ADMINISTRATOR, `/bijdragen/${row!.id}`);
  await look(editor, "contribution");
  await editor.getByRole("button", { name: "Maak hier een beleidsvraag van" }).click();
  await editor.getByRole("link", { name: "Wijzig de vraag" }).click();
  await expect(editor.getByRole("radio", { name: /^Beleidsvraag/ })).toBeChecked();
  await look(editor, "edit-request-form");
  await editor.getByLabel("Aan wie").fill("Departement WSE");
  await editor.getByRole("button", { name: "Bewaar" }).click();
  await editor.getByRole("button", { name: "Zet online" }).click();
  await editor.getByRole("link", { name: "Leg voor aan Departement WSE" }).click();
  await editor.getByLabel("E-mailadres").fill("dienst@wse.example");
  await editor.getByRole("button", { name: "Stuur de link" }).click();
  await expect(editor.getByText("De link is onderweg.")).toBeVisible();

  const { text } = await letterTo(editor, world.origin, "dienst@wse.example", /Een beleidsvraag voor jullie/);
  const authority = await phone(browser, { javaScriptEnabled: false });
  await authority.goto(/https?:\S+\/antwoord\/\S+/.exec(text)![0].replace(/^https?:\/\/[^/]+/, world.origin));
  await authority.getByLabel("Wat doen jullie ermee?").selectOption("Overgenomen");
  await authority.getByRole("textbox", { name: "Antwoord", exact: true }).fill("Het kan tijdens de uren.");
  await look(authority, "by-link-request");
  await authority.getByRole("button", { name: "Zet het antwoord online" }).click();
  await expect(authority.getByText("Je antwoord staat online")).toBeVisible();
  await look(editor, "edit-request");

  const reader = await phone(browser, { javaScriptEnabled: false });
  await reader.goto(`${world.origin}/vragen`);
  await reader.getByRole("link", { name: /^Beleidsvragen/ }).click();
  await expect(reader.getByRole("link", { name: WORDS })).toHaveCount(0);
  await look(reader, "list-requests");
  await reader.getByRole("link", { name: said }).click();
  await expect(reader.getByText("Overgenomen", { exact: true })).toBeVisible();
  await look(reader, "request");
  await reader.goto(`${world.origin}/bijdragen/${row!.id}`);
  await expect(reader.getByRole("heading", { name: "Beleidsvragen" })).toBeVisible();
});
