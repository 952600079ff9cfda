import type { Filters } from "./facets";

/** The facets as they stand in the address of a search. */
export const PARAMS = {
  kind: "soort",
  theme: "thema",
  sector: "sector",
  province: "provincie",
  measure: "maatregel",
  year: "jaar",
} as const;

export type Wanted = { text: string; filters: Filters; page: number };

const MOST_TEXT = 300;

/** What an address asks for; what makes no sense is left out. */
export function readSearch(params: URLSearchParams): Wanted {
  const value = (name: string) => params.get(name)?.slice(0, 80) || undefined;
  const year = Number(value(PARAMS.year));
  const page = Number(params.get("pagina"));
  return {
    text: (params.get("q") ?? "").slice(0, MOST_TEXT).trim(),
    filters: {
      ...{ kind: value(PARAMS.kind), theme: value(PARAMS.theme), sector: value(PARAMS.sector) },
      ...{ province: value(PARAMS.province), measure: value(PARAMS.measure) },
      year: Number.isInteger(year) && year > 0 && year < 10_000 ? year : undefined,
    },
    page: Number.isInteger(page) && page > 0 && page < 1000 ? page : 1,
  };
}

/** The address of a search; the first page has no number. */
export function searchAddress({ text, filters, page }: Wanted): string {
  const params = new URLSearchParams({ q: text });
  for (const [facet, name] of Object.entries(PARAMS)) {
    const value = filters[facet as keyof Filters];
    if (value !== undefined) params.set(name, String(value));
  }
  if (page > 1) params.set("pagina", String(page));
  return `/zoeken?${params}`;
}
