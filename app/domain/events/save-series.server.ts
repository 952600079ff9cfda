import { record, transaction } from "~/domain/activity/record.server";
import { isAdministrator, mayStartEvent } from "~/domain/people/rules";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db, type Prisma, type Tx } from "~/platform/db.server";
import { Invalid, NotAllowed, NotFound } from "~/platform/errors";
import { isId, newId } from "~/platform/ids.server";
import type { SeriesInput } from "./event-form";
import { freeSlug } from "./inside/slug.server";
import { mayStartAnyEvent, organisedNetworkIds } from "./rules";

/** Series whose network the viewer organises; one outside every network is the administrators'. */
export function organisedSeriesWhere(viewer: Viewer): Prisma.EventSeriesWhereInput {
  return isAdministrator(viewer) ? {} : { networkId: { in: organisedNetworkIds(viewer) } };
}

/** The series the viewer looks after, with how many editions and followers each has. */
export async function organisedSeries(viewer: Viewer) {
  return db().eventSeries.findMany({
    where: organisedSeriesWhere(viewer),
    orderBy: { title: "asc" },
    select: {
      id: true,
      slug: true,
      title: true,
      description: true,
      networkId: true,
      network: { select: { name: true } },
      _count: { select: { events: true, followers: true } },
    },
  });
}

export type OrganisedSeries = Awaited<ReturnType<typeof organisedSeries>>[number];

/** One of them, for its form. @throws NotFound */
export async function seriesToEdit(viewer: Viewer, id: string) {
  return findSeries(viewer, id, db());
}

/** Starts a series. @throws Invalid when the network is not the viewer's to organise. */
export async function createSeries(viewer: Viewer, input: SeriesInput): Promise<{ id: string }> {
  mustStartIn(viewer, input.networkId);
  return transaction(async (tx) => {
    const id = newId();
    const slug = await freeSlug(tx, "series", input.title);
    await tx.eventSeries.create({ data: { id, slug, ...input } });
    await record(tx, { kind: "series.created", subjectId: id, actorId: viewer.personId });
    return { id };
  });
}

/** Changes a series; its address stays. @throws NotFound; Invalid for a network that is not the viewer's. */
export async function changeSeries(viewer: Viewer, id: string, input: SeriesInput): Promise<void> {
  await transaction(async (tx) => {
    const before = await findSeries(viewer, id, tx);
    if (input.networkId !== before.networkId) mustOrganiseNetwork(viewer, input.networkId);
    await tx.eventSeries.update({ where: { id }, data: input });
    // They name their series: who follows what changed must see that.
    if (input.title !== before.title)
      await tx.event.updateMany({ where: { seriesId: id }, data: { updatedAt: now() } });
    await record(tx, { kind: "series.changed", subjectId: id, actorId: viewer.personId });
  });
}

async function findSeries(viewer: Viewer, id: string, tx: Tx) {
  const series = isId(id)
    ? await tx.eventSeries.findFirst({ where: { AND: [{ id }, organisedSeriesWhere(viewer)] } })
    : null;
  if (!series) throw new NotFound("series");
  return series;
}

/** @throws NotAllowed for who organises no network; Invalid at the field for another network than theirs. */
export function mustStartIn(viewer: Viewer, networkId: string | null): void {
  if (!mayStartAnyEvent(viewer)) throw new NotAllowed();
  mustOrganiseNetwork(viewer, networkId);
}

/** @throws Invalid: a network somebody else runs is not in the list, so choosing it is a field that is wrong. */
export function mustOrganiseNetwork(viewer: Viewer, networkId: string | null): void {
  if (!mayStartEvent(viewer, networkId)) throw new Invalid({ networkId: "required" });
}
