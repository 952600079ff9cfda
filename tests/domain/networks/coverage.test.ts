import { expect, test } from "vitest";
import {
  clashesOf,
  compare,
  coverOfProvinces,
  gapsOf,
  inCell,
  isOutside,
  keyOf,
  monthsOfPhase,
  monthsOfPlan,
  nextMonth,
  notCovered,
  type PlanPhase,
  type PlanSession,
} from "~/domain/networks/planning/coverage";

const phase = (input: Partial<PlanPhase> = {}): PlanPhase => ({
  kind: "REGIONALE_SESSIES",
  from: "2026-11",
  until: "2027-02",
  ...input,
});

const session = (id: string, input: Partial<PlanSession> = {}): PlanSession => ({
  id,
  sectorId: null,
  province: null,
  month: "",
  state: "planned",
  days: [],
  ...input,
});

const SECTORS = ["groen", "interim"];

test("after December comes January of the next year", () => {
  expect([nextMonth("2026-12"), nextMonth("2027-01"), nextMonth("2027-09")]).toEqual([
    "2027-01",
    "2027-02",
    "2027-10",
  ]);
});

test("the months of a phase run from its first to its last, over the turn of the year", () => {
  expect(monthsOfPhase(phase())).toEqual(["2026-11", "2026-12", "2027-01", "2027-02"]);
  expect(monthsOfPhase(phase({ from: "2027-02" }))).toEqual(["2027-02"]);
});

test("a phase without a begin or an end, or of many years, has no months of its own", () => {
  expect(monthsOfPhase(phase({ from: null }))).toEqual([]);
  expect(monthsOfPhase(phase({ until: null }))).toEqual([]);
  expect(monthsOfPhase(phase({ from: "2027-03" }))).toEqual([]);
  expect(monthsOfPhase(phase({ from: "2027-01", until: "2028-12" }))).toHaveLength(24);
  expect(monthsOfPhase(phase({ from: "2027-01", until: "2029-01" }))).toEqual([]);
});

test("a plan shows the months of its phase and those that are used outside of it, each once", () => {
  const sessions = [
    session("a", { month: "2027-04" }),
    session("b", { month: "2026-12" }),
    session("c"),
    session("d", { month: "2027-04" }),
  ];
  expect(monthsOfPlan(phase({ from: "2026-12", until: "2027-01" }), sessions)).toEqual([
    "2026-12",
    "2027-01",
    "2027-04",
  ]);
});

test("sessions in one province in one month clash, however many they are; elsewhere or at another time they do not", () => {
  const plan = [
    session("a", { province: "LIMBURG", month: "2027-01" }),
    session("b", { province: "LIMBURG", month: "2027-01" }),
    session("c", { province: "LIMBURG", month: "2027-01" }),
    session("d", { province: "LIMBURG", month: "2027-02" }),
    session("e", { province: "BRUSSEL", month: "2027-01" }),
    session("f", { month: "2027-01" }),
    session("g", { month: "2027-01" }),
    session("h", { province: "ANTWERPEN" }),
    session("i", { province: "ANTWERPEN" }),
  ];
  expect(clashesOf(phase(), plan)).toEqual([
    { kind: "same-month", month: "2027-01", province: "LIMBURG", sessionIds: ["a", "b", "c"] },
  ]);
});

test("one sector twice in one province clashes, also without a month", () => {
  const plan = [
    session("a", { sectorId: "groen", province: "LIMBURG", month: "2027-01" }),
    session("b", { sectorId: "groen", province: "LIMBURG" }),
    session("c", { sectorId: "groen", province: "BRUSSEL" }),
    session("d", { sectorId: "groen" }),
    session("e", { sectorId: "groen" }),
  ];
  expect(clashesOf(phase(), plan)).toEqual([
    { kind: "same-pair", sectorId: "groen", province: "LIMBURG", sessionIds: ["a", "b"] },
  ]);
});

