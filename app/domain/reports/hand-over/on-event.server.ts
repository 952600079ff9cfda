import { visibleNetworks } from "~/domain/networks/access.server";
import type { Viewer } from "~/domain/people/viewer";
import { db } from "~/platform/db.server";
import { countedThemes } from "./counted.server";

/** What an event page knows of the event. */
type Shown = { id: string; kind: string; networkId: string | null; themes: { id: string }[] };

/**
 * What a network tells on the page of one of its events: on that of a thematic session why it is held (where its themes
 * came up in other sessions, and what holds), on that of a closing event what was learnt. Null where it tells nothing: of
 * other events the database is not asked at all.
 */
export async function networkOnEvent(viewer: Viewer, event: Shown) {
  const part = event.kind === "THEMATISCHE_SESSIE" ? "why" : event.kind === "SLOTEVENT" ? "learnt" : null;
  if (!part || !event.networkId || (part === "why" && event.themes.length === 0)) return null;
  const network = await db().network.findFirst({
    where: { AND: [{ id: event.networkId }, visibleNetworks(viewer)] },
    select: {
      ...{ id: true, slug: true, name: true, publishedAt: true },
      events: { where: { publishedAt: { not: null }, id: { not: event.id } }, select: { id: true } },
    },
  });
  if (!network) return null;
  const counted = await countedThemes(
    viewer,
    network,
    network.events.map(({ id }) => id),
  );
  const own = new Set(event.themes.map(({ id }) => id));
  const themes = counted
    .filter(({ id, retiredAt, conclusions }) =>
      part === "why" ? own.has(id) : !retiredAt && conclusions.length > 0,
    )
    .map(({ id, name, nameEn, description, conclusions, weight }) => ({
      ...{ id, name, nameEn, description },
      conclusions: conclusions.map(({ id: conclusionId, text }) => ({ id: conclusionId, text })),
      sessions: weight.sessions.length,
      sectors: weight.sectors.length,
      provinces: weight.provinces.length,
    }))
    .filter(({ sessions, conclusions }) => sessions + conclusions.length > 0);
  if (themes.length === 0) return null;
  return { part, network: { slug: network.slug, name: network.name }, themes } as const;
}

export type NetworkOnEvent = NonNullable<Awaited<ReturnType<typeof networkOnEvent>>>;

/** Whether a conclusion of this network holds, so that there is something to read of what was learnt. */
export async function somethingHolds(networkId: string): Promise<boolean> {
  const one = await db().conclusion.findFirst({
    where: { networkId, outcome: "ONDERSCHREVEN", withdrawnAt: null, decidedAt: { not: null } },
    select: { id: true },
  });
  return one !== null;
}
