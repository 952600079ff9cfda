/** What narrows a search: one value of each. */
export type Filters = {
  kind?: string;
  theme?: string;
  sector?: string;
  province?: string;
  measure?: string;
  year?: number;
};

/** What an entry is about, for counting. */
export type Facts = {
  kind: string;
  themeIds: string[];
  sectorIds: string[];
  provinces: string[];
  measures: string[];
  year: number | null;
};

export const FACETS = ["kind", "theme", "sector", "province", "measure", "year"] as const;
export type Facet = (typeof FACETS)[number];
export type FacetCounts = Record<Facet, { value: string; count: number }[]>;

const VALUES: Record<Facet, (facts: Facts) => (string | null)[]> = {
  kind: ({ kind }) => [kind],
  theme: ({ themeIds }) => themeIds,
  sector: ({ sectorIds }) => sectorIds,
  province: ({ provinces }) => provinces,
  measure: ({ measures }) => measures,
  year: ({ year }) => [year === null ? null : String(year)],
};

/** Whether an entry is within the filters, all but one. */
const fits = (facts: Facts, filters: Filters, but?: Facet) =>
  FACETS.every((facet) => {
    const wanted = filters[facet];
    return facet === but || wanted === undefined || VALUES[facet](facts).includes(String(wanted));
  });

/**
 * How many entries each value of a facet would leave: those within the filters on the other facets. Values by number,
 * years by year.
 */
export function countFacets(
  rows: readonly Facts[],
  filters: Filters,
): { total: number; counts: FacetCounts } {
  const counts = Object.fromEntries(
    FACETS.map((facet) => [facet, countOne(rows, filters, facet)]),
  ) as FacetCounts;
  return { total: rows.filter((row) => fits(row, filters)).length, counts };
}

function countOne(rows: readonly Facts[], filters: Filters, facet: Facet) {
  const numbers = new Map<string, number>();
  for (const row of rows)
    if (fits(row, filters, facet))
      for (const value of new Set(VALUES[facet](row)))
        if (value !== null) numbers.set(value, (numbers.get(value) ?? 0) + 1);
  const listed = [...numbers].map(([value, count]) => ({ value, count }));
  return facet === "year"
    ? listed.sort((a, b) => b.value.localeCompare(a.value))
    : listed.sort((a, b) => b.count - a.count || a.value.localeCompare(b.value));
}
