import { judge } from "./judge.server";
import type { Ledger, Written } from "./ledger.server";
import { settle, type LiveNote, type Pending } from "./live-note.server";
import type { Edits, RefusalReason, SentEdit } from "./wire";

type Tell = (groupId: string, edits: Edits) => void;

/**
 * One window: judges the edits, writes what is new in one commit, and sends it to everybody. Nothing is said to be
 * on disk before it is.
 * @throws what the database threw; what was not settled then is unknown, and may be given again.
 */
export async function writeBatch(ledger: Ledger, batch: readonly Pending[], tell: Tell): Promise<void> {
  const verdicts = await judge(batch);
  const fresh: Pending[] = [];
  const known: Pending[] = [];
  for (const one of batch) {
    const verdict = verdicts.get(one) ?? "malformed";
    if (verdict === "new") fresh.push(one);
    else if (verdict === "nothing") known.push(one);
    else settle(one, { reason: verdict === "spoiled" ? "malformed" : verdict, kept: false });
  }
  if (fresh.length > 0) await store(ledger, fresh, tell);
  // What was there already may have been there by an edit of this same window.
  for (const one of known) settle(one, one.live.generation === -1 ? LATER : "nothing");
}

const LATER = { reason: "unavailable", kept: false } as const;

async function store(ledger: Ledger, fresh: Pending[], tell: Tell): Promise<void> {
  for (const { edit } of fresh) if (!edit.author.id) await ledger.enrol(edit.author);
  const rows = await ledger.append(fresh.map(({ noteId, edit }) => ({ noteId, ...edit })));
  const written = new Map<LiveNote, { head: number; list: SentEdit[]; seqs: number[] }>();
  for (const [i, one] of fresh.entries()) {
    const { seq, head } = rows[i]!;
    one.live.accepted = [];
    if (seq === null) continue;
    const note = written.get(one.live) ?? { head, list: [], seqs: [] };
    note.list.push([one.edit.from, one.edit.n, one.edit.update]);
    note.seqs.push(seq);
    written.set(one.live, note);
  }
  for (const [live, { head, list, seqs }] of written) {
    advance(live, head, seqs);
    tell(live.groupId, { seq: head, list });
  }
  for (const [i, one] of fresh.entries()) conclude(one, rows[i]!);
}

/** Others may have written in between; then what they wrote is fetched before anything else. */
function advance(live: LiveNote, head: number, seqs: number[]): void {
  if (head - seqs.length === live.head) live.head = head;
  else {
    live.behind = true;
    for (const seq of seqs) live.sent.add(seq);
  }
}

function conclude(one: Pending, { seq, frozen, locked }: Written): void {
  if (seq !== null) return settle(one, "written");
  // It stands in the document and not on disk.
  one.live.generation = -1;
  const reason: RefusalReason = frozen ? "frozen" : locked ? "locked" : "not-allowed";
  settle(one, { reason, kept: false });
}
