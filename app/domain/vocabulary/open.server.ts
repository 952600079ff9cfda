import { db, type Prisma } from "~/platform/db.server";

/** How open data shows themes and sectors. */

/** Themes that everybody may know of. */
export const PUBLIC_THEME = {
  OR: [{ networkId: null }, { network: { publishedAt: { not: null } } }],
} satisfies Prisma.ThemeWhereInput;

/** The theme, or one that was merged into it. */
export const isTheme = (id: string) =>
  ({ AND: [PUBLIC_THEME, { OR: [{ id }, { mergedIntoId: id }] }] }) satisfies Prisma.ThemeWhereInput;

/** A theme that says something else since then: its own name, or that of the one that stands for it. */
export const themeChanged = (at: Date) =>
  ({
    OR: [{ changedAt: { gte: at } }, { mergedInto: { changedAt: { gte: at } } }],
  }) satisfies Prisma.ThemeWhereInput;

const names = { id: true, name: true, nameEn: true } as const;

export const SECTOR = { select: names } as const;
export const THEME = { ...names, mergedInto: { select: names } } as const;

type Named = { id: string; name: string; nameEn: string };

/** Themes as they stand now: the one into which it was merged, and each once. */
export function shownThemes(themes: (Named & { mergedInto: Named | null })[]): Named[] {
  const standing = themes.map(({ mergedInto, ...theme }) => mergedInto ?? theme);
  return [...new Map(standing.map((theme) => [theme.id, theme])).values()].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  );
}

/** Of a theme and a sector, which ones everybody may know of. */
export async function knownNames({ theme, sector }: { theme?: string; sector?: string }) {
  const [themes, sectors] = await Promise.all([
    theme === undefined ? 1 : db().theme.count({ where: isTheme(theme) }),
    sector === undefined ? 1 : db().sector.count({ where: { id: sector } }),
  ]);
  return { theme: themes > 0, sector: sectors > 0 };
}
