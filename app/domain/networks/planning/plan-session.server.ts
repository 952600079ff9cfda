import { record, transaction } from "~/domain/activity/record.server";
import type { Viewer } from "~/domain/people/viewer";
import { themesOf } from "~/domain/vocabulary/theme";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { Conflict, Invalid, NotFound } from "~/platform/errors";
import { isId, newId } from "~/platform/ids.server";
import { lockedNetwork } from "../access.server";
import type { PlanInput, PlanMove } from "./plan-form";

const MOST_SESSIONS = 60;

/**
 * Plans a session in a phase.
 * @throws NotFound, also for a phase of another network; Invalid at `sectorId`, `themeId`; Conflict `too-many-sessions`.
 */
export async function planSession(
  viewer: Viewer,
  networkId: string,
  phaseId: string,
  input: PlanInput,
): Promise<{ id: string }> {
  return transaction((tx) => planIn(tx, viewer, { networkId, phaseId }, input));
}

/** As planSession, in a transaction that plans several. */
export async function planIn(
  tx: Tx,
  viewer: Viewer,
  { networkId, phaseId }: { networkId: string; phaseId: string },
  input: PlanInput,
): Promise<{ id: string }> {
  await lockedNetwork(viewer, networkId, tx);
  const phase = isId(phaseId) && (await tx.phase.findFirst({ where: { id: phaseId, networkId } }));
  if (!phase) throw new NotFound("phase");
  const { _count: count, _max: last } = await tx.plannedSession.aggregate({
    where: { phaseId },
    _count: true,
    _max: { order: true },
  });
  if (count >= MOST_SESSIONS) throw new Conflict("too-many-sessions");
  const id = newId();
  const order = (last.order ?? 0) + 1;
  const data = await columns(tx, networkId, input, null);
  await tx.plannedSession.create({ data: { id, phaseId, order, createdAt: now(), ...data } });
  await record(tx, happening("session.planned", viewer, id, networkId));
  return { id };
}

/** Changes what is planned; an event that came of it stays as it is. @throws NotFound; Invalid as planSession. */
export async function changePlanned(
  viewer: Viewer,
  networkId: string,
  plannedSessionId: string,
  input: PlanInput,
): Promise<PlannedBefore> {
  return transaction(async (tx) => {
    const before = await lockedPlanned(viewer, networkId, plannedSessionId, tx);
    const data = await columns(tx, networkId, input, before.themeId);
    await tx.plannedSession.update({ where: { id: plannedSessionId }, data });
    await record(tx, happening("session.plan-changed", viewer, plannedSessionId, networkId));
    return { phaseId: before.phaseId, before: placeOf(before) };
  });
}

/**
 * Moves a session to another month, sector or region. Moving it to where it stands changes nothing.
 * @param seen where it stood for who moves it; left out when that is all the same.
 * @throws NotFound; Invalid at `sectorId`; Conflict `changed-meanwhile` when it no longer stands there.
 */
export async function movePlanned(
  viewer: Viewer,
  networkId: string,
  plannedSessionId: string,
  to: PlanMove,
  seen?: PlanMove,
): Promise<PlannedBefore> {
  return transaction(async (tx) => {
    const planned = await lockedPlanned(viewer, networkId, plannedSessionId, tx);
    const { phaseId } = planned;
    const before = placeOf(planned);
    if (seen && !samePlace(before, seen)) throw new Conflict("changed-meanwhile");
    if (samePlace(before, to)) return { phaseId, before };
    await mustBeSector(tx, to.sectorId);
    const { sectorId, province, month } = to;
    await tx.plannedSession.update({
      where: { id: plannedSessionId },
      data: { sectorId, province, month: firstDayOf(month) },
    });
    await record(tx, happening("session.moved", viewer, plannedSessionId, networkId));
    return { phaseId, before };
  });
}

/** Takes a session out of the plan; an event that came of it stays. @throws NotFound */
export async function removePlanned(
  viewer: Viewer,
  networkId: string,
  plannedSessionId: string,
): Promise<PlannedBefore> {
  return transaction(async (tx) => {
    const planned = await lockedPlanned(viewer, networkId, plannedSessionId, tx);
    await tx.plannedSession.delete({ where: { id: plannedSessionId } });
    await record(tx, happening("session.plan-removed", viewer, plannedSessionId, networkId));
    return { phaseId: planned.phaseId, before: placeOf(planned) };
  });
}

/** Where a session stood before it was changed, and in which phase. */
export type PlannedBefore = { phaseId: string; before: PlanMove };

const samePlace = (a: PlanMove, b: PlanMove) =>
  a.month === b.month && a.sectorId === b.sectorId && a.province === b.province;

type Row = Pick<PlanMove, "sectorId" | "province"> & { month: Date | null };

/** A month of the database as its form has it. */
export const monthOf = (day: Date | null) => day?.toISOString().slice(0, 7) ?? "";
const firstDayOf = (month: string) => (month === "" ? null : new Date(`${month}-01T00:00:00Z`));

const placeOf = ({ sectorId, province, month }: Row): PlanMove => ({
  sectorId,
  province,
  month: monthOf(month),
});

async function lockedPlanned(viewer: Viewer, networkId: string, plannedSessionId: string, tx: Tx) {
  await lockedNetwork(viewer, networkId, tx);
  const planned = isId(plannedSessionId)
    ? await tx.plannedSession.findFirst({ where: { id: plannedSessionId, phase: { networkId } } })
    : null;
  if (!planned) throw new NotFound("planned-session");
  return planned;
}

async function columns(tx: Tx, networkId: string, { month, ...rest }: PlanInput, hadThemeId: string | null) {
  await mustBeSector(tx, rest.sectorId);
  const themeId = await standingTheme(tx, networkId, rest.themeId, hadThemeId);
  return { ...rest, themeId, month: firstDayOf(month) };
}

async function mustBeSector(tx: Tx, sectorId: string | null): Promise<void> {
  if (sectorId === null) return;
  if ((await tx.sector.count({ where: { id: sectorId } })) === 0) throw new Invalid({ sectorId: "invalid" });
}

/** A theme of this network or of all of them; one that was merged means the one that stands for it. */
async function standingTheme(tx: Tx, networkId: string, themeId: string | null, had: string | null) {
  if (themeId === null) return null;
  const theme = await tx.theme.findFirst({
    where: { id: themeId, ...themesOf(networkId) },
    select: { id: true, mergedIntoId: true, retiredAt: true },
  });
  // A retired theme may stay where it stood.
  if (!theme || (theme.retiredAt && themeId !== had)) throw new Invalid({ themeId: "invalid" });
  return theme.mergedIntoId ?? theme.id;
}

function happening(kind: string, viewer: Viewer, subjectId: string, networkId: string) {
  return { kind, subjectId, actorId: viewer.personId, data: { networkId } };
}
