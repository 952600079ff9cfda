import type { DoorAnswer, GuestList } from "../../check-in";
import { boardOf, verdictOf, type DoneRow } from "./board";
import { changed, firstSnapshot, type Snapshot } from "./snapshot";

/** What is shown: the one place that knows how things stand, and tells the page at every change. */
export class Shown {
  private state: Snapshot;
  private readonly listeners = new Set<() => void>();

  constructor(list: GuestList | null) {
    this.state = firstSnapshot(list);
  }

  get now(): Snapshot {
    return this.state;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** What this device would say of one more thing done on it. */
  verdictWith(row: DoneRow): DoorAnswer {
    const { list, queue, skew } = this.state;
    return verdictOf(boardOf(list ?? EMPTY, [...queue, row], skew), row);
  }

  change(part: Parameters<typeof changed>[1]): void {
    this.state = changed(this.state, part);
    for (const listener of this.listeners) listener();
  }
}

const EMPTY: GuestList = {
  date: { id: "", eventTitle: "", startsAt: 0, endsAt: 0, place: "", eraseAt: 0, capacity: 0 },
  items: [],
  guests: [],
  mayExceed: false,
};
