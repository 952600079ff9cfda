import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { log } from "~/platform/log.server";
import type { Activity } from "./activity";

/** Reacts after the commit. May be called twice with the same activity, after a crash. */
export type Listener = (activities: Activity[]) => Promise<void> | void;

const listeners = new Set<Listener>();
/** Told to everybody, not yet marked so in the database. */
let told: string[] = [];
let marking: NodeJS.Timeout | undefined;

/** How long a committed activity may wait before the sweep thinks that a crash left it, in milliseconds. */
const LEFT_BEHIND_MS = 30_000;
const MARK_AFTER_MS = 250;

export function addListener(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells the listeners; never throws, for the change itself has been made. */
export function dispatch(activities: Activity[]): void {
  if (activities.length === 0) return;
  void tell(activities);
}

async function tell(activities: Activity[]): Promise<void> {
  try {
    for (const listener of listeners) await listener(activities);
  } catch (error) {
    log.error({ err: error }, "a listener failed; the sweep will call it again");
    return;
  }
  told.push(...activities.map((activity) => activity.id));
  marking ??= setTimeout(() => void markDispatched(), MARK_AFTER_MS).unref();
}

/** Writes down, many at a time, which activities need no sweep. */
export async function markDispatched(): Promise<void> {
  clearTimeout(marking);
  marking = undefined;
  const ids = told;
  told = [];
  if (ids.length === 0) return;
  try {
    await db().activity.updateMany({ where: { id: { in: ids } }, data: { dispatchedAt: now() } });
  } catch (error) {
    log.warn({ err: error }, "could not mark activities as dispatched; they will be told again");
  }
}

/** Tells what a crash kept from being told. Returns how many there were. */
export async function sweepUndispatched(): Promise<number> {
  const before = new Date(now().getTime() - LEFT_BEHIND_MS);
  const rows = await db().activity.findMany({
    where: { dispatchedAt: null, at: { lt: before } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    take: 500,
  });
  if (rows.length > 0) await tell(rows.map((row) => ({ ...row, data: row.data as Activity["data"] })));
  await markDispatched();
  return rows.length;
}
