import { db, Prisma } from "~/platform/db.server";
import type { Facts, Filters } from "../facets";
import type { Expanded, Variant } from "./variants.server";

export type Hit = { id: string; score: number };
/** Entries that are weighed against each other; a question that fits more is answered out of these. */
const MOST_WEIGHED = 400;
/** Facets count so far. */
export const MOST_COUNTED = 1000;
/** An entry that has all of what was asked, before one that has a part of it. */
const FEW = 8;

const lexeme = (word: string) => `'${word.replace(/['\\]/g, "")}'`;
const phrase = ({ stems }: Pick<Variant, "stems">) => stems.map(lexeme).join(" <-> ");
const anyOf = (variants: readonly Variant[]) => `(${variants.map((one) => `(${phrase(one)})`).join(" | ")})`;

/** What entries must have: each of the terms, or only some of them. */
export function matching(terms: readonly Expanded[], how: "all" | "some"): string {
  return terms.map(({ variants }) => anyOf(variants)).join(how === "all" ? " & " : " | ");
}

/** Which entries the viewer may find, and those within the filters. */
export function within(keys: readonly string[], filters: Filters = {}): Prisma.Sql {
  const { kind, theme, sector, province, measure, year } = filters;
  const conditions = [
    Prisma.sql`e."audience" && ${[...keys]}::text[]`,
    ...(kind ? [Prisma.sql`e."kind" = ${kind}`] : []),
    ...(theme ? [Prisma.sql`${theme} = ANY(e."themeIds")`] : []),
    ...(sector ? [Prisma.sql`${sector} = ANY(e."sectorIds")`] : []),
    ...(province ? [Prisma.sql`${province} = ANY(e."provinces"::text[])`] : []),
    ...(measure ? [Prisma.sql`${measure} = ANY(e."measures")`] : []),
    ...(year ? [Prisma.sql`e."year" = ${year}`] : []),
  ];
  return Prisma.join(conditions, " AND ");
}

/** The best entries first. Those with everything that was asked; with a part of it when they are few. */
export async function ranked(
  terms: readonly Expanded[],
  keys: readonly string[],
  filters: Filters,
): Promise<Hit[]> {
  const all = await weigh(terms, "all", keys, filters);
  if (all.length >= FEW || terms.length === 1) return all;
  const some = await weigh(terms, "some", keys, filters);
  const have = new Set(all.map(({ id }) => id));
  return [...all, ...some.filter(({ id }) => !have.has(id))];
}

/**
 * Weighs entries: for each term how strongly its best variant stands there (`ts_rank` of title, summary and text,
 * divided by the logarithm of the length), times how rare the term is, times the share of the terms that is there.
 */
async function weigh(
  terms: readonly Expanded[],
  how: "all" | "some",
  keys: readonly string[],
  filters: Filters,
) {
  const total = await db().searchEntry.count();
  const flat = terms.flatMap(({ variants, entries }, term) =>
    variants.map((variant) => ({
      ...{ term, query: phrase(variant), weight: variant.weight },
      rarity: Math.log(1 + (total + 1) / (entries + 1)),
    })),
  );
  return db().$queryRaw<Hit[]>`
    WITH asked AS MATERIALIZED (
      SELECT term, query::tsquery AS query, weight, rarity
      FROM unnest(${flat.map((one) => one.term)}::int[], ${flat.map((one) => one.query)}::text[],
        ${flat.map((one) => one.weight)}::float8[], ${flat.map((one) => one.rarity)}::float8[]) AS one (term, query, weight, rarity)
    ), candidate AS MATERIALIZED (
      SELECT e."id", e."stems", e."at" FROM "SearchEntry" e
      WHERE e."stems" @@ ${matching(terms, how)}::tsquery AND ${within(keys, filters)} LIMIT ${MOST_WEIGHED}
    )
    SELECT c."id", weighed.score::float8 AS score FROM candidate c
    CROSS JOIN LATERAL (
      SELECT sum(best * rarity) * power(count(*) FILTER (WHERE best > 0)::float8 / ${terms.length}, 2) AS score
      FROM (
        SELECT term, max(weight * ts_rank('{0.1, 0.2, 0.5, 1.0}', c."stems", query, 1)) AS best, max(rarity) AS rarity
        FROM asked GROUP BY term
      ) AS per_term
    ) AS weighed
    ORDER BY score DESC, c."at" DESC NULLS LAST, c."id"`;
}

/** What the entries that fit are about, for counting; the first `MOST_COUNTED` of them. */
export async function factsOf(match: string, keys: readonly string[]): Promise<Facts[]> {
  return db().$queryRaw<Facts[]>`
    SELECT e."kind", e."themeIds", e."sectorIds", e."provinces"::text[] AS provinces, e."measures", e."year"
    FROM "SearchEntry" e WHERE e."stems" @@ ${match}::tsquery AND ${within(keys)} LIMIT ${MOST_COUNTED}`;
}
