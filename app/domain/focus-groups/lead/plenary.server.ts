import { organisedDate } from "~/domain/events/organised.server";
import type { Viewer } from "~/domain/people/viewer";
import { db } from "~/platform/db.server";
import { ADMITTED } from "../inside/admitted";

/**
 * The quotes that the groups of a date chose, group by group, each group's in the order in which it chose them.
 * @throws NotFound when the viewer does not organise this date.
 */
export async function plenaryOf(viewer: Viewer, occurrenceId: string) {
  const date = await organisedDate(viewer, occurrenceId);
  const groups = await db().focusGroup.findMany({
    where: { occurrenceId },
    orderBy: [{ order: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, title: true, guidingQuestion: true },
      contributions: {
        where: { quotedAt: { not: null }, ...ADMITTED },
        orderBy: [{ quotedAt: "asc" }, { id: "asc" }],
        select: { id: true, kind: true, text: true, authorName: true, organisation: true },
      },
    },
  });
  const quotes = groups.flatMap(({ contributions, title, guidingQuestion }) =>
    contributions.map((quote) => ({ ...quote, group: title, question: guidingQuestion })),
  );
  return { date, quotes };
}

export type Quote = Awaited<ReturnType<typeof plenaryOf>>["quotes"][number];
