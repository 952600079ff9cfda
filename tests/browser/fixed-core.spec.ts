import { expect, type Page } from "@playwright/test";
import { expectAccessible, letterTo, logIn, openWorld, phone, test, type World } from "./world";

let world: World;
/** Where the organiser of the network is logged in. */
let lena: Page;
let network: string;
/** A session to come that is not online yet. */
let session: { event: string; date: string };
const MEMBER = "mira.member@example.org";

test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  world = await openWorld();
  const [row] = await world.sql<{ network: string; event: string; date: string }>(
    `WITH n AS (SELECT "id" FROM "Network" WHERE "slug" = 'sociale-en-reguliere-economie'),
     v AS (INSERT INTO "Venue" ("id", "name", "municipality", "province")
       VALUES (gen_random_uuid(), 'Huis Horizon', 'Aalst', 'OOST_VLAANDEREN') RETURNING "id"),
     e AS (INSERT INTO "Event" ("id", "slug", "kind", "title", "networkId", "province", "updatedAt")
       SELECT gen_random_uuid(), 'sessie-social-profit', 'REGIONALE_SESSIE', 'Regionale sessie: social profit', "id", 'OOST_VLAANDEREN', now() FROM n
       RETURNING "id", "networkId"),
     o AS (INSERT INTO "Occurrence" ("id", "eventId", "venueId", "startsAt", "endsAt", "capacity")
       SELECT gen_random_uuid(), e."id", v."id", now() + interval '40 days', now() + interval '40 days 3 hours', 40 FROM e, v
       RETURNING "id", "eventId")
     SELECT e."networkId" AS network, e."id" AS event, o."id" AS date FROM e, o`,
  );
  ({ network } = row!);
  session = row!;
  // Of the core only the organisations are known yet.
  await world.sql(
    `UPDATE "NetworkGroupMember" SET "personId" = NULL WHERE "groupId" IN (
      SELECT "id" FROM "NetworkGroup" WHERE "kind" = 'VASTE_KERN' AND "networkId" = '${network}')`,
  );
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "nl-BE" });
  lena = await context.newPage();
  await logIn(lena, world.origin, "lena.trekker@example.org", "/beheer/netwerken");
});
test.afterAll(() => world.close());

const sticksOut = (page: Page) =>
  page.locator("html").evaluate((html) => html.scrollWidth > html.clientWidth);
const at = (path: string) => `${world.origin}${path}`;
const groups = () => at(`/beheer/netwerken/${network}/groepen`);
const invitations = () => at(`/beheer/datums/${session.date}/uitnodigingen`);
/** Demo sessions are many; each letter of this one names its title. */
const title = async () =>
  (await world.sql<{ title: string }>(`SELECT "title" FROM "Event" WHERE "id" = '${session.event}'`))[0]!
    .title;

test("before the session is online its page says who of the core will be invited and who has no address", async () => {
  await lena.goto(invitations());
  await expect(
    lena.getByRole("heading", { name: "De vaste kern krijgt vanzelf een uitnodiging" }),
  ).toBeVisible();
  await expect(lena.getByText("Zodra deze sessie online staat")).toBeVisible();
  await expect(lena.getByText(/organisaties hebben nog geen naam en adres/)).toBeVisible();
  await expectAccessible(lena);
});

test("she names a person for an organisation of the core, with the organisation filled in already", async () => {
  await lena.goto(groups());
  await expectAccessible(lena);
  await lena.getByRole("link", { name: "Vul een persoon in voor Manus" }).click();
  await expect(lena.getByLabel("Organisatie")).toHaveValue("Manus");
  await expectAccessible(lena);
  await lena.getByLabel("Naam van de persoon").fill("Mira Member");
  await lena.getByLabel("E-mailadres").fill(MEMBER);
  await lena.getByRole("button", { name: "Bewaar de persoon" }).click();
  await expect(lena.getByText("Mira Member", { exact: true })).toBeVisible();
  await expect(lena.getByRole("link", { name: "Vul een persoon in voor Manus" })).toHaveCount(0);
});

test("putting the session online invites the member, who registers by the link of the letter", async ({
  browser,
}) => {
  await lena.goto(at(`/beheer/evenementen/${session.event}`));
  await lena.getByRole("button", { name: "Zet online" }).click();
  await expect(lena.getByText(/online/).first()).toBeVisible();
  const letter = await letterTo(lena, world.origin, MEMBER, new RegExp(`uitgenodigd: ${await title()}`));
  expect(letter.text).toContain("als lid van de vaste kern");
  await lena.goto(invitations());
  await expect(lena.getByText("1 lid: 1 zonder antwoord")).toBeVisible();
  await expect(lena.getByRole("row", { name: /Mira Member/ })).toContainText("Vaste kern");

  const mira = await phone(browser);
  const link = [...letter.text.matchAll(/https?:\/\/\S+/g)].map(([url]) => url);
  await mira.goto(link.find((url) => url.includes("inschrijven"))!);
  await expect(mira.getByLabel("Je naam")).toHaveValue("Mira Member");
  await expect(mira.getByLabel("Je organisatie")).toHaveValue("Manus");
  await mira.getByLabel(/Waar werk je/).selectOption("MAATWERKBEDRIJF");
  await mira.getByRole("button", { name: "Schrijf je in" }).click();
  await expect(mira.getByRole("heading", { level: 1 })).toHaveText("Je bent ingeschreven");
  await lena.reload();
  await expect(lena.getByText("1 lid: 1 ingeschreven")).toBeVisible();
  await expectAccessible(lena);
});

