import { record, transaction } from "~/domain/activity/record.server";
import type { Viewer } from "~/domain/people/viewer";
import { db, type Tx } from "~/platform/db.server";
import { Conflict, NotFound } from "~/platform/errors";
import { isId, newId } from "~/platform/ids.server";
import { lockedNetwork, networkChanged, organisedNetwork } from "./access.server";
import type { PhaseInput } from "./network-form";
import { dayOf } from "./save-network.server";

const MOST_PHASES = 20;

const select = {
  id: true,
  kind: true,
  title: true,
  goal: true,
  startsOn: true,
  endsOn: true,
  closedAt: true,
  _count: { select: { plannedSessions: true } },
} as const;

/** The phases of a network in their order, for its organiser. @throws NotFound */
export async function phasesOf(viewer: Viewer, networkId: string) {
  const network = await organisedNetwork(viewer, networkId);
  const phases = await db().phase.findMany({ where: { networkId }, orderBy: ORDER, select });
  return { network, phases };
}

export type OrganisedPhase = Awaited<ReturnType<typeof phasesOf>>["phases"][number];

/** One phase of this network. @throws NotFound, also for a phase of another network. */
export async function phaseToEdit(
  viewer: Viewer,
  networkId: string,
  phaseId: string,
): Promise<OrganisedPhase> {
  const { phases } = await phasesOf(viewer, networkId);
  const phase = phases.find((one) => one.id === phaseId);
  if (!phase) throw new NotFound("phase");
  return phase;
}

/** Adds a phase after the last one. @throws NotFound; Conflict `too-many-phases`. */
export async function addPhase(
  viewer: Viewer,
  networkId: string,
  input: PhaseInput,
): Promise<{ id: string }> {
  return transaction(async (tx) => {
    await lockedNetwork(viewer, networkId, tx);
    const rows = await tx.phase.findMany({ where: { networkId }, orderBy: ORDER, select: { order: true } });
    if (rows.length >= MOST_PHASES) throw new Conflict("too-many-phases");
    const id = newId();
    const order = (rows.at(-1)?.order ?? 0) + 1;
    await tx.phase.create({ data: { id, networkId, order, ...columns(input) } });
    await networkChanged(tx, networkId);
    await record(tx, happening("phase.added", viewer, id, networkId));
    return { id };
  });
}

/** Changes a phase. @throws NotFound */
export async function changePhase(viewer: Viewer, networkId: string, phaseId: string, input: PhaseInput) {
  await transaction(async (tx) => {
    await lockedPhase(viewer, networkId, phaseId, tx);
    await tx.phase.update({ where: { id: phaseId }, data: columns(input) });
    await networkChanged(tx, networkId);
    await record(tx, happening("phase.changed", viewer, phaseId, networkId));
  });
}

/** Lets a phase and the one before or after it change places; the first and the last stay where they are. @throws NotFound */
export async function movePhase(viewer: Viewer, networkId: string, phaseId: string, to: "earlier" | "later") {
  await transaction(async (tx) => {
    await lockedPhase(viewer, networkId, phaseId, tx);
    const rows = await tx.phase.findMany({ where: { networkId }, orderBy: ORDER, select: { id: true } });
    const from = rows.findIndex((row) => row.id === phaseId);
    const target = from + (to === "earlier" ? -1 : 1);
    if (target < 0 || target >= rows.length) return;
    [rows[from], rows[target]] = [rows[target]!, rows[from]!];
    for (const [i, row] of rows.entries())
      await tx.phase.update({ where: { id: row.id }, data: { order: i + 1 } });
    await networkChanged(tx, networkId);
    await record(tx, happening("phase.moved", viewer, phaseId, networkId));
  });
}

/** Removes a phase in which nothing is planned. @throws NotFound; Conflict `in-use`. */
export async function removePhase(viewer: Viewer, networkId: string, phaseId: string): Promise<void> {
  await transaction(async (tx) => {
    await lockedPhase(viewer, networkId, phaseId, tx);
    // The lock of the phase itself: a session that is being planned in it waits, or is seen here.
    await tx.$queryRaw`SELECT 1 FROM "Phase" WHERE "id" = ${phaseId}::uuid FOR UPDATE`;
    if ((await tx.plannedSession.count({ where: { phaseId } })) > 0) throw new Conflict("in-use");
    await tx.phase.delete({ where: { id: phaseId } });
    await networkChanged(tx, networkId);
    await record(tx, happening("phase.removed", viewer, phaseId, networkId));
  });
}

const ORDER = [{ order: "asc" as const }, { id: "asc" as const }];

async function lockedPhase(viewer: Viewer, networkId: string, phaseId: string, tx: Tx): Promise<void> {
  await lockedNetwork(viewer, networkId, tx);
  const phase = isId(phaseId) && (await tx.phase.findFirst({ where: { id: phaseId, networkId } }));
  if (!phase) throw new NotFound("phase");
}

const columns = ({ phaseKind, startsOn, endsOn, ...rest }: PhaseInput) => ({
  ...rest,
  kind: phaseKind,
  startsOn: dayOf(startsOn),
  endsOn: dayOf(endsOn),
});

function happening(kind: string, viewer: Viewer, subjectId: string, networkId: string) {
  return { kind, subjectId, actorId: viewer.personId, data: { networkId } };
}
