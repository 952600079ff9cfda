import { expect, test } from "vitest";
import { isCommon } from "~/domain/finding/dutch/common-words";
import { fold, wordsOf } from "~/domain/finding/dutch/fold";
import { stem } from "~/domain/finding/dutch/stem";

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
