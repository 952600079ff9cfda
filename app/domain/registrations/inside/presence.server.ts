import { recordAll } from "~/domain/activity/record.server";
import type { NewActivity } from "~/domain/activity/activity";
import type { Tx } from "~/platform/db.server";
import { followReadings, type Reading, type Stay, type Verdict } from "../attendance";
import type { Door } from "./door.server";

export type Followed = { stays: Stay[]; verdicts: Map<string, Verdict>; undone: Set<string> };

type Row = {
  registrationId: string;
  itemId: string | null;
  arrivedAt: Date;
  leftAt: Date | null;
  device: string;
};

/**
 * Computes anew, out of all their readings, where these people were, and writes what changed. The same number of
 * statements for one person and for three hundred.
 */
export async function refreshPresences(
  tx: Tx,
  door: Door,
  registrationIds: string[],
): Promise<Map<string, Followed>> {
  const where = { registrationId: { in: registrationIds } };
  const scans = await tx.scan.findMany({ where });
  const rows = await tx.presence.findMany({ where });
  const followed = new Map<string, Followed>();
  const changes: Changes = { keep: [], drop: [], happened: [] };
  for (const registrationId of registrationIds) {
    const mine = scans.filter((scan) => scan.registrationId === registrationId);
    const before = rows.filter((row) => row.registrationId === registrationId);
    const readings = [...mine.filter((scan) => !scan.undoneAt).map(asReading), ...unexplained(before, mine)];
    const { stays, verdicts } = followReadings(readings);
    const undone = new Set(mine.filter((scan) => scan.undoneAt).map((scan) => scan.id));
    followed.set(registrationId, { stays, verdicts, undone });
    compare(registrationId, before, stays, changes);
  }
  await write(tx, changes);
  await recordAll(
    tx,
    changes.happened.map((one) => ({
      ...one,
      eventId: door.eventId,
      occurrenceId: door.occurrenceId,
      actorId: door.actorId,
    })),
  );
  return followed;
}

type ScanRow = {
  id: string;
  registrationId: string;
  itemId: string | null;
  arriving: boolean;
  scannedAt: Date;
  device: string;
  undoneAt: Date | null;
};

function asReading({ id, itemId, arriving, scannedAt, device }: ScanRow): Reading {
  return { id, itemId, arriving, at: scannedAt.getTime(), device };
}

/** Presence that came another way than by a reading (a list on paper, the demo) is not lost when one is read. */
function unexplained(rows: (Row & { id: string })[], scans: ScanRow[]): Reading[] {
  const times = new Set(scans.filter((scan) => scan.arriving).map((scan) => scan.scannedAt.getTime()));
  return rows
    .filter((row) => !times.has(row.arrivedAt.getTime()))
    .flatMap(({ id, itemId, arrivedAt, leftAt, device }) => [
      { id, itemId, arriving: true, at: arrivedAt.getTime(), device },
      ...(leftAt && !scans.some((scan) => scan.scannedAt.getTime() === leftAt.getTime())
        ? [{ id: `${id} left`, itemId, arriving: false, at: leftAt.getTime(), device }]
        : []),
    ]);
}

type Changes = { keep: Row[]; drop: string[]; happened: NewActivity[] };

function compare(registrationId: string, before: (Row & { id: string })[], stays: Stay[], changes: Changes) {
  const happened = (kind: string, itemId: string | null) =>
    changes.happened.push({ kind, subjectId: registrationId, data: itemId ? { itemId } : {} });
  for (const stay of stays) {
    const old = before.find((row) => row.itemId === stay.itemId);
    const kinds = whatChanged(old ? asStay(old) : null, stay);
    if (kinds.length > 0) changes.keep.push(asRow(registrationId, stay));
    for (const kind of kinds) happened(kind, stay.itemId);
  }
  for (const row of before.filter((old) => !stays.some((stay) => stay.itemId === old.itemId))) {
    changes.drop.push(row.id);
    happened("checkin.undone", row.itemId);
  }
}

/** Activity kinds that lead from one stay to the other; none when they are the same. */
function whatChanged(old: Stay | null, stay: Stay): string[] {
  const wasInside = old !== null && old.leftAt === null;
  const isInside = stay.leftAt === null;
  if (!old || wasInside !== isInside)
    return [...(wasInside ? [] : ["checkin.arrived"]), ...(isInside ? [] : ["checkin.left"])];
  const same = old.arrivedAt === stay.arrivedAt && old.leftAt === stay.leftAt && old.device === stay.device;
  return same ? [] : ["checkin.corrected"];
}

function asStay({ itemId, arrivedAt, leftAt, device }: Row): Stay {
  return { itemId, arrivedAt: arrivedAt.getTime(), leftAt: leftAt?.getTime() ?? null, device };
}

function asRow(registrationId: string, { itemId, arrivedAt, leftAt, device }: Stay): Row {
  const left = leftAt === null ? null : new Date(leftAt);
  return { registrationId, itemId, arrivedAt: new Date(arrivedAt), leftAt: left, device };
}

async function write(tx: Tx, { keep, drop }: Changes): Promise<void> {
  if (drop.length > 0) await tx.presence.deleteMany({ where: { id: { in: drop } } });
  if (keep.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO "Presence" ("id", "registrationId", "itemId", "arrivedAt", "leftAt", "device")
    SELECT gen_random_uuid(), r."registrationId", r."itemId", r."arrivedAt", r."leftAt", r."device"
    FROM jsonb_to_recordset(${JSON.stringify(keep)}::jsonb)
      AS r("registrationId" uuid, "itemId" uuid, "arrivedAt" timestamptz, "leftAt" timestamptz, "device" text)
    ON CONFLICT ("registrationId", "itemId") DO UPDATE
      SET "arrivedAt" = excluded."arrivedAt", "leftAt" = excluded."leftAt", "device" = excluded."device"`;
}
