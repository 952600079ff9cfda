import { expect } from "@playwright/test";
import ICAL from "ical.js";
import { expectAccessible, letterTo, logIn, openWorld, phone, test, type World } from "./world";

let world: World;
test.beforeAll(async () => {
  world = await openWorld();
});
test.afterAll(() => world.close());

test("a visitor on a phone goes from home to event to registered, and the mail and calendar agree", async ({
  browser,
}) => {
  const page = await phone(browser);
  await page.goto(world.origin);
  await expectAccessible(page);
  await page
    .getByRole("link", { name: /LDE-dagen: werk maken van doorstroom/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/LDE-dagen/);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Schrijf je in voor Leuven" }).click();
  await page.getByLabel("Je naam").fill("Roos Van den Broeck-D'Hondt");
  await page.getByLabel("Je e-mailadres").fill("roos@example.org");
  await page.getByLabel(/Waar werk je/).selectOption("LOKAAL_BESTUUR");
  await page.getByRole("radio", { name: /Je netwerk als springplank/ }).check();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Schrijf je in" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Je bent ingeschreven");
  await expect(page.getByRole("img", { name: /QR-code/ })).toBeVisible();
  await expectAccessible(page);

  const letter = await letterTo(page, world.origin, "roos@example.org", /Je bent ingeschreven/);
  expect(letter.text).toContain("van 9.00 tot 16.30 uur");
  expect(letter.text).toContain("Provinciehuis");
  expect(letter.text).toContain("Je netwerk als springplank");

  const file = await page.request.get(`${page.url().split("?")[0]}/agenda.ics`);
  const calendar = new ICAL.Component(ICAL.parse(await file.text()));
  const event = new ICAL.Event(calendar.getFirstSubcomponent("vevent")!);
  expect(calendar.getFirstSubcomponent("vtimezone")!.getFirstPropertyValue("tzid")).toBe("Europe/Brussels");
  expect(event.startDate.zone.tzid).toBe("Europe/Brussels");
  expect([event.startDate.hour, event.startDate.minute]).toEqual([9, 0]);
});

