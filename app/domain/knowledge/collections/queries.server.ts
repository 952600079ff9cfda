import type { Viewer } from "~/domain/people/viewer";
import { db } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";
import { published, visibleOf } from "../published";
import { LISTED_STORY, listedStory, readableStories } from "../stories/listed";

/** Collections that everybody may read, with how many of their stories the viewer finds in them; the newest first. */
export async function collectionsFor(viewer: Viewer) {
  const rows = await db().collection.findMany({
    where: published,
    orderBy: [{ publishedAt: "desc" }, { id: "asc" }],
    take: 200,
    select: {
      ...{ id: true, slug: true, title: true, intro: true },
      _count: { select: { items: { where: { story: readableStories(viewer) } } } },
    },
  });
  return rows.map(({ _count, ...row }) => ({ ...row, stories: _count.items }));
}

export type ListedCollection = Awaited<ReturnType<typeof collectionsFor>>[number];

/** A collection with those of its stories that the viewer may read, in its order. @throws NotFound */
export async function collectionBySlug(viewer: Viewer, slug: string) {
  const row = await db().collection.findFirst({
    where: { AND: [{ slug }, visibleOf(viewer)] },
    select: {
      ...{ id: true, slug: true, title: true, intro: true, publishedAt: true },
      network: { select: { slug: true, name: true, fundingLine: true, publishedAt: true } },
      items: {
        where: { story: readableStories(viewer) },
        orderBy: [{ order: "asc" }, { storyId: "asc" }],
        select: { remark: true, story: { select: LISTED_STORY } },
      },
    },
  });
  if (!row) throw new NotFound("collection");
  const { items, network, ...collection } = row;
  return {
    ...collection,
    network: network?.publishedAt ? { slug: network.slug, name: network.name } : null,
    funder: network?.fundingLine,
    items: items.map(({ remark, story }) => ({ remark, story: listedStory(story) })),
  };
}

export type ReadCollection = Awaited<ReturnType<typeof collectionBySlug>>;
