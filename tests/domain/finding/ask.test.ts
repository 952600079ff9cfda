import { beforeEach, expect, test } from "vitest";
import { stem } from "~/domain/finding/dutch/stem";
import { ask, type Filters } from "~/domain/finding/ask.server";
import { PUBLIC, type Entry } from "~/domain/finding/entry";
import { keepEntry } from "~/domain/finding/keep-entries.server";
import { db } from "~/platform/db.server";
import { now } from "~/platform/clock.server";
import { useDatabase } from "../../support/database";

useDatabase();
beforeEach(async () => {
  await db().searchEntry.deleteMany();
  await db().searchWord.deleteMany();
  await db().synonym.deleteMany();
});

const entry = (subjectId: string, title: string, more: Partial<Entry> = {}): Entry => ({
  ...{ kind: "story", subjectId, audience: [PUBLIC], path: `/verhalen/${subjectId}`, title },
  ...{ summary: "", body: "" },
  ...more,
});
const keep = (...entries: Entry[]) =>
  Promise.all(entries.map((one) => keepEntry(one.kind, one.subjectId, async () => one)));
const find = async (text: string, keys = [PUBLIC], filters: Filters = {}) =>
  ask(keys, { text, filters, page: 1 });
const found = async (text: string, keys?: string[], filters?: Filters) =>
  (await find(text, keys, filters)).results.map(({ subjectId }) => subjectId);

test("forms of a word, parts of a compound, accents and capitals lead to the same entry", async () => {
  await keep(
    entry("traject", "Een doorstroomtraject van vijf jaar"),
    entry("stroom", "Doorstroom in de praktijk"),
    entry("coach", "Jobcoaches op de werkvloer"),
    entry("idee", "Ideeën van de ploeg"),
  );
  expect((await found("doorstroomtrajecten")).sort()).toEqual(["stroom", "traject"]);
  expect((await found("doorstroomtrajecten"))[0]).toBe("traject");
  expect((await found("doorstroom"))[0]).toBe("stroom");
  expect((await found("doorstroom")).sort()).toEqual(["stroom", "traject"]);
  expect(await found("coach")).toEqual(["coach"]);
  expect(await found("IDEEEN")).toEqual(["idee"]);
});

test("a typing error is read as the word that stands there, and the answer says so", async () => {
  await keep(entry("besturen", "Aanwerven bij lokale besturen"), entry("ander", "Groen in de stad"));
  const answer = await find("aanwervne bij lokale bestuuren");
  expect(answer.results.map(({ subjectId }) => subjectId)).toEqual(["besturen"]);
  expect(answer.corrected).toEqual([{ typed: "aanwervne", read: "aanwerven" }]);
});

test("words that an editor put together are found by each other, both ways", async () => {
  await db().synonym.create({ data: { words: ["LDE", "lokale diensteneconomie"], changedAt: now() } });
  await keep(entry("kort", "Starten in de LDE"), entry("lang", "Wat is lokale diensteneconomie?"));
  expect((await found("lde")).sort()).toEqual(["kort", "lang"]);
  expect((await found("lokale diensteneconomie")).sort()).toEqual(["kort", "lang"]);
});

test("a title counts for more than a text, and all words for more than some", async () => {
  await keep(
    entry("titel", "Taal op de werkvloer"),
    entry("tekst", "Een ploeg in de keuken", { body: "Op de werkvloer helpt taal wie nieuw is." }),
    entry("half", "Taal leren"),
  );
  expect(await found("taal werkvloer")).toEqual(["titel", "tekst", "half"]);
});

