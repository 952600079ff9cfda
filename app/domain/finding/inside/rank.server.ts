import { db } from "~/platform/db.server";
import { PUBLIC } from "../entry";
import type { Facts, Filters } from "../facets";
import { CLOSED, lexeme, markOf, MOST_SHELVES, type Mark } from "./stems";
import type { Term } from "./query";
import type { Expanded, Variant } from "./variants.server";

export type Hit = { id: string; score: number };
/** The best first, and what all that fit are about, whatever the filters; no more than `MOST_COUNTED`. */
export type Ranked = { hits: Hit[]; facts: Facts[] };
/** Which entries are looked at: those with each of the terms, or with some of them. */
type How = "all" | "some";
/** Entries that are weighed against each other; a question that fits more is answered out of these. */
const MOST_WEIGHED = 90;
/** Facets count so far. */
export const MOST_COUNTED = 200;
/** With fewer entries than this that have all of what was asked, those with a part of it come after them. */
const FEW = 8;
/** Who has only this in common with a question of several words has nothing to say about it. */
const COMMON = 2000;
/** About one entry in so many is within a filter. */
const FILTER_KEEPS_ONE_IN = 16;
/** As near to the word as this is the same word. */
const CLOSE = 0.7;
/** The word itself in a text comes before a word that is only like it in a title. */
const FAR = 0.4;

const phrase = ({ stems }: Pick<Variant, "stems">) => stems.map(lexeme).join(" <-> ");
const anyOf = (variants: readonly Variant[]) => variants.map((one) => `(${phrase(one)})`).join(" | ");

/** The terms that entries are looked for by: each of them, or those that say something. */
function askedFor(terms: readonly Expanded[], how: How): readonly Expanded[] {
  const saying = terms.filter(({ entries }) => entries < COMMON);
  return how === "some" && saying.length > 0 ? saying : terms;
}

/** What entries must have: all of the terms, or one of them. */
const matching = (terms: readonly Expanded[], how: How): string =>
  askedFor(terms, how)
    .map(({ variants }) => `(${anyOf(variants)})`)
    .join(how === "all" ? " & " : " | ");

/**
 * The smallest shelf on which there may be twice as many entries as are asked for; 0 is the whole base. Each shelf holds
 * a quarter of the one before.
 */
function smallestShelf(terms: readonly Expanded[], how: How, filters: Filters, most: number): number {
  const numbers = askedFor(terms, how).map(({ entries }) => entries);
  const about = how === "all" ? Math.min(...numbers) : Math.max(...numbers);
  const narrowing = Object.values(filters).filter((value) => value !== undefined).length;
  const expected = about / FILTER_KEEPS_ONE_IN ** narrowing;
  return Math.max(0, Math.min(MOST_SHELVES, Math.floor(Math.log(expected / (2 * most)) / Math.log(4))));
}

/** What the entries must be as well: found by who holds these keys, and within the filters. */
function within(match: string, keys: readonly string[], filters: Filters = {}): string {
  const marks = Object.entries(filters).flatMap(([name, value]) =>
    value === undefined ? [] : [markOf(name as Mark, value)],
  );
  const mine = keys.map((key) => (key === PUBLIC ? `!${CLOSED}` : markOf("audience", key))).join(" | ");
  return [`(${match})`, `(${mine})`, ...marks].join(" & ");
}

/** An entry that fits. */
type Fit = { id: string; subjectId: string; facts: Facts };
type FitRow = [string, string, string, string[], string[], string[], string[], number | null];

/**
 * Entries that match and that the holder of these keys may find, those that say it in title or summary first: the one
 * place where entries are looked for. The keys are looked at on the entry itself too: what a viewer may find hangs from
 * no index alone.
 */
async function fitting(
  terms: readonly Expanded[],
  how: How,
  keys: readonly string[],
  { filters, most }: { filters: Filters; most: number },
): Promise<Fit[]> {
  const match = within(matching(terms, how), keys, filters);
  // One text for all of them: a row with lists costs more to hand over than to find.
  const [row] = await db().$queryRaw<{ fits: string | null }[]>`
    SELECT json_agg(json_build_array("id", "subjectId", "kind", "themeIds", "sectorIds", "provinces", "measures", "year"))::text AS fits
    FROM "SearchEntry_that_fit"(${match}::tsquery, ${[...keys]}::text[], ${most}::int, ${smallestShelf(terms, how, filters, most)}::int)`;
  return (JSON.parse(row?.fits ?? "[]") as FitRow[]).map(
    ([id, subjectId, kind, themeIds, sectorIds, provinces, measures, year]) => ({
      id,
      subjectId,
      facts: { kind, themeIds, sectorIds, provinces, measures, year },
    }),
  );
}

/**
 * The best entries first: those with everything that was asked, and when they are few those with a part of it. Facts are
 * those of the latter, then.
 */
