import { db } from "~/platform/db.server";

const event = {
  select: {
    ...{ title: true, contactName: true, contactEmail: true },
    network: { select: { fundingLine: true } },
  },
} as const;

/** What the letter that asks for comments says; null once nobody asks any more. For the mail room: checks no viewer. */
export async function unsafeCommentsLetter(inviteeId: string) {
  const row = await db().reportInvitee.findUnique({
    where: { id: inviteeId },
    select: {
      registration: { select: { name: true, anonymisedAt: true } },
      report: { select: { title: true, state: true, commentsUntil: true, event } },
    },
  });
  if (!row || row.registration.anonymisedAt || row.report.state !== "COMMENTING") return null;
  const { title, commentsUntil, event: about } = row.report;
  return commentsUntil && about && { name: row.registration.name, title, commentsUntil, event: about };
}

type Told = { reportId: string; registrationId: string; number: number };

/**
 * What who was there hears of a published report: where it is, what became of their own comments, and how much of what
 * their group said it holds. Null when they were forgotten. For the mail room: checks no viewer.
 */
export async function unsafePublishedLetter({ reportId, registrationId, number }: Told) {
  const version = await db().reportVersion.findUnique({
    where: { reportId_number: { reportId, number } },
    select: { title: true, remark: true, report: { select: { slug: true, event } } },
  });
  const person = await db().registration.findUnique({
    where: { id: registrationId },
    select: { name: true, emailKey: true, anonymisedAt: true },
  });
  if (!version?.report.event || !person || person.anonymisedAt) return null;
  const mine = { emailKey: person.emailKey, occurrence: { event: { report: { id: reportId } } } };
  const comments = await db().reportComment.findMany({
    where: { reportId, outcome: { not: null }, invitee: { registration: mine } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: { text: true, outcome: true, answer: true },
  });
  const seats = await db().focusGroupMember.findMany({
    where: { registration: { ...mine, status: "CONFIRMED" } },
    select: { groupId: true, group: { select: { title: true } } },
  });
  const cited = await db().reportCitation.count({
    where: { reportId, lostAt: null, contribution: { groupId: { in: seats.map(({ groupId }) => groupId) } } },
  });
  return {
    ...{ name: person.name, title: version.title, remark: version.remark, first: number === 1 },
    ...{ path: `/verslagen/${version.report.slug}`, event: version.report.event },
    comments,
    groups: seats.map(({ group }) => group.title),
    cited,
  };
}
