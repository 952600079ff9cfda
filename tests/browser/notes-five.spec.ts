import { expect, type Page } from "@playwright/test";
import { atNote, isSaved, openNoteWorld, saved, text, type NoteWorld } from "./at-the-note";
import { test } from "./world";

let world: NoteWorld;
test.beforeAll(async () => {
  world = await openNoteWorld();
});
test.afterAll(() => world.close());

const NAMES = ["Ada", "Bas", "Cis", "Dré", "Els"];

/** The words of one of them, as numbers, in the order of the text. */
const wordsOf = (name: string, all: string) =>
  [...all.matchAll(new RegExp(`${name}(\\d+)`, "g"))].map((found) => Number(found[1]));

/** The paragraphs, without the names at the cursors of the others. */
const lines = (page: Page) =>
  text(page).evaluate((box) => {
    const copy = box.cloneNode(true) as HTMLElement;
    for (const cursor of copy.querySelectorAll(".peer")) cursor.remove();
    // Round a cursor stand characters without width.
    return [...copy.querySelectorAll("p")].map((line) => (line.textContent ?? "").replaceAll("\u2060", ""));
  });

/** Each goes on in their own paragraph, with a new one halfway. */
async function typeWords(page: Page, name: string, from: number, to: number): Promise<void> {
  for (let number = from; number < to; number += 1) {
    await page.keyboard.type(` ${name}${number}`);
    if (number % 5 === 4) await page.keyboard.press("Enter");
  }
}

/** The page can start again without network: its own worker has it and acts for it. */
const keptByDevice = (page: Page, note: string) =>
  expect
    .poll(
      () =>
        page.evaluate(async (path) => {
          const cache = await caches.open(`nota:${path}`);
          const names = (await cache.keys()).map(({ url }) => new URL(url).pathname);
          return [
            (await navigator.serviceWorker.getRegistration())?.active?.state,
            names.includes(path),
            names.length > 3,
          ];
        }, new URL(note).pathname),
      { timeout: 60_000 },
    )
    .toEqual(["activated", true, true]);

test("five write at once, offline, through a killed server and a reloaded page, and nothing is lost", async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const people = await world.sql<{ email: string }>(
    `SELECT email FROM "Person" WHERE email LIKE '%@example.org' ORDER BY email LIMIT 5`,
  );
  const pages: Page[] = [];
  for (const { email } of people) {
    await world.mayWrite(email, world.groupId);
    pages.push(await atNote(browser, world, email));
  }
  const each = (work: (page: Page, name: string, i: number) => Promise<unknown>) =>
    Promise.all(pages.map((page, i) => work(page, NAMES[i]!, i)));

  await text(pages[0]!).click();
  for (const name of NAMES) {
    await pages[0]!.keyboard.type(`${name}:`);
    if (name !== NAMES.at(-1)) await pages[0]!.keyboard.press("Enter");
  }
  await each((page, name) => text(page).getByText(`${name}:`).click());
  await each((page) => page.keyboard.press("End"));
  await each((page, name) => typeWords(page, name, 0, 8));
  await each(isSaved);
  await keptByDevice(pages[0]!, world.note);

  await each((page) => page.context().setOffline(true));
  await each((page, name) => typeWords(page, name, 8, 16));
  await each((page) => expect(saved(page)).toHaveText(/nog niet bewaard, je kan verder typen$/));
  await world.kill();
  await each((page, name) => typeWords(page, name, 16, 20));
  const before = await lines(pages[0]!);
  await pages[0]!.reload();
  await expect.poll(() => lines(pages[0]!)).toEqual(before);
  await expect(saved(pages[0]!)).toHaveText(/nog niet bewaard/);
  await text(pages[0]!).getByText("Ada19").click();
  await pages[0]!.keyboard.press("Control+End");
  await world.restart();
  await each((page, name) => typeWords(page, name, 20, 24));
  await each((page) => page.context().setOffline(false));
  await each(isSaved);

  const wanted = Array.from({ length: 24 }, (_, number) => number);
  await expect
    .poll(
      async () => new Set(await Promise.all(pages.map(async (page) => (await lines(page)).join("\n")))).size,
    )
    .toBe(1);
  const all = (await lines(pages[0]!)).join("\n");
  for (const name of NAMES) expect(wordsOf(name, all), name).toEqual(wanted);
  // As others read it, out of the database.
  await expect
    .poll(async () => {
      const [row] = await world.sql<{ plain: string }>(
        `SELECT t.plain FROM "NoteText" t JOIN "Note" n ON n.id = t."noteId" WHERE n."groupId" = '${world.groupId}'`,
      );
      return NAMES.map((name) => wordsOf(name, row?.plain ?? ""));
    })
    .toEqual(NAMES.map(() => wanted));
});
