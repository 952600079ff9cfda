import fc from "fast-check";
import { expect, test } from "vitest";
import { blocksOf, neighbour, placeAt, reorder, type Block } from "~/domain/events/retiming";

type Timed = { id: string; roundId: string | null; startMinute: number; endMinute: number };
const line = (id: string, startMinute: number, endMinute: number, roundId: string | null = null): Timed => ({
  id,
  roundId,
  startMinute,
  endMinute,
});
const day = () =>
  blocksOf([
    line("welkom", 540, 570),
    line("w1", 570, 630, "ronde"),
    line("w2", 570, 645, "ronde"),
    line("pauze", 660, 675),
    line("slot", 675, 700),
  ]);
const moved = (blocks: Block<Timed>[], shifts: Map<string, number>) =>
  Object.fromEntries(blocks.map((block) => [block.id, block.start + (shifts.get(block.id) ?? 0)]));

test("the items of a round move as one block", () => {
  expect(day().map(({ id, isRound, start, end }) => [id, isRound, start, end])).toEqual([
    ["welkom", false, 540, 570],
    ["ronde", true, 570, 645],
    ["pauze", false, 660, 675],
    ["slot", false, 675, 700],
  ]);
});

test("a block that goes up takes the hour there, and those it passes shift along", () => {
  expect(moved(day(), reorder(day(), "pauze", "welkom"))).toEqual({
    pauze: 540,
    welkom: 555,
    ronde: 600,
    slot: 675,
  });
});

test("a block that goes down ends where the day went on", () => {
  expect(moved(day(), reorder(day(), "welkom", "pauze"))).toEqual({
    ronde: 540,
    pauze: 615,
    welkom: 645,
    slot: 675,
  });
});

test("a block put at another's hour leaves the rest where it is", () => {
  expect([...placeAt(day(), "slot", "pauze")]).toEqual([["slot", -15]]);
  expect([...placeAt(day(), "slot", "slot")]).toEqual([]);
});

test("what is first has nothing before it, what is unknown no neighbour", () => {
  expect(neighbour(day(), "welkom", "earlier")).toBeNull();
  expect(neighbour(day(), "welkom", "later")).toBe("ronde");
  expect(neighbour(day(), "slot", "later")).toBeNull();
  expect(neighbour(day(), "niets", "later")).toBeNull();
  expect(reorder(day(), "niets", "welkom").size).toBe(0);
});

const anyDay = fc
  .array(fc.record({ pause: fc.integer({ min: 0, max: 40 }), length: fc.integer({ min: 5, max: 90 }) }), {
    minLength: 2,
    maxLength: 7,
  })
  .map((parts) => {
    let at = 480;
    return parts.map(({ pause, length }, i) => {
      const one = line(`b${i}`, at + pause, at + pause + length);
      at += pause + length;
      return one;
    });
  });
const shift = (lines: Timed[], shifts: Map<string, number>) =>
  lines
    .map((one) => ({
      ...one,
      startMinute: one.startMinute + (shifts.get(one.id) ?? 0),
      endMinute: one.endMinute + (shifts.get(one.id) ?? 0),
    }))
    .sort((a, b) => a.startMinute - b.startMinute);

test("any move keeps the day's begin, end and lengths, makes no overlap, and can be taken back", () => {
  fc.assert(
    fc.property(anyDay, fc.nat(), fc.nat(), (lines, a, b) => {
      const [from, to] = [a % lines.length, b % lines.length];
      const after = shift(lines, reorder(blocksOf(lines), `b${from}`, `b${to}`));
      expect(after[0]!.startMinute).toBe(lines[0]!.startMinute);
      expect(after.at(-1)!.endMinute).toBe(lines.at(-1)!.endMinute);
      expect(after.map((one) => one.id).indexOf(`b${from}`)).toBe(to);
      after.slice(1).forEach((one, i) => {
        expect(one.startMinute).toBeGreaterThanOrEqual(after[i]!.endMinute);
      });
      const back = shift(after, reorder(blocksOf(after), `b${from}`, after[from]!.id));
      expect(back).toEqual(lines);
    }),
  );
});