test("the passage shows where it stands, with the words that were looked for", async () => {
  const body = `${"Iets anders eerst. ".repeat(60)}Wie de stap waagt, verliest zijn begeleider. ${"En verder. ".repeat(60)}`;
  await keep(entry("lang", "Na de overstap", { body }));
  const [result] = (await find("begeleiders")).results;
  expect(result!.passage!.parts.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(["begeleider"]);
  expect(result!.passage!.before && result!.passage!.after).toBe(true);
});

test("facets count what each value would leave, within the other filters", async () => {
  await keep(
    entry("a", "Stage in de zorg", { themeIds: ["stages"], sectorIds: ["zorg"], at: new Date("2024-05-01") }),
    entry("b", "Stage in het groen", {
      themeIds: ["stages"],
      sectorIds: ["groen"],
      at: new Date("2025-05-01"),
    }),
    entry("c", "Stage voor jongeren", { themeIds: ["jongeren"], sectorIds: ["groen"] }),
  );
  const { facets, total } = await find("stages", [PUBLIC], { sector: "groen" });
  expect(total).toBe(2);
  expect(facets.sector).toEqual([
    { value: "groen", count: 2 },
    { value: "zorg", count: 1 },
  ]);
  expect(facets.theme).toEqual([
    { value: "jongeren", count: 1 },
    { value: "stages", count: 1 },
  ]);
  expect(facets.year).toEqual([{ value: "2025", count: 1 }]);
});

test("what one may not find is not in the results, the counts, the corrections or the words", async () => {
  await keep(
    entry("open", "Een open verhaal"),
    entry("besloten", "Een kwetsbaarwoord in het verslag", {
      audience: ["network:een"],
      themeIds: ["geheim"],
    }),
  );
  const outside = await find("kwetsbaarwoord verhaal");
  expect([outside.results.length, outside.total, outside.facets.theme]).toEqual([1, 1, []]);
  expect((await find("kwetsbaarwoort")).corrected).toEqual([]);
  expect(await db().searchWord.count({ where: { form: "kwetsbaarwoord" } })).toBe(0);
  expect(await found("kwetsbaarwoord", [PUBLIC, "network:een"])).toEqual(["besloten"]);
});

test("a word that stands only in what one may find is no typing error to them, and is to everybody else", async () => {
  await keep(
    entry("open", "Aanwerven bij besturen"),
    entry("nota", "Wat de tafel zei", { body: "Over aanwerken.", audience: ["network:een"] }),
  );
  const member = await find("aanwerken", [PUBLIC, "network:een"]);
  expect([member.results.map(({ subjectId }) => subjectId), member.corrected]).toEqual([["nota"], []]);
  const outside = await find("aanwerken");
  expect([outside.results.map(({ subjectId }) => subjectId), outside.corrected]).toEqual([
    ["open"],
    [{ typed: "aanwerken", read: "aanwerven" }],
  ]);
});

test("whichever shelf is gone through first, all that fit are found once, and nothing that is closed", async () => {
  const some = Array.from({ length: 48 }, (_, i) =>
    entry(`e${i}`, i % 3 ? `Taal ${i}` : "Anders", {
      ...{ body: i % 3 ? "" : "Ook hier staat taal.", audience: i % 8 ? [PUBLIC] : ["network:een"] },
    }),
  );
  await keep(...some);
  const through = async (most: number, smallest: number) =>
    (
      await db().$queryRaw<{ subjectId: string }[]>`
        SELECT "subjectId" FROM "SearchEntry_that_fit"(${stem("taal")}::tsquery, ${[PUBLIC]}::text[], ${most}::int, ${smallest}::int)`
    ).map(({ subjectId }) => subjectId);
  const open = some.filter(({ audience }) => audience.includes(PUBLIC)).map(({ subjectId }) => subjectId);
  for (const smallest of [0, 1, 3, 6]) {
    expect((await through(200, smallest)).sort()).toEqual(open.sort());
    const titles = await through(20, smallest);
    expect([new Set(titles).size, titles.every((id) => Number(id.slice(1)) % 3 > 0)]).toEqual([20, true]);
  }
  expect([(await find("taal")).total, (await find("taal", [PUBLIC, "network:een"])).total]).toEqual([42, 48]);
});

test("words are counted by the entries that hold them, also when many change at once", async () => {
  await Promise.all(
    Array.from({ length: 8 }, (_, i) => keep(entry(`e${i % 3}`, i % 2 ? "Taal en werk" : "Taal en stage"))),
  );
  const entries = await db().searchEntry.findMany({ select: { words: true } });
  const counted = await db().searchWord.findMany({
    select: { form: true, entries: true },
    orderBy: { form: "asc" },
  });
  const expected = ["stage", "taal", "werk"]
    .map((form) => ({ form, entries: entries.filter(({ words }) => words.includes(form)).length }))
    .filter(({ entries: n }) => n > 0);
  expect(counted).toEqual(expected);
  await Promise.all(["e0", "e1", "e2"].map((id) => keepEntry("story", id, async () => null)));
  expect([await db().searchWord.count(), await db().searchEntry.count()]).toEqual([0, 0]);
});

test("signs, markup and questions of any kind get an answer", async () => {
  await keep(entry("een", "Een verhaal"));
  for (const text of [
    "",
    "  ",
    "'",
    "a' & !b",
    "<script>",
    ":*",
    "\\",
    "\u0000x",
    "💥",
    "de het een",
    "x".repeat(5000),
  ])
    expect(Array.isArray((await find(text)).results)).toBe(true);
});