export async function ranked(
  terms: readonly Expanded[],
  keys: readonly string[],
  filters: Filters,
): Promise<Ranked> {
  const all = await lookThrough(terms, "all", keys, filters);
  if (all.hits.length >= FEW || terms.length === 1) return all;
  const some = await lookThrough(terms, "some", keys, filters);
  const have = new Set(all.hits.map(({ id }) => id));
  return { hits: [...all.hits, ...some.hits.filter(({ id }) => !have.has(id))], facts: some.facts };
}

async function lookThrough(
  terms: readonly Expanded[],
  how: How,
  keys: readonly string[],
  filters: Filters,
): Promise<Ranked> {
  const everything = fitting(terms, how, keys, { filters: {}, most: MOST_COUNTED });
  const isNarrowed = Object.values(filters).some((value) => value !== undefined);
  const candidates = isNarrowed
    ? fitting(terms, how, keys, { filters, most: MOST_WEIGHED })
    : everything.then((fits) => fits.slice(0, MOST_WEIGHED));
  const [fits, hits] = await Promise.all([everything, candidates.then((some) => weigh(terms, some))]);
  return { hits, facts: fits.map(({ facts }) => facts) };
}

/** One question about an entry: words that are as near to a term, together; `words` of them. */
type Part = { term: number; query: string; words: number; weight: number };

function partsOf(variants: readonly Variant[], term: number): Part[] {
  const single = variants.filter(({ stems }) => stems.length === 1);
  const close = single.filter(({ weight }) => weight >= CLOSE);
  const far = single.filter(({ weight }) => weight < CLOSE);
  const phrases = variants.filter(({ stems }) => stems.length > 1);
  return [
    ...[close, far].flatMap((list) =>
      list.length === 0
        ? []
        : [
            {
              ...{ term, query: anyOf(list), words: list.length },
              weight:
                (list === far ? FAR : 1) * (list.reduce((sum, { weight }) => sum + weight, 0) / list.length),
            },
          ],
    ),
    ...phrases.map((one) => ({ term, query: phrase(one), words: 1, weight: one.weight })),
  ];
}

/**
 * Weighs entries: for each term how strongly its best variants stand there (`ts_rank` of title, key words, summary and
 * text; its weights were chosen with `bench/search`), times how rare the term is, times the share of the terms that is there.
 */
async function weigh(terms: readonly Expanded[], fits: readonly Fit[]): Promise<Hit[]> {
  if (fits.length === 0) return [];
  const parts = terms.flatMap(({ variants }, term) => partsOf(variants, term));
  // ts_rank divides what it finds by the number of words that it looked for. The text is unpacked once, not for each.
  // How many entries there are is about enough, and to the letter when they are few.
  return db().$queryRaw<Hit[]>`
    WITH base AS MATERIALIZED (
      SELECT (CASE WHEN reltuples > 5000 THEN reltuples ELSE (SELECT count(*) FROM "SearchEntry") END)::float8 AS total
      FROM pg_class WHERE oid = '"SearchEntry"'::regclass
    ), asked AS MATERIALIZED (
      SELECT term, query::tsquery AS query, words, weight, ln(1 + (total + 1) / (entries + 1)) AS rarity
      FROM base, unnest(${parts.map(({ term }) => term)}::int[], ${parts.map(({ query }) => query)}::text[],
        ${parts.map(({ words }) => words)}::int[], ${parts.map(({ weight }) => weight)}::float8[],
        ${parts.map(({ term }) => terms[term]!.entries)}::int[]) AS one (term, query, words, weight, entries)
    ), candidate AS MATERIALIZED (
      SELECT e."id", e."stems" || ''::tsvector AS stems, e."at" FROM "SearchEntry" e
      WHERE e."id" = ANY(${fits.map(({ id }) => id)}::uuid[])
    )
    SELECT c."id", weighed.score::float8 AS score FROM candidate c
    CROSS JOIN LATERAL (
      SELECT sum(best * rarity) * power(count(*) FILTER (WHERE best > 0)::float8 / ${terms.length}, 2) AS score
      FROM (
        SELECT term, max(weight * words * ts_rank('{0.25, 0.5, 0.8, 1.0}', c.stems, query, 0)) AS best, max(rarity) AS rarity
        FROM asked GROUP BY term
      ) AS per_term
    ) AS weighed
    ORDER BY score DESC, c."at" DESC NULLS LAST, c."id"`;
}

/** Whether a word as it was typed stands in something that the holder of these keys may find. */
export async function standsSomewhere(term: Term, keys: readonly string[]): Promise<boolean> {
  const alone = { term, variants: [{ stems: term.stems, weight: 1 }], entries: 0, corrected: null };
  return (await fitting([alone], "all", keys, { filters: {}, most: 1 })).length > 0;
}

/** What the entries with all of the terms tell of, in no order; no more than `most` of them. */
export async function subjectsWith(
  terms: readonly Expanded[],
  keys: readonly string[],
  filters: Filters,
  most: number,
): Promise<string[]> {
  const fits = await fitting(terms, "all", keys, { filters, most });
  return fits.map(({ subjectId }) => subjectId);
}
