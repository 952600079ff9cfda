import { db, Prisma } from "~/platform/db.server";
import type { Facts, Filters } from "../facets";
import { lexeme, markOf, type Mark } from "./stems";
import type { Expanded, Variant } from "./variants.server";

export type Hit = { id: string; score: number };
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
/** As near to the word as this is the same word. */
const CLOSE = 0.7;
/** The word itself in a text comes before a word that is only like it in a title. */
const FAR = 0.4;

const phrase = ({ stems }: Pick<Variant, "stems">) => stems.map(lexeme).join(" <-> ");
const anyOf = (variants: readonly Variant[]) => variants.map((one) => `(${phrase(one)})`).join(" | ");

/** What entries must have: each of the terms, or one of those that say something. */
function matching(terms: readonly Expanded[], how: How): string {
  const saying = terms.filter(({ entries }) => entries < COMMON);
  const asked = how === "some" && saying.length > 0 ? saying : terms;
  return asked.map(({ variants }) => `(${anyOf(variants)})`).join(how === "all" ? " & " : " | ");
}

/** What the entries must be as well: found by who holds these keys, and within the filters. */
function within(match: string, keys: readonly string[], filters: Filters = {}): string {
  const marks = Object.entries(filters).flatMap(([name, value]) =>
    value === undefined ? [] : [markOf(name as Mark, value)],
  );
  const mine = keys.map((key) => markOf("audience", key)).join(" | ");
  return [`(${match})`, `(${mine})`, ...marks].join(" & ");
}

/**
 * Entries that match and that the holder of these keys may find, in no order: the one place where entries are read. The
 * keys are looked at on the entry itself too: what a viewer may find hangs from no index alone.
 */
const fitting = (match: string, keys: readonly string[], most: number, headOnly = false) =>
  Prisma.sql`"SearchEntry_that_fit"(${match}::tsquery, ${[...keys]}::text[], ${most}::int, ${headOnly})`;

/**
 * The best entries first: those with everything that was asked, and when they are few those with a part of it.
 * `how`: which of the two it came to.
 */
export async function ranked(
  terms: readonly Expanded[],
  keys: readonly string[],
  filters: Filters,
): Promise<{ hits: Hit[]; how: How }> {
  const all = await weigh(terms, await candidates(terms, "all", keys, filters));
  if (all.length >= FEW || terms.length === 1) return { hits: all, how: "all" };
  const some = await weigh(terms, await candidates(terms, "some", keys, filters));
  const have = new Set(all.map(({ id }) => id));
  return { hits: [...all, ...some.filter(({ id }) => !have.has(id))], how: "some" };
}

/**
 * What is worth weighing: first entries that say it in title or summary, then those that say it anywhere. In a large
 * base the first are enough, and the texts in which a common word stands are never gone through.
 */
async function candidates(terms: readonly Expanded[], how: How, keys: readonly string[], filters: Filters) {
  const match = within(matching(terms, how), keys, filters);
  const found = new Set<string>();
  for (const headOnly of [true, false]) {
    const rows = await db().$queryRaw<{ id: string }[]>`
      SELECT id FROM ${fitting(match, keys, MOST_WEIGHED, headOnly)} AS fits (id)`;
    for (const { id } of rows) if (found.size < MOST_WEIGHED) found.add(id);
    if (found.size >= MOST_WEIGHED) break;
  }
  return [...found];
}

/** How often a term counts: more when it is in few entries. */
function rarityOf(terms: readonly Expanded[], total: number) {
  return terms.map(({ entries }) => Math.log(1 + (total + 1) / (entries + 1)));
}

/** About how many entries there are; to the letter when they are few. */
async function countAll(): Promise<number> {
  const [row] = await db().$queryRaw<{ total: number }[]>`
    SELECT (CASE WHEN reltuples > 5000 THEN reltuples ELSE (SELECT count(*) FROM "SearchEntry") END)::float8 AS total
    FROM pg_class WHERE oid = '"SearchEntry"'::regclass`;
  return row!.total;
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
async function weigh(terms: readonly Expanded[], ids: readonly string[]): Promise<Hit[]> {
  if (ids.length === 0) return [];
  const parts = terms.flatMap(({ variants }, term) => partsOf(variants, term));
  const rarity = rarityOf(terms, await countAll());
  // ts_rank divides what it finds by the number of words that it looked for. The text is unpacked once, not for each.
  return db().$queryRaw<Hit[]>`
    WITH asked AS MATERIALIZED (
      SELECT term, query::tsquery AS query, words, weight, rarity
      FROM unnest(${parts.map(({ term }) => term)}::int[], ${parts.map(({ query }) => query)}::text[],
        ${parts.map(({ words }) => words)}::int[], ${parts.map(({ weight }) => weight)}::float8[],
        ${parts.map(({ term }) => rarity[term]!)}::float8[]) AS one (term, query, words, weight, rarity)
    ), candidate AS MATERIALIZED (
      SELECT e."id", e."stems" || ''::tsvector AS stems, e."at" FROM "SearchEntry" e WHERE e."id" = ANY(${[...ids]}::uuid[])
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

/** What the entries with all of the terms tell of, in no order; no more than `most` of them. */
export async function subjectsWith(
  terms: readonly Expanded[],
  keys: readonly string[],
  filters: Filters,
  most: number,
): Promise<string[]> {
  const match = within(matching(terms, "all"), keys, filters);
  const rows = await db().$queryRaw<{ subjectId: string }[]>`
    SELECT e."subjectId" FROM ${fitting(match, keys, most)} AS fits (id) JOIN "SearchEntry" e USING ("id")`;
  return rows.map(({ subjectId }) => subjectId);
}

/**
 * What the entries that fit are about, for counting; no more than `MOST_COUNTED` of them. As with `candidates`, where
 * titles and summaries alone give so many, texts are left closed.
 */
export async function factsOf(
  terms: readonly Expanded[],
  how: How,
  keys: readonly string[],
): Promise<Facts[]> {
  const match = within(matching(terms, how), keys);
  for (const headOnly of [true, false]) {
    // One text for all of them: a row with lists costs more to hand over than to find.
    const [row] = await db().$queryRaw<{ facts: string | null }[]>`
      SELECT json_agg(json_build_array("kind", "themeIds", "sectorIds", "provinces", "measures", "year"))::text AS facts
      FROM ${fitting(match, keys, MOST_COUNTED, headOnly)} AS fits (id) JOIN "SearchEntry" e USING ("id")`;
    const facts = JSON.parse(row?.facts ?? "[]") as FactsRow[];
    if (!headOnly || facts.length === MOST_COUNTED) return facts.map(asFacts);
  }
  return [];
}

type FactsRow = [string, string[], string[], string[], string[], number | null];
const asFacts = ([kind, themeIds, sectorIds, provinces, measures, year]: FactsRow): Facts => ({
  ...{ kind, themeIds, sectorIds, provinces, measures, year },
});
