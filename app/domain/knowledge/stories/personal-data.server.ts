import type { Activity } from "~/domain/activity/activity";
import type { Viewer } from "~/domain/people/viewer";
import { db, type Tx } from "~/platform/db.server";
import { authorPath } from "./author-link.server";
import { WORKED_ON } from "./inside/picture-rows";
import { REVISION } from "./inside/rows.server";
import { PICTURE_ORDER } from "./pictures.server";

const NEWEST = { orderBy: { number: "desc" }, take: 1 } as const;

/** The viewer's own stories, for their page: where each stands and the way to it. */
export async function myStories({ personId }: Viewer) {
  if (!personId) return [];
  const rows = await db().practiceStory.findMany({
    where: { authorId: personId },
    orderBy: [{ changedAt: "desc" }, { id: "asc" }],
    select: {
      ...{ id: true, state: true, linkVersion: true, reviewAsks: true },
      revisions: { ...NEWEST, select: { title: true } },
    },
  });
  return rows.map(({ id, state, linkVersion, reviewAsks, revisions }) => ({
    ...{ id, state, title: revisions[0]?.title ?? "", path: authorPath({ id, linkVersion }) },
    /** They were asked whether it still holds. */
    asked: state === "SHARED" && reviewAsks > 0,
  }));
}

export type MyStory = Awaited<ReturnType<typeof myStories>>[number];

/** What the viewer wrote, in full, for them to take along. */
export async function storyData({ personId }: Viewer) {
  if (!personId) return [];
  const rows = await db().practiceStory.findMany({
    where: { authorId: personId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      ...{ state: true, organisationName: true, createdAt: true, changedAt: true, remark: true },
      revisions: { orderBy: { number: "asc" }, select: REVISION },
      pictures: { orderBy: [...PICTURE_ORDER], select: WORKED_ON },
    },
  });
  return rows.map(({ revisions, pictures, ...story }) => ({
    ...story,
    revisions: revisions.map(({ id: _id, ...words }) => words),
    pictures: pictures.map(({ id: _id, file, ...words }) => ({ ...words, fileName: file.fileName })),
  }));
}

/** Writes along when somebody asks to be forgotten: their stories stay, and nothing says any more that they wrote them. */
export async function forgetAuthorScribe(tx: Tx, activities: Activity[]): Promise<void> {
  const ids = activities.filter(({ kind }) => kind === "person.forgotten").map((one) => one.subjectId);
  if (ids.length === 0) return;
  const gone = { in: ids };
  await tx.practiceStory.updateMany({
    where: { authorId: gone },
    data: { authorId: null, linkVersion: { increment: 1 } },
  });
  await tx.practiceStory.updateMany({ where: { createdById: gone }, data: { createdById: null } });
  await tx.practiceStory.updateMany({ where: { inNetworkById: gone }, data: { inNetworkById: null } });
  await tx.practiceStory.updateMany({ where: { sharedById: gone }, data: { sharedById: null } });
  await tx.storyRevision.updateMany({ where: { byId: gone }, data: { byId: null } });
}
