import { expect, test } from "vitest";
import { NOTHING, ranked, weigh, type Numbers } from "~/domain/reports/hand-over/ranking";

/** A theme that came up in so many sessions and sectors, with so many contributions. */
const theme = (name: string, sessions: number, sectors: number, contributions: number) => ({
  name,
  weight: { ...NOTHING, sessions: keys(sessions), sectors: keys(sectors), contributions },
});
const keys = (many: number) => Array.from({ length: many }, (_, i) => ({ key: String(i), count: 1 }));
const order = (...themes: ReturnType<typeof theme>[]) => ranked(themes).map(({ name }) => name);

test("what came up in more sessions stands before what was said more often", () => {
  expect(order(theme("Vaak", 1, 3, 40), theme("Overal", 3, 1, 3))).toEqual(["Overal", "Vaak"]);
});

test("with as many sessions, the one of more sectors stands first", () => {
  expect(order(theme("Eén sector", 2, 1, 40), theme("Twee sectoren", 2, 2, 2))).toEqual([
    "Twee sectoren",
    "Eén sector",
  ]);
});

test("with as many sessions and sectors, the one of more contributions stands first", () => {
  expect(order(theme("Weinig", 2, 2, 3), theme("Veel", 2, 2, 4))).toEqual(["Veel", "Weinig"]);
});

test("equal themes stand by name, as Dutch orders it, and in one order whatever the order before", () => {
  const [a, b, c] = [theme("Éénloket", 1, 1, 1), theme("eten", 1, 1, 1), theme("Zorg", 1, 1, 1)];
  expect(order(c, b, a)).toEqual(["Éénloket", "eten", "Zorg"]);
  expect(order(a, c, b)).toEqual(["Éénloket", "eten", "Zorg"]);
});

test("ranking leaves what it is given as it was", () => {
  const given = [theme("B", 1, 1, 1), theme("A", 1, 1, 1)];
  ranked(given);
  expect(given.map(({ name }) => name)).toEqual(["B", "A"]);
});

test("the contributions of a theme are those of its sessions; sectors, provinces and people are told beside it", () => {
  const numbers: Numbers[] = [
    { theme: "stages", what: "session", key: "een", count: 3 },
    { theme: "stages", what: "session", key: "twee", count: 2 },
    { theme: "stages", what: "sector", key: "groen", count: 4 },
    { theme: "stages", what: "type", key: "VAKBOND", count: 7 },
    { theme: "taal", what: "session", key: "een", count: 1 },
    { theme: "taal", what: "province", key: "LIMBURG", count: 1 },
  ];
  const weights = weigh(numbers);
  expect(weights.get("stages")).toEqual({
    sessions: [
      { key: "een", count: 3 },
      { key: "twee", count: 2 },
    ],
    sectors: [{ key: "groen", count: 4 }],
    provinces: [],
    types: [{ key: "VAKBOND", count: 7 }],
    contributions: 5,
  });
  expect(weights.get("taal")).toMatchObject({
    contributions: 1,
    provinces: [{ key: "LIMBURG", count: 1 }],
    types: [],
  });
});
