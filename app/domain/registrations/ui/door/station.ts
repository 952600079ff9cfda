import { MAX_ENTRIES, type DoorAnswer, type GuestList } from "../../check-in";
import type { DoorEntry } from "../../door-entry";
import { boardOf, isRefused, isUnsent, ownVerdict, type QueueRow } from "./board";
import { careful, type DeviceStore } from "./device-store";
import { Rounds } from "./rounds";
import type { DoorServer, Reply } from "./server-talk";
import { changed, firstSnapshot, type Snapshot } from "./snapshot";
import type { TabNews, Tabs } from "./tabs";

export type Done = { registrationId: string | null; itemId: string | null; name: string };

export type Surroundings = {
  server: DoorServer;
  openStore: () => Promise<DeviceStore>;
  openTabs: (heard: (news: TabNews) => void) => Tabs;
};

/**
 * One device at the door: keeps what is done on it, sends it when it can, and knows the list. Nothing waits for the
 * network: what is done counts here at once, and is corrected when the server knows better.
 */
export class Station {
  private state: Snapshot;
  private readonly listeners = new Set<() => void>();
  private store: DeviceStore | undefined;
  private tabs: Tabs | undefined;
  private order = 0;
  /** Rows on their way into the store: another tab's idea of the queue does not have them yet. */
  private readonly underway = new Set<string>();
  private readonly rounds = new Rounds(() => this.round());
  private eraser: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly around: Surroundings,
    list: GuestList | null,
  ) {
    this.state = firstSnapshot(list);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly snapshot = (): Snapshot => this.state;

  /** Sends and looks, now. Called when something was done, when the network is back, when the page is looked at. */
  readonly sync = (): void => {
    if (this.store) this.rounds.now();
  };

  async start(): Promise<void> {
    this.store = careful(await this.around.openStore(), () => this.change({ lasting: false }));
    this.tabs = this.around.openTabs((news) => void this.hear(news));
    const [kept, queue] = [await this.store.settings(), await this.store.queue()];
    this.order = Math.max(0, ...queue.map((row) => row.order));
    const { device, sound, skew } = kept;
    const over = kept.list !== null && leftOf(kept.list, skew) <= 0;
    // A list that came with the page is newer than what was kept.
    const list = this.state.list ?? (over ? null : kept.list);
    this.change({ ready: true, lasting: this.store.lasting, device, sound, skew, list, queue });
    if (over) await this.forgetDay();
    if (list) await this.keepList(list);
    this.sync();
  }

  stop(): void {
    this.rounds.stop();
    this.tabs?.close();
    clearTimeout(this.eraser);
  }

  setDevice(device: string): void {
    this.change({ device });
    void this.store?.set("device", device);
  }

  setSound(sound: boolean): void {
    this.change({ sound });
    void this.store?.set("sound", sound);
  }

  /** Keeps something done here and starts sending it. */
  async add(entry: DoorEntry, about: Done): Promise<QueueRow> {
    this.order += 1;
    const { device } = this.state;
    const row: QueueRow = { ...about, id: entry.id, order: this.order, entry, device, answer: null };
    this.change({ queue: [...this.state.queue, row], correction: null });
    await this.keep([row]);
    this.sync();
    return row;
  }

  /** What this device makes of something done on it. */
  verdict(row: QueueRow): DoorAnswer {
    return ownVerdict(this.state.board ?? boardOf(EMPTY, this.state.queue, this.state.skew), row);
  }

  /** Sends something again that was refused: a seat may have come free, or the organiser stands here now. */
  async retry(id: string): Promise<void> {
    const rows = this.state.queue.map((row) => (row.id === id ? { ...row, answer: null } : row));
    this.change({ queue: rows });
    await this.keep(rows.filter((row) => row.id === id));
    this.sync();
  }

  async dismiss(id: string): Promise<void> {
    this.change({ queue: this.state.queue.filter((row) => row.id !== id) });
    await this.drop([id]);
  }

  /** Forgets everything that this device keeps. What was not sent is lost: ask first. */
  async erase(): Promise<void> {
    const { store } = this;
    this.store = undefined;
    this.tabs?.tell("erased");
    await store?.erase();
    this.leaveEmpty();
  }

  private leaveEmpty(): void {
    this.store = undefined;
    this.stop();
    this.change({ erased: true, device: "", list: null, queue: [] });
  }

  private async hear(news: TabNews): Promise<void> {
    if (news === "erased") return this.leaveEmpty();
    if (news === "forget") return this.change({ list: null, connection: "logged-out" });
    const kept = await this.store!.queue();
    const known = new Set(kept.map((row) => row.id));
    const mine = this.state.queue.filter((row) => this.underway.has(row.id) && !known.has(row.id));
    this.order = Math.max(this.order, ...kept.map((row) => row.order));
    this.change({ queue: [...kept, ...mine] });
  }

  private async round(): Promise<"done" | "more" | "failed"> {
    const unsent = this.state.queue.filter(isUnsent).slice(0, MAX_ENTRIES);
    // One sending, one device name: rows done under an earlier name go apart.
    const batch = unsent.filter((row) => row.device === unsent[0]!.device);
    let doubles = new Set<string>();
    if (batch.length > 0) {
      const entries = batch.map((row) => row.entry);
      const reply = await this.around.server.send(batch[0]!.device, entries);
      if (!this.heard(reply)) return "failed";
      doubles = await this.accept(batch, reply.value);
    }
    const reply = await this.around.server.list(this.state.list === null);
    if (!this.heard(reply)) return "failed";
    await this.settle(reply.value, doubles);
    return this.state.unsent > 0 ? "more" : "done";
  }

  /** Takes note of whether the server was reached. */
  private heard<T>(reply: Reply<T>): reply is Extract<Reply<T>, { kind: "ok" }> {
    // Somebody erased while the answer was on its way.
    if (!this.store) return false;
    const { kind } = reply;
    if (kind === "ok") {
      this.change({ connection: "online", skew: reply.skew });
      void this.store.set("skew", reply.skew);
      return true;
    }
    // Who may no longer stand here keeps no names either.
    this.change(kind === "refused" ? { connection: kind, list: null } : { connection: kind });
    if (kind === "refused") void this.store.forgetList();
    return false;
  }

  /** @returns who was let in here while they had come in elsewhere: no list could tell. */
  private async accept(batch: QueueRow[], answers: DoorAnswer[]): Promise<Set<string>> {
    const before = new Map(batch.map((row) => [row.id, this.verdict(row)]));
    const byId = new Map(answers.map((answer) => [answer.id, answer]));
    const rows = this.state.queue.map((row) => withAnswer(row, byId.get(row.id)));
    const heard = rows.filter((row) => byId.has(row.id));
    const last = heard.at(-1);
    const news = last?.answer && differ(before.get(last.id)!, last.answer);
    this.change({ queue: rows, ...(news ? { correction: { row: last, answer: last.answer! } } : {}) });
    await this.keep(heard);
    const doubles = heard.filter(
      (row) => row.answer!.code === "already" && before.get(row.id)?.code === "arrived",
    );
    return new Set(doubles.map((row) => row.id));
  }

  /** The list has what was answered before it was asked for: those rows have done their work. */
  private async settle(list: GuestList | null, doubles: Set<string>): Promise<void> {
    const settled = this.state.queue.filter((row) => !isUnsent(row) && !isRefused(row) && !row.double);
    const marked = settled.filter((row) => doubles.has(row.id)).map((row) => ({ ...row, double: true }));
    const gone = new Set(settled.map((row) => row.id));
    const queue = [...this.state.queue.filter((row) => !gone.has(row.id)), ...marked];
    if (list || gone.size > 0) this.change({ list: list ?? this.state.list, queue });
    if (list) await this.keepList(list);
    if (marked.length > 0) await this.keep(marked);
    if (gone.size > 0) await this.drop([...gone].filter((id) => !doubles.has(id)));
  }

  private async keep(rows: QueueRow[]): Promise<void> {
    rows.forEach((row) => this.underway.add(row.id));
    await this.store?.put(rows);
    rows.forEach((row) => this.underway.delete(row.id));
    this.tabs?.tell("queue");
  }

  private async drop(ids: string[]): Promise<void> {
    await this.store?.drop(ids);
    this.tabs?.tell("queue");
  }

  private async keepList(list: GuestList): Promise<void> {
    clearTimeout(this.eraser);
    const left = leftOf(list, this.state.skew);
    if (left <= 0) return this.store?.forgetList();
    // Longer than a timer can count: the next visit sees to it.
    if (left < 2 ** 31) this.eraser = setTimeout(() => void this.forgetDay(), left);
    await this.store?.set("list", list);
  }

  /** The day is over: no names any more, but of what was not sent. */
  private async forgetDay(): Promise<void> {
    const over = this.state.queue.filter((row) => !isUnsent(row)).map((row) => row.id);
    this.change({ list: null, queue: this.state.queue.filter(isUnsent) });
    await this.store?.forgetList();
    await this.drop(over);
  }

  private change(part: Parameters<typeof changed>[1]): void {
    this.state = changed(this.state, part);
    for (const listener of this.listeners) listener();
  }
}

/** How long a device may still keep this list, milliseconds. */
const leftOf = (list: GuestList, skew: number) => list.date.eraseAt - (Date.now() + skew);

/** What of an answer is worth saying again when it is different. */
function gist({ code, first }: DoorAnswer): string {
  return code === "arrived" ? code : `${code} ${first?.device ?? ""}`;
}

/** The server says something else than this device said; of what this device did not know, anything is news. */
function differ(mine: DoorAnswer, theirs: DoorAnswer): boolean {
  return mine.code === "unknown" || gist(mine) !== gist(theirs);
}

/** Rows of somebody who was registered here get the real id as soon as it is known. */
function withAnswer(row: QueueRow, answer: DoorAnswer | undefined): QueueRow {
  if (!answer) return row;
  const registrationId = answer.registrationId ?? row.registrationId;
  return { ...row, answer, registrationId, name: answer.name || row.name };
}

const EMPTY: GuestList = {
  date: { id: "", eventTitle: "", startsAt: 0, endsAt: 0, place: "", eraseAt: 0, capacity: 0 },
  items: [],
  guests: [],
  mayExceed: false,
};