test("events on one day clash, once per session however many dates it has that day", () => {
  const plan = [
    session("a", { month: "2027-01", days: ["2027-01-14", "2027-01-14"] }),
    session("b", { month: "2027-01", days: ["2027-01-14", "2027-01-21"] }),
    session("c", { month: "2027-01", days: ["2027-01-15"] }),
  ];
  expect(clashesOf(phase(), plan)).toEqual([{ kind: "same-day", day: "2027-01-14", sessionIds: ["a", "b"] }]);
});

test("a day clashes with that of another phase too, and two others' days are not this phase's", () => {
  const elsewhere = [
    session("x", { days: ["2027-01-14"] }),
    session("y", { days: ["2027-01-20"] }),
    session("z", { days: ["2027-01-20"] }),
  ];
  const plan = [session("a", { month: "2027-01", days: ["2027-01-14"] })];
  expect(clashesOf(phase(), plan, elsewhere)).toEqual([
    { kind: "same-day", day: "2027-01-14", sessionIds: ["a", "x"] },
  ]);
});

test("a session outside the phase's period is told, and one without a month is not", () => {
  const plan = [
    session("early", { month: "2026-10" }),
    session("first", { month: "2026-11" }),
    session("last", { month: "2027-02" }),
    session("late", { month: "2027-03" }),
    session("open"),
  ];
  expect(clashesOf(phase(), plan)).toEqual([
    { kind: "outside-phase", month: "2026-10", sessionIds: ["early"] },
    { kind: "outside-phase", month: "2027-03", sessionIds: ["late"] },
  ]);
});

test("of a phase that is half known, only the known side is a bound", () => {
  expect(isOutside(phase({ from: null }), "2020-01")).toBe(false);
  expect(isOutside(phase({ from: null }), "2027-03")).toBe(true);
  expect(isOutside(phase({ until: null }), "2026-10")).toBe(true);
  expect(isOutside(phase({ until: null }), "2099-01")).toBe(false);
});

test("an event in another month than its plan is told, also when the plan has none; one date in it is enough", () => {
  const plan = [
    session("a", { month: "2027-01", state: "draft", days: ["2027-02-03"] }),
    session("b", { state: "online", days: ["2027-02-04"] }),
    session("c", { month: "2027-01", state: "online", days: ["2026-12-01", "2027-01-08"] }),
    session("d", { month: "2027-01", state: "draft" }),
  ];
  expect(clashesOf(phase(), plan)).toEqual([
    { kind: "event-elsewhen", month: "2027-01", eventMonth: "2027-02", sessionIds: ["a"] },
    { kind: "event-elsewhen", month: "", eventMonth: "2027-02", sessionIds: ["b"] },
  ]);
});

test("what was called off clashes with nothing and covers nothing", () => {
  const off = { sectorId: "groen", province: "LIMBURG", month: "2026-11", days: ["2026-11-26"] } as const;
  const plan = [
    session("a", { ...off, days: ["2026-11-26"] }),
    session("b", { ...off, days: ["2026-11-26"], state: "cancelled" }),
  ];
  expect(clashesOf(phase(), plan)).toEqual([]);
  expect(notCovered([plan[1]!], SECTORS).sectors).toEqual(SECTORS);
  expect(gapsOf(phase({ until: "2026-11" }), [plan[1]!], [], "2026-11")[0]).toEqual({
    kind: "empty-month",
    month: "2026-11",
  });
});

test("a month of the phase without a session is empty, unless it is over", () => {
  const plan = [session("a", { month: "2027-01" })];
  const months = (thisMonth: string) =>
    gapsOf(phase({ kind: "THEMATISCHE_SESSIES" }), plan, SECTORS, thisMonth);
  expect(months("2026-11")).toEqual([
    { kind: "empty-month", month: "2026-11" },
    { kind: "empty-month", month: "2026-12" },
    { kind: "empty-month", month: "2027-02" },
  ]);
  expect(months("2027-01")).toEqual([{ kind: "empty-month", month: "2027-02" }]);
  expect(months("2027-03")).toEqual([]);
});

