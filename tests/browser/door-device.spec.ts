import { expect, type Page } from "@playwright/test";
import {
  atDoor,
  checkIn,
  count,
  HELPER,
  helperPhone,
  keptFiles,
  nameDevice,
  openDoorDay,
  said,
  sending,
  startsOffline,
  type DoorDay,
} from "./at-the-door";
import { expectAccessible, logIn, test } from "./world";

let day: DoorDay;
test.beforeAll(async () => {
  day = await openDoorDay();
});
test.afterAll(() => day.close());

const ALL_SENT = "Alles is doorgestuurd";
const HOUR = 3_600_000;
const nextGuest = () => day.guests.shift()!;
/** Somebody whom no test touches: on the phone only because of the list. */
const onList = () => day.guests.at(-1)!.name;

/** Everything this browser keeps for us, as text. */
function everythingKept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve) => (request.onsuccess = () => resolve(request.result)));
    const kept: string[] = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await answer(indexedDB.open(name!));
      for (const store of database.objectStoreNames)
        kept.push(JSON.stringify(await answer(database.transaction(store).objectStore(store).getAll())));
      database.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const response of await cache.matchAll())
        if (response.headers.get("content-type")?.includes("html")) kept.push(await response.text());
    }
    return kept.join("\n");
  });
}

test("two tabs of one phone know what the other did, and each reading is sent once", async ({ browser }) => {
  const { page: left, url, goOffline, goOnline } = await atDoor(browser, day, "Telefoon");
  const right = await left.context().newPage();
  const sent: string[] = [];
  left.context().on("request", (request) => {
    if (!request.url().endsWith("/scans") || request.method() !== "POST") return;
    const { entries } = request.postDataJSON() as { entries: { id: string }[] };
    sent.push(...entries.map((entry) => entry.id));
  });
  await right.goto(url);
  await expect(sending(right)).toHaveText(ALL_SENT);
  await goOffline();
  const [one, two, three] = [nextGuest(), nextGuest(), nextGuest()];
  await checkIn(left, one);
  await checkIn(left, two);
  await expect(sending(right)).toContainText("2 nog niet doorgestuurd");
  await checkIn(right, three);
  for (const page of [left, right]) {
    await expect(sending(page)).toContainText("3 nog niet doorgestuurd");
    await expect(count(page)).toHaveText(/^3 van/);
  }
  sent.length = 0;
  // Both hear at the same moment that there is network again.
  await goOnline();
  for (const page of [left, right]) await expect(sending(page)).toHaveText(ALL_SENT);
  expect(new Set(sent).size).toBe(3);
  expect(sent).toHaveLength(3);
  for (const guest of [one, two, three])
    expect(await day.presences(guest)).toMatchObject([{ device: "Telefoon" }]);
});

test("after the day the names go by themselves, and what was not sent stays", async ({ browser }) => {
  const { page, url, goOffline } = await helperPhone(browser, day);
  await page.clock.install();
  await page.goto(url);
  await nameDevice(page, "Nacht");
  await expect(sending(page)).toHaveText(ALL_SENT);
  expect(await everythingKept(page)).toContain(onList());
  await goOffline();
  const late = nextGuest();
  await checkIn(page, late);
  await expect(said(page)).toContainText(`${late.name} is binnen`);
  await page.clock.fastForward(48 * HOUR);
  await expect(page.getByText("Er staat geen gastenlijst op dit toestel")).toBeVisible();
  await expect(sending(page)).toContainText("1 nog niet doorgestuurd");
  const kept = await everythingKept(page);
  expect(kept).not.toContain(onList());
  expect(kept).toContain(late.name);
});

test("who opens the page the day after finds no names", async ({ browser }) => {
  const { page, url, goOffline } = await helperPhone(browser, day);
  await page.clock.install();
  await page.goto(url);
  await nameDevice(page, "Morgen");
  await startsOffline(page);
  await expect(sending(page)).toHaveText(ALL_SENT);
  await goOffline();
  await page.goto("about:blank");
  await page.clock.setSystemTime(Date.now() + 48 * HOUR);
  await page.goto(url);
  await expect(page.getByText("Er staat geen gastenlijst op dit toestel")).toBeVisible();
  expect(await everythingKept(page)).not.toContain(onList());
});

