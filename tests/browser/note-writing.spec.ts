import { expect, type Page } from "@playwright/test";
import { randomUUID } from "node:crypto";
import {
  atNote,
  isSaved,
  openNoteWorld,
  ORGANISER,
  saved,
  startsOffline,
  TAKER,
  text,
  type NoteWorld,
} from "./at-the-note";
import { expectAccessible, test } from "./world";

let world: NoteWorld;
test.beforeAll(async () => {
  world = await openNoteWorld();
});
test.afterAll(() => world.close());
test.describe.configure({ timeout: 90_000 });

/** A new group with an empty note, and one or two browsers in it. */
async function open(browser: Parameters<typeof atNote>[0], options: Parameters<typeof atNote>[3] = {}) {
  const { groupId, note } = await world.newGroup();
  await world.mayWrite(TAKER, groupId);
  const tine = await atNote(browser, world, ORGANISER, { ...options, note });
  return { groupId, note, tine, withOmar: () => atNote(browser, world, TAKER, { note }) };
}

const kind = (page: Page, name: string) =>
  page
    .getByRole("toolbar", { name: "Markeer als bijdrage" })
    .getByRole("button", { name: new RegExp(`^${name}`) });
const tool = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const marked = (page: Page) => page.getByRole("region", { name: /^Bijdragen/ });
const plain = (page: Page) =>
  text(page).evaluate((one) => (one as HTMLElement).innerText.replace(/\s+/g, " ").trim());

async function write(page: Page, words: string) {
  await text(page).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(words);
}

test("two people write at once, see each other, and undo only what they did themselves", async ({
  browser,
}) => {
  const { tine, withOmar } = await open(browser);
  await write(tine, "Eerste lijn van Tine.\n");
  await isSaved(tine);
  const omar = await withOmar();
  await expect(text(omar)).toContainText("Eerste lijn van Tine.");
  await expect(tine.getByRole("list", { name: "Wie er is" })).toContainText("Omar Onthaal");
  await write(omar, "Omar begint hier");
  await expect(tine.getByRole("list", { name: "Wie er is" })).toContainText("Omar Onthaal schrijft…");
  await text(tine).getByText("Eerste lijn").click();
  await tine.keyboard.press("Home");
  await Promise.all([tine.keyboard.type("Snel: "), omar.keyboard.type(" en gaat door")]);
  for (const page of [tine, omar]) {
    await expect(text(page)).toContainText("Snel: Eerste lijn van Tine.");
    await expect(text(page)).toContainText("Omar begint hier en gaat door");
  }
  await expect(tine.locator(".peer[data-name='Omar Onthaal']")).toBeVisible();
  await tine.keyboard.press("Control+z");
  await expect(text(omar)).not.toContainText("Snel:");
  await expect(text(tine)).toContainText("Omar begint hier en gaat door");
  await expectAccessible(tine);
});

test("what is typed without network survives a reload without network, and comes together after", async ({
  browser,
}) => {
  const { tine, withOmar, note } = await open(browser);
  await write(tine, "Samen begonnen. ");
  await isSaved(tine);
  const omar = await withOmar();
  await startsOffline(tine, note);
  await tine.context().setOffline(true);
  await write(tine, "Getypt zonder net. ");
  await expect(saved(tine)).toHaveText(
    /^(1 wijziging|\d+ wijzigingen) nog niet bewaard, je kan verder typen$/,
  );
  await expect(tine.getByText("Geen verbinding.").first()).toBeVisible();
  await write(omar, "Omar schrijft intussen. ");
  await isSaved(omar);
  await tine.waitForTimeout(500);
  await tine.reload();
  await expect(text(tine)).toContainText("Samen begonnen. Getypt zonder net.");
  await expect(saved(tine)).toHaveText(/nog niet bewaard, je kan verder typen$/);
  await write(tine, "En nog iets na het herladen.");
  await expect(text(tine)).not.toContainText("Omar");
  await tine.context().setOffline(false);
  for (const page of [tine, omar]) {
    await expect(text(page)).toContainText("Getypt zonder net.");
    await expect(text(page)).toContainText("En nog iets na het herladen.");
    await expect(text(page)).toContainText("Omar schrijft intussen.");
    await isSaved(page);
  }
  expect(await plain(tine)).toBe(await plain(omar));
});

