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
