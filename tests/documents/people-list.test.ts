import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeText } from "~/documents/delimited";
import { readPeopleList } from "~/documents/people-list";

/** Line, name, address, organisation, type; without the empty ones at the end. */
function people(text: string): (string | number)[][] {
  const { people, problems } = readPeopleList(text);
  expect(problems).toEqual([]);
  return people.map(({ line, name, email, organisation, type }) => {
    const row = [line, name, email, organisation, type];
    while (row.at(-1) === "") row.pop();
    return row;
  });
}

test("addresses as they stand in a mail", () => {
  expect(
    people("Jan Peeters <jan@x.be>\n  <els@x.be>,\nmailto:bo@x.be\n\"Maes, An\" <an@x.be>\n'piet@x.be'"),
  ).toEqual([
    [1, "Jan Peeters", "jan@x.be"],
    [2, "", "els@x.be"],
    [3, "", "bo@x.be"],
    [4, "Maes, An", "an@x.be"],
    [5, "", "piet@x.be"],
  ]);
});

test("addressees copied in one go, from Outlook and from Gmail", () => {
  const expected = [
    [1, "Jan Peeters", "jan@x.be"],
    [1, "Els Maes", "els@x.be"],
    [1, "", "bo@x.be"],
  ];
  expect(people("Peeters Jan <jan@x.be>; Maes Els <els@x.be>; bo@x.be")).toEqual([
    [1, "Peeters Jan", "jan@x.be"],
    [1, "Maes Els", "els@x.be"],
    [1, "", "bo@x.be"],
  ]);
  expect(people("Jan Peeters <jan@x.be>, Els Maes <els@x.be>, bo@x.be,")).toEqual(expected);
  expect(people("Peeters, Jan <jan@x.be>, Maes, Els <els@x.be>, bo@x.be")).toEqual(expected);
});

test("lines of address, name, organisation and type, each line with a separator of its own", () => {
  expect(
    people(
      [
        "jan@x.be; Jan Peeters; De Winning; maatwerkbedrijf",
        "Els Maes, els@x.be, Effect",
        "",
        "bo@x.be\tBo\tManus; Kortrijk",
        "An <an@x.be>; OCMW Gent",
        "Piet; Pas; piet@x.be; Groep Intro",
      ].join("\n"),
    ),
  ).toEqual([
    [1, "Jan Peeters", "jan@x.be", "De Winning", "maatwerkbedrijf"],
    [2, "Els Maes", "els@x.be", "Effect"],
    [4, "Bo", "bo@x.be", "Manus; Kortrijk"],
    [5, "An", "an@x.be", "OCMW Gent"],
    [6, "Piet Pas", "piet@x.be", "Groep Intro"],
  ]);
});

test("a sheet with a header, in Dutch or English, whatever the order and whatever else is in it", () => {
  const expected = [[2, "Jan Peeters", "jan@x.be", "De Winning", "LDE"]];
  expect(people("Naam\tE-mail\tOrganisatie\tType\nJan Peeters\tjan@x.be\tDe Winning\tLDE")).toEqual(expected);
  expect(
    people(
      "Type;GSM;Bedrijf;E-mailadres *;Achternaam;Voornaam\r\nLDE;0470;De Winning;jan@x.be;Peeters;Jan\r\n",
    ),
  ).toEqual(expected);
  expect(
    people(
      '\ufeff"Email Address","First Name","Last_Name","Company","Participant type"\njan@x.be,Jan,Peeters,De Winning,LDE',
    ),
  ).toEqual(expected);
  expect(people("Voornaam;Naam;Mail;Werkgever;Soort\nJan;Peeters;jan@x.be;De Winning;LDE")).toEqual(expected);
});

