import { record, transaction } from "~/domain/activity/record.server";
import type { Viewer } from "~/domain/people/viewer";
import { NotFound } from "~/platform/errors";
import { organisedEvent } from "./organised.server";
import type { RoundChange } from "./programme-form";

/** Adds a round of parallel items, after those there are; answers its id. @throws NotFound */
export async function addRound(
  viewer: Viewer,
  eventId: string,
  { title }: { title: string },
): Promise<string> {
  return transaction(async (tx) => {
    await organisedEvent(viewer, eventId, tx);
    const { _max } = await tx.choiceRound.aggregate({ where: { eventId }, _max: { order: true } });
    const { id } = await tx.choiceRound.create({ data: { eventId, title, order: (_max.order ?? 0) + 1 } });
    const data = { what: "round-added" };
    await record(tx, { kind: "programme.edited", subjectId: id, eventId, actorId: viewer.personId, data });
    return id;
  });
}

/** Gives a round another name or place; a place beyond the last is the last. Nobody's choice changes. @throws NotFound */
export async function changeRound(
  viewer: Viewer,
  eventId: string,
  roundId: string,
  { title, place }: RoundChange,
): Promise<void> {
  await transaction(async (tx) => {
    await organisedEvent(viewer, eventId, tx);
    const rounds = await tx.choiceRound.findMany({
      where: { eventId },
      orderBy: [{ order: "asc" }, { title: "asc" }],
      select: { id: true },
    });
    if (!rounds.some((round) => round.id === roundId)) throw new NotFound("round");
    const ids = rounds.map((round) => round.id).filter((id) => id !== roundId);
    ids.splice(place - 1, 0, roundId);
    for (const [i, id] of ids.entries())
      await tx.choiceRound.update({
        where: { id },
        data: id === roundId ? { title, order: i + 1 } : { order: i + 1 },
      });
    const data = { what: "round-changed" };
    await record(tx, {
      kind: "programme.edited",
      subjectId: roundId,
      eventId,
      actorId: viewer.personId,
      data,
    });
  });
}