test("the form works without script, comes back filled, and says at the field what is wrong", async ({
  browser,
}) => {
  const page = await phone(browser, { javaScriptEnabled: false });
  await page.goto(`${world.origin}/evenementen/lde-dagen-3/inschrijven`);
  await page.getByRole("link", { name: /Leuven/ }).click();
  await page.getByLabel("Je naam").fill("Zoë Zonder Script");
  await page.getByLabel("Je e-mailadres").fill("geen adres");
  await page.getByRole("button", { name: "Schrijf je in" }).click();
  await expect(page.getByLabel("Je naam")).toHaveValue("Zoë Zonder Script");
  await expect(page.locator("#email-error")).toContainText("e-mailadres");
  await page.getByLabel("Je e-mailadres").fill("zoe@example.org");
  await page.getByLabel(/Waar werk je/).selectOption("ONDERWIJS");
  await page.getByRole("button", { name: "Schrijf je in" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Je bent ingeschreven");
});

test("the whole form can be filled in and sent with only a keyboard", async ({ page }) => {
  await page.goto(`${world.origin}/evenementen/kick-off-doorstroom/inschrijven`);
  await page.getByLabel("Je naam").focus();
  await page.keyboard.type("Toon Toetsenbord");
  await page.keyboard.press("Tab");
  await page.keyboard.type("toon@example.org");
  await page.keyboard.press("Tab");
  await page.keyboard.type("IN-Z");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Vakb");
  const button = page.getByRole("button", { name: "Schrijf je in" });
  for (let i = 0; i < 40 && !(await button.evaluate((one) => one === document.activeElement)); i += 1)
    await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Je bent ingeschreven");
  await expect(page.getByText("IN-Z").first()).toBeVisible();
});

test("a double click registers once", async ({ browser }) => {
  const page = await phone(browser);
  await page.goto(`${world.origin}/evenementen/kick-off-doorstroom/inschrijven`);
  await page.getByLabel("Je naam").fill("Dubbele Klik");
  await page.getByLabel("Je e-mailadres").fill("dubbel@example.org");
  await page.getByLabel(/Waar werk je/).selectOption("KOEPEL");
  await page.getByRole("button", { name: "Schrijf je in" }).dblclick();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Je bent ingeschreven");
  await logIn(page, world.origin, "dubbel@example.org");
  await expect(page.getByRole("link", { name: "Kick-off Doorstroom" })).toHaveCount(1);
});

test("full, waiting, a seat comes free, offered, accepted: each step on the page and by mail", async ({
  browser,
}) => {
  await world.sql(`UPDATE "Occurrence" SET "capacity" = 1 + (SELECT count(*) FROM "Registration" r WHERE r."occurrenceId" = "Occurrence"."id" AND r."status" <> 'CANCELLED')
    WHERE "eventId" = (SELECT "id" FROM "Event" WHERE "slug" = 'kick-off-doorstroom')`);
  const [first, second] = [await phone(browser), await phone(browser)];
  const register = async (page: typeof first, name: string, email: string) => {
    await page.goto(`${world.origin}/evenementen/kick-off-doorstroom/inschrijven`);
    await page.getByLabel("Je naam").fill(name);
    await page.getByLabel("Je e-mailadres").fill(email);
    await page.getByLabel(/Waar werk je/).selectOption("SECTORORGANISATIE");
    await page.getByRole("button", { name: /Schrijf je in|Zet me op de wachtlijst/ }).click();
    await page.waitForURL(/\/inschrijving\//);
  };
  await register(first, "Lena Laatste", "lena@example.org");
  await expect(first.getByRole("heading", { level: 1 })).toHaveText("Je bent ingeschreven");
  await register(second, "Wim Wacht", "wim@example.org");
  await expect(second.getByRole("heading", { level: 1 })).toHaveText("Je staat op de wachtlijst");
  await expect(second.getByText("Je bent nummer 1 op de wachtlijst.")).toBeVisible();
  await expectAccessible(second);

  await first.getByRole("link", { name: "Schrijf je uit" }).click();
  await first.getByRole("button", { name: "Ja, schrijf me uit" }).click();
  const offer = await letterTo(second, world.origin, "wim@example.org", /Er is een plaats voor je/);
  await second.goto(/https?:\/\/\S+\/inschrijving\/\S+/.exec(offer.text)![0]);
  await expect(second.getByRole("heading", { level: 1 })).toHaveText("Er is een plaats voor je");
  await expectAccessible(second);
  await second.getByRole("button", { name: "Ja, ik kom" }).click();
  await expect(second.getByRole("heading", { level: 1 })).toHaveText("Je bent ingeschreven");
  await letterTo(second, world.origin, "wim@example.org", /Je bent ingeschreven/);
});

test("somebody changes workshop, date and details by the private link, and cancels", async ({ browser }) => {
  const page = await phone(browser);
  await page.goto(`${world.origin}/evenementen/lde-dagen-3/inschrijven`);
  await page.getByRole("link", { name: /Leuven/ }).click();
  await page.getByLabel("Je naam").fill("Wendy Wijzigt");
  await page.getByLabel("Je e-mailadres").fill("wendy@example.org");
  await page.getByLabel(/Waar werk je/).selectOption("LDE_ONDERNEMING");
  await page.getByRole("button", { name: "Schrijf je in" }).click();
  await page.getByRole("link", { name: "Kies een andere workshop" }).click();
  await expectAccessible(page);
  await page.getByRole("radio", { name: /Nazorg na de sprong/ }).check();
  await page.getByRole("button", { name: "Bewaar" }).click();
  await expect(page.getByText("Je wijziging is bewaard.")).toBeVisible();
  await expect(page.getByText(/Nazorg na de sprong · 14:00/)).toBeVisible();
  await page.getByRole("link", { name: "Wijzig je gegevens" }).click();
  await page.getByLabel("Je naam").fill("Wendy Gewijzigd");
  await page.getByRole("button", { name: "Bewaar" }).click();
  await expect(page.getByText("Wendy Gewijzigd").first()).toBeVisible();
  await page.getByRole("link", { name: "Schrijf je uit" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Ja, schrijf me uit" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Je bent uitgeschreven");
  await letterTo(page, world.origin, "wendy@example.org", /uitgeschreven/);
});

test("whoever starts typing and then picks another day keeps what they typed, and comes on that day", async ({
  browser,
}) => {
  const page = await phone(browser);
  await page.goto(`${world.origin}/evenementen/lde-dagen-3/inschrijven`);
  await page.getByLabel("Je naam").fill("Dries Dag");
  await page.getByRole("link", { name: /Leuven/ }).click();
  await page.getByLabel("Je e-mailadres").fill("dries@example.org");
  await page.waitForURL(/datum=/);
  await page.getByLabel(/Waar werk je/).selectOption("KOEPEL");
  await page.getByLabel("Mail me als de volgende editie er is.").check();
  await page.getByRole("button", { name: "Schrijf je in" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Je bent ingeschreven");
  await expect(page.getByText("Leuven").first()).toBeVisible();
  await letterTo(page, world.origin, "dries@example.org", /Je volgt/);
});

test("every public page of the flow lets everybody in, in both languages", async ({ page }) => {
  for (const path of [
    "/evenementen",
    "/evenementen?periode=voorbij",
    "/evenementen?weergave=maand",
    "/evenementen?weergave=provincie",
    "/reeksen/lde-dagen",
    "/aanmelden",
    "/privacy",
    "/toegankelijkheid",
    "/bestaat-niet",
  ]) {
    await page.goto(`${world.origin}${path}`);
    await expectAccessible(page);
  }
  await page.getByRole("button", { name: "English" }).click();
  await page.goto(`${world.origin}/evenementen/lde-dagen-3`);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("link", { name: /Register for Leuven/i })).toBeVisible();
  await expectAccessible(page);
});
