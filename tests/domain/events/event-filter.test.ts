import { expect, test } from "vitest";
import { listAddress, readFilter } from "~/domain/events/event-filter";
import { readMonth } from "~/domain/events/month";

const read = (query: string) => readFilter(new URLSearchParams(query));
const everything = {
  kind: undefined,
  province: undefined,
  sector: undefined,
  theme: undefined,
  text: undefined,
};

test("a filter written into an address is read back the same", () => {
  const filter = {
    kind: "KICK_OFF" as const,
    province: "LIMBURG" as const,
    sector: "groen",
    theme: "taal",
    text: "werk & taal",
    past: true,
    page: 3,
  };
  const address = listAddress("/evenementen", filter, { page: 3, view: "provincie" });
  expect(read(address.split("?")[1]!)).toEqual(filter);
  expect(address).toContain("weergave=provincie");
});

test("any change leads to the first page", () => {
  expect(listAddress("/evenementen", { ...read("pagina=4&soort=KICK_OFF") }, { kind: undefined })).toBe(
    "/evenementen",
  );
});

test("what is not known, or cannot be, is left out", () => {
  expect(read("soort=FEEST&provincie=HENEGOUWEN&pagina=-3&periode=ooit")).toEqual({
    ...everything,
    past: false,
    page: 1,
  });
  expect(["0", "1.5", "x", "1e9", ""].map((page) => read(`pagina=${page}`).page)).toEqual([1, 1, 1, 1, 1]);
});

test("a typed text is trimmed, without the characters that a database refuses, and not endless", () => {
  expect(read("zoek=%00%20taal%00werk%20").text).toBe("taal werk");
  expect(read("zoek=%00").text).toBeUndefined();
  expect(read(`zoek=${"x".repeat(500)}`).text).toHaveLength(100);
  expect(read("sector=%00groen").sector).toBe("groen");
});

test("a month that is none of our time is this month", () => {
  const today = new Date("2026-10-31T23:30:00Z"); // already November in Brussels
  expect(
    ["2027-02", "0000-01", "9999-12", "2026-13", "x", ""].map((month) => readMonth(month, today)),
  ).toEqual(["2027-02", "2026-11", "2026-11", "2026-11", "2026-11", "2026-11"]);
  expect(readMonth(null, today)).toBe("2026-11");
});
