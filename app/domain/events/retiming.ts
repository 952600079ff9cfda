import type { ProgrammeLine } from "./programme";

type Timed = Pick<ProgrammeLine, "id" | "roundId" | "startMinute" | "endMinute">;

/** What moves as one: an item outside a round, or a round with its parallel items. The id is that of the item or round. */
export type Block<Line extends Timed = ProgrammeLine> = {
  id: string;
  isRound: boolean;
  lines: Line[];
  start: number;
  end: number;
};

/** Minutes by which each block moves; those that stay are not in it. */
export type Shifts = Map<string, number>;

/** The blocks of one date's programme, in the order of their lines. */
export function blocksOf<Line extends Timed>(lines: Line[]): Block<Line>[] {
  const blocks = new Map<string, Line[]>();
  for (const line of lines) {
    const id = line.roundId ?? line.id;
    blocks.set(id, [...(blocks.get(id) ?? []), line]);
  }
  return [...blocks].map(([id, own]) => ({
    id,
    isRound: own[0]!.roundId !== null,
    lines: own,
    start: Math.min(...own.map((line) => line.startMinute)),
    end: Math.max(...own.map((line) => line.endMinute)),
  }));
}

/** What a block is called: its round, or its item. */
export function titleOf(
  { id, isRound, lines }: Block<ProgrammeLine>,
  rounds: { id: string; title: string }[],
): string {
  const round = rounds.find((one) => one.id === id);
  return isRound ? (round?.title ?? "Keuzeronde") : lines[0]!.title;
}

/**
 * Puts a block in the place of another and lets those in between shift along. The day keeps its shape: it begins
 * and ends when it did, and the pauses between the first and second, second and third, … stay as long as they were.
 */
export function reorder(blocks: Block<Timed>[], movedId: string, targetId: string): Shifts {
  const from = blocks.findIndex((block) => block.id === movedId);
  const to = blocks.findIndex((block) => block.id === targetId);
  const shifts: Shifts = new Map();
  if (from === -1 || to === -1 || from === to) return shifts;
  const [first, last] = [Math.min(from, to), Math.max(from, to)];
  const before = blocks.slice(first, last + 1);
  const after = [...before];
  const [moved] = after.splice(from - first, 1);
  after.splice(to - first, 0, moved!);
  let start = before[0]!.start;
  after.forEach((block, i) => {
    if (start !== block.start) shifts.set(block.id, start - block.start);
    const gap = i + 1 < before.length ? before[i + 1]!.start - before[i]!.end : 0;
    start += block.end - block.start + gap;
  });
  return shifts;
}

/** Lets a block begin when another does; everything else stays where it is. */
export function placeAt(blocks: Block<Timed>[], movedId: string, targetId: string): Shifts {
  const moved = blocks.find((block) => block.id === movedId);
  const target = blocks.find((block) => block.id === targetId);
  if (!moved || !target || moved.start === target.start) return new Map();
  return new Map([[moved.id, target.start - moved.start]]);
}

/** The block before or after this one, if any: where "eerder" and "later" lead. */
export function neighbour(blocks: Block<Timed>[], id: string, direction: "earlier" | "later"): string | null {
  const at = blocks.findIndex((block) => block.id === id);
  if (at === -1) return null;
  return blocks[at + (direction === "earlier" ? -1 : 1)]?.id ?? null;
}
