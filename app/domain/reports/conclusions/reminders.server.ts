import { record, transaction } from "~/domain/activity/record.server";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { addDays, asDay, brusselsDay, minuteOfDay, startOfDay } from "~/platform/time";

/** Days before the day of a round on which who did not answer all hears of it again. */
const BEFORE_DAYS = 2;
/** Nobody is reminded at night. */
const FROM_MINUTE = 8 * 60;

/** Reminds once of each round whose day is near; of one that was sent later than that, not at all. */
export async function remindExperts(): Promise<void> {
  const at = now();
  if (minuteOfDay(at) < FROM_MINUTE) return;
  const today = startOfDay(at);
  const rounds = await db().verdictRound.findMany({
    where: {
      closedAt: null,
      remindedAt: null,
      sentAt: { lt: today },
      dueOn: {
        gte: asDay(brusselsDay(at)),
        lte: asDay(brusselsDay(addDays(at, BEFORE_DAYS))),
      },
    },
    select: { id: true, networkId: true },
  });
  for (const { id, networkId } of rounds)
    await transaction(async (tx) => {
      const due = { id, remindedAt: null, closedAt: null };
      const { count } = await tx.verdictRound.updateMany({ where: due, data: { remindedAt: at } });
      if (count === 0) return;
      const data = { networkId, verdictRoundId: id };
      await record(tx, { kind: "verdict-round.reminded", subjectId: id, data });
    });
}