test("only regional sessions have a Flanders to cover, and a closing event no months to fill", () => {
  const kinds = (kind: PlanPhase["kind"]) =>
    gapsOf(phase({ kind, until: "2026-11" }), [], SECTORS, "2026-11").map((gap) => gap.kind);
  expect(kinds("REGIONALE_SESSIES")).toEqual([
    "empty-month",
    ...["sector", "sector"],
    ...["province", "province", "province", "province", "province", "province"],
  ]);
  expect(kinds("THEMATISCHE_SESSIES")).toEqual(["empty-month"]);
  expect(kinds("SLOTEVENT")).toEqual([]);
  expect(kinds("ANDERE")).toEqual([]);
});

test("what is not covered yet stands in the order in which it is read", () => {
  const plan = [
    session("a", { sectorId: "interim", province: "OOST_VLAANDEREN" }),
    session("b", { province: "LIMBURG", state: "past" }),
  ];
  expect(notCovered(plan, SECTORS)).toEqual({
    sectors: ["groen"],
    provinces: ["WEST_VLAANDEREN", "ANTWERPEN", "VLAAMS_BRABANT", "BRUSSEL"],
  });
});

test("a move that solves one clash and makes another says both, and what it left is in neither", () => {
  const a = session("a", { province: "LIMBURG", month: "2026-11" });
  const b = session("b", { province: "LIMBURG", month: "2026-11" });
  const far = session("far", { month: "2027-06" });
  const find = (plan: PlanSession[]) => [
    ...clashesOf(phase(), plan),
    ...gapsOf(phase({ kind: "THEMATISCHE_SESSIES" }), plan, [], "2026-11"),
  ];
  const moved = { ...b, month: "2027-03" };
  expect(compare(find([a, b, far]), find([a, moved, far]))).toEqual({
    made: [{ kind: "outside-phase", month: "2027-03", sessionIds: ["b"] }],
    solved: [{ kind: "same-month", month: "2026-11", province: "LIMBURG", sessionIds: ["a", "b"] }],
  });
  expect(compare(find([a, b]), find([a, b]))).toEqual({ made: [], solved: [] });
});

test("a finding has one key whatever the order of its parts", () => {
  expect(keyOf({ kind: "empty-month", month: "2027-01" })).toBe(
    keyOf({ month: "2027-01", kind: "empty-month" }),
  );
  expect(keyOf({ kind: "sector", sectorId: "groen" })).not.toBe(
    keyOf({ kind: "sector", sectorId: "interim" }),
  );
});

test("a cell holds the sessions of just that sector and province, and what has none has a cell of its own", () => {
  const plan = [
    session("a", { sectorId: "groen", province: "LIMBURG" }),
    session("b", { sectorId: "groen" }),
    session("c", { province: "LIMBURG" }),
    session("d"),
  ];
  const ids = (sectorId: string | null, province: "LIMBURG" | null) =>
    inCell(plan, sectorId, province).map((one) => one.id);
  expect([
    ids("groen", "LIMBURG"),
    ids("groen", null),
    ids(null, "LIMBURG"),
    ids(null, null),
    ids("interim", null),
  ]).toEqual([["a"], ["b"], ["c"], ["d"], []]);
});

test("a province is held once something took place there, planned when something will, else bare", () => {
  const plan = [
    session("a", { province: "LIMBURG", state: "past" }),
    session("b", { province: "LIMBURG", state: "online" }),
    session("c", { province: "BRUSSEL", state: "draft" }),
    session("d", { province: "BRUSSEL" }),
    session("e", { province: "ANTWERPEN", state: "cancelled" }),
  ];
  expect(coverOfProvinces(plan).filter(({ cover }) => cover !== "none")).toEqual([
    { province: "LIMBURG", held: 1, planned: 1, cover: "held" },
    { province: "BRUSSEL", held: 0, planned: 2, cover: "planned" },
  ]);
  expect(coverOfProvinces(plan)).toHaveLength(6);
});
