import { expect, type Page } from "@playwright/test";
import { until } from "../support/server";
import { expectAccessible, openWorld, phone, test, type World } from "./world";

let world: World;

test.beforeAll(async () => {
  world = await openWorld();
  // A fresh demo is indexed when it starts.
  await until(
    async () => (await world.sql(`SELECT 1 FROM "SearchWord" WHERE "form" = 'doorstroom'`)).length > 0,
  );
});
test.afterAll(() => world.close());

const box = (page: Page) => page.getByLabel("Wat zoek je?");
async function tabToBox(page: Page) {
  const isThere = () => box(page).evaluate((input) => input === document.activeElement);
  for (let presses = 0; presses < 30 && !(await isThere()); presses += 1) await page.keyboard.press("Tab");
  await expect(box(page)).toBeFocused();
}
const results = (page: Page) => page.locator(".find-results");

test("with the keyboard alone a visitor finds by a word that is wrong, and by a part of a compound", async ({
  browser,
}) => {
  const page = await (await browser.newContext({ locale: "nl-BE" })).newPage();
  await page.goto(world.origin);
  await tabToBox(page);
  await page.keyboard.type("doorstrrom");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/zoeken\?q=doorstrrom/);
  await expect(results(page).getByRole("link", { name: "Kick-off Doorstroom" })).toBeVisible();
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", "noindex");
  await tabToBox(page);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("sterkstroomdoorstroom");
  await page.keyboard.press("Enter");
  await expect(results(page).getByRole("listitem").first()).toContainText(/doorstroom/i);
  await page.goto(`${world.origin}/zoeken?q=dorstroom`);
  await expect(page.getByText("Gezocht op doorstroom")).toBeVisible();
  await expect(page.locator("mark").first()).toHaveText(/doorstro/i);
  await expectAccessible(page);
});

test("suggestions come while somebody types, and the arrows walk through them", async ({ browser }) => {
  const page = await phone(browser);
  await page.goto(world.origin);
  await box(page).pressSequentially("doorst", { delay: 20 });
  const options = page.getByRole("option");
  await expect(options.filter({ hasText: "Kick-off Doorstroom" })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("ArrowDown");
  await expect(options.first()).toHaveAttribute("aria-selected", "true");
  await expect(box(page)).toHaveAttribute("aria-activedescendant", /./);
  await page.keyboard.press("Escape");
  await expect(options).toHaveCount(0);
  await expect(box(page)).toHaveValue("doorst");
  await page.keyboard.press("ArrowDown");
  await options.filter({ hasText: "Kick-off Doorstroom" }).click();
  await expect(page).toHaveURL(/\/evenementen\/kick-off-doorstroom/);
});

test("without script one searches, narrows down, takes that off again, and is helped on when there is nothing", async ({
  browser,
}) => {
  const page = await phone(browser, { javaScriptEnabled: false });
  await page.goto(world.origin);
  await box(page).fill("doorstroom");
  await page.getByRole("button", { name: "Zoek", exact: true }).click();
  const all = await results(page).getByRole("listitem").count();
  await page
    .getByRole("navigation", { name: "Soort" })
    .getByRole("link", { name: /^Thema/ })
    .click();
  await expect(page).toHaveURL(/soort=theme/);
  await expect(results(page).getByRole("listitem")).toHaveCount(1);
  await page.getByRole("list", { name: "Beperkt tot" }).getByRole("link").click();
  await expect(results(page).getByRole("listitem")).toHaveCount(all);
  await page
    .getByRole("navigation", { name: "Beperk tot" })
    .getByRole("link", { name: /Limburg/ })
    .click();
  await expect(page).toHaveURL(/provincie=LIMBURG/);
  await page.goto(`${world.origin}/zoeken?q=xqzzyw`);
  await expect(page.getByRole("heading", { name: /We vonden niets/ })).toBeVisible();
  await expect(page.getByRole("link", { name: "Stel een vraag" })).toHaveAttribute("href", "/vragen/nieuw");
  await page.getByRole("link", { name: "Taal op de werkvloer" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Taal op de werkvloer" })).toBeVisible();
});
