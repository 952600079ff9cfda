import type { Activity } from "~/domain/activity/activity";
import { anonymiseBefore } from "~/domain/registrations/retention.server";
import { db, type Tx } from "~/platform/db.server";

/**
 * Erases who sat at a table and who said or wrote what, together with the registrations of that day, and of whom we
 * no longer know. What was said stays. Answers how many names went.
 */
export async function forgetTables(): Promise<number> {
  const before = anonymiseBefore();
  return db().$transaction(async (tx) => {
    const guests = await tx.$executeRaw`
      UPDATE "TableGuest" t SET "name" = '', "secretHash" = t."id"::text, "registrationId" = NULL, "mayWrite" = false
      FROM "FocusGroup" g JOIN "Occurrence" o ON o."id" = g."occurrenceId"
      WHERE g."id" = t."groupId" AND o."endsAt" <= ${before} AND t."secretHash" <> t."id"::text`;
    const contributions = await tx.$executeRaw`
      UPDATE "Contribution" c SET "authorName" = NULL, "personId" = NULL, "guestId" = NULL
      FROM "FocusGroup" g JOIN "Occurrence" o ON o."id" = g."occurrenceId"
      WHERE g."id" = c."groupId" AND num_nonnulls(c."authorName", c."personId", c."guestId") > 0
        AND (o."endsAt" <= ${before} OR NOT EXISTS (SELECT FROM "Person" p WHERE p."id" = c."personId") AND c."personId" IS NOT NULL)`;
    const authors = await tx.$executeRaw`
      UPDATE "NoteAuthor" a SET "name" = ''
      FROM "Note" n JOIN "FocusGroup" g ON g."id" = n."groupId" JOIN "Occurrence" o ON o."id" = g."occurrenceId"
      WHERE n."id" = a."noteId" AND a."name" <> ''
        AND (o."endsAt" <= ${before} OR NOT EXISTS (SELECT FROM "Person" p WHERE p."id" = a."personId") AND a."personId" IS NOT NULL)`;
    return guests + contributions + authors + (await forgetAnonymised(tx));
  });
}

/** Writes along when somebody asks to be forgotten: their name leaves the tables in the same transaction. */
export async function forgetScribe(tx: Tx, activities: Activity[]): Promise<void> {
  const forgotten = activities.filter(({ kind }) => kind === "person.forgotten").map((one) => one.subjectId);
  if (forgotten.length === 0) return;
  const who = { personId: { in: forgotten } };
  await tx.noteAuthor.updateMany({ where: who, data: { name: "" } });
  await tx.contribution.updateMany({ where: who, data: { authorName: null, personId: null } });
  await forgetAnonymised(tx);
}

/** Who came to the table by the link of a registration that says no longer whose it was. */
async function forgetAnonymised(tx: Tx): Promise<number> {
  const guests = await tx.tableGuest.findMany({
    where: { registration: { anonymisedAt: { not: null } } },
    select: { id: true },
  });
  const ids = guests.map(({ id }) => id);
  if (ids.length === 0) return 0;
  await tx.noteAuthor.updateMany({ where: { guestId: { in: ids } }, data: { name: "" } });
  await tx.contribution.updateMany({
    where: { guestId: { in: ids } },
    data: { authorName: null, guestId: null },
  });
  await tx.$executeRaw`
    UPDATE "TableGuest" SET "name" = '', "secretHash" = "id"::text, "registrationId" = NULL, "mayWrite" = false
    WHERE "id" = ANY(${ids}::uuid[])`;
  return ids.length;
}
