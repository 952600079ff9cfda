import { expect, test } from "vitest";
import { KIND_WORDS } from "~/domain/focus-groups/contribution";
import { aboutTexts } from "~/ui/text/about";
import { catalogue } from "~/ui/text/catalogue";
import { phoneTexts, tableTexts } from "~/ui/text/table";

/** From the checklist for clear language of the Flemish government. */
const HEAVY =
  /\b(aangaande|betreffende|gelieve|indien|tevens|teneinde|reeds|middels|dient|dienen|hetgeen|alsmede|alsook|inzake|omtrent|ingevolge|derhalve|echter|desbetreffende|conform|opdat|mits|alvorens)\b/i;
const POLITE = /\b(u|uw|uwe)\b/i;
/** Abbreviations that need no explanation here: known to everybody, or said in full beside it. */
const KNOWN = new Set(["QR", "RSS", "WCAG", "AA", "JSON", "LD", "CSV", "CC", "BY"]);

const dutch = texts({ ...catalogue.nl, about: aboutTexts.nl, table: tableTexts.nl, phone: phoneTexts.nl });
const english = texts({ ...catalogue.en, about: aboutTexts.en, table: tableTexts.en, phone: phoneTexts.en });

test("the catalogue has texts to judge", () => {
  expect(dutch.length).toBeGreaterThan(250);
  expect(english.map(([path]) => path)).toEqual(dutch.map(([path]) => path));
});

test("no Dutch text uses a heavy word", () => {
  expect(dutch.filter(([, text]) => HEAVY.test(text))).toEqual([]);
});

test("every Dutch text says je", () => {
  expect(dutch.filter(([, text]) => POLITE.test(text))).toEqual([]);
});

test("no sentence is longer than 20 words", () => {
  const long = [...dutch, ...english].flatMap(([path, text]) =>
    text
      .split(/[.!?:]\s+/)
      .flatMap((sentence) => (sentence.split(/\s+/).length > 20 ? [[path, sentence]] : [])),
  );
  expect(long).toEqual([]);
});

test("no abbreviation stands unexplained", () => {
  const strange = dutch.flatMap(([path, text]) =>
    (text.match(/\b[A-Z]{2,}\b/g) ?? []).filter((word) => !KNOWN.has(word)).map((word) => [path, word]),
  );
  expect(strange).toEqual([]);
});

test("English is English: no text of three words or more is the same in both languages", () => {
  const dutchByPath = new Map(dutch);
  const same = english.filter(([path, text]) => text.split(" ").length > 2 && dutchByPath.get(path) === text);
  expect(same).toEqual([]);
});

test("a text with a count reads well for one and for more", () => {
  const { events, common } = catalogue.nl;
  expect([events.found(0), events.found(1), events.found(2)]).toEqual([
    "Geen evenementen gevonden",
    "1 evenement gevonden",
    "2 evenementen gevonden",
  ]);
  expect(common.results(1)).toBe("1 resultaat");
  expect([1, 2, 3, 8, 20, 21].map(events.edition)).toEqual([
    "1ste editie",
    "2de editie",
    "3de editie",
    "8ste editie",
    "20ste editie",
    "21ste editie",
  ]);
  expect([1, 2, 3, 4, 11, 21].map(catalogue.en.events.edition)).toEqual([
    "1st edition",
    "2nd edition",
    "3rd edition",
    "4th edition",
    "11th edition",
    "21st edition",
  ]);
});

/** Every text with its path; those with blanks filled in with 3. */
function texts(node: unknown, path = ""): [string, string][] {
  if (typeof node === "string") return [[path, node]];
  if (typeof node === "function") return texts(node(...Array<number>(node.length).fill(3)), path);
  if (typeof node !== "object" || node === null) throw new Error(`neither text nor function: ${path}`);
  return Object.entries(node).flatMap(([key, child]) => texts(child, path ? `${path}.${key}` : key));
}

test("at a table the kinds of contribution are called as everywhere else", () => {
  const everywhere = Object.entries(KIND_WORDS).map(([kind, { one, help }]) => [kind, { one, help }]);
  expect(tableTexts.nl.kinds).toEqual(Object.fromEntries(everywhere));
});
