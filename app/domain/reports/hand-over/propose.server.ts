import { transaction } from "~/domain/activity/record.server";
import { lockedNetwork } from "~/domain/networks/access.server";
import { planIn } from "~/domain/networks/planning/plan-session.server";
import type { Viewer } from "~/domain/people/viewer";
import { themesOf } from "~/domain/vocabulary/theme";
import { type Tx } from "~/platform/db.server";
import { Conflict, Invalid, NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids.server";
import type { ProposalInput } from "./forms";

type Place = { networkId: string; phaseId: string };

/**
 * Makes of these themes proposals for thematic sessions, in the next phase of such sessions: a session with the theme
 * and its name, without a month yet. A theme that stands in that plan already is passed over, so pressing twice, or
 * two who press at once, make no doubles.
 * @returns how many were made, in which phase.
 * @throws NotFound; Conflict `no-thematic-phase`, `too-many-sessions`; Invalid at `themeIds` for a theme that does not
 * run any more, or is of elsewhere.
 */
export async function proposeSessions(
  viewer: Viewer,
  { networkId, phaseId }: Place,
  { themeIds }: ProposalInput,
): Promise<{ made: number; phaseId: string }> {
  return transaction(async (tx) => {
    await lockedNetwork(viewer, networkId, tx);
    const next = await nextThematic(tx, { networkId, phaseId });
    const themes = await runningThemes(tx, networkId, themeIds);
    const planned = await tx.plannedSession.findMany({
      where: { phaseId: next.id, themeId: { in: themes.map(({ id }) => id) } },
      select: { themeId: true },
    });
    const there = new Set(planned.map(({ themeId }) => themeId));
    const fresh = themes.filter(({ id }) => !there.has(id));
    for (const { id: themeId, name: title } of fresh) {
      const input = { title, themeId, sectorId: null, province: null, month: "" };
      await planIn(tx, viewer, { networkId, phaseId: next.id }, input);
    }
    return { made: fresh.length, phaseId: next.id };
  });
}

async function nextThematic(tx: Tx, { networkId, phaseId }: Place): Promise<{ id: string }> {
  const phases = await tx.phase.findMany({
    where: { networkId },
    orderBy: [{ order: "asc" }, { id: "asc" }],
    select: { id: true, kind: true },
  });
  const from = phases.findIndex(({ id }) => id === phaseId);
  if (!isId(phaseId) || from < 0) throw new NotFound("phase");
  const next = phases.slice(from + 1).find(({ kind }) => kind === "THEMATISCHE_SESSIES");
  if (!next) throw new Conflict("no-thematic-phase");
  return next;
}

/** Each once, in the order asked for; one that was merged meanwhile is the one that stands for it. */
async function runningThemes(tx: Tx, networkId: string, asked: readonly string[]) {
  const standing = { id: true, name: true, retiredAt: true } as const;
  const rows = await tx.theme.findMany({
    where: { id: { in: [...asked] }, ...themesOf(networkId) },
    select: { ...standing, mergedInto: { select: standing } },
  });
  const byId = new Map(rows.map(({ mergedInto, ...theme }) => [theme.id, mergedInto ?? theme]));
  const themes = new Map<string, { id: string; name: string }>();
  for (const id of asked) {
    const theme = byId.get(id);
    if (!theme || theme.retiredAt) throw new Invalid({ themeIds: "invalid" });
    themes.set(theme.id, theme);
  }
  return [...themes.values()];
}
