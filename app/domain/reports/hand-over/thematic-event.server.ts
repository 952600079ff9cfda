import { makeEventOfPlan } from "~/domain/events/from-plan.server";
import { organisedNetwork } from "~/domain/networks/access.server";
import type { Viewer } from "~/domain/people/viewer";
import { db, type Prisma } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids.server";
import { themeDescription } from "./theme-description";

/**
 * Makes the event of a planned session, as makeEventOfPlan; its description starts from what is known of its theme, for
 * the organiser to go on from.
 * @throws NotFound, also for a session of another network.
 */
export async function makeThematicEvent(
  viewer: Viewer,
  networkId: string,
  plannedSessionId: string,
): Promise<{ eventId: string }> {
  await organisedNetwork(viewer, networkId);
  if (!isId(plannedSessionId)) throw new NotFound("planned-session");
  const planned = await db().plannedSession.findFirst({
    where: { id: plannedSessionId, phase: { networkId } },
    select: { theme: { select: { ...theme(networkId), mergedInto: { select: theme(networkId) } } } },
  });
  if (!planned) throw new NotFound("planned-session");
  const about = planned.theme && (planned.theme.mergedInto ?? planned.theme);
  const description = about
    ? themeDescription({
        name: about.name,
        description: about.description,
        conclusions: about.conclusions.map(({ conclusion }) => conclusion),
      })
    : "";
  return makeEventOfPlan(viewer, plannedSessionId, networkId, description);
}

const theme = (networkId: string) =>
  ({
    ...{ name: true, description: true },
    conclusions: {
      // Only what holds: the description is going to be public.
      where: { removedAt: null, conclusion: { networkId, outcome: "ONDERSCHREVEN", withdrawnAt: null } },
      orderBy: [{ conclusion: { order: "asc" } }, { conclusionId: "asc" }],
      select: { conclusion: { select: { text: true, translation: true } } },
    },
  }) satisfies Prisma.ThemeSelect;
