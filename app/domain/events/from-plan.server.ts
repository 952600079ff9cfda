import { record, transaction } from "~/domain/activity/record.server";
import { lockedNetwork } from "~/domain/networks/access.server";
import type { PhaseKindName } from "~/domain/networks/network";
import type { Viewer } from "~/domain/people/viewer";
import type { Tx } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";
import { isId, newId } from "~/platform/ids.server";
import { eventKindLabels, provinceLabels, type EventKindName, type ProvinceName } from "./event";
import { freeSlug } from "./inside/slug.server";

const KIND_OF: Record<PhaseKindName, EventKindName> = {
  REGIONALE_SESSIES: "REGIONALE_SESSIE",
  THEMATISCHE_SESSIES: "THEMATISCHE_SESSIE",
  SLOTEVENT: "SLOTEVENT",
  ANDERE: "DENK_EN_DEELDAG",
};

/**
 * Makes the event of a planned session: a draft, which only its organisers see. Asked twice it is the same event.
 * @param networkId the network under which it was asked for, where that is known.
 * @param description Markdown that the organiser goes on from.
 * @throws NotFound, also for a session of another network, or of one that is not the viewer's to organise.
 */
export async function makeEventOfPlan(
  viewer: Viewer,
  plannedSessionId: string,
  networkId?: string,
  description = "",
): Promise<{ eventId: string }> {
  return transaction(async (tx) => {
    const { phase } = await planned(tx, plannedSessionId);
    if (networkId !== undefined && phase.networkId !== networkId) throw new NotFound("planned-session");
    await lockedNetwork(viewer, phase.networkId, tx);
    const session = await planned(tx, plannedSessionId);
    if (session.eventId) return { eventId: session.eventId };
    const eventId = newId();
    const kind = KIND_OF[session.phase.kind];
    const title = session.title || titleOf(kind, session);
    const themeId = session.theme && (session.theme.mergedIntoId ?? session.theme.id);
    await tx.event.create({
      data: {
        ...{ id: eventId, kind, title, slug: await freeSlug(tx, "event", title) },
        description,
        ...{ networkId: phase.networkId, sectorId: session.sectorId, province: session.province },
        themes: { connect: themeId ? [{ id: themeId }] : [] },
        planned: { connect: { id: plannedSessionId } },
      },
    });
    const about = { subjectId: eventId, eventId, actorId: viewer.personId };
    await record(tx, { kind: "event.created", ...about, data: { plannedSessionId } });
    return { eventId };
  });
}

async function planned(tx: Tx, plannedSessionId: string) {
  if (!isId(plannedSessionId)) throw new NotFound("planned-session");
  const session = await tx.plannedSession.findUnique({
    where: { id: plannedSessionId },
    select: {
      title: true,
      sectorId: true,
      province: true,
      eventId: true,
      phase: { select: { networkId: true, kind: true } },
      sector: { select: { name: true } },
      theme: { select: { id: true, name: true, mergedIntoId: true } },
    },
  });
  if (!session) throw new NotFound("planned-session");
  return session;
}

type Named = {
  sector: { name: string } | null;
  province: ProvinceName | null;
  theme: { name: string } | null;
};

/** "Regionale sessie: Groen, Limburg", of what is known. */
function titleOf(kind: EventKindName, { sector, province, theme }: Named): string {
  const about = [theme?.name, sector?.name, province && provinceLabels.nl[province]].filter(Boolean);
  const noun = eventKindLabels.nl[kind];
  return (about.length > 0 ? `${noun}: ${about.join(", ")}` : noun).slice(0, 160);
}