test("a sentence becomes a contribution with one tap, changes kind, gets its details, and loses its mark", async ({
  browser,
}) => {
  const { tine, groupId } = await open(browser);
  await write(tine, "De papiermolen is zwaar. Vervoer ontbreekt.");
  await text(tine)
    .getByText("De papiermolen")
    .click({ position: { x: 20, y: 10 } });
  await kind(tine, "drempel").click();
  await expect(marked(tine).getByRole("button")).toHaveText(["drempel De papiermolen is zwaar."]);
  await expect(kind(tine, "drempel")).toHaveAttribute("aria-pressed", "true");
  await tine.keyboard.press("Control+End");
  await expect(kind(tine, "drempel")).toHaveAttribute("aria-pressed", "false");
  await tine.keyboard.press("Alt+Shift+Digit1");
  await expect(marked(tine).getByRole("button")).toHaveText([
    "drempel De papiermolen is zwaar.",
    "nood Vervoer ontbreekt.",
  ]);
  await expect(text(tine).getByRole("button", { name: "nood" })).toBeVisible();
  await isSaved(tine);

  await text(tine).getByRole("button", { name: "drempel" }).click();
  const dialog = tine.getByRole("dialog", { name: "Bijdrage" });
  await expect(dialog).toContainText("De papiermolen is zwaar.");
  await dialog.getByText("suggestie").click();
  await dialog.getByLabel("Organisatie").fill("De Winning");
  await dialog.getByLabel("Sector").selectOption({ index: 1 });
  await expectAccessible(tine);
  await dialog.getByRole("button", { name: "Bewaar deze gegevens" }).click();
  await expect(dialog.getByText("Bewaard.")).toBeVisible({ timeout: 15_000 });
  const [row] = await world.sql<{ organisation: string; sectorId: string | null }>(
    `SELECT organisation, "sectorId" FROM "Contribution" WHERE "groupId" = '${groupId}' AND organisation <> ''`,
  );
  expect(row).toMatchObject({ organisation: "De Winning", sectorId: expect.any(String) });
  await dialog.getByRole("button", { name: "Haal de markering weg" }).click();
  await expect(marked(tine).getByRole("button")).toHaveText(["nood Vervoer ontbreekt."]);
  await expect(text(tine)).toContainText("De papiermolen is zwaar.");
});

test("what somebody sent from their phone goes in the note with one tap", async ({ browser }) => {
  const { tine, groupId } = await open(browser);
  await world.sql(`
    INSERT INTO "Contribution" (id, "groupId", kind, source, text, "authorName", "createdAt", "changedAt", "admittedAt")
    VALUES ('${randomUUID()}', '${groupId}', 'TIP', 'PHONE', 'Bel eerst de buren', 'Ria', now(), now(), now())`);
  await tine.reload();
  const sent = tine.getByRole("region", { name: /^Uit de tafel/ });
  await expect(sent).toContainText("Bel eerst de buren");
  await sent.getByRole("button", { name: /^Zet in de nota/ }).click();
  await expect(text(tine)).toContainText("Bel eerst de buren");
  await expect(sent).toHaveCount(0);
  await expect(marked(tine).getByRole("button")).toHaveText(["tip Bel eerst de buren"]);
  await isSaved(tine);
});

test("a table is made, grown, walked through and left by keyboard", async ({ browser }) => {
  const { tine } = await open(browser);
  await write(tine, "Wie doet wat");
  await tool(tine, "Voeg een tabel in").click();
  await tine.keyboard.type("Wie");
  await tine.keyboard.press("Tab");
  await tine.keyboard.type("Wat");
  await expect(text(tine).getByRole("row")).toHaveCount(3);
  await tine.getByRole("toolbar", { name: "Tabel" }).getByRole("button", { name: "Rij onder" }).click();
  await expect(text(tine).getByRole("row")).toHaveCount(4);
  await tool(tine, "Kolom weg").click();
  await expect(text(tine).getByRole("row").first().getByRole("columnheader")).toHaveCount(2);
  await tine.keyboard.press("Escape");
  await tine.keyboard.type("Onder de tabel");
  await expect(text(tine).locator("table ~ p", { hasText: "Onder de tabel" })).toHaveCount(1);
  await isSaved(tine);
  await expectAccessible(tine);
});

