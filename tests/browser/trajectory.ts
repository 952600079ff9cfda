import { expect, type Browser, type Locator, type Page } from "@playwright/test";
import { expectAccessible, phone } from "./world";

const LOOKS = process.env.LOOKS;

/** Nothing keeps anybody out of the page as it is, and on a phone nothing sticks out; a picture for who asks for it. */
export async function look(page: Page, name: string, widths: readonly number[] = []): Promise<void> {
  const before = page.viewportSize()!;
  for (const width of widths.length > 0 ? widths : [before.width]) {
    await page.setViewportSize({ width, height: 860 });
    await expectAccessible(page);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(over, `${name} at ${width}`).toBeLessThanOrEqual(0);
    if (LOOKS) await page.screenshot({ path: `${LOOKS}/${name}-${width}.png`, fullPage: true });
  }
  await page.setViewportSize(before);
}

/** A desk with a screen. */
export const desk = (browser: Browser) =>
  phone(browser, { viewport: { width: 1280, height: 860 }, hasTouch: false });

export type Click = (link: Locator) => Promise<void>;

/** Follows a trace by clicks alone, and says when it took more of them than one may ask. */
export async function inClicks(most: number, walk: (click: Click) => Promise<void>): Promise<void> {
  let clicks = 0;
  await walk(async (link) => {
    clicks += 1;
    await link.click();
  });
  expect(clicks, "clicks").toBeLessThanOrEqual(most);
}

/** The path of every page that a link in the part leads to under `start`, each once. */
export async function pathsIn(part: Page | Locator, start: string): Promise<string[]> {
  const links = await part.locator(`a[href^="${start}"]`).all();
  const found = await Promise.all(links.map((link) => link.getAttribute("href")));
  return [...new Set(found.map((href) => href!.split("#")[0]!))];
}

/** Gives the draft that the organiser looks at a day and a place, and puts it online. */
export async function putOnline(page: Page, venue: string, municipality: string): Promise<void> {
  const year = new Date().getFullYear() + 1;
  await page.getByRole("link", { name: "Voeg een dag toe" }).click();
  await page.getByLabel("Begint").fill(`${year}-09-09T09:00`);
  await page.getByLabel("Eindigt").fill(`${year}-09-09T12:30`);
  await page.getByLabel("Naam van de plaats").fill(venue);
  await page.getByLabel("Gemeente").fill(municipality);
  await page.getByLabel("Provincie").selectOption(municipality === "Brussel" ? "BRUSSEL" : "ANTWERPEN");
  await page.getByLabel("Aantal plaatsen").first().fill("60");
  await page.getByRole("button", { name: "Voeg de dag toe" }).click();
  await page.getByRole("button", { name: "Zet online" }).click();
  await expect(page.getByText("Je evenement staat online.")).toBeVisible();
}

const originOf = (page: Page) => new URL(page.url()).origin;

/** Every piece of evidence leads to a note in which it has its place. */
export async function standsInNote(page: Page, path: string): Promise<void> {
  const id = path.split("/").pop()!;
  const trace = await (await page.request.get(originOf(page) + path)).text();
  const note = /href="(\/groepen\/[0-9a-f-]{36})#bijdrage-/.exec(trace)?.[1];
  expect(note, `${path} leads to its note`).toBeDefined();
  const html = await (await page.request.get(originOf(page) + note!)).text();
  expect(html.includes(`id="bijdrage-${id}"`), `${path} stands in ${note!}`).toBe(true);
}

const place = (page: Page, path: string) => page.locator(`#bijdrage-${path.split("/").pop()!}`);
const toNote = (page: Page) => page.getByRole("link", { name: "Lees dit in de nota van de groep" });

/** Down from a theme by what was said, and up again. */
export async function byWhatWasSaid(page: Page, theme: string, name: string): Promise<void> {
  const [said] = await pathsIn(page.locator("section", { has: page.locator("#gezegd") }), "/bijdragen/");
  const words = await page.locator(`a[href="${said!}"]`).first().innerText();
  await inClicks(3, async (click) => {
    await click(page.locator(`a[href="${said!}"]`).first());
    await click(toNote(page));
    await page.waitForURL(/\/groepen\//);
    await expect(place(page, said!)).toBeInViewport();
  });
  await expect(place(page, said!)).toContainText(words);
  await inClicks(3, async (click) => {
    await click(page.locator(`a[href="${said!}"]`).first());
    await page.waitForURL(`**${said!}`);
    await click(page.getByRole("link", { name, exact: true }).first());
    await page.waitForURL(`**${theme}`);
  });
}

/** Down from a theme by what was concluded, and up again. */
export async function byConclusion(page: Page, theme: string, name: string): Promise<void> {
  const [conclusion] = await pathsIn(page.locator("main"), "/besluiten/");
  let said = "";
  await inClicks(3, async (click) => {
    await click(page.locator(`a[href="${conclusion!}"]`));
    await page.waitForURL(`**${conclusion!}`);
    said = (await pathsIn(page.locator("main"), "/bijdragen/"))[0]!;
    await click(page.locator(`a[href="${said}"]`).first());
    await click(toNote(page));
    await page.waitForURL(/\/groepen\//);
    await expect(place(page, said)).toBeInViewport();
  });
  await inClicks(3, async (click) => {
    await click(page.locator(`a[href="${said}"]`).first());
    await page.waitForURL(`**${said}`);
    await click(page.locator(`a[href="${conclusion!}"]`));
    await page.waitForURL(`**${conclusion!}`);
    await click(page.getByRole("link", { name, exact: true }).first());
    await page.waitForURL(`**${theme}`);
  });
}
