import { transaction } from "~/domain/activity/record.server";
import { lockDates } from "~/domain/events/date-lock.server";
import { PARTICIPANT_TYPES } from "~/domain/events/participant-types";
import { dateFacts } from "~/domain/events/rules";
import { now } from "~/platform/clock.server";
import { db, Prisma, type Tx } from "~/platform/db.server";
import { log } from "~/platform/log.server";
import { floodedOf, writeInvitations, type Guest } from "./inside/write-invitations.server";
import { whyClosed } from "./rules";

/**
 * Invites the fixed core of each network to its regional sessions that are online, take registrations and are still to
 * come: everybody in it once a session, whoever joined later too. Bears being run twice, late, and by two servers.
 */
export async function inviteCores(): Promise<void> {
  const waiting = await db().$queryRaw<{ eventId: string }[]>`
    SELECT DISTINCT s."eventId" FROM (${silentMembers(now())}) s`;
  for (const { eventId } of waiting) {
    await inviteCore(eventId).catch((error: unknown) =>
      log.error({ err: error, eventId }, "could not invite the fixed core; the next round will"),
    );
  }
}

/** One invitation a session: to its first date that takes registrations. Who registers chooses another as they like. */
async function inviteCore(eventId: string): Promise<void> {
  await transaction(async (tx) => {
    const dates = await tx.occurrence.findMany({ where: { eventId }, select: { id: true } });
    // Two servers, or somebody of the core who registers at this moment: one after the other.
    await lockDates(
      tx,
      dates.map(({ id }) => id),
    );
    const date = await firstOpenDate(tx, eventId);
    if (!date) return;
    const guests = await guestsOf(tx, eventId);
    if (guests.length > 0) await writeInvitations(tx, { id: date.id, eventId }, guests, null);
  });
}

async function firstOpenDate(tx: Tx, eventId: string) {
  const at = now();
  const dates = await tx.occurrence.findMany({
    where: { eventId },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    include: { event: { select: { publishedAt: true, cancelledAt: true } } },
  });
  return dates.find((date) => whyClosed(dateFacts(date.event, date), at) === null);
}

async function guestsOf(tx: Tx, eventId: string): Promise<Guest[]> {
  const members = await tx.$queryRaw<Silent[]>`
    SELECT DISTINCT ON (s."emailKey") s.* FROM (${silentMembers(now())}) s
    WHERE s."eventId" = ${eventId}::uuid ORDER BY s."emailKey", s."joinedAt"`;
  const flooded = await floodedOf(
    tx,
    members.map(({ emailKey }) => emailKey),
  );
  return members
    .filter(({ emailKey }) => !flooded.has(emailKey))
    .map(({ name, email, locale, organisation, kind }) => ({
      ...{ name, email, locale, organisation, ground: "VASTE_KERN" },
      participantType: PARTICIPANT_TYPES.find((type) => type === kind) ?? null,
    }));
}

type Silent = {
  eventId: string;
  emailKey: string;
  email: string;
  name: string;
  locale: "nl" | "en";
  organisation: string;
  kind: string | null;
  joinedAt: Date;
};

/**
 * Who sits in a core now, of whom we heard nothing for a session to come and who heard nothing of it. What was asked
 * for a date that is called off does not count, but that somebody cannot come does.
 */
function silentMembers(at: Date): Prisma.Sql {
  return Prisma.sql`
    SELECT e."id" AS "eventId", p."emailKey", p."email", p."name", p."locale"::text AS "locale", m."joinedAt",
      COALESCE(o."name", '') AS "organisation", o."kind"::text AS "kind"
    FROM "Event" e
    JOIN "NetworkGroup" g ON g."networkId" = e."networkId" AND g."kind" = 'VASTE_KERN'
    JOIN "NetworkGroupMember" m ON m."groupId" = g."id" AND m."leftAt" IS NULL
    JOIN "Person" p ON p."id" = m."personId"
    LEFT JOIN "Organisation" o ON o."id" = COALESCE(m."organisationId", p."organisationId")
    WHERE e."kind" = 'REGIONALE_SESSIE' AND e."publishedAt" IS NOT NULL AND e."cancelledAt" IS NULL
      AND EXISTS (
        SELECT 1 FROM "Occurrence" d WHERE d."eventId" = e."id" AND d."cancelledAt" IS NULL AND d."startsAt" > ${at}
          AND d."closedAt" IS NULL AND COALESCE(d."closesAt" > ${at}, true) AND COALESCE(d."opensAt" <= ${at}, true))
      AND NOT EXISTS (
        SELECT 1 FROM "Invitation" i JOIN "Occurrence" d ON d."id" = i."occurrenceId" WHERE d."eventId" = e."id"
          AND i."emailKey" = p."emailKey" AND (d."cancelledAt" IS NULL OR i."declinedAt" IS NOT NULL))
      AND NOT EXISTS (
        SELECT 1 FROM "Registration" r JOIN "Occurrence" d ON d."id" = r."occurrenceId" WHERE d."eventId" = e."id"
          AND (r."emailKey" = p."emailKey" OR r."personId" = p."id") AND d."cancelledAt" IS NULL)`;
}
