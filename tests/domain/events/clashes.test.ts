import fc from "fast-check";
import { expect, test } from "vitest";
import { clashesOf, type Clash, type ClashFacts } from "~/domain/events/clashes";

type Line = ClashFacts["lines"][number];
const hours = { start: 540, end: 1020 };
let counter = 0;
const line = (start: number, end: number, rest: Partial<Line> = {}): Line => ({
  id: `item-${(counter += 1)}`,
  roundId: null,
  startMinute: start,
  endMinute: end,
  room: "",
  capacity: null,
  speakers: [],
  ...rest,
});
const speaker = (name: string, organisation?: string) => ({
  name,
  organisation: organisation ? { name: organisation } : null,
});
const clashes = (lines: Line[], wanted: Record<string, number> = {}) => clashesOf({ lines, hours, wanted });
const kinds = (lines: Line[], wanted = {}) => clashes(lines, wanted).map((clash) => clash.kind);

test("one speaker at two items at once clashes, whatever the spelling; two people of one name do not", () => {
  const at = (name: string, organisation?: string, roundId = "r") =>
    line(600, 660, { roundId, speakers: [speaker(name, organisation)] });
  expect(kinds([at("Zoë Maes"), at("ZOE  MAES")])).toEqual(["speaker-twice"]);
  expect(kinds([at("Jan Maes", "VDAB"), at("Jan Maes", "vdab")])).toEqual(["speaker-twice"]);
  expect(kinds([at("Jan Maes", "VDAB"), at("Jan Maes", "Effect")])).toEqual([]);
  expect(kinds([at("Jan Maes", "VDAB"), at("Jan Maes")])).toEqual(["speaker-twice"]);
  expect(kinds([at("Jan Maes"), at("Jan Maesen")])).toEqual([]);
});

test("one room for two items at once clashes; no room is no room", () => {
  const inRoom = (room: string) => line(600, 660, { roundId: "r", room });
  expect(kinds([inRoom("Zaal 1"), inRoom("zaal 1")])).toEqual(["room-twice"]);
  expect(kinds([inRoom("Zaal 1"), inRoom("Zaal 2")])).toEqual([]);
  expect(kinds([inRoom(""), inRoom("")])).toEqual([]);
});

test("items overlap unless they are parallel in one round; what only touches does not", () => {
  expect(kinds([line(600, 660), line(659, 700)])).toEqual(["overlap"]);
  expect(kinds([line(600, 660), line(660, 700)])).toEqual([]);
  expect(kinds([line(600, 660, { roundId: "a" }), line(600, 660, { roundId: "a" })])).toEqual([]);
  expect(kinds([line(600, 660, { roundId: "a" }), line(600, 660, { roundId: "b" })])).toEqual(["overlap"]);
  expect(kinds([line(600, 660, { roundId: "a" }), line(600, 660)])).toEqual(["overlap"]);
});

test("an item before the date begins or after it ends is outside its hours", () => {
  expect(kinds([line(539, 600)])).toEqual(["outside-hours"]);
  expect(kinds([line(1000, 1021)])).toEqual(["outside-hours"]);
  expect(kinds([line(540, 1020)])).toEqual([]);
});

test("parallel items of one round have the same hours", () => {
  const [a, b] = [line(600, 660, { roundId: "a" }), line(600, 675, { roundId: "a" })];
  expect(clashes([a, b])).toEqual([{ kind: "round-times", roundId: "a", itemIds: [a.id, b.id] }]);
});

test("a round with fewer seats than are wanted says how many", () => {
  const [a, b] = [
    line(600, 660, { roundId: "a", capacity: 20 }),
    line(600, 660, { roundId: "a", capacity: 22 }),
  ];
  const itemIds = [a.id, b.id];
  expect(clashes([a, b], { a: 43 })).toEqual([
    { kind: "round-short", roundId: "a", wanted: 43, given: 42, itemIds },
  ]);
  expect(clashes([a, b], { a: 42 })).toEqual([]);
  expect(clashes([a, { ...b, capacity: null }], { a: 1000 })).toEqual([]);
});

const NAMES = ["An", "Bo", "Cis"];
const ROOMS = ["", "Zaal 1", "Zaal 2"];
const anyLine = fc
  .record({
    start: fc.integer({ min: 500, max: 700 }),
    length: fc.integer({ min: 1, max: 90 }),
    roundId: fc.constantFrom(null, "a", "b"),
    room: fc.constantFrom(...ROOMS),
    speakers: fc.uniqueArray(fc.constantFrom(...NAMES), { maxLength: 2 }),
    capacity: fc.option(fc.integer({ min: 1, max: 30 })),
  })
  .map(({ start, length, speakers, ...rest }) =>
    line(start, start + length, { ...rest, speakers: speakers.map((name) => speaker(name)) }),
  );
const anyLines = fc.array(anyLine, { maxLength: 8 });

const asText = ({ itemIds, ...clash }: Clash) => JSON.stringify([clash, [...itemIds].sort()]);
const asSet = (list: Clash[]) => list.map(asText).sort();

test("what clashes does not hang on the order of the items", () => {
  fc.assert(
    fc.property(anyLines, fc.infiniteStream(fc.nat()), (lines, order) => {
      const shuffled = lines
        .map((one) => ({ one, at: order.next().value as number }))
        .sort((a, b) => a.at - b.at)
        .map(({ one }) => one);
      expect(asSet(clashes(shuffled, { a: 20 }))).toEqual(asSet(clashes(lines, { a: 20 })));
    }),
  );
});

test("a speaker or room clashes exactly when some minute holds both items", () => {
  fc.assert(
    fc.property(anyLine, anyLine, (a, b) => {
      const together = Array.from({ length: 300 }, (_, i) => 500 + i).some((minute) =>
        [a, b].every((one) => one.startMinute <= minute && minute < one.endMinute),
      );
      const found = clashes([a, b]);
      const speakers = a.speakers.filter((one) => b.speakers.some((other) => other.name === one.name));
      expect(found.filter((one) => one.kind === "speaker-twice")).toHaveLength(
        together ? speakers.length : 0,
      );
      expect(found.some((one) => one.kind === "room-twice")).toBe(
        together && a.room !== "" && a.room === b.room,
      );
      expect(found.some((one) => one.kind === "overlap")).toBe(
        together && (a.roundId === null || a.roundId !== b.roundId),
      );
    }),
  );
});

test("the whole day an hour later clashes the same", () => {
  fc.assert(
    fc.property(anyLines, (lines) => {
      const later = lines.map((one) => ({
        ...one,
        startMinute: one.startMinute + 60,
        endMinute: one.endMinute + 60,
      }));
      const moved = clashesOf({ lines: later, hours: { start: 600, end: 1080 }, wanted: {} });
      expect(asSet(moved)).toEqual(asSet(clashes(lines)));
    }),
  );
});

test("items one after the other, each in its own room and with its own speaker, clash nowhere", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 8 }), (lengths) => {
      let at = 540;
      const lines = lengths.map((length, i) => {
        const one = line(at, at + length, { room: `Zaal ${i}`, speakers: [speaker(`Spreker ${i}`)] });
        at += length;
        return one;
      });
      expect(clashes(lines).filter((one) => one.kind !== "outside-hours")).toEqual([]);
    }),
  );
});
