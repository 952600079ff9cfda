import type { GroupCaller } from "~/domain/focus-groups/caller";
import type { Viewer } from "~/domain/people/viewer";
import { themesOf } from "~/domain/vocabulary/theme";
import { db, type Prisma } from "~/platform/db.server";
import { seesConclusion } from "../conclusions/access.server";
import { holds } from "../conclusions/rules";
import { numbersIn, saidIn } from "../themes/said.server";
import { seenContributions } from "../visible.server";
import type { HeldConclusion } from "./by-sector";
import { ranked, weigh, NOTHING } from "./ranking";

/** What a conclusion that holds is told by. */
export const HELD = {
  ...{ id: true, text: true, translation: true, networkId: true },
  ...{ outcome: true, decidedAt: true, withdrawnAt: true },
  sector: { select: { id: true, name: true, nameEn: true } },
} satisfies Prisma.ConclusionSelect;

type Network = { id: string; publishedAt: Date | null };
type HeldRow = Prisma.ConclusionGetPayload<{ select: typeof HELD }>;

/** Those that hold and that the viewer may read. In which round they were tested is all the same: they are decided. */
export function heldAndSeen(viewer: Viewer, network: Network, rows: readonly HeldRow[]): HeldConclusion[] {
  return rows
    .filter((one) => holds(one) && seesConclusion(viewer, { ...one, round: null, network }))
    .map(({ id, text, translation, sector }) => ({ id, text, translation, sector }));
}

/** A theme, and the conclusions of one network that feed it. */
const themeSelect = (networkId: string) =>
  ({
    ...{ id: true, name: true, nameEn: true, description: true, retiredAt: true },
    merged: { orderBy: { name: "asc" }, select: { name: true, nameEn: true } },
    conclusions: {
      where: { removedAt: null, conclusion: { networkId, withdrawnAt: null } },
      orderBy: [{ conclusion: { order: "asc" } }, { conclusionId: "asc" }],
      select: { conclusion: { select: HELD } },
    },
  }) satisfies Prisma.ThemeSelect;

/**
 * The themes that came up in these sessions of a network, or that its conclusions feed, ranked; each with its numbers
 * and with the conclusions that hold and that the viewer may read. A theme that was merged counts for the one that
 * stands for it.
 * @param also themes that are wanted though nothing was said about them.
 */
export async function countedThemes(
  viewer: Viewer,
  network: Network,
  eventIds: readonly string[],
  also: readonly string[] = [],
) {
  const networkId = network.id;
  const weights = weigh(await numbersIn(eventIds));
  const rows = await db().theme.findMany({
    where: {
      mergedIntoId: null,
      // Somebody may have given a contribution the theme of another network: that is not ours to show.
      AND: themesOf(networkId),
      OR: [
        { id: { in: [...weights.keys(), ...also] } },
        { conclusions: { some: { removedAt: null, conclusion: { networkId, withdrawnAt: null } } } },
      ],
    },
    select: themeSelect(networkId),
  });
  return ranked(
    rows.map(({ conclusions, ...theme }) => ({
      ...theme,
      weight: weights.get(theme.id) ?? NOTHING,
      conclusions: heldAndSeen(
        viewer,
        network,
        conclusions.map(({ conclusion }) => conclusion),
      ),
    })),
  );
}

export type CountedTheme = Awaited<ReturnType<typeof countedThemes>>[number];

/** What was said in these sessions about each theme, as far as the caller may see it. */
export async function evidenceIn(caller: GroupCaller, eventIds: readonly string[]) {
  const said = await saidIn(eventIds);
  const ids = [...new Set(said.map(({ contribution }) => contribution))];
  const seen = await seenContributions(caller, ids);
  const rows = await db().contribution.findMany({
    where: { id: { in: [...seen] } },
    select: { id: true, kind: true, text: true },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return (themeId: string) => {
    const of = said.filter(({ theme }) => theme === themeId);
    const shown = of.flatMap(({ contribution, event }) => {
      const row = byId.get(contribution);
      return row ? [{ ...row, event }] : [];
    });
    return { evidence: shown, hidden: of.length - shown.length };
  };
}
