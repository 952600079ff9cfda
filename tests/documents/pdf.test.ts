import fc from "fast-check";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { badgesFile, type Badge } from "~/documents/badges.server";
import { certificatesFile, type Certificate } from "~/documents/certificate.server";
import { participantListsFile } from "~/documents/participant-lists.server";
import { COLOR } from "~/documents/pdf-drawing.server";
import { Pdf } from "~/documents/pdf.server";
import { cutLines, fitted, linesOf, printable, widthOf } from "~/documents/pdf-text.server";
import { pdfOf } from "../support/pdf";

const badge = (name: string, more: Partial<Badge> = {}): Badge => ({
  name,
  organisation: "De Kringwinkel West",
  workshops: [],
  photo: "YES",
  ticket: "https://netwerf.example/t/abcdefgh23",
  ...more,
});
const certificate = (name: string, more: Partial<Certificate> = {}): Certificate => ({
  locale: "nl",
  name,
  event: "LDE-dagen",
  startsAt: new Date("2026-10-15T07:00Z"),
  endsAt: new Date("2026-10-15T14:30Z"),
  place: "Zaal De Brug, Brugge",
  minutes: 405,
  workshops: [],
  organiser: "Vormingsfonds",
  contact: "",
  funding: "",
  address: "https://netwerf.example/attest/abcdefgh23-abcdefgh23",
  ...more,
});
const badges = (event: string, ...all: Badge[]) => badgesFile({ event, day: "Brugge", badges: all });
const list = (name: string) =>
  participantListsFile({
    event: name,
    day: name,
    printedAt: new Date(),
    funding: "",
    lists: [
      {
        title: name,
        about: name,
        people: [{ name, organisation: name }],
        waiting: [{ name, organisation: name, note: name }],
        blank: 1,
      },
    ],
  });
const paper = new Pdf({ title: "", author: "", lang: "nl-BE" });
const style = { face: "bold" as const, size: 12, color: "" };

test("names keep their letters, whatever alphabet of Europe they are in", () => {
  const names = [
    "Łukasz Şule Ünïcode",
    "Nguyễn Thị Ánh Tuyết",
    "Αλέξανδρος Ολεκσανδρα",
    "Олександра Ђорђевић",
    "Ọmọ́tọ́lá Ɔkɛɛ Əliyev",
    "O'Neill Van den Broeck-D’Hondt",
  ];
  expect(names.map(printable)).toEqual(names.map((name) => name.normalize("NFC")));
  expect(printable("E\u0301lodie")).toBe("Élodie");
});

test("what cannot be drawn or should not be seen is left out", () => {
  expect(printable("Els 👩‍🦽 de 🇧🇪 Wit 1️⃣")).toBe("Els de Wit 1");
  expect(printable("محمد")).toBe("");
  expect(printable("𝓙𝓪𝓷 ﬁlm ②")).toBe("Jan ﬁlm 2");
  expect(printable("a\u202egnp.exe\u200b\u0000\r\nb\ud800")).toBe("agnp.exe b");
  expect(printable(`a${"\u0301".repeat(50)}`).length).toBeLessThan(6);
});

test("a text breaks at spaces and long hyphens, and inside a word when nothing else helps", () => {
  expect(linesOf(paper, "een twee drie", 1000, style)).toEqual(["een twee drie"]);
  expect(linesOf(paper, "LDE-dagen Vandenbroucke-Oudenhove", 130, style)).toEqual([
    "LDE-dagen",
    "Vandenbroucke-",
    "Oudenhove",
  ]);
  const parts = linesOf(paper, "x".repeat(100), 100, style);
  expect(parts.join("")).toBe("x".repeat(100));
  expect(Math.max(...parts.map((part) => widthOf(paper, part, style)))).toBeLessThanOrEqual(100);
  expect(cutLines(paper, "een twee drie vier vijf zes", 60, style, 1)[0]).toMatch(/^een.*…$/);
  expect(linesOf(paper, "", 100, style)).toEqual([]);
});

test("a long text becomes smaller before it is cut", () => {
  const options = { face: "bold" as const, most: 20, least: 10, lines: 1 };
  expect(fitted(paper, "Jo", 100, options)).toEqual({ size: 20, lines: ["Jo"], whole: true });
  const smaller = fitted(paper, "Een langere naam", 100, options);
  expect(smaller.whole).toBe(true);
  expect(smaller.size).toBeLessThan(20);
  expect(fitted(paper, "Een naam die er echt niet meer op kan", 60, options)).toMatchObject({
    size: 10,
    whole: false,
  });
});

test("every file says its language and title, is tagged, and shows its title", async () => {
  const files = [
    [await badges("Dag", badge("Jan")), "nl-BE", "Badges: Dag"],
    [await list("Jan"), "nl-BE", "Deelnemers: Jan"],
    [
      await certificatesFile([certificate("Jan")], new Date(), "nl"),
      "nl-BE",
      "Attest van aanwezigheid: Jan, LDE-dagen",
    ],
    [
      await certificatesFile([certificate("Jan")], new Date(), "en"),
      "en",
      "Certificate of attendance: Jan, LDE-dagen",
    ],
  ] as const;
  for (const [file, lang, title] of files) {
    const pdf = await pdfOf(file);
    expect(pdf.info).toMatchObject({ Title: title, Language: lang, PDFFormatVersion: "1.7" });
    expect(pdf.marked).toMatchObject({ Marked: true });
    expect(pdf.preferences).toMatchObject({ DisplayDocTitle: true });
    expect(pdf.structure.filter(({ role }) => role === "H1").length).toBe(1);
  }
});

test("a title is a fact of the metadata and never a piece of it", async () => {
  const title = `a</rdf:li><x:evil/> & (b) \\ "c" ]]>\r\n<script>`;
  const pdf = await pdfOf(await badges(title, badge("Jan")));
  expect(pdf.info.Title).toBe(`Badges: a</rdf:li><x:evil/> & (b) \\ "c" ]]> <script>`);
  expect(pdf.xml).toContain("Badges: a&lt;/rdf:li&gt;&lt;x:evil/&gt; &amp; (b)");
  expect(pdf.xml).not.toContain("<x:evil");
});

test("whatever people are called, every file can be read and nothing runs off the paper", async () => {
  const nasty = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.string({ unit: "grapheme", maxLength: 80 }),
    fc.constantFrom(
      "",
      " ",
      "__proto__",
      "constructor",
      "(\\)",
      "%PDF-1.7",
      "-".repeat(500),
      "W".repeat(500),
      "\ud83d",
    ),
  );
  await fc.assert(
    fc.asyncProperty(nasty, nasty, async (name, other) => {
      const workshop = { time: other, title: name, room: other };
      const file = await badges(
        name,
        badge(name, { organisation: other, workshops: [workshop, workshop, workshop] }),
      );
      expect(await pdfOf(file)).toMatchObject({ pages: 1, outside: [] });
      expect(await pdfOf(await list(name))).toMatchObject({ pages: 1, outside: [] });
      const facts = {
        event: other,
        place: name,
        workshops: Array(20).fill(name) as string[],
        organiser: other,
      };
      const made = certificatesFile([certificate(name, { ...facts, funding: other })], new Date(), "nl");
      expect(await pdfOf(await made)).toMatchObject({ pages: 1, outside: [] });
    }),
    { numRuns: 15 },
  );
}, 120_000);

test("paper has the colours of the screen", () => {
  const css = readFileSync("app/ui/styles/tokens.css", "utf8").split("@media")[0]!;
  for (const [name, color] of Object.entries(COLOR)) {
    const token = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    expect(css).toContain(`--${token}: ${color};`);
  }
});
