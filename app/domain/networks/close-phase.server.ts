import { record, transaction } from "~/domain/activity/record.server";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { Conflict, NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids.server";
import { lockedNetwork, networkChanged } from "./access.server";

type Place = { networkId: string; phaseId: string };

/**
 * Closes a phase: it is over, and hands over to the next. What is planned in it stays.
 * @throws NotFound; Conflict `already-done`.
 */
export async function closePhase(viewer: Viewer, place: Place): Promise<void> {
  await setClosed(viewer, place, true);
}

/** Opens a closed phase again. @throws NotFound; Conflict `already-done`. */
export async function reopenPhase(viewer: Viewer, place: Place): Promise<void> {
  await setClosed(viewer, place, false);
}

async function setClosed(viewer: Viewer, { networkId, phaseId }: Place, closed: boolean): Promise<void> {
  await transaction(async (tx) => {
    await lockedNetwork(viewer, networkId, tx);
    const phase = isId(phaseId)
      ? await tx.phase.findFirst({ where: { id: phaseId, networkId }, select: { closedAt: true } })
      : null;
    if (!phase) throw new NotFound("phase");
    if ((phase.closedAt !== null) === closed) throw new Conflict("already-done");
    await tx.phase.update({
      where: { id: phaseId },
      data: closed ? { closedAt: now(), closedById: viewer.personId } : { closedAt: null, closedById: null },
    });
    await networkChanged(tx, networkId);
    const kind = closed ? "phase.closed" : "phase.reopened";
    await record(tx, { kind, subjectId: phaseId, actorId: viewer.personId, data: { networkId } });
  });
}
