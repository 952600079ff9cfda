import { EVENT_KINDS, PROVINCES, type EventKindName, type ProvinceName } from "./event";

/** Dates on one page of the list. */
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
  /** Instead of "to come" or "past": from this moment until that. */
  from?: Date;
  until?: Date;
};

/** Reads the filter out of an address. What it does not know it leaves out: an old link still shows a list. */
export function readFilter(query: URLSearchParams): EventFilter {
  const known = <T extends string>(name: string, values: readonly T[]) =>
    values.find((value) => value === query.get(name));
  const word = (name: string) => query.get(name)?.trim().slice(0, 100) || undefined;
  const page = Number(query.get("pagina") ?? 1);
  return {
    kind: known("soort", EVENT_KINDS),
    province: known("provincie", PROVINCES),
    sector: word("sector"),
    theme: word("thema"),
    text: word("zoek"),
    past: query.get("periode") === "voorbij",
    page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1,
  };
}
