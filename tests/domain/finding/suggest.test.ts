import { beforeEach, expect, test } from "vitest";
import { PUBLIC, type Entry } from "~/domain/finding/entry";
import { keepEntry } from "~/domain/finding/keep-entries.server";
import { suggest } from "~/domain/finding/suggest.server";
import { db } from "~/platform/db.server";
import { useDatabase } from "../../support/database";

useDatabase();
beforeEach(async () => {
  await db().searchEntry.deleteMany();
  await db().searchWord.deleteMany();
});

const keep = (id: string, title: string, more: Partial<Entry> = {}) => {
  const entry: Entry = {
    ...{ kind: "story", subjectId: id, audience: [PUBLIC], path: `/verhalen/${id}`, title },
    ...{ summary: "", body: "" },
    ...more,
  };
  return keepEntry(entry.kind, id, async () => entry);
};
const titles = async (typed: string, keys = [PUBLIC]) =>
  (await suggest(keys, typed)).titles.map(({ title }) => title);

test("a title is suggested by its beginning and by that of each word in it", async () => {
  await keep("a", "Taal op de werkvloer");
  await keep("b", "Een werkvloer vol taal");
  expect(await titles("taal")).toEqual(["Taal op de werkvloer", "Een werkvloer vol taal"]);
  expect(await titles("WERKVL")).toEqual(["Een werkvloer vol taal", "Taal op de werkvloer"]);
  expect(await titles("op de w")).toEqual([]);
  expect(await titles("taal op de w")).toEqual(["Taal op de werkvloer"]);
  await keep("a", "Iets anders");
  expect(await titles("taal")).toEqual(["Een werkvloer vol taal"]);
});

test("the last word is completed, and the words before it stay as they were typed", async () => {
  await keep("a", "Lokale besturen", { body: "Een lokaal bestuur en het bestuurslid" });
  expect((await suggest([PUBLIC], "Lokale best")).words).toEqual([
    "Lokale besturen",
    "Lokale bestuur",
    "Lokale bestuurslid",
  ]);
  expect((await suggest([PUBLIC], "lokael")).words).toEqual(["lokaal"]);
});

test("of many words that begin the same the most used come first, and one that ends the same once, after them", async () => {
  const rare = Array.from({ length: 60 }, (_, i) => `werk${"abcdefgh"[i % 8]}${"klmnopqr"[i >> 3]}`).join(
    " ",
  );
  await keep("a", "Eerst", { body: `${rare} werkzaam werkplek thuiswerk` });
  await keep("b", "Dan", { body: "werkzaam werkplek" });
  await keep("c", "Ook", { body: "werkzaam groenonderhoud onderhoudgroen" });
  const { words } = await suggest([PUBLIC], "werk");
  expect([words.slice(0, 2), words.length]).toEqual([["werkzaam", "werkplek"], 4]);
  expect((await suggest([PUBLIC], "onderhoud")).words).toEqual(["onderhoudgroen", "groenonderhoud"]);
});

test("of what one may not see neither title nor word is suggested", async () => {
  await keep("a", "Geheimwoord in de titel", { audience: ["network:een"] });
  expect(await suggest([PUBLIC], "geheim")).toEqual({ titles: [], words: [] });
  expect(await titles("geheim", [PUBLIC, "network:een"])).toEqual(["Geheimwoord in de titel"]);
});

test("what nobody would type is answered as well, and soon", async () => {
  await keep("a", "Taal op de werkvloer");
  const hostile = ["%", "_%", "\\", "'", "a' & b", "\u0000taal", "\ud800taal", "💥", "<script>", ":*|&!()"];
  for (const text of [...hostile, "x".repeat(10_000), "taal ".repeat(3000), "%_".repeat(5000), "ta"]) {
    const began = performance.now();
    const { words } = await suggest([PUBLIC], text);
    expect([text.slice(0, 20), Array.isArray(words), performance.now() - began < 500]).toEqual([
      text.slice(0, 20),
      true,
      true,
    ]);
  }
});
