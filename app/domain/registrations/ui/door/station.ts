import type { GuestList } from "../../check-in";
import type { DoorEntry } from "../../door-entry";
import type { QueueRow } from "./board";
import { Kept, type Places } from "./kept";
import { Rounds } from "./rounds";
import { Sent } from "./sent";
import type { DoorServer } from "./server-talk";
import { Shown } from "./shown";
import type { Snapshot } from "./snapshot";

export type Done = { registrationId: string | null; itemId: string | null; name: string };

/**
 * One device at the door: keeps what is done on it, sends it when it can, and knows the list. Nothing waits for the
 * network: what is done counts here at once, and is corrected when the server knows better.
 */
export class Station {
  private readonly shown: Shown;
  private readonly kept: Kept;
  private readonly rounds: Rounds;
  readonly subscribe: Shown["subscribe"];

  /** @param list the list that came with the page, if it did. */
  constructor(around: Places & { server: DoorServer }, list: GuestList | null) {
    this.shown = new Shown(list);
    this.kept = new Kept(this.shown, around, () => this.stop());
    this.rounds = new Rounds(new Sent(this.shown, this.kept, around.server).round);
    this.subscribe = this.shown.subscribe;
  }

  readonly snapshot = (): Snapshot => this.shown.now;

  /** Sends and looks, now. Called when something was done, when the network is back, when the page is looked at. */
  readonly sync = (): void => {
    if (this.kept.isOpen) this.rounds.now();
  };

  async start(): Promise<void> {
    await this.kept.open();
    this.sync();
  }

  stop(): void {
    this.rounds.stop();
    this.kept.close();
  }

  setDevice(device: string): void {
    this.shown.change({ device });
    this.kept.set("device", device);
  }

  setSound(sound: boolean): void {
    this.shown.change({ sound });
    this.kept.set("sound", sound);
  }

  /** Keeps something done here and starts sending it. */
  async add(entry: DoorEntry, about: Done): Promise<QueueRow> {
    const { device, queue } = this.shown.now;
    const order = this.kept.nextOrder();
    const bare = { ...about, id: entry.id, order, entry, device, answer: null };
    const row: QueueRow = { ...bare, told: this.shown.verdictWith(bare) };
    this.shown.change({ queue: [...queue, row], correction: null });
    await this.kept.put([row]);
    this.sync();
    return row;
  }

  /** Sends something again that was refused: a seat may have come free, or the organiser stands here now. */
  async retry(id: string): Promise<void> {
    const rows = this.shown.now.queue.map((row) => (row.id === id ? { ...row, answer: null } : row));
    this.shown.change({ queue: rows });
    await this.kept.put(rows.filter((row) => row.id === id));
    this.sync();
  }

  async dismiss(id: string): Promise<void> {
    this.shown.change({ queue: this.shown.now.queue.filter((row) => row.id !== id) });
    await this.kept.drop([id]);
  }

  /** Forgets everything that this device keeps. What was not sent is lost: ask first. */
  erase(): Promise<void> {
    return this.kept.erase();
  }
}