async function paste(page: Page, data: Record<string, string>) {
  await text(page).evaluate((one, given) => {
    const clipboardData = new DataTransfer();
    for (const [type, value] of Object.entries(given)) clipboardData.setData(type, value);
    one.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, data);
}

test("pasted Markdown becomes formatting, can be undone, and goes out as Markdown again", async ({
  browser,
}) => {
  const { tine } = await open(browser);
  await text(tine).click();
  await paste(tine, {
    "text/plain": "# Noden\n\n- **meer** begeleiding\n- [x] gebeld\n\n[VDAB](https://www.vdab.be)",
  });
  await expect(text(tine).getByRole("heading", { name: "Noden" })).toBeVisible();
  await expect(text(tine).locator("strong")).toHaveText("meer");
  await expect(text(tine).getByRole("checkbox")).toBeChecked();
  await expect(text(tine).getByRole("link", { name: "VDAB" })).toHaveAttribute("href", "https://www.vdab.be");
  await tool(tine, "Kopieer als Markdown").click();
  await expect
    .poll(() => tine.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/^# Noden\n\n[*-] \*\*meer\*\* begeleiding/);
  await tool(tine, "Terug: maak ongedaan").click();
  await expect(text(tine)).not.toContainText("Noden");
});

test("text out of a word processor loses its looks and keeps its form", async ({ browser }) => {
  const { tine } = await open(browser);
  await text(tine).click();
  const docs =
    '<b style="font-weight:normal" id="docs-internal-guid-1"><h1>Kop</h1><p><span style="font-weight:700;color:red">Vet</span> gewoon</p></b><script>alert(1)</script>';
  await paste(tine, { "text/html": docs, "text/plain": "Kop\nVet gewoon" });
  await expect(text(tine).getByRole("heading", { name: "Kop" })).toBeVisible();
  await expect(text(tine).locator("strong")).toHaveText("Vet");
  expect(await text(tine).locator("[style], script").count()).toBe(0);
  const word =
    "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;</span></span>een</p><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>twee</p>";
  await tine.keyboard.press("Control+End");
  await tine.keyboard.press("Enter");
  await paste(tine, { "text/html": word, "text/plain": "een\ntwee" });
  await expect(text(tine).getByRole("listitem")).toHaveText(["een", "twee"]);
});

test("everything is done without a mouse", async ({ browser }) => {
  const { tine } = await open(browser);
  await text(tine).focus();
  await tine.keyboard.type("# Titel hier");
  await tine.keyboard.press("Enter");
  await tine.keyboard.type("[] bel de VDAB");
  await expect(text(tine).getByRole("heading", { name: "Titel hier" })).toBeVisible();
  await tine.keyboard.press("Control+Enter");
  await expect(text(tine).getByRole("checkbox", { name: "Klaar: bel de VDAB" })).toBeChecked();
  await tine.keyboard.press("Enter");
  await tine.keyboard.press("Enter");
  await tine.keyboard.press("Alt+F10");
  const opmaak = tine.getByRole("toolbar", { name: "Opmaak" });
  await expect(opmaak.getByRole("button", { name: "Terug: maak ongedaan" })).toBeFocused();
  await tine.keyboard.press("ArrowRight");
  await tine.keyboard.press("ArrowRight");
  await expect(opmaak.getByRole("button", { name: "Vet" })).toBeFocused();
  await tine.keyboard.press("Enter");
  await expect(text(tine)).toBeFocused();
  await tine.keyboard.type("vet");
  await expect(text(tine).locator("strong")).toHaveText("vet");
  await tine.keyboard.press("Control+b");
  await tine.keyboard.type(" gewoon");
  await tine.keyboard.press("Shift+Control+ArrowLeft");
  await tine.keyboard.press("Control+k");
  await tine.getByLabel("Waar leidt de link naartoe?").fill("www.vdab.be");
  await tine.keyboard.press("Enter");
  await expect(text(tine).getByRole("link")).toHaveAttribute("href", "https://www.vdab.be");
  await expect(text(tine)).toBeFocused();
  await tine.keyboard.press("Alt+F10");
  // Two frames later, once the buttons are drawn; Escape is a key of the text until then.
  await expect(opmaak.getByRole("button", { name: "Vet" })).toBeFocused();
  await tine.keyboard.press("Escape");
  await expect(text(tine)).toBeFocused();
  await isSaved(tine);
});

test("on a phone the buttons are at hand, big enough, and nothing runs off the side", async ({ browser }) => {
  const { tine } = await open(browser, {
    viewport: { width: 390, height: 780 },
    hasTouch: true,
    isMobile: true,
  });
  await text(tine).tap();
  await tine.keyboard.type("Op de telefoon getypt.");
  await expect(kind(tine, "nood")).toBeHidden();
  await tine.getByRole("button", { name: "Markeer als bijdrage" }).tap();
  await kind(tine, "nood").tap();
  await expect(text(tine).getByRole("button", { name: "nood" })).toBeVisible();
  for (const button of await tine.getByRole("toolbar").getByRole("button").all()) {
    const box = (await button.boundingBox())!;
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
  }
  expect(await tine.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await expect(tine.getByText("Wat houdt mensen tegen")).toBeInViewport();
  await isSaved(tine);
  await expectAccessible(tine);
});

test("who loses the right to write reads on, and is told why", async ({ browser }) => {
  const { tine, withOmar, groupId } = await open(browser);
  await write(tine, "Voor het slot.");
  await isSaved(tine);
  const omar = await withOmar();
  await expect(text(omar)).toHaveAttribute("contenteditable", "true");
  await world.sql(`UPDATE "Note" SET "lockedAt" = now() WHERE "groupId" = '${groupId}'`);
  await expect(saved(omar)).toHaveText("alleen lezen", { timeout: 15_000 });
  await expect(omar.getByText("De begeleider heeft deze nota op slot gezet.").first()).toBeVisible();
  await expect(text(omar)).toHaveAttribute("contenteditable", "false");
  await write(tine, " Tine mag nog.");
  await expect(text(omar)).toContainText("Tine mag nog.");
  await expectAccessible(omar);
  await world.sql(`UPDATE "Note" SET "lockedAt" = NULL WHERE "groupId" = '${groupId}'`);
  await expect(text(omar)).toHaveAttribute("contenteditable", "true", { timeout: 15_000 });
  await world.sql(`DELETE FROM "GroupHelper" WHERE "groupId" = '${groupId}'`);
  await expect(omar.getByText("Je hebt geen toegang meer tot deze nota")).toBeVisible({ timeout: 20_000 });
});
