import type { FacetCounts } from "~/domain/finding/facets";
import { FIND_KINDS } from "~/domain/finding/entry";
import type { NamedFacet } from "~/domain/finding/ui/facets";
import { MEASURES, measureLabels } from "~/domain/vocabulary/measure";
import { namesOf } from "~/domain/vocabulary/names.server";
import { PROVINCES, provinceLabels } from "~/domain/vocabulary/province";
import type { Locale } from "~/ui/locale";
import { textFor } from "~/ui/text/catalogue";

/** So many values of one facet are shown; a narrower question shows the others. */
const MOST_VALUES = 12;

/** What can be narrowed down to, in words; what has no name for everybody is left out. */
export async function namedFacets(counts: FacetCounts, locale: Locale): Promise<NamedFacet[]> {
  const { manyOf } = textFor(locale, "find");
  const ids = (list: { value: string }[]) => list.map(({ value }) => value);
  const { themes, sectors } = await namesOf({ themes: ids(counts.theme), sectors: ids(counts.sector) });
  const byId = (rows: { id: string; name: string; nameEn: string }[]) =>
    new Map(rows.map(({ id, name, nameEn }) => [id, locale === "en" ? nameEn : name]));
  const names: Record<keyof FacetCounts, (value: string) => string | undefined> = {
    kind: (value) => manyOf[FIND_KINDS.find((kind) => kind === value)!],
    theme: (value) => byId(themes).get(value),
    sector: (value) => byId(sectors).get(value),
    province: (value) => provinceLabels[locale][PROVINCES.find((province) => province === value)!],
    measure: (value) => measureLabels[locale][MEASURES.find((measure) => measure === value)!],
    year: (value) => value,
  };
  return (Object.keys(names) as (keyof FacetCounts)[]).map((facet) => ({
    facet,
    values: counts[facet]
      .flatMap(({ value, count }) => {
        const name = names[facet](value);
        return name ? [{ value, name, count }] : [];
      })
      .slice(0, MOST_VALUES),
  }));
}
