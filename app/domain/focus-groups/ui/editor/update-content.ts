import { decodeUpdate } from "yjs";

type Range = { clock: number; len: number };
type Deleted = Map<number, Range[]>;

/**
 * Does `own` say anything that `theirs` does not? An update always carries everything that was ever deleted, so that
 * one without news still has bytes. Both sides were told of each other's insertions: what is left are deletions.
 */
export function holdsNews(own: Uint8Array, theirs: Uint8Array): boolean {
  const mine = decodeUpdate(own);
  if (mine.structs.length > 0) return true;
  return !isWithin(mine.ds.clients as Deleted, decodeUpdate(theirs).ds.clients as Deleted);
}

function isWithin(own: Deleted, theirs: Deleted): boolean {
  return [...own].every(([client, ranges]) => {
    const known = joined(theirs.get(client) ?? []);
    return ranges.every(({ clock, len }) =>
      known.some((one) => one.clock <= clock && clock + len <= one.clock + one.len),
    );
  });
}

/** The same numbers in as few ranges as possible, so that one range of ours lies in one of theirs. */
function joined(ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const { clock, len } of [...ranges].sort((a, b) => a.clock - b.clock)) {
    const last = result.at(-1);
    if (last && clock <= last.clock + last.len) last.len = Math.max(last.len, clock + len - last.clock);
    else result.push({ clock, len });
  }
  return result;
}
