import pg from "pg";
import { databaseUrl, db } from "~/platform/db.server";
import { sha256 } from "~/platform/ids.server";
import { getPage, type Page } from "./in-process";

type Question = { text: string; values?: unknown[] };
/** What was asked of the database, of which tables, and the hash of what it answered. */
type Asked = { question: Question; tables: string[]; answer: string };
type Kept = { page: Page; asked: Asked[]; held: ReadonlyMap<string, string> };
type Read = (path: string) => Promise<Page>;

/**
 * Pages that were read, with all that was asked to make them. A page is made of what the database answers and of
 * nothing else but the clock and the keys of its forms, so it is read anew only when one of those questions is answered
 * otherwise by now.
 */
export class RememberedPages {
  readonly #kept = new Map<string, Kept>();

  /**
   * Reads pages of the database as it stands while `work` runs.
   * @param work one page at a time, or it is not known which page asks what.
   */
  async whileItStands<T>(work: (readAs: (cookie: string) => Read) => Promise<T>): Promise<T> {
    const now = new Standing(await tablesNow());
    try {
      return await work((cookie) => (path) => this.#read(now, cookie, path));
    } finally {
      await now.end();
    }
  }

  async #read(now: Standing, cookie: string, path: string): Promise<Page> {
    const key = `${cookie} ${path}`;
    const kept = this.#kept.get(key);
    if (kept && (await now.saysTheSameTo(kept))) return kept.page;
    const { page, questions } = await overhear(() => getPage(path, cookie));
    // The first answer stays: that is what is there again when a next test begins.
    if (!kept) this.#kept.set(key, { page, asked: await now.answersTo(questions), held: now.held });
    return page;
  }
}

/** The database as it stands for a while: each question is put to it once. */
class Standing {
  readonly #answers = new Map<string, Promise<string>>();
  readonly #tablesIn = new Map<string, string[]>();
  #client: Promise<pg.Client> | undefined;

  /** @param held a hash of what each table holds. */
  constructor(readonly held: ReadonlyMap<string, string>) {}

  async saysTheSameTo({ asked, held }: Kept): Promise<boolean> {
    const changed = (table: string) => held.get(table) !== this.held.get(table);
    for (const { question, tables, answer } of asked)
      if (tables.some(changed) && (await this.#answer(question)) !== answer) return false;
    return true;
  }

  async answersTo(questions: Question[]): Promise<Asked[]> {
    const asked: Asked[] = [];
    for (const question of questions) {
      const tables = this.#tables(question.text);
      if (tables.length > 0) asked.push({ question, tables, answer: await this.#answer(question) });
    }
    return asked;
  }

  async end(): Promise<void> {
    await (await this.#client)?.end();
  }

  /** What writes has no answer that can be compared: it stands for what its tables hold. */
  #answer({ text, values }: Question): Promise<string> {
    if (!/^\s*SELECT\b/i.test(text)) {
      const held = this.#tables(text).map((table) => this.held.get(table));
      return Promise.resolve(held.join(" "));
    }
    const key = JSON.stringify([text, values], (_, value: unknown) =>
      typeof value === "bigint" ? String(value) : value,
    );
    const known = this.#answers.get(key);
    if (known) return known;
    const answer = this.#ask({ text, values });
    this.#answers.set(key, answer);
    return answer;
  }

  async #ask(question: Question): Promise<string> {
    this.#client ??= connected();
    const { rows } = await (await this.#client).query({ ...question, rowMode: "array" });
    return sha256(JSON.stringify(rows));
  }

  /** The tables that a statement names, or a function that is called after one. */
  #tables(text: string): string[] {
    const known = this.#tablesIn.get(text);
    if (known) return known;
    const found = [...this.held.keys()].filter(
      (table) => text.includes(`"${table}"`) || text.includes(`"${table}_`),
    );
    this.#tablesIn.set(text, found);
    return found;
  }
}

async function connected(): Promise<pg.Client> {
  const client = new pg.Client(databaseUrl());
  await client.connect();
  return client;
}

/** A hash of what every table holds. */
async function tablesNow(): Promise<Map<string, string>> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`;
  const hashes = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS name, md5(coalesce(string_agg(t::text, ',' ORDER BY t::text), '')) AS hash FROM "${name}" t`,
  );
  const rows = await db().$queryRawUnsafe<{ name: string; hash: string }[]>(hashes.join(" UNION ALL "));
  return new Map(rows.map(({ name, hash }) => [name, hash]));
}

/** Listens to what is asked of the database while a page is made. */
async function overhear(work: () => Promise<Page>): Promise<{ page: Page; questions: Question[] }> {
  const questions: Question[] = [];
  const query = pg.Client.prototype.query;
  const listening = function (this: unknown, ...args: unknown[]) {
    const [first, second] = args as [string | Question, unknown];
    const values = Array.isArray(second) ? (second as unknown[]) : undefined;
    questions.push(
      typeof first === "string"
        ? { text: first, values }
        : { text: first.text, values: first.values ?? values },
    );
    return Reflect.apply(query, this, args) as unknown;
  };
  pg.Client.prototype.query = listening as typeof query;
  try {
    return { page: await work(), questions };
  } finally {
    pg.Client.prototype.query = query;
  }
}
