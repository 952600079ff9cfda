import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isCommon } from "~/domain/finding/dutch/common-words";
import { fold, wordsOf } from "~/domain/finding/dutch/fold";
import { stem } from "~/domain/finding/dutch/stem";
import { shelvesOf } from "~/domain/finding/inside/stems";
import { passageIn } from "~/domain/finding/passage";

test.each([
  ["plannen", "plan"],
  ["huizen", "huis"],
  ["bedrijven", "bedrijf"],
  ["coaches", "coach"],
  ["jobcoaches", "jobcoach"],
  ["stages", "stage"],
  ["doorstroomtrajecten", "doorstroomtraject"],
  ["talen", "taal"],
  ["noden", "nood"],
  ["besturen", "bestuur"],
  ["aanwervingen", "aanwerving"],
  ["begeleiders", "begeleider"],
  ["drempels", "drempel"],
  ["matches", "match"],
])("%s and %s meet", (many, one) => {
  expect(stem(many)).toBe(stem(one));
});

test("accents and capitals make no difference", () => {
  expect([fold("IDEEËN"), fold("Coördinatie"), fold("œuvre"), fold("ĲSSEL")]).toEqual([
    "ideeen",
    "coordinatie",
    "oeuvre",
    "ijssel",
  ]);
});

test("words are found where they stand, also in a text with signs that fold to more", () => {
  const text = "LDE-dagen: ‘foto’s’ vóór €5, ĳs.";
  const words = wordsOf(text);
  expect(words.map(({ form }) => form)).toEqual(["lde", "dagen", "fotos", "voor", "5", "ijs"]);
  expect(words.map(({ from, to }) => text.slice(from, to))).toEqual([
    "LDE",
    "dagen",
    "foto’s",
    "vóór",
    "5",
    "ĳs",
  ]);
});

test("what says nothing is common, what says something is not", () => {
  expect(["de", "hoe", "welke", "gaat"].map(isCommon)).toEqual([true, true, true, true]);
  expect(["taal", "werk", "lde", "stage"].map(isCommon)).toEqual([false, false, false, false]);
});

test("a stem begins as its word does: by this a passage is found without stemming a whole text", () => {
  const said = readdirSync("app/ui/text/nl").map((name) => readFileSync(`app/ui/text/nl/${name}`, "utf8"));
  const odd = "yoga Ypsilon ijzer één zes vuur vzw bv y a 1b geëerd coördinatie œuvre";
  const forms = new Set([...said, odd].flatMap((text) => wordsOf(text).map(({ form }) => form)));
  expect(forms.size).toBeGreaterThan(2000);
  expect([...forms].filter((form) => stem(form).slice(0, 2) !== form.slice(0, 2))).toEqual([]);
});

test("a passage shows words however they are written, and the place that holds most of them", () => {
  const text = `IDÉE, en ÉÉN plan. ${"Verder niets. ".repeat(40)}Het plan: een idee, de e\u0301e\u0301n na de ander.`;
  const passage = passageIn(
    text,
    new Map(["idee", "een", "plan"].map((word): [string, number] => [stem(word), 1])),
  )!;
  expect(passage.parts.filter(({ hit }) => hit).map((part) => part.text)).toEqual(["IDÉE", "ÉÉN", "plan"]);
  expect([passage.before, passage.after]).toEqual([false, true]);
  expect(passageIn("Daar staat niets van.", new Map([["idee", 1]]))).toBeNull();
});

test("entries stand on shelves by chance: a quarter on the first, a quarter of those on the next", () => {
  const all = Array.from({ length: 8000 }, (_, i) => shelvesOf(`story:e-${i}`));
  for (const [shelf, share] of [
    [1, 4],
    [2, 16],
    [3, 64],
  ] as const) {
    const here = all.filter((shelves) => shelves.includes(shelf)).length;
    expect([shelf, here > (8000 / share) * 0.7, here < (8000 / share) * 1.3]).toEqual([shelf, true, true]);
  }
  expect(all.every((shelves) => shelves.every((shelf, i) => shelf === i + 1))).toBe(true);
  expect(shelvesOf("story:a")).toEqual(shelvesOf("story:a"));
});
