import type { GuestList } from "../../check-in";
import { isUnsent, type QueueRow } from "./board";
import { careful, type DeviceStore, type Settings } from "./device-store";
import type { Shown } from "./shown";
import type { TabNews, Tabs } from "./tabs";

export type Places = {
  openStore: () => Promise<DeviceStore>;
  openTabs: (heard: (news: TabNews) => void) => Tabs;
};

/** What is kept on the device: what was done here, the list for as long as it may be kept, and a few settings. */
export class Kept {
  private store: DeviceStore | undefined;
  private tabs: Tabs | undefined;
  private order = 0;
  /** Rows that only this page has: on their way into the store, or refused by it. */
  private readonly unkept = new Set<string>();
  /** Rows that are done with, though they may still be on their way out of the store. */
  private readonly gone = new Set<string>();
  private eraser: ReturnType<typeof setTimeout> | undefined;

  /** @param left called when nothing is kept here any more. */
  constructor(
    private readonly shown: Shown,
    private readonly places: Places,
    private readonly left: () => void,
  ) {}

  /** False before it was opened, and after everything was erased. */
  get isOpen(): boolean {
    return this.store !== undefined;
  }

  async open(): Promise<void> {
    this.store = careful(await this.places.openStore(), () => this.shown.change({ lasting: false }));
    this.tabs = this.places.openTabs((news) => void this.hear(news));
    const [settings, queue] = [await this.store.settings(), (await this.store.queue()) ?? []];
    this.order = Math.max(0, ...queue.map((row) => row.order));
    const { device, sound, skew } = settings;
    const over = settings.list !== null && leftOf(settings.list, skew) <= 0;
    // A list that came with the page is newer than what was kept.
    const list = this.shown.now.list ?? (over ? null : settings.list);
    this.shown.change({ ready: true, lasting: this.store.lasting, device, sound, skew, list, queue });
    if (over) await this.forgetDay();
    if (list) await this.keepList(list);
  }

  close(): void {
    this.tabs?.close();
    clearTimeout(this.eraser);
  }

  nextOrder(): number {
    this.order += 1;
    return this.order;
  }

  set<K extends keyof Settings>(key: K, value: Settings[K]): void {
    void this.store?.set(key, value);
  }

  /** Does the work while no other tab does its own, and with what those did before. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    const informed = () => this.look().then(work);
    return this.tabs ? this.tabs.alone(informed) : informed();
  }

  async put(rows: QueueRow[]): Promise<void> {
    rows.forEach((row) => this.unkept.add(row.id));
    if (await this.store?.put(rows)) rows.forEach((row) => this.unkept.delete(row.id));
    this.tabs?.tell("queue");
  }

  /** Takes over what other tabs of this device did and sent. */
  async look(): Promise<void> {
    const kept = await this.store?.queue();
    if (!kept) return;
    const mine = this.shown.now.queue.filter((row) => this.unkept.has(row.id));
    const others = kept.filter((row) => !this.unkept.has(row.id) && !this.gone.has(row.id));
    this.order = Math.max(this.order, ...kept.map((row) => row.order));
    this.shown.change({ queue: [...others, ...mine] });
  }

  async drop(ids: string[]): Promise<void> {
    ids.forEach((id) => this.gone.add(id));
    await this.store?.drop(ids);
    this.tabs?.tell("queue");
  }

  async keepList(list: GuestList): Promise<void> {
    clearTimeout(this.eraser);
    const left = leftOf(list, this.shown.now.skew);
    if (left <= 0) return this.store?.forgetList();
    // Longer than a timer can count: the next visit sees to it.
    if (left < 2 ** 31) this.eraser = setTimeout(() => void this.forgetDay(), left);
    await this.store?.set("list", list);
  }

  forgetList(): void {
    void this.store?.forgetList();
  }

  async erase(): Promise<void> {
    const { store } = this;
    this.store = undefined;
    this.tabs?.tell("erased");
    await store?.erase();
    this.leaveEmpty();
  }

  private leaveEmpty(): void {
    this.store = undefined;
    this.left();
    this.shown.change({ erased: true, device: "", list: null, queue: [] });
  }

  /** The day is over: no names any more, but of what was not sent. */
  private async forgetDay(): Promise<void> {
    const { queue } = this.shown.now;
    const over = queue.filter((row) => !isUnsent(row)).map((row) => row.id);
    this.shown.change({ list: null, queue: queue.filter(isUnsent) });
    await this.store?.forgetList();
    await this.drop(over);
  }

  private async hear(news: TabNews): Promise<void> {
    if (news === "erased") return this.leaveEmpty();
    if (news === "forget") return this.shown.change({ list: null, connection: "logged-out" });
    await this.look();
  }
}

/** How long a device may still keep this list, milliseconds. */
const leftOf = (list: GuestList, skew: number) => list.date.eraseAt - (Date.now() + skew);
