import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { visitor } from "~/domain/people/viewer";
import { register } from "~/domain/registrations/register.server";
import { db } from "~/platform/db.server";
import { loader as csv } from "~/routes/attendees/csv";
import { loader as xlsx } from "~/routes/attendees/xlsx";
import { call } from "../../support/call";
import { useDatabase } from "../../support/database";
import { form, makeEvent, registerGuest } from "../../support/make";
import { makeOrganiser } from "../../support/date-organiser";

useDatabase();

type Row = Record<string, string>;
const readCsv = (file: unknown): Row[] =>
  parse(String(file), { bom: true, delimiter: ";", columns: true }) as Row[];

async function fileOf(occurrenceId: string, cookie: string, query = "") {
  const params = { occurrenceId };
  return call(csv, `/beheer/datums/${occurrenceId}/inschrijvingen.csv${query}`, { params, cookie });
}

test("the list as CSV has a row a person, the filter of the page, and nobody keeps a copy", async () => {
  const { event, date, round } = await makeEvent({ capacity: 2, workshops: [1, 1] });
  const { cookie } = await makeOrganiser(event.id);
  const [first, second] = round!.items.map(({ id }) => id);
  const wishes = [{ roundId: round!.id, firstItemId: first!, secondItemId: second! }];
  await registerGuest(date.id, { name: "Zoë; de “Eerste”", wishes, organisation: "vzw De Spil" });
  await registerGuest(date.id, { name: "An", wishes, type: "VAKBOND" });
  await registerGuest(date.id, { name: "Bea" });
  const answer = await fileOf(date.id, cookie);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(answer.headers.get("content-disposition")).toMatch(
    /^attachment; filename="inschrijvingen-\d{4}-\d{2}-\d{2}\.csv"$/,
  );
  const rows = readCsv(answer.data);
  expect(rows.map((row) => [row.Naam, row.Status, row["Plaats op de wachtlijst"], row.Workshops])).toEqual([
    ["An", "Heeft een plaats", "", "Workshop 2"],
    ["Bea", "Op de wachtlijst", "1", ""],
    ["Zoë; de “Eerste”", "Heeft een plaats", "", "Workshop 1"],
  ]);
  expect(rows[2]).toMatchObject({
    Organisatie: "vzw De Spil",
    "Soort organisatie": "LDE-onderneming",
    "Workshops: eerste keuze": "Workshop 1",
    "Workshops: tweede keuze": "Workshop 2",
  });
  const unions = await fileOf(date.id, cookie, "?soort=VAKBOND");
  expect(readCsv(unions.data).map((row) => row.Naam)).toEqual(["An"]);
});

test("what people need goes along only when asked for, and taking a list is on record", async () => {
  const { event, date } = await makeEvent();
  const { cookie, viewer } = await makeOrganiser(event.id);
  await register(visitor, "nl", { ...form(date.id), diet: "geen noten", access: "rolstoel" });
  const plain = await fileOf(date.id, cookie);
  expect(String(plain.data)).not.toContain("noten");
  expect(Object.keys(readCsv(plain.data)[0]!)).not.toContain("Eten");
  const full = await fileOf(date.id, cookie, "?noden");
  expect(readCsv(full.data)[0]).toMatchObject({ Eten: "geen noten", Toegankelijkheid: "rolstoel" });
  const told = await db().activity.findMany({
    where: { kind: "registrations.exported", occurrenceId: date.id },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  expect(told).toHaveLength(2);
  for (const one of told) expect(one).toMatchObject({ actorId: viewer.personId, subjectId: date.id });
  expect(told.map(({ data }) => (data as { needs: boolean }).needs).sort()).toEqual([false, true]);
});

test("a name cannot become a formula", async () => {
  const { event, date } = await makeEvent();
  const { cookie } = await makeOrganiser(event.id);
  await registerGuest(date.id, { name: '=HYPERLINK("https://boef.example")', organisation: "+32 boef" });
  const [row] = readCsv((await fileOf(date.id, cookie)).data);
  expect(row!.Naam).toBe('\'=HYPERLINK("https://boef.example")');
  expect(row!.Organisatie).toBe("'+32 boef");
});

test("the same list as a workbook", async () => {
  const { event, date } = await makeEvent();
  const { cookie } = await makeOrganiser(event.id);
  await registerGuest(date.id, { name: "Wim Werkboek" });
  const response = await xlsx({
    request: new Request(`http://localhost:3000/beheer/datums/${date.id}/inschrijvingen.xlsx`, {
      headers: { cookie },
    }),
    params: { occurrenceId: date.id },
    context: { requestId: "test", nonce: "", origin: "http://localhost:3000", ip: "127.0.0.1" },
  });
  expect(response.headers.get("content-type")).toContain("spreadsheetml");
  expect(response.headers.get("cache-control")).toBe("no-store");
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
  const text = Object.values(files)
    .map((file) => strFromU8(file))
    .join("");
  expect(text).toContain("Wim Werkboek");
  expect(text).toContain("Soort organisatie");
  expect(text).not.toContain("Toegankelijkheid");
});

test("another's organiser and a visitor get no file and leave no trace", async () => {
  const { date } = await makeEvent();
  const other = await makeEvent();
  const { cookie } = await makeOrganiser(other.event.id);
  for (const one of [cookie, ""]) expect((await fileOf(date.id, one)).status).toBe(404);
  expect((await fileOf("geen-id", cookie)).status).toBe(404);
  expect(
    await db().activity.count({ where: { kind: "registrations.exported", occurrenceId: date.id } }),
  ).toBe(0);
});
