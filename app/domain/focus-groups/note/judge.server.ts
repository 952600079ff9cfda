import { ALONE_MS, keeper, Overrun } from "./keeper.server";
import type { LiveNote, Pending } from "./live-note.server";
import { readParts } from "./load.server";
import type { Taken, Verdict } from "./worker/messages";

/** Sees to it that the thread holds the note: what is on disk, and what was accepted since. */
export async function loaded(live: LiveNote, noteId: string): Promise<void> {
  if (live.generation === keeper().generation) return;
  const { head, parts, stateSeq } = await readParts(noteId);
  const generation = keeper().generation;
  try {
    await keeper().ask("load", { noteId, parts: [...parts, ...live.accepted] });
  } catch (error) {
    // Not the fault of whatever edit waits for it.
    throw new Error("the note could not be taken into memory", { cause: error });
  }
  live.generation = generation;
  if (live.head < 0) live.head = head;
  else live.behind ||= head > live.head;
  live.stateSeq = stateSeq;
}

/** `slow`: it took more time than an edit may; `not-now`: not tried, for its sender sent such a one before it. */
type Judged = Verdict | "slow" | "not-now";

/**
 * Asks the thread what to make of these edits; what is good is in its documents afterwards. One that makes the thread
 * overrun its time, or cannot be taken out of a document again, is found by trying them one by one.
 */
export async function judge(all: readonly Pending[]): Promise<Map<Pending, Judged>> {
  const verdicts = new Map<Pending, Judged>();
  let left = all.filter(({ edit }) => !slowSenders.has(edit.from));
  for (const one of all) if (slowSenders.has(one.edit.from)) verdicts.set(one, "not-now");
  while (left.length > 0) {
    try {
      left = await check(left, verdicts);
    } catch (error) {
      if (!(error instanceof Overrun)) throw error;
      if (left.length > 1) await judgeEach(left, verdicts);
      else {
        verdicts.set(left[0]!, "slow");
        slowSenders.add(left[0]!.edit.from);
      }
      left = [];
    }
  }
  return verdicts;
}

/**
 * Browsers, by their numbers in this process, that sent an edit that is slow. No more of theirs is tried, for each would
 * hold up everybody else as long; who meant no harm connects again, and has another number.
 */
const slowSenders = new Set<number>();

/** One by one. */
async function judgeEach(all: readonly Pending[], verdicts: Map<Pending, Judged>): Promise<void> {
  for (const one of all) verdicts.set(one, (await judge([one])).get(one)!);
}

/** Fills in the verdicts; answers the edits that there was no verdict on. */
async function check(all: readonly Pending[], verdicts: Map<Pending, Judged>): Promise<Pending[]> {
  const byNote = groupByNote(all);
  for (const [{ noteId, live }] of byNote) await loaded(live, noteId);
  const bytes = together(byNote.flat().map(({ edit }) => edit.update));
  const notes = byNote.map((list) => ({
    noteId: list[0].noteId,
    sizes: list.map(({ edit }) => edit.update.byteLength),
  }));
  const answers = await keeper().ask("check", { notes, bytes }, all.length === 1 ? ALONE_MS : undefined);
  const left: Pending[] = [];
  for (const [i, list] of byNote.entries())
    for (const [j, one] of list.entries()) {
      const taken = answers[i]![j];
      if (taken === undefined) left.push(one);
      else note(one, taken, verdicts);
    }
  return left;
}

function note(one: Pending, { verdict, rest, putBack }: Taken, verdicts: Map<Pending, Judged>): void {
  [one.rest, one.putBack] = [rest, putBack];
  if (verdict === "new") one.live.accepted.push(rest ?? one.edit.update, ...(putBack ? [putBack] : []));
  if (verdict === "spoiled") one.live.generation = -1;
  verdicts.set(one, verdict === "spoiled" ? "malformed" : verdict);
}

/** In memory of their own: a small Buffer is part of a larger piece, which would be sent along as a whole. */
function together(updates: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(updates.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const update of updates) {
    bytes.set(update, at);
    at += update.byteLength;
  }
  return bytes;
}

type Some = [Pending, ...Pending[]];

function groupByNote(all: readonly Pending[]): Some[] {
  const groups = new Map<string, Some>();
  for (const one of all) {
    const group = groups.get(one.noteId);
    if (group) group.push(one);
    else groups.set(one.noteId, [one]);
  }
  return [...groups.values()];
}
