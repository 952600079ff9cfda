import { recordAll, transaction } from "~/domain/activity/record.server";
import { now } from "~/platform/clock.server";
import { db, Prisma } from "~/platform/db.server";
import { log } from "~/platform/log.server";
import { addDays } from "~/platform/time";
import { withSeats } from "./inside/settle.server";

/** Serves the line of one date, e.g. after seats were added. */
export async function settleDate(occurrenceId: string): Promise<void> {
  await withSeats([occurrenceId], async () => {});
}

/**
 * Ends every offer whose deadline has gone by and offers the seats to the next; also serves lines that a lapsed
 * quota set free. Whatever the clock or a restart did, one call puts everything right.
 */
export async function settleDue(): Promise<void> {
  const at = now();
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT o."id" FROM "Occurrence" o WHERE o."startsAt" > ${at} AND o."cancelledAt" IS NULL AND (
      EXISTS (SELECT 1 FROM "Registration" r WHERE r."occurrenceId" = o."id" AND (r."status" = 'WAITLISTED' OR (r."status" = 'OFFERED' AND r."offerExpiresAt" <= ${at})))
      OR EXISTS (SELECT 1 FROM "WorkshopWait" w WHERE w."occurrenceId" = o."id" AND (w."status" = 'WAITING' OR (w."status" = 'OFFERED' AND w."offerExpiresAt" <= ${at}))))`;
  for (const { id } of rows) {
    await settleDate(id).catch((error: unknown) =>
      log.error({ err: error, occurrenceId: id }, "could not settle a date; the next round will"),
    );
  }
}

/** Hours before the start after which reminding makes no sense. */
const TOO_LATE_HOURS = 2;

/**
 * Reminds who has a seat: a week before (the same time of day, seven calendar days) and a day before. Who
 * registered after the moment of a reminder does not get that one.
 */
export async function remindDue(): Promise<void> {
  const at = now();
  const coming = await db().occurrence.findMany({
    where: {
      cancelledAt: null,
      startsAt: { gt: at, lte: addDays(at, 7) },
      event: { cancelledAt: null, publishedAt: { not: null } },
    },
    select: { id: true, eventId: true, startsAt: true },
  });
  for (const date of coming) {
    const dayBefore = addDays(date.startsAt, -1);
    if (at.getTime() > date.startsAt.getTime() - TOO_LATE_HOURS * 3_600_000) continue;
    if (at >= dayBefore) await remind(date, "day", dayBefore, at);
    else await remind(date, "week", addDays(date.startsAt, -7), at);
  }
}

async function remind(
  date: { id: string; eventId: string },
  when: "week" | "day",
  due: Date,
  at: Date,
): Promise<void> {
  const column = when === "week" ? Prisma.sql`"weekReminderAt"` : Prisma.sql`"dayReminderAt"`;
  await transaction(async (tx) => {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      UPDATE "Registration" SET ${column} = ${at}
      WHERE "occurrenceId" = ${date.id}::uuid AND "status" = 'CONFIRMED' AND ${column} IS NULL AND "confirmedAt" <= ${due}
      RETURNING "id"`;
    await recordAll(
      tx,
      rows.map(({ id }) => ({
        kind: "registration.reminded",
        subjectId: id,
        eventId: date.eventId,
        occurrenceId: date.id,
        data: { when },
      })),
    );
  });
}

/** Thanks who was there, an hour after the end, and asks what they thought; not later than a week after. */
export async function thankDue(): Promise<void> {
  const at = now();
  const over = await db().occurrence.findMany({
    where: { cancelledAt: null, endsAt: { lte: new Date(at.getTime() - 3_600_000), gt: addDays(at, -7) } },
    select: { id: true, eventId: true },
  });
  for (const date of over) {
    await transaction(async (tx) => {
      const rows = await tx.$queryRaw<{ id: string }[]>`
        UPDATE "Registration" r SET "thanksAt" = ${at}
        WHERE r."occurrenceId" = ${date.id}::uuid AND r."thanksAt" IS NULL AND r."status" = 'CONFIRMED'
          AND EXISTS (SELECT 1 FROM "Presence" p WHERE p."registrationId" = r."id")
        RETURNING r."id"`;
      await recordAll(
        tx,
        rows.map(({ id }) => ({
          kind: "registration.thanked",
          subjectId: id,
          eventId: date.eventId,
          occurrenceId: date.id,
        })),
      );
    });
  }
}
