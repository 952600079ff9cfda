import { db } from "~/platform/db.server";
import { conditionOf, groupAccess, type GroupAccess } from "../access.server";
import type { GroupCaller } from "../caller";
import { ofDay } from "../inside/of-day";

/** A contribution is heard once it is in: a passage from the start, one from a phone when it was let in. */
const HEARD = {
  mergedIntoId: null,
  declinedAt: null,
  OR: [{ source: "NOTE" as const }, { admittedAt: { not: null } }],
};
const MOST_CONTRIBUTIONS = 1000;

async function readGroup(groupId: string) {
  return db().focusGroup.findUniqueOrThrow({
    where: { id: groupId },
    select: {
      id: true,
      title: true,
      guidingQuestion: true,
      room: true,
      facilitator: true,
      tableOpenedAt: true,
      occurrence: {
        select: {
          startsAt: true,
          endsAt: true,
          venue: { select: { name: true, municipality: true } },
          event: { select: { title: true, slug: true, network: { select: { fundingLine: true } } } },
        },
      },
      note: {
        select: {
          id: true,
          changedAt: true,
          lockedAt: true,
          frozenAt: true,
          correctingAt: true,
          correction: true,
          text: { select: { markdown: true } },
          versions: {
            where: { kind: "CORRECTED" },
            orderBy: { number: "desc" },
            take: 20,
            select: { id: true, at: true, remark: true },
          },
        },
      },
      contributions: {
        where: HEARD,
        orderBy: [{ order: "asc" }, { createdAt: "asc" }, { id: "asc" }],
        take: MOST_CONTRIBUTIONS,
        select: {
          id: true,
          kind: true,
          source: true,
          text: true,
          organisation: true,
          authorName: true,
          inNote: true,
          passageLostAt: true,
          quotedAt: true,
          _count: { select: { supports: true } },
        },
      },
    },
  });
}

type Row = Awaited<ReturnType<typeof readGroup>>;

function shaped(row: Row, access: GroupAccess) {
  const { note, contributions, ...group } = ofDay(row);
  const { leads, organises, writes, part } = access;
  return {
    group,
    note: note && {
      changedAt: note.changedAt,
      frozenAt: note.frozenAt,
      condition: conditionOf(note),
      correction: note.correction,
      corrections: note.versions,
    },
    markdown: note?.text?.markdown ?? "",
    contributions: contributions.map(({ _count, ...one }) => ({ ...one, supports: _count.supports })),
    may: { write: writes, lead: leads, organise: organises, contribute: part !== "organiser" },
  };
}

/**
 * A group's note as everybody of the group reads it, with what was said beside it.
 * @throws NotFound when there is no such group, or the caller has nothing to do with it.
 */
export async function readNotePage(caller: GroupCaller, groupId: string) {
  const access = await groupAccess(caller, groupId);
  return shaped(await readGroup(groupId), access);
}

export type NotePage = Awaited<ReturnType<typeof readNotePage>>;

/** As readNotePage, with who sat at the table: for a file. */
export async function readNoteFile(caller: GroupCaller, groupId: string) {
  const access = await groupAccess(caller, groupId);
  const page = shaped(await readGroup(groupId), access);
  const members = await db().registration.groupBy({
    by: ["participantType"],
    where: { status: "CONFIRMED", groupSeat: { groupId } },
    _count: true,
  });
  return { ...page, composition: members.map((row) => ({ type: row.participantType, count: row._count })) };
}

export type NoteFile = Awaited<ReturnType<typeof readNoteFile>>;
