import type { Viewer } from "~/domain/people/viewer";
import { db } from "~/platform/db.server";

/**
 * What the viewer did at tables, in full, for them to take along: with their log-in, or by the link of their
 * registration. What somebody chose without anybody else seeing that it was them, they see here themselves.
 */
export async function tableData({ personId }: Viewer) {
  if (!personId) return null;
  const seats = await db().tableGuest.findMany({
    where: { registration: { personId } },
    orderBy: [{ joinedAt: "asc" }, { id: "asc" }],
    select: { id: true, name: true, joinedAt: true, removedAt: true, group: { select: { title: true } } },
  });
  const guestIds = seats.map(({ id }) => id);
  const contributions = await db().contribution.findMany({
    where: { OR: [{ personId }, { guestId: { in: guestIds } }] },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      kind: true,
      text: true,
      organisation: true,
      authorName: true,
      createdAt: true,
      group: { select: { title: true } },
    },
  });
  const voterId = { in: [personId, ...guestIds] };
  return {
    ...(await partsOf(personId)),
    ...(await notesOf({ OR: [{ personId }, { guestId: { in: guestIds } }] })),
    ...(await votesOf(voterId)),
    seats: seats.map(({ id: _id, group, ...seat }) => ({ ...seat, group: group.title })),
    contributions: contributions.map(({ group, ...one }) => ({ ...one, group: group.title })),
  };
}

/** In which groups they were placed, and which they help. */
async function partsOf(personId: string) {
  const group = { select: { title: true, occurrence: { select: { startsAt: true } } } };
  const members = await db().focusGroupMember.findMany({
    where: { registration: { personId } },
    orderBy: { groupId: "asc" },
    select: { pinned: true, group },
  });
  const helps = await db().groupHelper.findMany({
    where: { personId },
    orderBy: [{ grantedAt: "asc" }, { role: "asc" }],
    select: { role: true, grantedAt: true, group },
  });
  return { groups: members.map(inGroup), helps: helps.map(inGroup) };
}

type Author = { OR: [{ personId: string }, { guestId: { in: string[] } }] };

/** In which notes they wrote, and what of theirs came too late for one. The note itself is the whole table's. */
async function notesOf(author: Author) {
  const authors = await db().noteAuthor.findMany({
    where: author,
    orderBy: { id: "asc" },
    select: { id: true, name: true, note: { select: { group: { select: { title: true } } } } },
  });
  const late = await db().lateEdit.findMany({
    where: { authorId: { in: authors.map(({ id }) => id) } },
    orderBy: [{ receivedAt: "asc" }, { id: "asc" }],
    select: {
      receivedAt: true,
      markdown: true,
      takenAt: true,
      declinedAt: true,
      note: { select: { group: { select: { title: true } } } },
    },
  });
  return {
    wroteIn: authors.map(({ name, note }) => ({ name, group: note.group.title })),
    cameTooLate: late.map(({ note, ...one }) => ({ ...one, group: note.group.title })),
  };
}

/** What they said "ook bij ons" of, and how they divided their dots. */
async function votesOf(voterId: { in: string[] }) {
  const contribution = { select: { text: true, group: { select: { title: true } } } };
  const supports = await db().contributionSupport.findMany({
    where: { voterId },
    orderBy: { contributionId: "asc" },
    select: { contribution },
  });
  const dots = await db().dot.findMany({
    where: { voterId },
    orderBy: [{ round: { openedAt: "asc" } }, { contributionId: "asc" }],
    select: { count: true, round: { select: { openedAt: true } }, contribution },
  });
  return {
    supports: supports.map(({ contribution: { text, group } }) => ({ text, group: group.title })),
    dots: dots.map(({ contribution: { text, group }, count, round }) => ({
      ...{ text, group: group.title, count, round: round.openedAt },
    })),
  };
}

function inGroup<Row extends { group: { title: string; occurrence: { startsAt: Date } | null } }>({
  group: { title, occurrence },
  ...row
}: Row) {
  // Writing at the desk of a report has no day.
  return { group: title, startsAt: occurrence?.startsAt ?? null, ...row };
}
