/**
 * Does search find what people of the sector mean? Judged searches over the demo, beside PostgreSQL's own search of
 * Dutch text on the very same pages. nDCG@10: 1 when the best answers stand on top in the best order.
 */
import { ask } from "../../app/domain/finding/ask.server";
import { everybody } from "../../app/domain/finding/audience";
import { closeDatabase, db, openDatabase } from "../../app/platform/db.server";
import { runningEmbeddedUrl } from "../../app/platform/embedded-postgres/start.server";
import { startServer, temporaryFolder, until } from "../../tests/support/server";
import { JUDGED, type Judged } from "./judged";
import { PAGES, type PageKey } from "./pages";

const BEST = 10;
const titles = new Map<string, PageKey>(Object.entries(PAGES).map(([key, title]) => [title, key as PageKey]));

type Engine = (query: string) => Promise<string[]>;

const ours: Engine = async (text) =>
  (await ask(everybody(), { text, filters: {}, page: 1 })).results.map(({ title }) => title);

/** All words, and when no page has them all, any of them: what one writes who has only PostgreSQL. */
const plain: Engine = async (text) => {
  const rows = await db().$queryRaw<{ title: string }[]>`
    WITH page AS (
      SELECT "title", setweight(to_tsvector('dutch', "title"), 'A') ||
        setweight(to_tsvector('dutch', "summary"), 'B') || setweight(to_tsvector('dutch', "body"), 'D') AS words
      FROM "SearchEntry" WHERE 'public' = ANY("audience")),
    wanted AS (SELECT websearch_to_tsquery('dutch', ${text}) AS all_words,
      replace(websearch_to_tsquery('dutch', ${text})::text, '&', '|')::tsquery AS any_word)
    SELECT "title" FROM page, wanted WHERE words @@ any_word
    ORDER BY words @@ all_words DESC, ts_rank_cd(words, any_word) DESC, "title" LIMIT ${BEST}`;
  return rows.map(({ title }) => title);
};

/** As its manual begins: only pages with all of the words. */
const strict: Engine = async (text) => {
  const rows = await db().$queryRaw<{ title: string }[]>`
    SELECT "title" FROM (
      SELECT "title", to_tsvector('dutch', "title" || ' ' || "summary" || ' ' || "body") AS words
      FROM "SearchEntry" WHERE 'public' = ANY("audience")) AS page, plainto_tsquery('dutch', ${text}) AS wanted
    WHERE words @@ wanted ORDER BY ts_rank(words, wanted) DESC, "title" LIMIT ${BEST}`;
  return rows.map(({ title }) => title);
};

const gain = (grade: number) => 2 ** grade - 1;
const discounted = (grades: number[]) =>
  grades.slice(0, BEST).reduce((sum, grade, i) => sum + gain(grade) / Math.log2(i + 2), 0);

/** @returns 0 (nothing found) to 1 (as good as can be). */
function ndcg({ answers }: Judged, found: string[]): number {
  const seen = new Set<string>();
  const grades = found.map((title) => {
    const key = titles.get(title);
    if (!key || seen.has(key)) return 0;
    seen.add(key);
    return answers[key] ?? 0;
  });
  return discounted(grades) / discounted(Object.values(answers).sort((a, b) => b - a));
}

const mean = (numbers: number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

async function missing(): Promise<string[]> {
  const rows = await db().searchEntry.findMany({
    where: { audience: { has: "public" } },
    select: { title: true },
  });
  const there = new Set(rows.map(({ title }) => title));
  return [...titles.keys()].filter((title) => !there.has(title));
}

async function main() {
  const folder = temporaryFolder();
  const server = await startServer({ DATA_DIR: folder.dir });
  try {
    openDatabase(runningEmbeddedUrl(folder.dir, "app")!, 5);
    // A fresh demo is indexed once it is up.
    await until(async () => (await missing()).length === 0, 60_000).catch(async () => {
      throw new Error(`the demo has no public page called: ${(await missing()).join("; ")}`);
    });
    const scores: { why: string; ours: number; plain: number; strict: number }[] = [];
    for (const judged of JUDGED) {
      const found = await ours(judged.query);
      const score = {
        ours: ndcg(judged, found),
        plain: ndcg(judged, await plain(judged.query)),
        strict: ndcg(judged, await strict(judged.query)),
      };
      scores.push({ why: judged.why, ...score });
      console.log(`${score.ours.toFixed(2)}  ${score.plain.toFixed(2)}  ${judged.query} (${judged.why})`);
      if (process.argv.includes("--found")) console.log(found.map((title) => `        ${title}`).join("\n"));
    }
    for (const why of new Set(scores.map((one) => one.why))) {
      const of = scores.filter((one) => one.why === why);
      const [a, b] = [mean(of.map((one) => one.ours)), mean(of.map((one) => one.plain))];
      console.log(
        `${why.padEnd(14)} ${String(of.length).padStart(3)} searches: ${a.toFixed(3)}, plain ${b.toFixed(3)}`,
      );
    }
    const all = (engine: "ours" | "plain" | "strict") => mean(scores.map((one) => one[engine]));
    console.log(
      `${scores.length} searches: nDCG@10 ${all("ours").toFixed(3)}; PostgreSQL's dutch ${all("plain").toFixed(3)}, ` +
        `and ${all("strict").toFixed(3)} when a page must have all words`,
    );
    console.log(`ratio search-ndcg-vs-postgres-dutch ${(all("ours") / all("plain")).toFixed(2)}`);
    console.log(`ratio search-ndcg-vs-postgres-dutch-all-words ${(all("ours") / all("strict")).toFixed(2)}`);
    console.log(`ratio search-ndcg ${all("ours").toFixed(3)}`);
  } finally {
    await closeDatabase();
    await server.stop();
    folder.remove();
  }
}

await main();
