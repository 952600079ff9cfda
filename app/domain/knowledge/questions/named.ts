/** A theme or sector by its names. */
export type Named = { id: string; name: string; nameEn: string };

/** Of themes that were merged the ones that stand for them, each once. */
export function themesThatStand(links: { theme: Named & { mergedInto: Named | null } }[]): Named[] {
  const standing = links.map(({ theme: { mergedInto, ...theme } }) => mergedInto ?? theme);
  return [...new Map(standing.map(({ id, name, nameEn }) => [id, { id, name, nameEn }])).values()];
}
