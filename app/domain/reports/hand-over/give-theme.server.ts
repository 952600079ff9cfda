import { recordAll, transaction } from "~/domain/activity/record.server";
import { KIND_WORDS, CONTRIBUTION_KINDS } from "~/domain/focus-groups/contribution";
import type { Viewer } from "~/domain/people/viewer";
import { STANDING, themesOf } from "~/domain/vocabulary/theme";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { Invalid } from "~/platform/errors";
import type { GiveThemeInput } from "./forms";
import { handedPhase } from "./phase.server";
import { looseIn } from "./without-theme.server";

/**
 * What was said in a phase and stands under no theme, by kind, and the themes it can be given.
 * @throws NotFound
 */
export async function loosePage(viewer: Viewer, networkId: string, phaseId: string) {
  const { network, phase, sessions } = await handedPhase(viewer, networkId, phaseId);
  const [loose, themes] = await Promise.all([
    looseIn(sessions.map(({ id }) => id)),
    db().theme.findMany({
      where: { ...STANDING, ...themesOf(networkId) },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: { id: true, name: true },
    }),
  ]);
  const title = new Map(sessions.map((session) => [session.id, session.title]));
  const kinds = CONTRIBUTION_KINDS.map((kind) => ({
    kind,
    name: KIND_WORDS[kind].many,
    said: loose
      .filter((one) => one.kind === kind)
      .map(({ id, text, event }) => ({ id, text, session: title.get(event) ?? "" })),
  })).filter(({ said }) => said.length > 0);
  return { network, phase: { id: phase.id, title: phase.title }, themes, kinds };
}

export type LoosePageData = Awaited<ReturnType<typeof loosePage>>;

/**
 * Puts contributions of a phase under a theme, also when their notes are frozen: a theme says what something is about
 * and changes no word of it. What got a theme meanwhile keeps that.
 * @returns how many it was given to.
 * @throws NotFound; Invalid at `themeId`, and at `looseIds` for what was not said in this phase.
 */
export async function giveTheme(
  viewer: Viewer,
  networkId: string,
  phaseId: string,
  { looseIds, themeId }: GiveThemeInput,
): Promise<number> {
  const { sessions } = await handedPhase(viewer, networkId, phaseId);
  const ofPhase = { in: sessions.map(({ id }) => id) };
  const ids = [...new Set(looseIds)];
  return transaction(async (tx) => {
    const theme = await tx.theme.findFirst({
      where: { id: themeId, ...themesOf(networkId) },
      select: { id: true, retiredAt: true, mergedIntoId: true },
    });
    if (!theme || theme.retiredAt) throw new Invalid({ themeId: "invalid" });
    const group = { OR: [{ occurrence: { eventId: ofPhase } }, { report: { eventId: ofPhase } }] };
    const rows = await tx.contribution.findMany({
      where: { id: { in: ids }, group },
      select: { id: true, groupId: true, themeId: true },
    });
    if (rows.length < ids.length) throw new Invalid({ looseIds: "invalid" });
    const fresh = rows.filter((row) => row.themeId === null);
    await tx.contribution.updateMany({
      where: { id: { in: fresh.map(({ id }) => id) }, themeId: null },
      data: { themeId: theme.mergedIntoId ?? theme.id, changedAt: now() },
    });
    await recordAll(
      tx,
      fresh.map(({ id, groupId }) => ({
        ...{ kind: "contribution.described", subjectId: id, actorId: viewer.personId, data: { groupId } },
      })),
    );
    return fresh.length;
  });
}
