import { record, transaction } from "~/domain/activity/record.server";
import { organisedNetwork } from "~/domain/networks/access.server";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db, type Tx } from "~/platform/db.server";
import { Conflict, Invalid, NotFound } from "~/platform/errors";
import { isId, newId } from "~/platform/ids.server";
import { asDay, brusselsDay } from "~/platform/time";
import { followedRound, IN_ORDER, lockRound, STATE } from "./access.server";
import type { RoundInput } from "./forms";
import { mayBeGathered, mayDecide } from "./rules";

type Place = { networkId: string; roundId: string };

/**
 * Gathers conclusions for the expert group, or changes what was gathered and not yet sent.
 * @returns the round.
 * @throws NotFound; Conflict `round-sent`; Invalid for a day that is past, or conclusions that cannot be tested now.
 */
export async function saveRound(
  viewer: Viewer,
  networkId: string,
  roundId: string | null,
  input: RoundInput,
): Promise<string> {
  const id = roundId ?? newId();
  await transaction(async (tx) => {
    await organisedNetwork(viewer, networkId, tx);
    if (roundId) await draftOf(tx, { networkId, roundId });
    if (input.dueOn < brusselsDay(now())) throw new Invalid({ dueOn: "in-past" });
    const facts = { title: input.title, dueOn: asDay(input.dueOn) };
    await tx.verdictRound.upsert({ where: { id }, create: { id, networkId, ...facts }, update: facts });
    await gather(tx, { networkId, roundId: id }, [...new Set(input.conclusionIds)]);
    await record(
      tx,
      happening(roundId ? "verdict-round.changed" : "verdict-round.begun", viewer, id, networkId),
    );
  });
  return id;
}

async function gather(tx: Tx, { networkId, roundId }: Place, conclusionIds: string[]): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM "Conclusion" WHERE "networkId" = ${networkId}::uuid ORDER BY "id" FOR UPDATE`;
  const rows = await tx.conclusion.findMany({
    where: { id: { in: conclusionIds }, networkId },
    select: { id: true, roundId: true, ...STATE },
  });
  const free = rows.filter((row) => mayBeGathered(row) || row.roundId === roundId);
  if (free.length < conclusionIds.length) throw new Invalid({ conclusionIds: "invalid" });
  await tx.conclusion.updateMany({
    where: { roundId, id: { notIn: conclusionIds } },
    data: { roundId: null },
  });
  await tx.conclusion.updateMany({ where: { id: { in: conclusionIds } }, data: { roundId } });
}

/**
 * Sends a round: every expert of the network gets one mail.
 * @throws NotFound; Conflict `round-sent`, `no-experts`, `no-conclusions`, or `in-past` when its day went by.
 */
export async function sendRound(viewer: Viewer, { networkId, roundId }: Place): Promise<void> {
  await transaction(async (tx) => {
    await organisedNetwork(viewer, networkId, tx);
    const round = await draftOf(tx, { networkId, roundId });
    if (brusselsDay(now()) > round.dueOn.toISOString().slice(0, 10)) throw new Conflict("round-past");
    const where = { roundId, withdrawnAt: null };
    if ((await tx.conclusion.count({ where })) === 0) throw new Conflict("no-conclusions");
    if ((await tx.roleGrant.count({ where: { networkId, role: "EXPERT" } })) === 0)
      throw new Conflict("no-experts");
    await tx.verdictRound.update({
      where: { id: roundId },
      data: { sentAt: now(), sentById: viewer.personId },
    });
    await record(tx, happening("verdict-round.sent", viewer, roundId, networkId));
  });
}

/**
 * Ends a round: nobody answers any more, and the outcomes can be decided.
 * @throws NotFound when it is not the viewer's to close; Conflict `round-closed`.
 */
export async function closeRound(viewer: Viewer, roundId: string): Promise<void> {
  await transaction(async (tx) => {
    const { networkId } = await followedRound(viewer, roundId, tx);
    if (!mayDecide(viewer, networkId)) throw new NotFound("round");
    await lockRound(tx, roundId, "UPDATE");
    const { count } = await tx.verdictRound.updateMany({
      where: { id: roundId, closedAt: null },
      data: { closedAt: now(), closedById: viewer.personId },
    });
    if (count === 0) throw new Conflict("round-closed");
    await record(tx, happening("verdict-round.closed", viewer, roundId, networkId));
  });
}

/** A round that is still being gathered, and stays so until the transaction ends. */
async function draftOf(tx: Tx, { networkId, roundId }: Place) {
  if (!isId(roundId)) throw new NotFound("round");
  await lockRound(tx, roundId, "UPDATE");
  const round = await tx.verdictRound.findFirst({ where: { id: roundId, networkId } });
  if (!round) throw new NotFound("round");
  if (round.sentAt) throw new Conflict("round-sent");
  return round;
}

/** What the form of a round offers, and what it holds. @throws NotFound */
export async function roundForm(viewer: Viewer, networkId: string, roundId: string | null) {
  const network = await organisedNetwork(viewer, networkId);
  const [round, rows, experts] = await Promise.all([
    roundId === null ? null : roundOf({ networkId, roundId }),
    db().conclusion.findMany({
      where: { networkId, withdrawnAt: null },
      orderBy: IN_ORDER,
      select: {
        id: true,
        text: true,
        roundId: true,
        ...STATE,
        _count: { select: { sources: { where: { removedAt: null } } } },
      },
    }),
    db().roleGrant.findMany({
      where: { networkId, role: "EXPERT" },
      orderBy: { person: { name: "asc" } },
      select: { person: { select: { id: true, name: true } } },
    }),
  ]);
  const offered = rows.filter((row) => mayBeGathered(row) || (round !== null && row.roundId === round.id));
  return {
    network,
    round,
    offered: offered.map(({ id, text, roundId: inRound, _count }) => ({
      id,
      text,
      chosen: round !== null && inRound === round.id,
      sources: _count.sources,
    })),
    experts: experts.map(({ person }) => person),
  };
}

async function roundOf({ networkId, roundId }: Place) {
  const round = isId(roundId) && (await db().verdictRound.findFirst({ where: { id: roundId, networkId } }));
  if (!round) throw new NotFound("round");
  return round;
}

function happening(kind: string, viewer: Viewer, verdictRoundId: string, networkId: string) {
  const data = { networkId, verdictRoundId };
  return { kind, subjectId: verdictRoundId, actorId: viewer.personId, data };
}
