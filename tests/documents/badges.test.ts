import { expect, test } from "vitest";
import { badgesFile, type Badge } from "~/documents/badges.server";
import { codesOn, pdfOf } from "../support/pdf";

const badge = (name: string, more: Partial<Badge> = {}): Badge => ({
  name,
  organisation: "De Kringwinkel West",
  workshops: [],
  photo: "YES",
  ticket: `https://netwerf.example/t/${name}`,
  ...more,
});
const sheet = (...badges: Badge[]) =>
  badgesFile({ event: "LDE-dagen", day: "donderdag 15 oktober 2026, Brugge", badges });
const named = (count: number) => Array.from({ length: count }, (_, i) => badge(`Gast ${i + 1}`));

test("ten badges go on a sheet, and one more begins another", async () => {
  expect((await pdfOf(await sheet(...named(10)))).pages).toBe(1);
  const { pages, texts } = await pdfOf(await sheet(...named(11)));
  expect(pages).toBe(2);
  expect(texts[0]).toContain("blz. 1 van 2");
  expect(texts[1]).toContain("blz. 2 van 2");
});

test("a badge says who, from where, to which workshops, and whether a photo may be taken", async () => {
  const workshops = [
    { time: "10:45", title: "Taal op de werkvloer", room: "Zaal 2" },
    { time: "13:30", title: "Nazorg", room: "" },
  ];
  const { structure, outside } = await pdfOf(await sheet(badge("Łukasz", { workshops, photo: "ASK_ME" })));
  const badgeTags = structure.slice(structure.findIndex(({ role }) => role === "Sect") + 1);
  expect(badgeTags.map(({ role, alt, text }) => [role, alt || text])).toEqual([
    ["H2", "Łukasz"],
    ["P", "De Kringwinkel West"],
    ["P", "10:45 Zaal 2 · Taal op de werkvloer"],
    ["P", "13:30 Nazorg"],
    ["P", "LDE-dagen donderdag 15 oktober 2026, Brugge"],
    ["Figure", "QR-code van het ticket van Łukasz"],
    ["Figure", "Foto: vraag het eerst"],
    ["P", expect.stringContaining("geen herkenbare foto")],
  ]);
  expect(outside).toEqual([]);
});

test("a scanner reads every ticket on the sheet", async () => {
  const badges = ["abcdefgh23", "jkmnpqrs45", "twxyzabc67"].map((code) => badge(code));
  expect(await codesOn(await sheet(...badges), 1)).toEqual(badges.map(({ ticket }) => ticket));
});

test("a long name takes two lines and is whole; a name we cannot draw leaves a line to write on", async () => {
  const name = "Marie-Christine de la Vallée Poussin-Vandenbroucke van Oudenhove";
  const { structure } = await pdfOf(await sheet(badge(name), badge("محمد")));
  const names = structure.filter(({ role }) => role === "H2").map(({ text }) => text);
  expect(names.map((text) => text.replace("- ", "-"))).toEqual([name]);
  expect(structure.map(({ alt }) => alt)).toContain("QR-code van het ticket van deze persoon");
});

test("without anybody the sheet is empty", async () => {
  const { pages, structure } = await pdfOf(await sheet());
  expect([pages, structure.filter(({ role }) => role === "H2")]).toEqual([1, []]);
});

test("a hundred and ten badges take well under a second", async () => {
  await sheet(...named(2));
  const before = process.cpuUsage();
  await sheet(...named(110));
  const { user, system } = process.cpuUsage(before);
  // Several times what it takes on an idle machine.
  expect((user + system) / 1_000_000).toBeLessThan(2);
});
