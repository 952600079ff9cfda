import { db } from "~/platform/db.server";
import { wordsOf } from "./dutch/fold";
import type { FindKind } from "./entry";
import { expand } from "./inside/variants.server";
import { termsOf } from "./inside/query";

export type SuggestedTitle = { kind: FindKind; title: string; path: string };
export type Suggestions = { words: string[]; titles: SuggestedTitle[] };

const LONGEST = 100;
const MOST_TYPED_WORDS = 8;
const SHORTEST = 2;
const SHORTEST_WORD = 3;
/** Within a word only what is long enough to mean something. */
const SHORTEST_WITHIN = 4;
const MOST_TITLES = 5;
const MOST_WORDS = 4;
/** Titles are looked at no further than this. */
const MOST_LOOKED_AT = 40;
/** Words that begin the same, of which the most used are shown. */
const MOST_WORDS_LOOKED_AT = 25;
/** Comes after every text that begins the same. */
const LAST = "\u{10FFFF}";

/**
 * What somebody may be typing: titles of entries that the holder of these keys may find, in which it begins a word, and
 * words that go on from it. The words are those of public entries, so they tell nobody of another.
 */
export async function suggest(keys: readonly string[], typed: string): Promise<Suggestions> {
  const text = typed.slice(0, LONGEST);
  const words = wordsOf(text, MOST_TYPED_WORDS);
  const last = words.at(-1);
  const phrase = words.map(({ form }) => form).join(" ");
  if (!last || phrase.length < SHORTEST) return { words: [], titles: [] };
  const [titles, completed] = await Promise.all([titlesWith(keys, phrase), wordsLike(last.form)]);
  const ends = titles.length + completed.length > 0 ? completed : await corrected(last.form);
  const before = text.slice(0, last.from).trimStart();
  return { titles, words: ends.map((word) => before + word) };
}

async function titlesWith(keys: readonly string[], phrase: string): Promise<SuggestedTitle[]> {
  return db().$queryRaw<SuggestedTitle[]>`
    WITH looked AS MATERIALIZED (
      SELECT t."place", e."kind", e."title", e."path"
      FROM "SearchTitle" t JOIN "SearchEntry" e ON e."id" = t."entryId"
      WHERE t."tail" ~>=~ ${phrase} AND t."tail" ~<~ ${phrase + LAST} AND e."audience" && ${[...keys]}::text[]
      ORDER BY t."tail" USING ~<~, t."entryId" LIMIT ${MOST_LOOKED_AT})
    SELECT "kind", "title", "path" FROM looked GROUP BY "kind", "title", "path"
    ORDER BY min("place"), length("title"), "title", "path" LIMIT ${MOST_TITLES}`;
}

/** Words that begin so, the most used first, and when they are few those that end so. */
async function wordsLike(form: string): Promise<string[]> {
  if (form.length < SHORTEST_WORD) return [];
  const back = [...form].reverse().join("");
  const rows = await db().$queryRaw<{ shown: string }[]>`
    WITH begins AS MATERIALIZED (
      SELECT * FROM "SearchWord_most_used"('form', ${form}, ${MOST_WORDS_LOOKED_AT}::int)),
    ends AS MATERIALIZED (
      SELECT * FROM "SearchWord_most_used"('back', ${back}, ${MOST_WORDS_LOOKED_AT}::int) e
      WHERE ${form.length >= SHORTEST_WITHIN} AND (SELECT count(*) FROM begins) < ${MOST_WORDS} AND NOT e."form" ^@ ${form})
    SELECT "shown" FROM (SELECT *, 0 AS within FROM begins UNION ALL SELECT *, 1 FROM ends) looked
    ORDER BY within, "entries" DESC, "form" LIMIT ${MOST_WORDS}`;
  return rows.map(({ shown }) => shown);
}

async function corrected(form: string): Promise<string[]> {
  const read = await expand(termsOf(form, []));
  return read.flatMap(({ corrected: word }) => word ?? []);
}
