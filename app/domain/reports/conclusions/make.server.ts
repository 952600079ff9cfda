import { record, transaction } from "~/domain/activity/record.server";
import { organisedNetwork } from "~/domain/networks/access.server";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { Conflict, Invalid, NotFound } from "~/platform/errors";
import { newId } from "~/platform/ids.server";
import { IN_ORDER, organisedConclusion } from "./access.server";
import type { ConclusionChange, ConclusionInput } from "./forms";
import { mayChange } from "./rules";
import { addSourcesTo } from "./sources.server";

type Place = { networkId: string; conclusionId: string };

/**
 * Makes a conclusion out of what was said in the sessions of a network.
 * @param reportId the report it was made from, when it was.
 * @throws NotFound when the network or the report is not the viewer's; Invalid for a source of elsewhere.
 */
export async function makeConclusion(
  viewer: Viewer,
  networkId: string,
  { contributionIds, ...facts }: ConclusionInput,
  reportId: string | null = null,
): Promise<string> {
  const id = newId();
  await transaction(async (tx) => {
    await organisedNetwork(viewer, networkId, tx);
    await lockNetwork(tx, networkId);
    await mustBeSector(tx, facts.sectorId);
    if (reportId) await mustBeOurs(tx, networkId, reportId);
    const last = await tx.conclusion.aggregate({ where: { networkId }, _max: { order: true } });
    const at = now();
    const made = { createdAt: at, createdById: viewer.personId, changedAt: at };
    const order = (last._max.order ?? 0) + 1;
    await tx.conclusion.create({ data: { id, networkId, reportId, order, ...facts, ...made } });
    await addSourcesTo(tx, { networkId, conclusionId: id }, contributionIds);
    await record(tx, happening("conclusion.made", viewer, { networkId, conclusionId: id }));
  });
  return id;
}

/**
 * Changes a conclusion; the words it had are kept.
 * @throws NotFound; Conflict `conclusion-decided` when it was decided and need not be adjusted.
 */
export async function changeConclusion(viewer: Viewer, place: Place, input: ConclusionChange): Promise<void> {
  await transaction(async (tx) => {
    const before = await organisedConclusion(viewer, place, tx, true);
    if (!mayChange(before)) throw new Conflict("conclusion-decided");
    await mustBeSector(tx, input.sectorId);
    const { conclusionId: id } = place;
    const { text, translation, sectorId } = before;
    if (text === input.text && translation === input.translation && sectorId === input.sectorId) return;
    const at = now();
    if (text !== input.text)
      await tx.conclusionWording.create({
        data: { id: newId(), conclusionId: id, text, until: at, changedById: viewer.personId },
      });
    await tx.conclusion.update({ where: { id }, data: { ...input, changedAt: at } });
    await record(tx, happening("conclusion.changed", viewer, place));
  });
}

/** Moves a conclusion one place in the list of its network; at the end of the list nothing happens. @throws NotFound */
export async function placeConclusion(viewer: Viewer, place: Place, to: "earlier" | "later"): Promise<void> {
  await transaction(async (tx) => {
    const { networkId, conclusionId } = place;
    await organisedConclusion(viewer, place, tx);
    await lockNetwork(tx, networkId);
    const rows = await tx.conclusion.findMany({
      where: { networkId, withdrawnAt: null },
      orderBy: IN_ORDER,
      select: { id: true },
    });
    const ids = rows.map(({ id }) => id);
    const from = ids.indexOf(conclusionId);
    const other = ids[to === "earlier" ? from - 1 : from + 1];
    if (from < 0 || other === undefined) return;
    [ids[from], ids[ids.indexOf(other)]] = [other, conclusionId];
    for (const [i, id] of ids.entries())
      await tx.conclusion.update({ where: { id }, data: { order: i + 1 } });
    await record(tx, happening("conclusion.placed", viewer, place));
  });
}

/**
 * Takes a conclusion back. It keeps its page and its history; nothing leans on it any more.
 * @throws NotFound; Conflict `already-done`.
 */
export async function withdrawConclusion(viewer: Viewer, place: Place): Promise<void> {
  await transaction(async (tx) => {
    const { withdrawnAt } = await organisedConclusion(viewer, place, tx, true);
    if (withdrawnAt) throw new Conflict("already-done");
    const data = { withdrawnAt: now(), withdrawnById: viewer.personId };
    await tx.conclusion.update({ where: { id: place.conclusionId }, data });
    await record(tx, happening("conclusion.withdrawn", viewer, place));
  });
}

/** Its conclusions are put in order one after the other. */
async function lockNetwork(tx: Tx, networkId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Network" WHERE "id" = ${networkId}::uuid FOR NO KEY UPDATE`;
}

async function mustBeOurs(tx: Tx, networkId: string, reportId: string): Promise<void> {
  const ours = { id: reportId, OR: [{ networkId }, { event: { networkId } }] };
  if ((await tx.report.count({ where: ours })) === 0) throw new NotFound("report");
}

/** @throws Invalid when there is no such sector. */
export async function mustBeSector(tx: Tx, sectorId: string | null): Promise<void> {
  if (sectorId && (await tx.sector.count({ where: { id: sectorId } })) === 0)
    throw new Invalid({ sectorId: "invalid" });
}

function happening(kind: string, viewer: Viewer, { networkId, conclusionId }: Place) {
  return { kind, subjectId: conclusionId, actorId: viewer.personId, data: { networkId } };
}
