import { everybody, organisersOf } from "~/domain/finding/audience";
import type { Entry } from "~/domain/finding/entry";
import { db } from "~/platform/db.server";
import { isId } from "~/platform/ids.server";
import { READ_REVISION } from "../stories/listed";

/** A collection: by its own words, and by the titles of those of its stories that everybody reads. */
export async function entryOfCollection(id: string): Promise<Entry | null> {
  const collection = isId(id)
    ? await db().collection.findUnique({
        where: { id },
        select: {
          ...{ slug: true, title: true, intro: true, networkId: true, publishedAt: true },
          items: {
            where: { story: { state: "SHARED" } },
            orderBy: [{ order: "asc" }, { storyId: "asc" }],
            select: {
              remark: true,
              story: { select: { revisions: { ...READ_REVISION, select: { title: true } } } },
            },
          },
        },
      })
    : null;
  if (!collection) return null;
  const { slug, title, intro, networkId, publishedAt, items } = collection;
  return {
    ...{ kind: "collection", subjectId: id, path: `/collecties/${slug}`, title, summary: intro },
    audience: publishedAt ? everybody() : organisersOf({ networkId }),
    body: items
      .flatMap(({ remark, story }) => [story.revisions[0]?.title ?? "", remark])
      .filter(Boolean)
      .join("\n"),
    at: publishedAt,
  };
}

export const searchableCollections = async (): Promise<string[]> =>
  (await db().collection.findMany({ select: { id: true } })).map(({ id }) => id);
