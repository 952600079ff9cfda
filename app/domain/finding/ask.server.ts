import { db } from "~/platform/db.server";
import { wordsOf } from "./dutch/fold";
import { PUBLIC, type FindKind } from "./entry";
import { countFacets, type FacetCounts, type Filters } from "./facets";
import { passageIn, type Passage } from "./passage";
import { termsOf, type SynonymGroup, type Term } from "./inside/query";
import { MOST_COUNTED, ranked, standsSomewhere, subjectsWith } from "./inside/rank.server";
import { expand, type Expanded } from "./inside/variants.server";

export type { Filters } from "./facets";

/** What somebody looks for. */
export type Search = { text: string; filters: Filters; page: number };

export type Result = {
  id: string;
  kind: FindKind;
  subjectId: string;
  path: string;
  title: string;
  summary: string;
  at: Date | null;
  /** Where it stands, when that is in the text. */
  passage: Passage | null;
};

export type Answer = {
  results: Result[];
  /** Of all that fit; "more" when counting stopped. */
  total: number;
  more: boolean;
  /** The one that is shown; the last when there are not so many. */
  page: number;
  pages: number;
  facets: FacetCounts;
  /** What was looked for instead of a word that stands nowhere. */
  corrected: { typed: string; read: string }[];
};

export const PER_PAGE = 10;
const PASSAGE_FROM = 60_000;

/**
 * Answers a search out of what the holder of these keys may find; what they may not is not counted either.
 * @param keys of the viewer (`PUBLIC` for everybody, and those of their networks and groups).
 */
export async function ask(keys: readonly string[], { text, filters, page }: Search): Promise<Answer> {
  const terms = termsOf(text, await synonymGroups());
  if (terms.length === 0) return NOTHING;
  const expanded = await expandFor(keys, terms);
  const { hits, facts } = await ranked(expanded, keys, filters);
  const { total, counts } = countFacets(facts, filters);
  const pages = Math.ceil(hits.length / PER_PAGE);
  const here = Math.max(1, Math.min(page, pages));
  const shown = hits.slice((here - 1) * PER_PAGE, here * PER_PAGE);
  return {
    results: await resultsOf(
      shown.map(({ id }) => id),
      expanded,
    ),
    total: Math.max(total, hits.length),
    more: facts.length === MOST_COUNTED,
    ...{ page: here, pages },
    facets: counts,
    corrected: expanded.flatMap(({ term, corrected }) =>
      corrected ? [{ typed: term.forms.join(" "), read: corrected }] : [],
    ),
  };
}

const NOTHING: Answer = {
  ...{ results: [], total: 0, more: false, page: 1, pages: 0, corrected: [] },
  facets: { kind: [], theme: [], sector: [], province: [], measure: [], year: [] },
};

/** A word that only stands in what this viewer may find, and not in public, is no typing error. */
async function expandFor(keys: readonly string[], terms: readonly Term[]): Promise<Expanded[]> {
  const expanded = await expand(terms);
  const corrected = expanded.flatMap(({ term, corrected: read }) => (read === null ? [] : [term]));
  if (corrected.length === 0 || keys.every((key) => key === PUBLIC)) return expanded;
  const stands = await Promise.all(corrected.map((term) => standsSomewhere(term, keys)));
  const right = new Set(corrected.filter((_, i) => stands[i]).flatMap(({ forms }) => forms));
  return right.size === 0 ? expanded : expand(terms, right);
}

async function resultsOf(ids: readonly string[], terms: readonly Expanded[]): Promise<Result[]> {
  if (ids.length === 0) return [];
  const rows = await db().$queryRaw<(Omit<Result, "passage"> & { body: string })[]>`
    SELECT "id", "kind", "subjectId", "path", "title", "summary", "at", left("body", ${PASSAGE_FROM}) AS body
    FROM "SearchEntry" WHERE "id" = ANY(${[...ids]}::uuid[])`;
  const weights = new Map(
    terms
      .flatMap(({ variants }) =>
        variants.flatMap(({ stems, weight }) => stems.map((one) => [one, weight] as const)),
      )
      .reverse(),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const { body, ...result } = row;
    return [{ ...result, passage: passageIn(body, weights) }];
  });
}

/**
 * What everybody may find that has all of these words, for narrowing a list: no order, and not more than `most`
 * of each kind.
 * @returns the ids of what the entries tell of.
 */
export async function foundIds(text: string, kinds: readonly string[], most = 2000): Promise<string[]> {
  const terms = termsOf(text, await synonymGroups());
  if (terms.length === 0) return [];
  const expanded = await expand(terms);
  const found = await Promise.all(kinds.map((kind) => subjectsWith(expanded, [PUBLIC], { kind }, most)));
  return found.flat();
}

async function synonymGroups(): Promise<SynonymGroup[]> {
  const rows = await db().synonym.findMany({
    where: { removedAt: null },
    select: { words: true },
    orderBy: { id: "asc" },
    take: 2000,
  });
  return rows.map(({ words }) =>
    words.map((one) => wordsOf(one, 8).map(({ form }) => form)).filter((one) => one.length > 0),
  );
}