test("the list shows why, and only the fixed core on request", async () => {
  await lena.getByRole("link", { name: /^Vaste kern/ }).click();
  await expect(lena.getByRole("row", { name: /Mira Member/ })).toBeVisible();
  await lena.getByLabel("Plak je lijst").fill("Stef Streek <stef.streek@example.org>");
  await lena.getByLabel("Waarom nodig je deze mensen uit?").selectOption("Uit de streek");
  await lena.getByRole("button", { name: "Bekijk wie een uitnodiging krijgt" }).click();
  await lena.getByRole("button", { name: "Verstuur 1 uitnodiging" }).click();
  await expect(lena.getByRole("row", { name: /Stef Streek/ })).toContainText("Uit de streek");
  await lena.getByRole("link", { name: /^Vaste kern/ }).click();
  await expect(lena.getByRole("row", { name: /Stef Streek/ })).toHaveCount(0);
  await expectAccessible(lena);
  const letter = await letterTo(lena, world.origin, "stef.streek@example.org", /uitgenodigd/);
  expect(letter.text).toContain("over jouw streek gaat");
});

test("who came to an earlier session in the region is proposed, ticked and invited", async () => {
  await world.sql(
    `UPDATE "Event" SET "province" = (SELECT e."province" FROM "Event" e JOIN "Occurrence" o ON o."eventId" = e."id"
      WHERE e."kind" = 'REGIONALE_SESSIE' AND e."networkId" = '${network}' AND o."endsAt" < now() LIMIT 1) WHERE "id" = '${session.event}'`,
  );
  await lena.goto(invitations());
  const boxes = lena.getByRole("group", { name: "Wie nodig je uit?" }).getByRole("checkbox");
  const before = await boxes.count();
  expect(before).toBeGreaterThan(1);
  await expectAccessible(lena);
  await lena.getByRole("button", { name: "Nodig uit wie je aanvinkte" }).click();
  await expect(lena.getByText("Vink eerst iemand aan.")).toBeVisible();
  await boxes.first().check();
  await lena.getByRole("button", { name: "Nodig uit wie je aanvinkte" }).click();
  await expect(lena.getByText("1 uitnodiging is verstuurd.")).toBeVisible();
  await expect(boxes).toHaveCount(before - 1);
});

for (const width of [390, 1280])
  test(`once she was at the door the table says so, at ${width} px`, async ({ browser }) => {
    await world.sql(
      `UPDATE "Occurrence" SET "startsAt" = now() - interval '7 hours', "endsAt" = now() - interval '10 minutes' WHERE "id" = '${session.date}'`,
    );
    await world.sql(
      `INSERT INTO "Presence" ("id", "registrationId", "arrivedAt", "device") SELECT gen_random_uuid(), "id", now() - interval '6 hours', 'Inkom' FROM "Registration" WHERE "occurrenceId" = '${session.date}' AND "emailKey" = '${MEMBER}' ON CONFLICT DO NOTHING`,
    );
    await world.sql(
      `UPDATE "NetworkGroupMember" SET "joinedAt" = now() - interval '1 day' WHERE "personId" = (SELECT "id" FROM "Person" WHERE "emailKey" = '${MEMBER}')`,
    );
    const page = await phone(browser, { viewport: { width, height: 844 } });
    await logIn(page, world.origin, "lena.trekker@example.org", `/beheer/netwerken/${network}/groepen`);
    await page.getByRole("link", { name: "Aanwezigheid op de sessies" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Aanwezigheid van de vaste kern");
    const row = page.getByRole("row", { name: /^Manus/ });
    await expect(row).toContainText("was er");
    await expect(row).toContainText("6 van 6");
    await expect(row).toContainText("nog niet lid");
    await expectAccessible(page);
    expect(await sticksOut(page)).toBe(false);
    await page.emulateMedia({ media: "print" });
    await expect(row).toContainText("was er");
  });

test("the table comes as a file too", async () => {
  const answer = await lena.request.get(`${groups()}/aanwezigheid.csv`);
  expect(answer.headers()["content-disposition"]).toContain("vaste-kern-sociale-en-reguliere-economie.csv");
  expect(await answer.text()).toMatch(/"Manus";"Mira Member";.*"was er".*;"6";"6"/);
});

test("an expert reads on the network's page how many of the core came, a visitor does not", async ({
  browser,
}) => {
  const space = "/netwerken/sociale-en-reguliere-economie";
  const heading = { name: "De vaste kern op de sessies" };
  const visitor = await phone(browser);
  await visitor.goto(at(space));
  await expect(visitor.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(visitor.getByRole("heading", heading)).toHaveCount(0);
  const expert = await phone(browser);
  await logIn(expert, world.origin, "ella.expert@example.org", "/mijn");
  await expert.goto(at(space));
  await expect(expert.getByRole("heading", heading)).toBeVisible();
  await expect(expert.getByText(/^\d van \d leden was er$/).first()).toBeVisible();
  await expectAccessible(expert);
});
