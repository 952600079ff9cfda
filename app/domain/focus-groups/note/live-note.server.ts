import type { Author } from "./author.server";
import type { RefusalReason } from "./wire";

/** What became of an edit. `nothing`: all of it was there already. */
export type Outcome = "written" | "nothing" | { reason: RefusalReason; kept: boolean };

/** An edit of one browser on its way to the disk. */
export type Edit = {
  author: Author;
  update: Uint8Array;
  /** Number of the browser in this process, and its own count. */
  from: number;
  n: number;
  settle: (outcome: Outcome) => void;
};

/** A note that somebody in this process has open. */
export class LiveNote {
  /** Null as long as nobody wrote in the group. */
  noteId: string | null = null;
  /** Number of the last update that who has it open was sent; -1 before it was loaded. */
  head = -1;
  /** Up to where the compacted state goes. */
  stateSeq = 0;
  /** Up to where this process wrote down how it reads, as long as it has no passages; -1 otherwise. */
  textSeq = -1;
  /** How many have it open here. */
  inside = 0;
  /** The thread in which it was loaded; -1: what it holds is not what is on disk, load it anew. */
  generation = -1;
  /** In the document, not yet on disk. */
  accepted: Uint8Array[] = [];
  /** Numbers above `head` that were sent already. */
  readonly sent = new Set<number>();
  /** Others wrote it further, in another process or with a command. */
  behind = false;
  timer: NodeJS.Timeout | undefined;

  constructor(
    readonly groupId: string,
    readonly occurrenceId: string | null,
  ) {}
}

/** An edit in the queue. */
export type Pending = {
  live: LiveNote;
  noteId: string;
  edit: Edit;
  settled: boolean;
  /** What of it is for the disk and for others, when that is not all of it: see worker/messages.ts. */
  rest: Uint8Array | null;
  /** Goes to the disk with it, in the name of the same author: see worker/stranded.ts. */
  putBack: Uint8Array | null;
};

/** Says what became of an edit, once. */
export function settle(one: Pending, outcome: Outcome): void {
  if (one.settled) return;
  one.settled = true;
  one.edit.settle(outcome);
}
