import { isAdministrator, organisesAnything } from "~/domain/people/rules";
import type { Viewer } from "~/domain/people/viewer";
import { db, type Prisma, type Tx } from "~/platform/db.server";
import { NotAllowed, NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids.server";
import { editedNetworkIds } from "../rights";
import { LISTED_STORY, listedStory, readableStories } from "../stories/listed";

/** Collections that the viewer edits; of no network: the administrators'. */
export const editedCollections = (viewer: Viewer): Prisma.CollectionWhereInput => {
  const networkIds = editedNetworkIds(viewer);
  return networkIds === null ? {} : { networkId: { in: networkIds } };
};

/** A collection of theirs, that nobody else changes meanwhile. @throws NotFound */
export async function lockedCollection(tx: Tx, viewer: Viewer, id: string) {
  if (isId(id)) await tx.$queryRaw`SELECT 1 FROM "Collection" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const collection = isId(id)
    ? await tx.collection.findFirst({ where: { AND: [{ id }, editedCollections(viewer)] } })
    : null;
  if (!collection) throw new NotFound("collection");
  return collection;
}

/** The collections that the viewer edits, published or not. @throws NotAllowed for who organises nothing. */
export async function collectionsToEdit(viewer: Viewer) {
  if (!organisesAnything(viewer)) throw new NotAllowed();
  const rows = await db().collection.findMany({
    where: editedCollections(viewer),
    orderBy: [{ changedAt: "desc" }, { id: "asc" }],
    select: {
      ...{ id: true, slug: true, title: true, publishedAt: true },
      network: { select: { name: true } },
      _count: { select: { items: true } },
    },
  });
  return {
    collections: rows.map(({ _count, ...row }) => ({ ...row, stories: _count.items })),
    mayStart: (await networkChoices(viewer)).length > 0 || isAdministrator(viewer),
  };
}

export type EditedCollections = Awaited<ReturnType<typeof collectionsToEdit>>;

/** The networks of which the viewer may make a collection. */
export async function networkChoices(viewer: Viewer) {
  const ids = editedNetworkIds(viewer);
  return db().network.findMany({
    where: ids === null ? {} : { id: { in: ids } },
    orderBy: { name: "asc" },
    select: { id: true, name: true },
  });
}

/** What the form of a new one offers. @throws NotAllowed for who edits nothing. */
export async function newCollectionChoices(viewer: Viewer) {
  const networks = await networkChoices(viewer);
  const outside = isAdministrator(viewer);
  if (networks.length === 0 && !outside) throw new NotAllowed();
  return { networks, outside };
}

export type CollectionChoices = Awaited<ReturnType<typeof newCollectionChoices>>;

/** A collection with its stories in order, and the stories that could come into it. @throws NotFound */
export async function collectionToEdit(viewer: Viewer, id: string) {
  const collection = isId(id)
    ? await db().collection.findFirst({
        where: { AND: [{ id }, editedCollections(viewer)] },
        select: {
          ...{ id: true, slug: true, title: true, intro: true, networkId: true, publishedAt: true },
          items: {
            orderBy: [{ order: "asc" }, { storyId: "asc" }],
            select: { remark: true, story: { select: { ...LISTED_STORY, networkId: true } } },
          },
        },
      })
    : null;
  if (!collection) throw new NotFound("collection");
  const { items, ...about } = collection;
  const taken = items.map(({ story }) => story.id);
  const others = await db().practiceStory.findMany({
    where: { AND: [readableStories(viewer), { id: { notIn: taken } }] },
    orderBy: [{ sharedAt: { sort: "desc", nulls: "first" } }, { id: "asc" }],
    take: 500,
    select: LISTED_STORY,
  });
  return {
    collection: about,
    items: items.map(({ remark, story }) => ({
      remark,
      story: listedStory(story),
      /** Everybody reads it; else only who may. */
      state: story.state,
    })),
    others: others.map(listedStory),
    choices: await newCollectionChoices(viewer),
  };
}

export type EditedCollection = Awaited<ReturnType<typeof collectionToEdit>>;
