import { record, transaction } from "~/domain/activity/record.server";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { Conflict, Invalid } from "~/platform/errors";
import { newId } from "~/platform/ids.server";
import { firstFree, slugOf } from "~/platform/slug";
import { mayEdit } from "../rights";
import type { CollectionInput } from "./collection-form";
import { lockedCollection } from "./editing.server";

/** Begins a collection, without stories. @throws Invalid for a network that is not the viewer's to edit. */
export async function createCollection(viewer: Viewer, input: CollectionInput): Promise<string> {
  mustEdit(viewer, input.networkId);
  return transaction(async (tx) => {
    const id = newId();
    const at = now();
    await tx.collection.create({
      data: {
        ...{ id, slug: await freeSlug(tx, input.title), ...input },
        ...{ createdAt: at, createdById: viewer.personId, changedAt: at },
      },
    });
    await record(tx, { kind: "collection.created", subjectId: id, actorId: viewer.personId });
    return id;
  });
}

/** Changes what it says of itself; its address stays. @throws NotFound; Invalid */
export async function changeCollection(viewer: Viewer, id: string, input: CollectionInput): Promise<void> {
  await transaction(async (tx) => {
    const before = await lockedCollection(tx, viewer, id);
    if (input.networkId !== before.networkId) mustEdit(viewer, input.networkId);
    await tx.collection.update({ where: { id }, data: { ...input, changedAt: now() } });
    await record(tx, { kind: "collection.changed", subjectId: id, actorId: viewer.personId });
  });
}

/** Shows it to everybody. @throws NotFound; Conflict `collection-empty` */
export async function publishCollection(viewer: Viewer, id: string): Promise<void> {
  await transaction(async (tx) => {
    const { publishedAt } = await lockedCollection(tx, viewer, id);
    if (publishedAt) return;
    if ((await tx.collectionItem.count({ where: { collectionId: id } })) === 0)
      throw new Conflict("collection-empty");
    await tx.collection.update({ where: { id }, data: { publishedAt: now() } });
    await record(tx, { kind: "collection.published", subjectId: id, actorId: viewer.personId });
  });
}

/** Only its editors see it from now on. @throws NotFound */
export async function unpublishCollection(viewer: Viewer, id: string): Promise<void> {
  await transaction(async (tx) => {
    const { publishedAt } = await lockedCollection(tx, viewer, id);
    if (!publishedAt) return;
    await tx.collection.update({ where: { id }, data: { publishedAt: null } });
    await record(tx, { kind: "collection.unpublished", subjectId: id, actorId: viewer.personId });
  });
}

function mustEdit(viewer: Viewer, networkId: string | null): void {
  if (!mayEdit(viewer, networkId)) throw new Invalid({ networkId: "required" });
}

/** An address that no collection has; two who ask for the same at one moment wait for each other. */
async function freeSlug(tx: Tx, title: string): Promise<string> {
  const wanted = slugOf(title, "collectie");
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`slug:collection:${wanted}`}, 0))`;
  const like = await tx.collection.findMany({
    where: { slug: { startsWith: wanted } },
    select: { slug: true },
  });
  return firstFree(wanted, new Set(like.map(({ slug }) => slug)));
}
