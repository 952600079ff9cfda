import { enrol } from "./author.server";
import { judge } from "./judge.server";
import type { Ledger, Written } from "./ledger.server";
import { settle, type LiveNote, type Pending } from "./live-note.server";
import { packable } from "./packable.server";
import type { Edits, RefusalReason, SentEdit } from "./wire";

export type Hearers = {
  /** Sends what is on disk to everybody who has the group's note open. */
  tell(groupId: string, edits: Edits): void;
  /** Keeps what the note does not take any more, and settles it. */
  keep(one: Pending, reason: RefusalReason): void;
};

/**
 * One window: judges the edits, writes what is new in one commit, and sends it to everybody. Nothing is said to be
 * on disk before it is.
 * @throws what the database threw; what was not settled then is unknown, and may be given again.
 */
export async function writeBatch(ledger: Ledger, batch: readonly Pending[], hearers: Hearers): Promise<void> {
  const verdicts = await judge(batch);
  const fresh: Pending[] = [];
  const known: Pending[] = [];
  for (const one of batch) {
    const verdict = verdicts.get(one) ?? "malformed";
    if (verdict === "new") fresh.push(one);
    else if (verdict === "nothing") known.push(one);
    else if (verdict === "not-now") settle(one, LATER);
    else if (verdict === "out-of-order" && one.edit.author.turnedDown)
      hearers.keep(one, one.edit.author.turnedDown);
    else {
      const reason = verdict === "spoiled" || verdict === "slow" ? "malformed" : verdict;
      settle(one, { reason, kept: false });
    }
  }
  if (fresh.length > 0) await store(ledger, fresh, hearers);
  // What was there already may have been there by an edit of this same window.
  for (const one of known) settle(one, one.live.generation === -1 ? LATER : "nothing");
}

const LATER = { reason: "unavailable", kept: false } as const;

async function store(ledger: Ledger, fresh: Pending[], hearers: Hearers): Promise<void> {
  for (const { edit } of fresh) await enrol(edit.author);
  const entries = fresh.flatMap(entriesOf);
  const rows = await ledger.append(entries);
  const written = new Map<LiveNote, { head: number; list: SentEdit[]; seqs: number[] }>();
  for (const [i, { one, from, n, update }] of entries.entries()) {
    const { seq, head } = rows[i]!;
    one.live.accepted = [];
    if (seq === null) continue;
    const note = written.get(one.live) ?? { head, list: [], seqs: [] };
    note.list.push([from, n, packable(update)]);
    note.seqs.push(seq);
    written.set(one.live, note);
  }
  for (const [live, { head, list, seqs }] of written) {
    advance(live, head, seqs);
    hearers.tell(live.groupId, { seq: head, list });
  }
  // The note takes an edit and what goes with it, or neither.
  for (const [i, { one, update }] of entries.entries()) {
    if (update === one.putBack) continue;
    if (rows[i]!.seq === null) turnDown(one, rows[i]!, hearers);
    else settle(one, "written");
  }
}

/** What goes to the disk for one edit: it, and what it would have taken out of sight. */
function entriesOf(one: Pending) {
  const { noteId, edit, rest, putBack } = one;
  const own = { one, noteId, ...edit, update: rest ?? edit.update };
  return putBack ? [own, { ...own, update: putBack, from: 0, n: 0 }] : [own];
}

/** Others may have written in between; then what they wrote is fetched before anything else. */
function advance(live: LiveNote, head: number, seqs: number[]): void {
  if (head - seqs.length === live.head) live.head = head;
  else {
    live.behind = true;
    for (const seq of seqs) live.sent.add(seq);
  }
}

function turnDown(one: Pending, { frozen, locked }: Written, { keep }: Hearers): void {
  // It stands in the document and not on disk.
  one.live.generation = -1;
  const reason = frozen ? "frozen" : locked ? "locked" : "not-allowed";
  one.edit.author.turnedDown = reason;
  keep(one, reason);
}
