import { MAX_ENTRIES, type DoorAnswer, type GuestList } from "../../check-in";
import { isRefused, isUnsent, type QueueRow } from "./board";
import type { Kept } from "./kept";
import type { DoorServer, Reply } from "./server-talk";
import type { Shown } from "./shown";

/** What is sent, and what becomes of it: one round sends what was done here and fetches the list. */
export class Sent {
  constructor(
    private readonly shown: Shown,
    private readonly kept: Kept,
    private readonly server: DoorServer,
  ) {}

  /** Tabs of one device take turns, so that nothing is sent by two of them. */
  readonly round = (): Promise<"done" | "more" | "failed"> => this.kept.alone(() => this.sendAndLook());

  private async sendAndLook(): Promise<"done" | "more" | "failed"> {
    const unsent = this.shown.now.queue.filter(isUnsent).slice(0, MAX_ENTRIES);
    // One sending, one device name: rows done under an earlier name go apart.
    const batch = unsent.filter((row) => row.device === unsent[0]!.device);
    let doubles = new Set<string>();
    if (batch.length > 0) {
      const entries = batch.map((row) => row.entry);
      const reply = await this.server.send(batch[0]!.device, entries);
      if (!this.heard(reply)) return "failed";
      doubles = await this.accept(reply.value);
    }
    const reply = await this.server.list(this.shown.now.list === null);
    if (!this.heard(reply)) return "failed";
    await this.settle(reply.value, doubles);
    return this.shown.now.unsent > 0 ? "more" : "done";
  }

  /** Takes note of whether the server was reached. */
  private heard<T>(reply: Reply<T>): reply is Extract<Reply<T>, { kind: "ok" }> {
    // Somebody erased while the answer was on its way.
    if (!this.kept.isOpen) return false;
    const { kind } = reply;
    if (kind === "ok") {
      this.shown.change({ connection: "online", skew: reply.skew });
      this.kept.set("skew", reply.skew);
      return true;
    }
    // Who may no longer stand here keeps no names either.
    this.shown.change(kind === "refused" ? { connection: kind, list: null } : { connection: kind });
    if (kind === "refused") this.kept.forgetList();
    return false;
  }

  /** @returns who was let in here while they had come in elsewhere: no list could tell. */
  private async accept(answers: DoorAnswer[]): Promise<Set<string>> {
    const byId = new Map(answers.map((answer) => [answer.id, answer]));
    const rows = this.shown.now.queue.map((row) => withAnswer(row, byId.get(row.id)));
    const heard = rows.filter((row) => byId.has(row.id));
    const last = heard.at(-1);
    const news = last?.answer && differ(last.told, last.answer);
    this.shown.change({ queue: rows, ...(news ? { correction: { row: last, answer: last.answer! } } : {}) });
    await this.kept.put(heard);
    const doubles = heard.filter((row) => row.answer!.code === "already" && row.told.code === "arrived");
    return new Set(doubles.map((row) => row.id));
  }

  /** The list has what was answered before it was asked for: those rows have done their work. */
  private async settle(list: GuestList | null, doubles: Set<string>): Promise<void> {
    const { queue } = this.shown.now;
    const settled = queue.filter((row) => !isUnsent(row) && !isRefused(row) && !row.double);
    const marked = settled.filter((row) => doubles.has(row.id)).map((row) => ({ ...row, double: true }));
    const gone = new Set(settled.map((row) => row.id));
    const left = [...queue.filter((row) => !gone.has(row.id)), ...marked];
    if (list || gone.size > 0) this.shown.change({ list: list ?? this.shown.now.list, queue: left });
    if (list) await this.kept.keepList(list);
    if (marked.length > 0) await this.kept.put(marked);
    if (gone.size > 0) await this.kept.drop([...gone].filter((id) => !doubles.has(id)));
  }
}

/** What of an answer is worth saying again when it is different. */
function gist({ code, first }: DoorAnswer): string {
  return code === "arrived" ? code : `${code} ${first?.device ?? ""}`;
}

/** The server says something else than this device said; of what this device did not know, anything is news. */
function differ(mine: DoorAnswer, theirs: DoorAnswer): boolean {
  return mine.code === "unknown" || gist(mine) !== gist(theirs);
}

/**
 * Rows of somebody who was registered here get the real id as soon as it is known. The server has no name for whom
 * it did not let in; this device has.
 */
function withAnswer(row: QueueRow, answer: DoorAnswer | undefined): QueueRow {
  if (!answer) return row;
  const registrationId = answer.registrationId ?? row.registrationId;
  const name = answer.name || row.name;
  return { ...row, answer: { ...answer, name }, registrationId, name };
}