test("a title above the header is said, and the header is still found", () => {
  const { people, problems } = readPeopleList("Lijst Leuven\nNaam;Mail\nJan;jan@x.be");
  expect(people).toEqual([{ line: 3, name: "Jan", email: "jan@x.be", organisation: "", type: "" }]);
  expect(problems).toEqual([{ line: 1, code: "no-email", text: "Lijst Leuven" }]);
});

test("a cell between quotes may hold separators, quotes and lines; lines are counted on", () => {
  const text =
    'Naam;Mail;Organisatie\n"Peeters ""Jef"" Jan";jan@x.be;"Werk; Leren\nen Groeien"\nEls;els@x.be;';
  expect(people(text)).toEqual([
    [2, 'Peeters "Jef" Jan', "jan@x.be", "Werk; Leren en Groeien"],
    [4, "Els", "els@x.be"],
  ]);
});

test("a quote that is never closed swallows nothing", () => {
  expect(people('"Jan; jan@x.be\nEls; els@x.be\n"Bo" de Wit; bo@x.be')).toEqual([
    [1, '"Jan', "jan@x.be"],
    [2, "Els", "els@x.be"],
    [3, '"Bo" de Wit', "bo@x.be"],
  ]);
});

test("what cannot be read is named with its line, the rest is read", () => {
  const text = [
    "jan@x.be; Jan",
    "Els Maes; Effect",
    "bo@x; Bo",
    "a@b..be",
    `an@x.be; ${"n".repeat(201)}`,
    "pi@x.be",
  ];
  const { people, problems } = readPeopleList(text.join("\n"));
  expect(people.map(({ email }) => email)).toEqual(["jan@x.be", "pi@x.be"]);
  expect(problems).toEqual([
    { line: 2, code: "no-email", text: "Els Maes; Effect" },
    { line: 3, code: "email", text: "bo@x" },
    { line: 4, code: "email", text: "a@b..be" },
    { line: 5, code: "too-long", text: `an@x.be; ${"n".repeat(70)}…` },
  ]);
});

test("under a header, a row without a good address is shown as it was typed", () => {
  const { people, problems } = readPeopleList("Naam;Mail\nJan;jan.x.be\nEls;\nBo;Bo Wit <bo@x.be>");
  expect(people.map(({ name, email }) => [name, email])).toEqual([["Bo", "bo@x.be"]]);
  expect(problems).toEqual([
    { line: 2, code: "email", text: "jan.x.be" },
    { line: 3, code: "no-email", text: "Els;" },
  ]);
});

test("an address that stands there twice is named with the line where it stands first", () => {
  const { people, problems } = readPeopleList(
    "Jan <jan@x.be>\nels@x.be\nJAN@x.be; Jan P.\nRené <rene\u0301@x.be>\nrené@x.be",
  );
  expect(people.map(({ line }) => line)).toEqual([1, 2, 4]);
  expect(problems).toEqual([
    { line: 3, code: "duplicate", text: "JAN@x.be", sameAs: 1 },
    { line: 5, code: "duplicate", text: "rené@x.be", sameAs: 4 },
  ]);
});

test("a line without end and a list without end are refused, quickly", () => {
  const long = readPeopleList(`jan@x.be\n${"x".repeat(3_000_000)}\nels@x.be`);
  expect(long.people.map(({ line }) => line)).toEqual([1, 3]);
  expect(long.problems).toEqual([{ line: 2, code: "too-long", text: `${"x".repeat(79)}…` }]);
  const many = Array.from({ length: 50_000 }, (_, index) => `p${index}@x.be`);
  const { people, problems } = readPeopleList(many.join("\n"));
  expect(people).toHaveLength(1000);
  expect(problems).toEqual([{ line: 1001, code: "too-many", text: "p1000@x.be" }]);
  expect(readPeopleList(many.slice(0, 1000).join("\n")).problems).toEqual([]);
  const began = performance.now();
  for (const char of ['"', ";", "<", "@", " ", '";', "a<", "\t"]) readPeopleList(char.repeat(500_000));
  expect(performance.now() - began).toBeLessThan(5_000);
});

