import { MAX_ENTRIES, type DoorAnswer, type GuestList } from "../../check-in";
import type { DoorEntry } from "../../door-entry";
import { boardOf, isRefused, isUnsent, ownVerdict, type Board, type QueueRow } from "./board";
import type { DeviceStore } from "./device-store";
import type { DoorServer, Reply } from "./server-talk";
import type { Connection } from "./words";

/** What the page shows. A new object at every change. */
export type Snapshot = {
  /** False until the device's own store was read. */
  ready: boolean;
  lasting: boolean;
  device: string;
  sound: boolean;
  connection: Connection;
  list: GuestList | null;
  queue: QueueRow[];
  board: Board | null;
  unsent: number;
  refused: QueueRow[];
  /** What the server said last, when it differs from what this device said itself. */
  correction: { row: QueueRow; answer: DoorAnswer } | null;
};

export type Done = {
  kind: DoorEntry["kind"];
  registrationId: string | null;
  itemId: string | null;
  name: string;
};

const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 60_000;
/** Without live updates the list is still looked at this often. */
const LOOK_AGAIN_MS = 30_000;
const COALESCE_MS = 400;

/**
 * One device at the door: keeps what is done on it, sends it when it can, and knows the list. Nothing waits for the
 * network: what is done counts here at once, and is corrected when the server knows better.
 */
