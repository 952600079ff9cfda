import { MEASURES, type MeasureName } from "~/domain/vocabulary/measure";
import { PROVINCES, type ProvinceName } from "~/domain/vocabulary/province";

/** By what the list of stories is narrowed down, and the name of each in the address. */
export const STORY_FACETS = {
  theme: "thema",
  sector: "sector",
  province: "provincie",
  measure: "maatregel",
} as const;
export type StoryFacet = keyof typeof STORY_FACETS;

export type StoryFilter = {
  theme?: string;
  sector?: string;
  province?: ProvinceName;
  measure?: MeasureName;
  page: number;
};

export const STORIES_A_PAGE = 12;

const storiesPath = "/verhalen";

/** What an address asks for; what makes no sense is left out. */
export function readStoryFilter(params: URLSearchParams): StoryFilter {
  const value = (facet: StoryFacet) => params.get(STORY_FACETS[facet])?.slice(0, 80) || undefined;
  const page = Number(params.get("pagina"));
  return {
    theme: value("theme"),
    sector: value("sector"),
    province: PROVINCES.find((one) => one === value("province")),
    measure: MEASURES.find((one) => one === value("measure")),
    page: Number.isInteger(page) && page > 0 && page < 1000 ? page : 1,
  };
}

/** The address of the list, narrowed down like this; the first page has no number. */
export function storiesAddress(filter: StoryFilter): string {
  const params = new URLSearchParams();
  for (const [facet, name] of Object.entries(STORY_FACETS)) {
    const value = filter[facet as StoryFacet];
    if (value) params.set(name, value);
  }
  if (filter.page > 1) params.set("pagina", String(filter.page));
  return params.size > 0 ? `${storiesPath}?${params}` : storiesPath;
}

/** Whether anything is left out. */
export const isNarrowed = (filter: StoryFilter): boolean =>
  Object.keys(STORY_FACETS).some((facet) => filter[facet as StoryFacet] !== undefined);
