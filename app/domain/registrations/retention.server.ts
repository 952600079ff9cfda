import { now } from "~/platform/clock.server";
import { db, type Tx } from "~/platform/db.server";
import { addDays } from "~/platform/time";
import { REGISTRATION_KEPT_MONTHS } from "./registration";

/** Days after the date for which invitations are kept; the letter promises it. */
const INVITATION_DAYS = 30;

/** Erases diet and access answers whose time has come. Answers how many. */
export async function eraseNeeds(): Promise<number> {
  const { count } = await db().registrationNeeds.deleteMany({ where: { eraseAfter: { lte: now() } } });
  return count;
}

/** Registrations of days that were over by then say no longer whose they were. */
export function anonymiseBefore(): Date {
  return addDays(now(), -Math.round((REGISTRATION_KEPT_MONTHS * 365.25) / 12));
}

/** Makes old registrations anonymous. Answers how many. */
export async function anonymiseOld(): Promise<number> {
  const before = anonymiseBefore();
  return db().$transaction(async (tx) => {
    const rows = await tx.registration.findMany({
      where: { anonymisedAt: null, occurrence: { endsAt: { lte: before } } },
      select: { id: true },
      take: 5000,
    });
    await anonymise(
      tx,
      rows.map(({ id }) => id),
    );
    return rows.length;
  });
}

/** They stay as counts, without name, address, needs, link or person, and without what organisers wrote about them. */
export async function anonymise(tx: Tx, ids: string[]): Promise<void> {
  await tx.registrationNeeds.deleteMany({ where: { registrationId: { in: ids } } });
  await tx.$executeRaw`
    UPDATE "Registration" SET "name" = '', "email" = '', "emailKey" = '', "personId" = NULL, "formKey" = "id"::text,
      "anonymisedAt" = ${now()}, "linkVersion" = "linkVersion" + 1
    WHERE "id" = ANY(${ids}::uuid[])`;
  await tx.$executeRaw`
    UPDATE "Activity" SET "data" = "data" - 'note' - 'reason'
    WHERE "subjectId" = ANY(${ids}::uuid[]) AND "data" ?| ARRAY['note', 'reason']`;
}

/**
 * Erases invitations some time after their day, and the letters that carried them. Those of a fixed core stay as long
 * as a registration has a name: they say over the sessions who was asked and who could not come. Answers how many.
 */
export async function eraseInvitations(): Promise<number> {
  const before = addDays(now(), -INVITATION_DAYS);
  const rows = await db().$queryRaw<{ id: string }[]>`
    WITH gone AS (
      DELETE FROM "Invitation" i USING "Occurrence" o WHERE o."id" = i."occurrenceId" AND o."endsAt" <= ${before}
        AND (i."ground" IS DISTINCT FROM 'VASTE_KERN' OR o."endsAt" <= ${anonymiseBefore()})
      RETURNING i."id"),
    letters AS (
      DELETE FROM "OutboxMail" WHERE "key" LIKE 'invitation:%' AND split_part("key", ':', 2) IN (SELECT "id"::text FROM gone))
    SELECT "id" FROM gone`;
  return rows.length;
}
