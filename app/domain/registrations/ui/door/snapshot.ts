import type { DoorAnswer, GuestList } from "../../check-in";
import { boardOf, isRefused, isUnsent, type Board, type QueueRow } from "./board";
import type { Connection } from "./words";

/** What the station knows. */
type Facts = {
  /** False until the device's own store was read. */
  ready: boolean;
  /** False: a reload loses what was not sent. */
  lasting: boolean;
  /** Everything was taken off this device; the page is done. */
  erased: boolean;
  device: string;
  sound: boolean;
  connection: Connection;
  /** The server's clock minus this device's, milliseconds. */
  skew: number;
  list: GuestList | null;
  queue: QueueRow[];
  /** What the server said last, when it differs from what this device said itself. */
  correction: { row: QueueRow; answer: DoorAnswer } | null;
};

/** What the page shows. A new object at every change. */
export type Snapshot = Facts & {
  board: Board | null;
  unsent: number;
  /** Does not count: to be looked at. */
  refused: QueueRow[];
  /** Let in here, while they had come in elsewhere: to be looked at. */
  doubles: QueueRow[];
};

export function firstSnapshot(list: GuestList | null): Snapshot {
  return withConclusions({
    ready: false,
    lasting: true,
    erased: false,
    device: "",
    sound: true,
    connection: "connecting",
    skew: 0,
    list,
    queue: [],
    correction: null,
  });
}

export function changed(before: Snapshot, part: Partial<Facts>): Snapshot {
  return withConclusions({ ...before, ...part });
}

function withConclusions(facts: Facts): Snapshot {
  const { list, queue, skew } = facts;
  return {
    ...facts,
    board: list && boardOf(list, queue, skew),
    unsent: queue.filter(isUnsent).length,
    refused: queue.filter(isRefused),
    doubles: queue.filter((row) => row.double),
  };
}
