import type { StoryFacetCounts } from "~/domain/knowledge/stories/list.server";
import type { StoryFacet } from "~/domain/knowledge/stories/story-filter";
import type { NamedStoryFacet } from "~/domain/knowledge/stories/ui/stories-page";
import { MEASURES, measureLabels } from "~/domain/vocabulary/measure";
import { namesOf } from "~/domain/vocabulary/names.server";
import { PROVINCES, provinceLabels } from "~/domain/vocabulary/province";
import type { Locale } from "~/ui/locale";

/** What stories can be narrowed down to, in words; what has no name for everybody is left out. */
export async function namedFacets(counts: StoryFacetCounts, locale: Locale): Promise<NamedStoryFacet[]> {
  const ids = (list: { value: string }[]) => list.map(({ value }) => value);
  const { themes, sectors } = await namesOf({ themes: ids(counts.theme), sectors: ids(counts.sector) });
  const byId = (rows: { id: string; name: string; nameEn: string }[]) =>
    new Map(rows.map(({ id, name, nameEn }) => [id, locale === "en" ? nameEn : name]));
  const [themeNames, sectorNames] = [byId(themes), byId(sectors)];
  const names: Record<StoryFacet, (value: string) => string | undefined> = {
    theme: (value) => themeNames.get(value),
    sector: (value) => sectorNames.get(value),
    province: (value) => provinceLabels[locale][PROVINCES.find((one) => one === value)!],
    measure: (value) => measureLabels[locale][MEASURES.find((one) => one === value)!],
  };
  return (Object.keys(names) as StoryFacet[]).map((facet) => ({
    facet,
    values: counts[facet].flatMap(({ value, count }) => {
      const name = names[facet](value);
      return name ? [{ value, name, count }] : [];
    }),
  }));
}
