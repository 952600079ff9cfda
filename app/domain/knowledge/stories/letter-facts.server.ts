import { db, type Tx } from "~/platform/db.server";
import { authorPath } from "./author-link.server";

/** Where the letters about a story go; null when nobody is its author. For the mail room only: checks no viewer. */
export async function unsafeAuthorOf(tx: Tx, storyId: string) {
  const row = await tx.practiceStory.findUnique({
    where: { id: storyId },
    select: { reviewAsks: true, author: { select: { id: true, email: true, name: true, locale: true } } },
  });
  return row?.author ? { ...row.author, reviewAsks: row.reviewAsks } : null;
}

/** What a letter to an author says, as things are now; null when they were forgotten, or it is another's by now. */
export async function unsafeStoryFacts(storyId: string, personId: string) {
  const row = await db().practiceStory.findUnique({
    where: { id: storyId },
    select: {
      ...{ id: true, slug: true, state: true, remark: true, linkVersion: true, authorId: true },
      ...{ reviewAsks: true },
      author: { select: { name: true } },
      network: { select: { name: true, contactName: true, contactEmail: true, fundingLine: true } },
      revisions: { orderBy: { number: "desc" }, take: 1, select: { title: true } },
    },
  });
  if (!row?.author || row.authorId !== personId) return null;
  const { author, revisions, ...story } = row;
  return { ...story, name: author.name, title: revisions[0]?.title ?? "", path: authorPath(row) };
}
