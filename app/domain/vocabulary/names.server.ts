import { db } from "~/platform/db.server";

type Name = { id: string; name: string; nameEn: string };

/** The names of these themes and sectors; of a theme only when everybody may know of it. */
export async function namesOf(ids: {
  themes: string[];
  sectors: string[];
}): Promise<{ themes: Name[]; sectors: Name[] }> {
  const select = { id: true, name: true, nameEn: true } as const;
  const [themes, sectors] = await Promise.all([
    db().theme.findMany({
      where: {
        id: { in: ids.themes },
        OR: [{ networkId: null }, { network: { publishedAt: { not: null } } }],
      },
      select,
    }),
    db().sector.findMany({ where: { id: { in: ids.sectors } }, select }),
  ]);
  return { themes, sectors };
}

/** The themes that everybody may know of and that stand, by name: where to begin looking. */
export async function openThemes(): Promise<Name[]> {
  return db().theme.findMany({
    where: {
      ...{ mergedIntoId: null, retiredAt: null },
      OR: [{ networkId: null }, { network: { publishedAt: { not: null } } }],
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 60,
    select: { id: true, name: true, nameEn: true },
  });
}
