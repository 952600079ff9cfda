import AxeBuilder from "@axe-core/playwright";
import {
  expect,
  test as playwright,
  type Browser,
  type BrowserContextOptions,
  type Page,
} from "@playwright/test";
import pg from "pg";
import { runningEmbeddedUrl } from "../../app/platform/embedded-postgres/start.server";
import { copyDemo } from "./demo";
import { freePort, startServer, temporaryFolder, until, type TestServer } from "../support/server";

/**
 * A test after which the browsers that it opened are closed: what stays open keeps its lines to a server that is gone,
 * tries them again and again, and slows down every test after it. Those of a whole file, opened before it, stay.
 */
export const test = playwright.extend<{ closesItsBrowsers: void }>({
  closesItsBrowsers: [
    async ({ browser }, use) => {
      const ofTheFile = new Set(browser.contexts());
      await use();
      const opened = browser.contexts().filter((context) => !ofTheFile.has(context));
      await Promise.all(opened.map((context) => context.close()));
    },
    { auto: true },
  ],
});

export type World = {
  server: TestServer;
  origin: string;
  /** Changes or asks the world in a way that no page offers; answers the rows. */
  sql<Row extends object = object>(statement: string): Promise<Row[]>;
  /** As a power cut: no goodbye. */
  kill(): Promise<void>;
  /** Starts again, at the same address and on the same data. */
  restart(): Promise<void>;
  close(): Promise<void>;
};

/** A seeded demo of its own: the built server on an embedded database in a folder that goes afterwards. */
export async function openWorld(): Promise<World> {
  const folder = temporaryFolder();
  copyDemo(folder.dir);
  const env = { DATA_DIR: folder.dir, PORT: String(await freePort()) };
  let server = await startServer(env);
  return {
    server,
    origin: server.origin,
    kill: () => server.kill(),
    async restart() {
      server = await startServer(env);
    },
    async sql<Row extends object>(statement: string) {
      const client = new pg.Client(runningEmbeddedUrl(folder.dir, "app"));
      await client.connect();
      const { rows } = await client.query<Row>(statement).finally(() => client.end());
      return rows;
    },
    async close() {
      await server.stop();
      folder.remove();
    },
  };
}

/** Which focus groups the tests work with: those of the demo's kick-off, for SQL. */
export const OF_KICK_OFF = `"occurrenceId" IN (SELECT o."id" FROM "Occurrence" o JOIN "Event" e ON e."id" = o."eventId"
  WHERE e."slug" = 'kick-off-doorstroom')`;

/** A phone of somebody else: cookies of its own. */
export async function phone(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    locale: "nl-BE",
    timezoneId: "Europe/Brussels",
    ...options,
  });
  return context.newPage();
}

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Nothing that keeps somebody out, on the page as it now is. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  const found: string[] = [];
  for (const { id, nodes } of violations)
    for (const { target } of nodes) {
      const where = target.join(" ");
      if (id !== "target-size" || (await isSmallInView(page, where))) found.push(`${id}: ${where}`);
    }
  expect(found).toEqual([]);
}

/** A bar at the window's edge covers half a button until one scrolls on: measured again in the middle of the window. */
async function isSmallInView(page: Page, where: string): Promise<boolean> {
  await page.locator(where).evaluate((element) => element.scrollIntoView({ block: "center" }));
  const { violations } = await new AxeBuilder({ page }).include(where).withRules("target-size").analyze();
  return violations.length > 0;
}

async function newestLetter(reader: Page, origin: string, address: string, subject: RegExp) {
  await reader.goto(`${origin}/postvak`);
  const line = reader.locator("main li", { hasText: address }).filter({ hasText: subject }).first();
  return (await line.count()) > 0 ? line.getByRole("link").getAttribute("href") : null;
}

/** The newest letter to an address whose subject matches, but not the one at `before`, as text from the demo's outbox. */
export async function letterTo(
  page: Page,
  origin: string,
  address: string,
  subject: RegExp,
  before: string | null = null,
): Promise<{ subject: string; text: string }> {
  const reader = await page.context().newPage();
  try {
    let found: string | null = null;
    await until(async () => {
      found = await newestLetter(reader, origin, address, subject);
      return found !== before;
    });
    await reader.goto(`${origin}${found!}`);
    return {
      subject: await reader.locator("h1").innerText(),
      text: await reader.locator("main").innerText(),
    };
  } finally {
    await reader.close();
  }
}

/** Logs in with the code from the mail; `next` is the page that one wanted to see. */
export async function logIn(page: Page, origin: string, address: string, next = "/mijn"): Promise<void> {
  const before = await newestLetter(page, origin, address, /is je code/);
  await page.goto(`${origin}/aanmelden?verder=${encodeURIComponent(next)}`);
  await page.getByLabel("Je e-mailadres").fill(address);
  await page.getByRole("button", { name: "Stuur me een code" }).click();
  await page.waitForURL(/\/aanmelden\/code/);
  const { subject } = await letterTo(page, origin, address, /is je code/, before);
  await page.getByLabel("De code uit de mail").fill(/\d{6}/.exec(subject)![0]);
  await page.getByRole("button", { name: "Meld je aan" }).click();
  await page.waitForURL(`${origin}${next}`);
}
