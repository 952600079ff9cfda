import { EVENT_KINDS, PROVINCES, type EventKindName, type ProvinceName } from "./event";

/** Events on one page of the list. */
export const PAGE_SIZE = 20;

/** What the list of events is narrowed to. */
export type EventFilter = {
  kind?: EventKindName;
  province?: ProvinceName;
  sector?: string;
  theme?: string;
  text?: string;
  past: boolean;
  page: number;
};

/** From this moment until, but not including, that. */
export type Period = { from: Date; until: Date };

/** The filter in the address bar, in Dutch, and in code. */
const NAMES = {
  kind: "soort",
  province: "provincie",
  sector: "sector",
  theme: "thema",
  text: "zoek",
} as const;
export type Facet = keyof typeof NAMES;
export const FACETS = Object.keys(NAMES) as Facet[];

/** Reads the filter out of an address. What it does not know it leaves out: an old link still shows a list. */
export function readFilter(query: URLSearchParams): EventFilter {
  const known = <T extends string>(facet: Facet, values: readonly T[]) =>
    values.find((value) => value === query.get(NAMES[facet]));
  const page = Number(query.get("pagina") ?? 1);
  return {
    kind: known("kind", EVENT_KINDS),
    province: known("province", PROVINCES),
    sector: word(query.get(NAMES.sector)),
    theme: word(query.get(NAMES.theme)),
    text: word(query.get(NAMES.text)),
    past: query.get("periode") === "voorbij",
    page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1,
  };
}

/** Something typed, without the control characters that a database refuses. */
function word(value: string | null): string | undefined {
  const clean = value?.replace(/[\u0000-\u001f\u007f]+/g, " ").trim();
  return [...(clean ?? "")].slice(0, 100).join("") || undefined;
}

/** The address of a list: the filter, with something of it changed; undefined takes out. */
export function listAddress(
  path: string,
  filter: EventFilter,
  change: Partial<EventFilter> & { view?: string; month?: string } = {},
): string {
  const { view, month, ...rest } = { ...filter, page: 1, ...change };
  const query = new URLSearchParams();
  if (view && view !== "lijst") query.set("weergave", view);
  if (rest.past) query.set("periode", "voorbij");
  if (month) query.set("maand", month);
  for (const facet of FACETS) {
    const value = rest[facet];
    if (value) query.set(NAMES[facet], value);
  }
  if (rest.page > 1) query.set("pagina", String(rest.page));
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}
