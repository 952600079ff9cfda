import type { Activity } from "~/domain/activity/activity";
import type { Viewer } from "~/domain/people/viewer";
import { db, type Tx } from "~/platform/db.server";

/** What the viewer said of drafts, in full, for them to take along. */
export async function commentData({ personId }: Viewer) {
  if (!personId) return [];
  const rows = await db().reportComment.findMany({
    where: { OR: [{ personId }, { invitee: { registration: { personId } } }] },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: {
      ...{ name: true, passage: true, text: true, at: true, outcome: true, answer: true },
      report: { select: { title: true } },
    },
  });
  return rows.map(({ report, ...comment }) => ({ report: report.title, ...comment }));
}

/** Writes along when somebody asks to be forgotten: their name leaves what they said in the same transaction. */
export async function forgetCommenterScribe(tx: Tx, activities: Activity[]): Promise<void> {
  const forgotten = activities.filter(({ kind }) => kind === "person.forgotten").map((one) => one.subjectId);
  if (forgotten.length === 0) return;
  await forgetNames(tx, forgotten);
}

/** Takes the names from comments of whom we no longer know, with their registrations. Answers how many. */
export async function forgetCommenters(): Promise<number> {
  return db().$transaction((tx) => forgetNames(tx, []));
}

async function forgetNames(tx: Tx, personIds: string[]): Promise<number> {
  const { count } = await tx.reportComment.updateMany({
    where: {
      name: { not: "" },
      OR: [{ personId: { in: personIds } }, { invitee: { registration: { anonymisedAt: { not: null } } } }],
    },
    data: { name: "", personId: null },
  });
  return count;
}
