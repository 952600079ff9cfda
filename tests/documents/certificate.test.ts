import { expect, test } from "vitest";
import { certificatesFile, type Certificate } from "~/documents/certificate.server";
import { codesOn, pdfOf } from "../support/pdf";

const certificate = (more: Partial<Certificate> = {}): Certificate => ({
  locale: "nl",
  name: "Şule Yıldız",
  event: "LDE-dagen",
  startsAt: new Date("2026-10-15T07:00Z"),
  endsAt: new Date("2026-10-15T14:30Z"),
  place: "Zaal De Brug, Brugge",
  minutes: 405,
  workshops: ["Taal op de werkvloer", "Nazorg"],
  organiser: "Vormingsfonds LDE",
  contact: "Tine Trekker",
  funding: "Met steun van het Europees Sociaal Fonds.",
  address: "https://netwerf.example/attest/abcdefgh23-jkmnpqrs45",
  ...more,
});
const issued = new Date("2026-10-20T10:00Z");

test("a certificate reads as one story, from the title to how to check it", async () => {
  const file = await certificatesFile([certificate()], issued, "nl");
  const { structure, outside } = await pdfOf(file);
  expect(structure.slice(3).map(({ role, alt, text }) => [role, alt || text])).toEqual([
    ["H1", "Attest van aanwezigheid"],
    ["P", "Vormingsfonds LDE bevestigt dat"],
    ["P", "Şule Yıldız"],
    ["P", "aanwezig was op"],
    ["P", "LDE-dagen"],
    ["P", "Datum donderdag 15 oktober 2026, van 9.00 tot 16.30 uur"],
    ["P", "Plaats Zaal De Brug, Brugge"],
    ["P", "Aanwezig 6 uur en 45 minuten"],
    ["P", "Gevolgde workshops Taal op de werkvloer Nazorg"],
    ["P", "Organisator Vormingsfonds LDE, Tine Trekker"],
    ["Figure", "QR-code van de pagina waarop je dit attest nakijkt"],
    ["P", "Dit attest geldt zonder handtekening. Op deze pagina zie je of het echt is:"],
    ["P", "netwerf.example/attest/abcdefgh23-jkmnpqrs45"],
    ["P", "Opgemaakt op dinsdag 20 oktober 2026. Met steun van het Europees Sociaal Fonds."],
  ]);
  expect(outside).toEqual([]);
  expect(await codesOn(file, 1)).toEqual([certificate().address]);
});

test("it is in the language of the registration, and leaves out what there is not", async () => {
  const bare = { workshops: [], organiser: "", contact: "", funding: "" };
  const { text } = await pdfOf(
    await certificatesFile([certificate({ locale: "en", ...bare })], issued, "en"),
  );
  expect(text).toContain("We confirm that");
  expect(text).toContain("6 hours and 45 minutes");
  expect(text).not.toMatch(/Workshops|Organiser|Datum/);
});

test("several go in one file, a page each", async () => {
  const all = [certificate(), certificate({ name: "Jo", locale: "en" })];
  const { pages, info, structure } = await pdfOf(await certificatesFile(all, issued, "nl"));
  expect([pages, info.Title]).toEqual([2, "Attesten van aanwezigheid: LDE-dagen"]);
  expect(structure.filter(({ role }) => role === "H1").map(({ text }) => text)).toEqual([
    "Attest van aanwezigheid",
    "Certificate of attendance",
  ]);
});
