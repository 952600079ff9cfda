import { now } from "~/platform/clock.server";
import { db, isRetryable, type Tx } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import type { Activity, NewActivity } from "./activity";
import { dispatch } from "./dispatch.server";

/** Reacts inside the transaction, e.g. by writing a letter that must exist exactly when the change does. */
export type Scribe = (tx: Tx, activities: Activity[]) => Promise<void>;

const scribes = new Set<Scribe>();
const recorded = new WeakMap<Tx, Activity[]>();

/** Lets `scribe` write along in every transaction that records something. Returns how to stop it. */
export function addScribe(scribe: Scribe): () => void {
  scribes.add(scribe);
  return () => scribes.delete(scribe);
}

/**
 * Runs `work` in one transaction and, once it is committed, tells the listeners what was recorded in it.
 * A deadlock is tried again, so `work` must not touch anything outside the database.
 */
export async function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    let activities: Activity[] = [];
    try {
      const result = await db().$transaction(async (tx) => {
        activities = [];
        recorded.set(tx, activities);
        return work(tx);
      });
      dispatch(activities);
      return result;
    } catch (error) {
      if (attempt === 4 || !isRetryable(error)) throw error;
    }
  }
}

/** Writes what happened, in the transaction in which it happens. */
export async function record(tx: Tx, activity: NewActivity): Promise<void> {
  await recordAll(tx, [activity]);
}

/** Writes several happenings at the cost of one. */
export async function recordAll(tx: Tx, list: NewActivity[]): Promise<void> {
  if (list.length === 0) return;
  const heard = recorded.get(tx);
  if (!heard) throw new Error("record() belongs in a transaction() of this module: nobody would hear of it.");
  const at = after(heard.at(-1)?.at);
  const rows = list.map((activity): Activity => ({
    id: newId(),
    kind: activity.kind,
    at,
    actorId: activity.actorId ?? null,
    subjectId: activity.subjectId,
    eventId: activity.eventId ?? null,
    occurrenceId: activity.occurrenceId ?? null,
    data: activity.data ?? {},
  }));
  await tx.activity.createMany({ data: rows });
  for (const scribe of scribes) await scribe(tx, rows);
  heard.push(...rows);
}

/** What happened after another thing reads so in a history, also within one millisecond. */
function after(last: Date | undefined): Date {
  const at = now();
  return last && last >= at ? new Date(last.getTime() + 1) : at;
}
