import type { Prisma } from "~/platform/db.server";

/**
 * The themes that a network works with: words of the whole sector, and its own. A theme of another network may be one
 * that nobody knows of yet.
 * @param networkId null: of no network.
 */
export const themesOf = (networkId: string | null): Prisma.ThemeWhereInput => ({
  OR: [{ networkId: null }, ...(networkId ? [{ networkId }] : [])],
});

/** Themes that nobody merged into another or retired. */
export const STANDING = { mergedIntoId: null, retiredAt: null } satisfies Prisma.ThemeWhereInput;
