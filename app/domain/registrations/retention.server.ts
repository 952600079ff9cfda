import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { addDays } from "~/platform/time";

/** Months after which a registration keeps its date, type and presence but no longer says whose it was. */
const REGISTRATION_MONTHS = 24;

/** Erases diet and access answers whose time has come. Answers how many. */
export async function eraseNeeds(): Promise<number> {
  const { count } = await db().registrationNeeds.deleteMany({ where: { eraseAfter: { lte: now() } } });
  return count;
}

/** Makes old registrations anonymous: they stay as counts, without name, address, link or person. */
export async function anonymiseOld(): Promise<number> {
  const at = now();
  const before = addDays(at, -Math.round((REGISTRATION_MONTHS * 365.25) / 12));
  return db().$executeRaw`
    UPDATE "Registration" r SET "name" = '', "email" = '', "emailKey" = '', "personId" = NULL, "formKey" = r."id"::text,
      "anonymisedAt" = ${at}, "linkVersion" = r."linkVersion" + 1
    FROM "Occurrence" o WHERE o."id" = r."occurrenceId" AND o."endsAt" <= ${before} AND r."anonymisedAt" IS NULL`;
}
