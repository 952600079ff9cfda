import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import type { PhaseKindName } from "~/domain/networks/network";
import type { Prisma } from "~/platform/db.server";
import { makeListed } from "./events";
import { handOver } from "~/domain/reports/hand-over/hand-over.server";
import { proposeSessions } from "~/domain/reports/hand-over/propose.server";
import { beginTheme } from "~/domain/reports/themes/change.server";
import { makeVerdictWorld, type VerdictWorld } from "./verdicts";

/** The three phases of a network; the world's session is a regional one from now on. */
export async function makePhases({ networkId, event }: Pick<VerdictWorld, "networkId" | "event">) {
  const kinds: PhaseKindName[] = ["REGIONALE_SESSIES", "THEMATISCHE_SESSIES", "SLOTEVENT"];
  const ids: string[] = [];
  for (const [i, kind] of kinds.entries())
    ids.push((await db().phase.create({ data: { networkId, kind, order: i + 1, title: kind } })).id);
  await db().event.update({ where: { id: event.id }, data: { kind: "REGIONALE_SESSIE" } });
  const [regional, thematic, closing] = ids as [string, string, string];
  return { regional, thematic, closing };
}

type Session = Pick<Prisma.EventUncheckedUpdateInput, "kind" | "sectorId" | "province">;

/** One more session of a network, with a table; a regional one that is over when nothing else is said. */
export async function makeSession(
  networkId: string,
  { published = true, themes = [], ...more }: Session & { published?: boolean; themes?: string[] } = {},
) {
  const event = await makeListed({
    ...{ networkId, published, themes, days: [{ in: -3 }] },
    title: `Sessie ${newId().slice(-8)}`,
  });
  await db().event.update({ where: { id: event.id }, data: { kind: "REGIONALE_SESSIE", ...more } });
  const occurrenceId = event.occurrences[0]!.id;
  const group = await db().focusGroup.create({ data: { occurrenceId, title: "Tafel", capacity: 8 } });
  return { eventId: event.id, slug: event.slug, title: event.title, occurrenceId, groupId: group.id };
}

/** A sector of this test alone. */
export async function makeSector(name: string): Promise<string> {
  const id = `${name}-${newId().slice(-8)}`;
  await db().sector.create({ data: { id, name, nameEn: name } });
  return id;
}

/** A theme of a network, without conclusions. */
export async function makeTheme(networkId: string | null, name: string): Promise<string> {
  const id = `${name.toLowerCase()}-${newId()}`;
  await db().theme.create({ data: { id, name, nameEn: `${name} (en)`, networkId } });
  return id;
}

/** A published version of the report of a session, in rows. */
export async function makePublishedReport(eventId: string, title: string) {
  const at = now();
  const desk = await db().focusGroup.create({ data: { title: "Schrijftafel", capacity: 1 } });
  return db().report.create({
    data: {
      ...{ slug: `verslag-${newId()}`, title, eventId, deskId: desk.id, createdAt: at, changedAt: at },
      state: "PUBLISHED",
      versions: {
        create: {
          ...{ number: 1, publishedAt: at, title, markdown: "", plain: "" },
          ...{ state: Buffer.from([0, 0]), facts: {} },
        },
      },
    },
  });
}

/** A network with conclusions to make and three phases. */
export async function makeHandOverWorld() {
  const world = await makeVerdictWorld();
  return { ...world, phases: await makePhases(world) };
}
export type HandOverWorld = Awaited<ReturnType<typeof makeHandOverWorld>>;

/** Who organises it, as a page asks. */
export const asOrganiser = ({ organiser }: VerdictWorld) => ({ viewer: organiser, guestSecret: null });

/** What a phase hands over, to its organiser; the first one when none is named. */
export const handed = (world: HandOverWorld, phaseId = world.phases.regional) =>
  handOver(asOrganiser(world), world.networkId, phaseId);

/** Makes sessions of the next thematic phase of these themes. */
export const propose = (world: HandOverWorld, ...themeIds: string[]) =>
  proposeSessions(
    world.organiser,
    { networkId: world.networkId, phaseId: world.phases.regional },
    { themeIds },
  );

/** What a phase plans, in its order. */
export const plannedIn = (phaseId: string) =>
  db().plannedSession.findMany({
    where: { phaseId },
    orderBy: { order: "asc" },
    select: { title: true, themeId: true, month: true, eventId: true },
  });

/** Begins a theme out of these conclusions. */
export const begin = (world: HandOverWorld, name: string, conclusionIds: string[]) =>
  beginTheme(world.organiser, world.networkId, { name, nameEn: "", description: "", conclusionIds });