test("an empty text is an empty list", () => {
  for (const text of ["", "\ufeff", " \n\r\n;;;\n\t\t"])
    expect(readPeopleList(text)).toEqual({ people: [], problems: [] });
});

const word = fc.string({
  unit: fc.constantFrom(..."abcdeéèïßşğЖΩ-'’. ;,\t\"&🙂"),
  minLength: 1,
  maxLength: 12,
});
/** As a reader leaves it: single spaces, none at the ends, no quotes around the whole. */
const clean = word.map((text) => `n${text.replace(/\s+/g, " ")}n`).filter((text) => !/^n* *$/.test(text));
const person = fc.record({
  name: clean,
  email: fc.uuid().map((id) => `${id}@example.org`),
  organisation: fc.option(clean, { nil: "" }),
  type: fc.option(clean, { nil: "" }),
});
const headers = [
  ["Naam", "E-mail", "Organisatie", "Type"],
  ["Full name", "Email address", "Company", "Participant type"],
  ["name", "MAIL", "organization", "kind"],
];

test("whatever a spreadsheet writes is read back, in every dialect, with and without a header", () => {
  const dialect = fc.record({
    delimiter: fc.constantFrom(";", ",", "\t"),
    record_delimiter: fc.constantFrom("\n", "\r\n", "\r"),
    bom: fc.boolean(),
    quoted: fc.boolean(),
  });
  const list = fc.uniqueArray(person, { selector: ({ email }) => email, minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(list, dialect, fc.constantFrom(...headers), (rows, options, header) => {
      const cells = rows.map(({ name, email, organisation, type }) => [name, email, organisation, type]);
      const read = readPeopleList(stringify([header, ...cells], options));
      expect(read.problems).toEqual([]);
      expect(read.people).toEqual(rows.map((row, index) => ({ line: index + 2, ...row })));
      const bare = readPeopleList(stringify(cells, { ...options, quoted: true }));
      expect(bare.people).toEqual(rows.map((row, index) => ({ line: index + 1, ...row })));
    }),
  );
});

test("whatever somebody pastes, nothing throws and every address that is read can be mailed to", () => {
  const scrap = fc.constantFrom(
    '"',
    ";",
    ",",
    "\t",
    "\n",
    "\r\n",
    "<",
    ">",
    "jan@x.be",
    "@",
    "Naam",
    "mail",
    " ",
    "\u0000",
  );
  const text = fc.array(fc.oneof(scrap, fc.string({ unit: "binary", maxLength: 5 })), { maxLength: 60 });
  fc.assert(
    fc.property(text, (scraps) => {
      const { people, problems } = readPeopleList(scraps.join(""));
      for (const { email, line } of people) {
        expect(email).toMatch(/^[^\s<>;,"]+@[^\s<>;,"@]+\.[^\s<>;,"@]+$/);
        expect(line).toBeGreaterThan(0);
      }
      expect(new Set(people.map(({ email }) => email.toLowerCase())).size).toBe(people.length);
      for (const { text } of problems) expect(text.length).toBeLessThanOrEqual(254);
    }),
  );
});

test("a file is read whatever Excel saved it as", () => {
  const text = "Zoë Çelik <zoe@x.be>";
  const utf16 = (bytes: Buffer) => new Uint8Array(bytes);
  const little = Buffer.from(`\ufeff${text}`, "utf16le");
  const saved = [
    new TextEncoder().encode(text),
    new TextEncoder().encode(`\ufeff${text}`),
    utf16(little),
    utf16(Buffer.from(little).swap16()),
    new Uint8Array(Buffer.from(text, "latin1")),
  ];
  for (const bytes of saved) expect(people(decodeText(bytes))).toEqual([[1, "Zoë Çelik", "zoe@x.be"]]);
  expect(decodeText(new Uint8Array([0x80, 0x92]))).toBe("€’");
});