export class Station {
  private state: Snapshot;
  private readonly listeners = new Set<() => void>();
  private store: DeviceStore | undefined;
  private skew = 0;
  private order = 0;
  private wait = FIRST_WAIT_MS;
  private busy = false;
  private again = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private eraser: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly server: DoorServer,
    private readonly openStore: () => Promise<DeviceStore>,
    list: GuestList | null,
  ) {
    this.state = {
      ready: false,
      lasting: true,
      device: "",
      sound: true,
      connection: "online",
      list,
      queue: [],
      board: list && boardOf(list, [], 0),
      unsent: 0,
      refused: [],
      correction: null,
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly snapshot = (): Snapshot => this.state;

  async start(): Promise<void> {
    this.store = await this.openStore();
    const kept = await this.store.read();
    this.skew = kept.skew;
    this.order = Math.max(0, ...kept.queue.map((row) => row.order));
    // A list that came with the page is newer than what was kept.
    const list = this.state.list ?? kept.list;
    const { device, sound, queue } = kept;
    this.change({ ready: true, lasting: this.store.lasting, device, sound, list, queue });
    if (this.state.list === list && list) await this.keepList(list);
    this.sync();
  }

  stop(): void {
    clearTimeout(this.timer);
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

  /** Keeps something done here and starts sending it. Answers what this device makes of it. */
  async add(entry: DoorEntry, { registrationId, itemId, name }: Omit<Done, "kind">): Promise<QueueRow> {
    this.order += 1;
    const row = {
      id: entry.id,
      order: this.order,
      entry,
      device: this.state.device,
      registrationId,
      itemId,
      name,
    };
    const kept: QueueRow = { ...row, answer: null };
    this.change({ queue: [...this.state.queue, kept], correction: null });
    await this.keep([kept]);
    this.sync();
    return kept;
  }

  verdict(row: QueueRow): DoorAnswer {
    return ownVerdict(this.state.board ?? boardOf(EMPTY, this.state.queue, this.skew), row);
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
    await this.store?.drop([id]);
  }

  /** Forgets everything that this device keeps. What was not sent is lost: ask first. */
  async erase(): Promise<void> {
    this.stop();
    await this.store?.erase();
    this.store = undefined;
    this.change({ ready: false, device: "", list: null, queue: [] });
  }

  /** Sends and looks, now. Called when something was done, when the network is back, when the page is looked at. */
  readonly sync = (): void => {
    if (this.busy) {
      this.again = true;
      return;
    }
    clearTimeout(this.timer);
    this.busy = true;
    void this.round().then((well) => {
      this.busy = false;
      this.wait = well ? FIRST_WAIT_MS : Math.min(this.wait * 2, LONGEST_WAIT_MS);
      const soon = this.again;
      this.again = false;
      const more = well && this.state.unsent > 0;
      const pause = soon || more ? COALESCE_MS : well ? LOOK_AGAIN_MS : this.wait;
      this.timer = setTimeout(this.sync, pause * (0.85 + Math.random() * 0.3));
    });
  };

  private async round(): Promise<boolean> {
    const unsent = this.state.queue.filter(isUnsent).slice(0, MAX_ENTRIES);
    // One sending, one device name: rows done under an earlier name go apart.
    const batch = unsent.filter((row) => row.device === unsent[0]!.device);
    if (batch.length > 0) {
      const reply = await this.server.send(
        batch[0]!.device,
        batch.map((row) => row.entry),
      );
      if (!this.heard(reply)) return false;
      await this.accept(batch, reply.value);
    }
    const settled = this.state.queue.filter((row) => !isUnsent(row) && !isRefused(row)).map((row) => row.id);
    const reply = await this.server.list();
    if (!this.heard(reply)) return false;
    this.change({ list: reply.value, queue: this.state.queue.filter((row) => !settled.includes(row.id)) });
    await this.keepList(reply.value);
    await this.store?.drop(settled);
    return true;
  }

  /** Takes note of whether the server was reached. */
  private heard<T>(reply: Reply<T>): reply is Extract<Reply<T>, { kind: "ok" }> {
    if (reply.kind === "ok") {
      this.skew = reply.skew;
      void this.store?.set("skew", reply.skew);
    } else if (reply.kind === "refused") {
      // Who may no longer stand here keeps no names either.
      this.change({ list: null });
      void this.store?.forgetList();
    }
    this.change({ connection: reply.kind === "ok" ? "online" : reply.kind });
    return reply.kind === "ok";
  }

  private async accept(batch: QueueRow[], answers: DoorAnswer[]): Promise<void> {
    const before = new Map(batch.map((row) => [row.id, gist(this.verdict(row))]));
    const byId = new Map(answers.map((answer) => [answer.id, answer]));
    const rows = this.state.queue.map((row) => withAnswer(row, byId.get(row.id)));
    const last = rows.filter((row) => byId.has(row.id)).at(-1);
    const differs = last?.answer && before.get(last.id) !== gist(last.answer);
    this.change({ queue: rows, ...(differs ? { correction: { row: last, answer: last.answer! } } : {}) });
    await this.keep(rows.filter((row) => byId.has(row.id)));
  }

  /** A device that is full still works, as long as the page stays open; the page says so. */
  private async keep(rows: QueueRow[]): Promise<void> {
    await this.store?.put(rows).catch(() => this.change({ lasting: false }));
  }

  private async keepList(list: GuestList): Promise<void> {
    clearTimeout(this.eraser);
    const left = list.date.eraseAt - (Date.now() + this.skew);
    if (left <= 0) return this.store?.forgetList();
    // Longer than a timer can count: the next visit sees to it.
    if (left < 2 ** 31) this.eraser = setTimeout(() => void this.store?.forgetList(), left);
    await this.store?.set("list", list);
  }

  private change(part: Partial<Snapshot>): void {
    const state = { ...this.state, ...part };
    const { list, queue } = state;
    this.state = {
      ...state,
      board: list && boardOf(list, queue, this.skew),
      unsent: queue.filter(isUnsent).length,
      refused: queue.filter(isRefused),
    };
    for (const listener of this.listeners) listener();
  }
}

/** What of an answer is worth saying again when it is different. */
const gist = ({ code, first }: DoorAnswer) => (code === "arrived" ? code : `${code} ${first?.device ?? ""}`);

/** Rows of somebody who was registered here get the real id as soon as it is known. */
function withAnswer(row: QueueRow, answer: DoorAnswer | undefined): QueueRow {
  if (!answer) return row;
  return {
    ...row,
    answer,
    registrationId: answer.registrationId ?? row.registrationId,
    name: answer.name || row.name,
  };
}

const EMPTY: GuestList = {
  date: { id: "", eventTitle: "", startsAt: 0, endsAt: 0, place: "", eraseAt: 0, capacity: 0 },
  items: [],
  guests: [],
  mayExceed: false,
};
