import { transaction } from "~/domain/activity/record.server";
import { now } from "~/platform/clock.server";
import { addDays } from "~/platform/time";
import { NEEDS_KEPT_DAYS } from "./registration";

/**
 * A date was moved: what was reckoned from its old day is reckoned anew. Diet and access answers stay until after the
 * new day, and who was reminded of the old one is reminded again. Doing it twice changes nothing.
 */
export async function followMovedDate(occurrenceId: string): Promise<void> {
  await transaction(async (tx) => {
    const date = await tx.occurrence.findUnique({
      where: { id: occurrenceId },
      select: { startsAt: true, endsAt: true },
    });
    if (!date) return;
    const at = now();
    await tx.registrationNeeds.updateMany({
      where: { registration: { occurrenceId } },
      data: { eraseAfter: addDays(date.endsAt, NEEDS_KEPT_DAYS) },
    });
    if (addDays(date.startsAt, -7) > at)
      await tx.registration.updateMany({ where: { occurrenceId }, data: { weekReminderAt: null } });
    if (addDays(date.startsAt, -1) > at)
      await tx.registration.updateMany({ where: { occurrenceId }, data: { dayReminderAt: null } });
  });
}
