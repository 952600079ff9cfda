type Sector = { id: string; name: string; nameEn: string };

/** A conclusion that holds, as everybody reads it. Without a sector it is for all of them. */
export type HeldConclusion = { id: string; text: string; translation: string; sector: Sector | null };

/** The same by sector: those for all sectors first, then by name; within one in the order they have. */
export function bySector(
  conclusions: readonly HeldConclusion[],
): { sector: Sector | null; conclusions: HeldConclusion[] }[] {
  const groups = new Map<string, { sector: Sector | null; conclusions: HeldConclusion[] }>();
  for (const one of conclusions) {
    const key = one.sector?.id ?? "";
    const group = groups.get(key) ?? { sector: one.sector, conclusions: [] };
    group.conclusions.push(one);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) =>
    (a.sector?.name ?? "").localeCompare(b.sector?.name ?? "", "nl"),
  );
}
