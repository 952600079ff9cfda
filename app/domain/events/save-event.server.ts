import { record, transaction } from "~/domain/activity/record.server";
import { isAdministrator } from "~/domain/people/rules";
import type { Viewer } from "~/domain/people/viewer";
import { db, type Prisma, type Tx } from "~/platform/db.server";
import { Invalid } from "~/platform/errors";
import { newId } from "~/platform/ids.server";
import type { EventInput } from "./event-form";
import { editionIn } from "./inside/edition.server";
import { freeSlug } from "./inside/slug.server";
import { organisedEvent } from "./organised.server";
import { organisedNetworkIds } from "./rules";
import { mustOrganiseNetwork, mustStartIn, organisedSeriesWhere } from "./save-series.server";

/**
 * Starts an event as a draft: nobody but its organisers sees it yet.
 * @throws Invalid at the field: a network or series that is not the viewer's, an edition that exists.
 */
export async function createEvent(viewer: Viewer, input: EventInput): Promise<{ id: string }> {
  mustStartIn(viewer, input.networkId);
  return transaction(async (tx) => {
    const id = newId();
    const { themeIds, ...facts } = await checked(tx, viewer, input, null);
    const slug = await freeSlug(tx, "event", input.title);
    await tx.event.create({ data: { id, slug, ...facts, themes: { connect: ids(themeIds) } } });
    await record(tx, { kind: "event.created", subjectId: id, eventId: id, actorId: viewer.personId });
    return { id };
  });
}

/**
 * Changes what an event says of itself; its address stays.
 * @throws NotFound; Invalid as createEvent.
 */
export async function changeEvent(viewer: Viewer, eventId: string, input: EventInput): Promise<void> {
  await transaction(async (tx) => {
    const before = await organisedEvent(viewer, eventId, tx);
    if (input.networkId !== before.networkId) mustOrganiseNetwork(viewer, input.networkId);
    const { themeIds, ...facts } = await checked(tx, viewer, input, before);
    await tx.event.update({
      where: { id: eventId },
      data: { ...facts, themes: { set: ids(themeIds) } },
    });
    await record(tx, { kind: "event.changed", subjectId: eventId, eventId, actorId: viewer.personId });
  });
}

const ids = (list: string[]) => list.map((id) => ({ id }));

/** What the form names must exist and be the viewer's; what the event had already may stay. */
async function checked(
  tx: Tx,
  viewer: Viewer,
  input: EventInput,
  before: { id: string; seriesId: string | null } | null,
) {
  const { seriesId, sectorId, themeIds } = input;
  if (seriesId !== null && seriesId !== before?.seriesId) {
    const mine = { AND: [{ id: seriesId }, organisedSeriesWhere(viewer)] };
    if ((await tx.eventSeries.count({ where: mine })) === 0) throw new Invalid({ seriesId: "invalid" });
  }
  if (sectorId !== null && (await tx.sector.count({ where: { id: sectorId } })) === 0)
    throw new Invalid({ sectorId: "invalid" });
  const wanted = [...new Set(themeIds)];
  const themes = await tx.theme.findMany({
    where: { AND: [{ id: { in: wanted } }, choosableThemes(viewer, before?.id ?? null)] },
    select: { id: true, mergedIntoId: true },
  });
  if (themes.length !== wanted.length) throw new Invalid({ themeIds: "invalid" });
  // A form that was open while a theme was merged means the one that stands for it.
  const standing = [...new Set(themes.map(({ id, mergedIntoId }) => mergedIntoId ?? id))];
  const edition = seriesId === null ? null : await editionIn(tx, seriesId, input.edition, before?.id ?? null);
  return { ...input, edition, themeIds: standing };
}

/**
 * Words of the whole sector, themes of the networks that the viewer organises, and what the event has already: a theme
 * of another network may be one that nobody knows of yet.
 */
function choosableThemes(viewer: Viewer, eventId: string | null): Prisma.ThemeWhereInput {
  if (isAdministrator(viewer)) return {};
  const ours = { networkId: { in: organisedNetworkIds(viewer) } };
  return { OR: [{ networkId: null }, ours, ...(eventId ? [{ events: { some: { id: eventId } } }] : [])] };
}

/** An event as its form shows it. @throws NotFound */
export async function eventToEdit(viewer: Viewer, eventId: string) {
  await organisedEvent(viewer, eventId);
  const { themes, ...event } = await db().event.findUniqueOrThrow({
    where: { id: eventId },
    select: {
      id: true,
      slug: true,
      kind: true,
      title: true,
      summary: true,
      description: true,
      audience: true,
      seriesId: true,
      edition: true,
      networkId: true,
      sectorId: true,
      severalDates: true,
      contactName: true,
      contactEmail: true,
      themes: { select: { id: true } },
    },
  });
  return { ...event, themeIds: themes.map((theme) => theme.id) };
}

/**
 * What the form lets one choose from: the viewer's networks and series, all sectors, and the themes that are theirs.
 * @param now what the event has, which may stay whoever it belongs to.
 */
export async function eventChoices(
  viewer: Viewer,
  now: { id?: string; seriesId: string | null; networkId: string | null } | null = null,
) {
  const all = isAdministrator(viewer);
  const [networks, series, sectors, themes] = await Promise.all([
    db().network.findMany({
      where: all
        ? {}
        : { id: { in: [...organisedNetworkIds(viewer), ...(now?.networkId ? [now.networkId] : [])] } },
      orderBy: { name: "asc" },
      select: { id: true, name: true },
    }),
    db().eventSeries.findMany({
      where: { OR: [organisedSeriesWhere(viewer), ...(now?.seriesId ? [{ id: now.seriesId }] : [])] },
      orderBy: { title: "asc" },
      select: {
        id: true,
        title: true,
        events: { orderBy: { edition: { sort: "desc", nulls: "last" } }, take: 1, select: { edition: true } },
      },
    }),
    db().sector.findMany({ orderBy: { name: "asc" }, select: { id: true, name: true } }),
    db().theme.findMany({
      where: { AND: [{ mergedIntoId: null }, choosableThemes(viewer, now?.id ?? null)] },
      orderBy: { name: "asc" },
      select: { id: true, name: true },
    }),
  ]);
  return {
    networks,
    series: series.map(({ id, title, events }) => ({ id, title, next: (events[0]?.edition ?? 0) + 1 })),
    sectors,
    themes,
    /** May stand outside every network: an administrator's may, and what does already. */
    outsideNetworks: all || (now !== null && now.networkId === null),
  };
}

export type EventChoices = Awaited<ReturnType<typeof eventChoices>>;
