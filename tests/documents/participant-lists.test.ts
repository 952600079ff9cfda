import { expect, test } from "vitest";
import { participantListsFile, type ParticipantList } from "~/documents/participant-lists.server";
import { pdfOf, type Pdf } from "../support/pdf";

const people = (count: number, from = 1) =>
  Array.from({ length: count }, (_, i) => ({ name: `Gast ${from + i}`, organisation: "Stad Brugge" }));
const list = (title: string, count: number, more: Partial<ParticipantList> = {}): ParticipantList => ({
  title,
  about: "10:45 - 12:00, Zaal 2",
  people: people(count),
  waiting: [],
  blank: 0,
  ...more,
});
const file = async (...lists: ParticipantList[]) =>
  pdfOf(
    await participantListsFile({
      event: "LDE-dagen",
      day: "Brugge",
      printedAt: new Date("2026-10-14T10:00Z"),
      funding: "Met steun van het Europees Sociaal Fonds.",
      lists,
    }),
  );
const rowNames = ({ structure }: Pdf) =>
  structure.filter(({ role, text }) => role === "TH" && /^Gast/.test(text)).map(({ text }) => text);

test("everybody is a row of a table, in order, with the heads of its columns", async () => {
  const pdf = await file(list("Taal op de werkvloer", 3));
  const heads = pdf.structure.filter(({ role }) => role === "TH").map(({ text }) => text);
  expect(heads.slice(0, 5)).toEqual(["Nr.", "Is er", "Naam", "Organisatie", "Handtekening"]);
  expect(rowNames(pdf)).toEqual(["Gast 1", "Gast 2", "Gast 3"]);
  expect(pdf.structure.filter(({ role }) => role === "Table")).toHaveLength(1);
  expect(pdf.structure.filter(({ role }) => role === "TR")).toHaveLength(4);
  expect(pdf.text).toContain("3 personen");
  expect(pdf.text).toContain("Afgedrukt op woensdag 14 oktober 2026 om 12.00 uur");
});

test("every page says what it is a page of, and repeats the heads", async () => {
  const pdf = await file(list("Onthaal", 60));
  expect(pdf.pages).toBeGreaterThan(2);
  for (const [i, text] of pdf.texts.entries()) {
    expect(text).toContain(`blz. ${i + 1} van ${pdf.pages}`);
    expect(text).toContain("Handtekening");
    expect(text).toContain("Met steun van het Europees Sociaal Fonds.");
    expect(text).toContain(i === 0 ? "Onthaal" : "Onthaal (vervolg)");
  }
  expect(rowNames(pdf)).toEqual(people(60).map(({ name }) => name));
  expect(pdf.outside).toEqual([]);
});

test("nobody falls between two pages, however many there are", async () => {
  for (const count of [22, 23, 24, 25, 47, 48]) {
    const waiting = people(5, 1001).map((one) => ({ ...one, note: "Wacht" }));
    const pdf = await file(list("Onthaal", count, { waiting, blank: 3 }));
    expect(rowNames(pdf)).toEqual([...people(count), ...waiting].map(({ name }) => name));
    expect(pdf.outside).toEqual([]);
  }
});

test("who waits stands apart, with the place in line", async () => {
  const waiting = [
    { name: "Gast 8", organisation: "", note: "Kreeg een plaats aangeboden" },
    { name: "Gast 9", organisation: "", note: "Wacht" },
  ];
  const pdf = await file(list("Taal", 1, { waiting }));
  expect(pdf.structure.filter(({ role }) => role === "H2").map(({ text }) => text)).toEqual([
    "Wachtlijst (2)",
  ]);
  expect(pdf.structure.filter(({ role }) => role === "Table")).toHaveLength(2);
  expect(pdf.text).toMatch(/Kreeg een plaats aangeboden/);
});

test("each list begins on a page of its own; an empty one says so", async () => {
  const pdf = await file(list("Taal", 2), list("Nazorg", 0));
  expect(pdf.structure.filter(({ role }) => role === "H1").map(({ text }) => text)).toEqual([
    "Taal",
    "Nazorg",
  ]);
  expect(pdf.texts[1]).toContain("Nog niemand.");
});

test("a thousand names are no trouble", async () => {
  const pdf = await file(list("Onthaal", 1000));
  expect(rowNames(pdf)).toHaveLength(1000);
});
