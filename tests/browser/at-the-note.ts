import {
  expect,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from "@playwright/test";
import { randomUUID } from "node:crypto";
import { OF_KICK_OFF, logIn, openWorld, type World } from "./world";

export type NoteWorld = World & {
  groupId: string;
  /** The page on which the group writes, and the one on which it reads. */
  note: string;
  reader: string;
  /** A group of the same date with an empty note. */
  newGroup(question?: string): Promise<{ groupId: string; note: string }>;
  /** Lets this person take the notes of a group. */
  mayWrite(address: string, groupId: string, role?: "NOTE_TAKER" | "FACILITATOR"): Promise<void>;
  /** The cookies of who logged in once: an address gets six codes in a quarter of an hour, and a file has more tests. */
  loggedIn: Map<string, Cookies>;
};

type Cookies = Awaited<ReturnType<BrowserContext["storageState"]>>;

export const ORGANISER = "tine.trekker@example.org";
export const TAKER = "omar.onthaal@example.org";

/** The demo, with a group whose note is empty. */
export async function openNoteWorld(): Promise<NoteWorld> {
  const world = await openWorld();
  const newGroup = async (question = "Wat houdt mensen tegen om door te stromen?") => {
    const groupId = randomUUID();
    await world.sql(`
      INSERT INTO "FocusGroup" (id, "occurrenceId", title, "guidingQuestion", capacity)
      SELECT '${groupId}', "occurrenceId", 'Tafel Doorstroom', '${question}', 12 FROM "FocusGroup" WHERE ${OF_KICK_OFF} LIMIT 1`);
    return { groupId, note: `${world.origin}/groepen/${groupId}/nota` };
  };
  const first = await newGroup();
  return {
    ...world,
    ...first,
    reader: `${world.origin}/groepen/${first.groupId}`,
    newGroup,
    loggedIn: new Map(),
    async mayWrite(address, groupId, role = "NOTE_TAKER") {
      await world.sql(`
        INSERT INTO "GroupHelper" ("groupId", "personId", role, "grantedAt")
        SELECT '${groupId}', id, '${role}', now() FROM "Person" WHERE email = '${address}'`);
    },
  };
}

/** A browser of its own, logged in, with the note open. */
export async function atNote(
  browser: Browser,
  world: NoteWorld,
  address: string,
  options: BrowserContextOptions & { note?: string } = {},
): Promise<Page> {
  const { note = world.note, ...context } = options;
  const known = world.loggedIn.get(address);
  const page = await (
    await browser.newContext({
      viewport: { width: 1280, height: 860 },
      locale: "nl-BE",
      timezoneId: "Europe/Brussels",
      permissions: ["clipboard-read", "clipboard-write"],
      storageState: known,
      ...context,
    })
  ).newPage();
  if (known) await page.goto(note);
  else {
    await logIn(page, world.origin, address, new URL(note).pathname);
    world.loggedIn.set(address, await page.context().storageState());
  }
  await expect(text(page)).toBeVisible();
  return page;
}

export const text = (page: Page) => page.getByRole("textbox", { name: /^Nota van/ });
export const saved = (page: Page) => page.getByTestId("bewaard");

/** Everything that was typed is on the server. */
export const isSaved = (page: Page) => expect(saved(page)).toHaveText("bewaard");

/** The browser has everything with which the page of the note starts without network. */
export async function startsOffline(page: Page, note: string): Promise<void> {
  const kept = () =>
    page.evaluate(async (path) => {
      const cache = await caches.open(`nota:${path}`);
      const names = (await cache.keys()).map(({ url }) => new URL(url).pathname);
      return names.includes(path) && names.some((name) => name.includes("/markdown-"));
    }, new URL(note).pathname);
  await expect.poll(kept, { timeout: 30_000 }).toBe(true);
}
