import type { GroupCaller } from "~/domain/focus-groups/caller";
import { db, type Prisma } from "~/platform/db.server";
import { seesConclusion, STATE } from "../conclusions/access.server";
import { holds } from "../conclusions/rules";
import { numbersIn, saidIn } from "../themes/said.server";
import { seenContributions } from "../visible.server";
import { ranked, weigh, NOTHING } from "./ranking";

/** A theme, and the conclusions of one network that feed it. */
const themeSelect = (networkId: string) =>
  ({
    ...{ id: true, name: true, nameEn: true, description: true, networkId: true, retiredAt: true },
    merged: { orderBy: { name: "asc" }, select: { name: true, nameEn: true } },
    conclusions: {
      where: { removedAt: null, conclusion: { networkId, withdrawnAt: null } },
      orderBy: [{ conclusion: { order: "asc" } }, { conclusionId: "asc" }],
      select: {
        conclusion: {
          select: {
            ...{ id: true, text: true, translation: true, networkId: true, ...STATE },
            sector: { select: { id: true, name: true, nameEn: true } },
            network: { select: { publishedAt: true } },
          },
        },
      },
    },
  }) satisfies Prisma.ThemeSelect;

/**
 * The themes that came up in these sessions of a network, or that its conclusions feed, ranked; each with its numbers
 * and with the conclusions that hold and that the caller may read. A theme that was merged counts for the one that
 * stands for it.
 */
export async function countedThemes(
  { viewer }: Pick<GroupCaller, "viewer">,
  networkId: string,
  eventIds: readonly string[],
) {
  const weights = weigh(await numbersIn(eventIds));
  const rows = await db().theme.findMany({
    where: {
      mergedIntoId: null,
      // Somebody may have given a contribution the theme of another network: that is not ours to show.
      AND: { OR: [{ networkId }, { networkId: null }] },
      OR: [
        { id: { in: [...weights.keys()] } },
        { conclusions: { some: { removedAt: null, conclusion: { networkId, withdrawnAt: null } } } },
      ],
    },
    select: themeSelect(networkId),
  });
  return ranked(
    rows.map(({ conclusions, ...theme }) => ({
      ...theme,
      weight: weights.get(theme.id) ?? NOTHING,
      conclusions: conclusions
        .map(({ conclusion }) => conclusion)
        .filter((one) => holds(one) && seesConclusion(viewer, one))
        .map(({ id, text, translation, sector }) => ({ id, text, translation, sector })),
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
