import { expect, test } from "vitest";
import { programmeOf, type ProgrammeItem } from "~/domain/events/programme";

const item = (id: string, change: Partial<ProgrammeItem> = {}): ProgrammeItem => ({
  id,
  occurrenceId: null,
  roundId: null,
  kind: "WORKSHOP",
  title: id,
  description: "",
  startMinute: 600,
  endMinute: 660,
  room: "Zaal 1",
  capacity: 20,
  order: 0,
  overrides: [],
  speakers: [],
  ...change,
});
const override = (occurrenceId: string, change: object) => ({
  occurrenceId,
  dropped: false,
  room: null,
  capacity: null,
  startMinute: null,
  endMinute: null,
  ...change,
});

test("a date has the shared items and its own, and those of no other date", () => {
  const items = [
    item("shared"),
    item("brugge", { occurrenceId: "b" }),
    item("leuven", { occurrenceId: "l" }),
  ];
  const shown = (id: string) => programmeOf(items, id).map((line) => [line.id, line.onlyHere]);
  expect(shown("b")).toEqual([
    ["brugge", true],
    ["shared", false],
  ]);
  expect(shown("l")).toEqual([
    ["leuven", true],
    ["shared", false],
  ]);
});

test("what differs on a date differs there only", () => {
  const items = [
    item("a", {
      overrides: [override("b", { room: "Kapel", capacity: 12, startMinute: 615, endMinute: 675 })],
    }),
  ];
  const facts = (id: string) =>
    programmeOf(items, id).map(({ room, capacity, startMinute, endMinute }) => ({
      room,
      capacity,
      startMinute,
      endMinute,
    }));
  expect(facts("b")).toEqual([{ room: "Kapel", capacity: 12, startMinute: 615, endMinute: 675 }]);
  expect(facts("l")).toEqual([{ room: "Zaal 1", capacity: 20, startMinute: 600, endMinute: 660 }]);
});

test("an item that is dropped elsewhere is only here", () => {
  const items = [item("a", { overrides: [override("l", { dropped: true })] })];
  expect(programmeOf(items, "l", ["b"])).toEqual([]);
  expect(programmeOf(items, "b", ["l"]).map((line) => line.onlyHere)).toEqual([true]);
  expect(programmeOf(items, "b", ["l", "g"]).map((line) => line.onlyHere)).toEqual([false]);
  expect(programmeOf(items, "b").map((line) => line.onlyHere)).toEqual([false]);
});

test("lines stand in order of their time on that date, then of their number, then of their title", () => {
  const items = [
    item("late", { startMinute: 700 }),
    item("z", { order: 1 }),
    item("Éva", { order: 1 }),
    item("first", { startMinute: 800, overrides: [override("b", { startMinute: 540 })] }),
  ];
  expect(programmeOf(items, "b").map((line) => line.id)).toEqual(["first", "Éva", "z", "late"]);
});
