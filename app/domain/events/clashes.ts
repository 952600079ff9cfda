import type { ProgrammeLine } from "./programme";

type Line = Pick<ProgrammeLine, "id" | "roundId" | "startMinute" | "endMinute" | "room" | "capacity"> & {
  speakers: { name: string; organisation: { name: string } | null }[];
};

/** Something in the programme of one date that an organiser may not have meant. It informs, it never refuses. */
export type Clash =
  | { kind: "speaker-twice"; speaker: string; itemIds: [string, string] }
  | { kind: "room-twice"; room: string; itemIds: [string, string] }
  | { kind: "overlap"; itemIds: [string, string] }
  | { kind: "outside-hours"; itemIds: [string] }
  | { kind: "round-times"; roundId: string; itemIds: string[] }
  | { kind: "round-short"; roundId: string; wanted: number; given: number; itemIds: string[] };

export type ClashFacts = {
  /** The programme of the date, as programmeOf gives it. */
  lines: Line[];
  /** Minutes after midnight at which the date begins and ends; over midnight the end is beyond 1440. */
  hours: { start: number; end: number };
  /** How many seats each round needs here: those of the date, for each participant takes one item of a round. */
  wanted: Record<string, number>;
};

/**
 * Everything that clashes on one date. Of two items that only touch, one ending when the other begins, nothing is
 * said. Each pair is named once for each thing that is wrong with it, whatever the order of the lines.
 */
export function clashesOf({ lines, hours, wanted }: ClashFacts): Clash[] {
  const sorted = [...lines].sort((a, b) => a.startMinute - b.startMinute || (a.id < b.id ? -1 : 1));
  return [
    ...pairs(sorted).flatMap(([a, b]) => (meet(a, b) ? clashesOfPair(a, b) : [])),
    ...sorted.flatMap((line): Clash[] =>
      line.startMinute < hours.start || line.endMinute > hours.end
        ? [{ kind: "outside-hours", itemIds: [line.id] }]
        : [],
    ),
    ...roundsOf(sorted).flatMap(([roundId, items]) => clashesOfRound(roundId, items, wanted[roundId])),
  ];
}

function clashesOfPair(a: Line, b: Line): Clash[] {
  const itemIds: [string, string] = [a.id, b.id];
  const clashes: Clash[] = sharedSpeakers(a, b).map((speaker) => ({
    kind: "speaker-twice",
    speaker,
    itemIds,
  }));
  if (key(a.room) !== "" && key(a.room) === key(b.room))
    clashes.push({ kind: "room-twice", room: a.room, itemIds });
  if (a.roundId === null || a.roundId !== b.roundId) clashes.push({ kind: "overlap", itemIds });
  return clashes;
}

function clashesOfRound(roundId: string, items: Line[], wanted: number | undefined): Clash[] {
  const itemIds = items.map((item) => item.id);
  const times = new Set(items.map((item) => `${item.startMinute}-${item.endMinute}`));
  const clashes: Clash[] = times.size > 1 ? [{ kind: "round-times", roundId, itemIds }] : [];
  const given = items.reduce((sum, item) => sum + (item.capacity ?? Infinity), 0);
  if (wanted !== undefined && wanted > given)
    clashes.push({ kind: "round-short", roundId, wanted, given, itemIds });
  return clashes;
}

/** Names of who speaks at both. Two people of one name are told apart by their organisations, where both are known. */
function sharedSpeakers(a: Line, b: Line): string[] {
  const names = a.speakers
    .filter((one) =>
      b.speakers.some(
        (other) =>
          key(one.name) === key(other.name) &&
          (!one.organisation ||
            !other.organisation ||
            key(one.organisation.name) === key(other.organisation.name)),
      ),
    )
    .map((speaker) => speaker.name);
  return [...new Map(names.map((name) => [key(name), name])).values()];
}

function meet(a: Line, b: Line): boolean {
  return a.startMinute < b.endMinute && b.startMinute < a.endMinute;
}

function pairs(lines: Line[]): [Line, Line][] {
  return lines.flatMap((a, i) => lines.slice(i + 1).map((b): [Line, Line] => [a, b]));
}

function roundsOf(lines: Line[]): [string, Line[]][] {
  const rounds = new Map<string, Line[]>();
  for (const line of lines)
    if (line.roundId !== null) rounds.set(line.roundId, [...(rounds.get(line.roundId) ?? []), line]);
  return [...rounds];
}

/** What two spellings of a name or a room have in common. */
function key(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