test("who logs out takes the names along, but not what was not sent yet", async ({ browser }) => {
  const { page, url } = await atDoor(browser, day, "Gedeeld", { fresh: true, offline: true });
  const origin = new URL(url).origin;
  await expect(sending(page)).toHaveText(ALL_SENT);
  expect(await everythingKept(page)).toContain(onList());
  await page.route("**/scans", (route) => route.abort());
  const guest = nextGuest();
  await checkIn(page, guest);
  await expect(said(page)).toContainText(`${guest.name} is binnen`);
  await expect(sending(page)).toContainText("1 nog niet doorgestuurd");
  const logOut = async () => {
    await page.goto(`${origin}/mijn`);
    await page.getByRole("main").getByRole("button", { name: "Meld je af" }).click();
    await page.waitForURL(/aanmelden\?afgemeld/);
  };
  await logOut();
  await expect.poll(() => everythingKept(page)).not.toContain(onList());
  expect(await everythingKept(page)).toContain(guest.name);

  await page.unroute("**/scans");
  await logIn(page, origin, HELPER, day.door);
  await expect(sending(page)).toHaveText(ALL_SENT);
  expect(await day.presences(guest)).toMatchObject([{ device: "Gedeeld" }]);
  await logOut();
  await expect.poll(() => everythingKept(page)).not.toContain(guest.name);
  expect(await everythingKept(page)).not.toContain("Gedeeld");
});

for (const [words, hours] of [
  ["behind", -5],
  ["ahead", 7],
] as const)
  test(`the clock of a phone that is hours ${words} is put right, with and without network`, async ({
    browser,
  }) => {
    const { page, url, goOffline, goOnline } = await helperPhone(browser, day);
    const began = Date.now();
    await page.clock.install({ time: began + hours * HOUR });
    await page.goto(url);
    await nameDevice(page, "Klok");
    await expect(sending(page)).toHaveText(ALL_SENT);
    const [online, offline] = [nextGuest(), nextGuest()];
    await checkIn(page, online);
    await expect(sending(page)).toHaveText(ALL_SENT);
    await goOffline();
    await checkIn(page, offline);
    await page.getByText(/^Binnen \(/).click();
    const time = (at: number) =>
      new Intl.DateTimeFormat("nl-BE", { hour: "numeric", minute: "2-digit", timeZone: "Europe/Brussels" })
        .format(at)
        .replace(":", ".");
    const row = page.getByRole("listitem").filter({ hasText: offline.name });
    await expect(row).toContainText(
      new RegExp(`sinds (${time(began)}|${time(Date.now())}|${time(began + 60_000)}) uur`),
    );
    await goOnline();
    await expect(sending(page)).toHaveText(ALL_SENT);
    for (const guest of [online, offline]) {
      const [presence] = await day.presences(guest);
      expect(presence!.at.getTime()).toBeGreaterThan(began - 5_000);
      expect(presence!.at.getTime()).toBeLessThan(Date.now() + 5_000);
    }
  });

test("a new worker takes over while one works, and nothing stops", async ({ browser }) => {
  const { page, goOffline, goOnline } = await atDoor(browser, day, "Vernieuwd", { offline: true });
  await page.evaluate(async (door) => {
    const changed = new Promise((resolve) =>
      navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true }),
    );
    // Another address is another program to the browser, as a changed one is.
    await navigator.serviceWorker.register(`${door}/sw.js?nieuw`, { scope: door });
    await changed;
  }, day.door);
  const [online, offline] = [nextGuest(), nextGuest()];
  await checkIn(page, online);
  await expect(sending(page)).toHaveText(ALL_SENT);
  expect(await day.presences(online)).toHaveLength(1);
  await goOffline();
  await page.reload();
  await checkIn(page, offline);
  await expect(said(page)).toContainText(`${offline.name} is binnen`);
  expect((await keptFiles(page)).some((path) => path.endsWith(".wasm"))).toBe(true);
  await goOnline();
  await expect(sending(page)).toHaveText(ALL_SENT);
  expect(await day.presences(offline)).toHaveLength(1);
});

test("a phone that is full says so, and still sends what was done", async ({ browser }) => {
  const { page, url, goOffline, goOnline } = await helperPhone(browser, day);
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...given) {
      if (Object.hasOwn(globalThis, "full")) throw new DOMException("full", "QuotaExceededError");
      return put.apply(this, given);
    };
  });
  await page.goto(url);
  await nameDevice(page, "Vol");
  await expect(sending(page)).toHaveText(ALL_SENT);
  const other = await page.context().newPage();
  await other.goto(url);
  await expect(sending(other)).toHaveText(ALL_SENT);
  await page.evaluate(() => Object.assign(globalThis, { full: true }));
  await goOffline();
  const [guest, elsewhere] = [nextGuest(), nextGuest()];
  await checkIn(page, guest);
  await expect(said(page)).toContainText(`${guest.name} is binnen`);
  await expect(page.getByText("Dit toestel kan niets bewaren.")).toBeVisible();
  // What the other tab says of the kept queue may not take away what could not be kept.
  await checkIn(other, elsewhere);
  await expect(sending(page)).toContainText("2 nog niet doorgestuurd");
  await expectAccessible(page);
  await goOnline();
  for (const tab of [page, other]) await expect(sending(tab)).toHaveText(ALL_SENT);
  expect(await day.presences(guest)).toMatchObject([{ device: "Vol" }]);
  expect(await day.presences(elsewhere)).toMatchObject([{ device: "Vol" }]);
});
