import pg from "pg";
import { newId } from "../../app/platform/ids.server";

export type Statement = { text: string; values: unknown[] };

/** What `work` sends to the database, transaction brackets and all, in order. */
export async function recordStatements(work: () => Promise<unknown>): Promise<Statement[]> {
  const seen: Statement[] = [];
  const query = pg.Client.prototype.query;
  const listening = function (this: unknown, ...args: unknown[]) {
    const [first, second] = args as [string | Statement, unknown[] | undefined];
    if (typeof first === "string") seen.push({ text: first, values: second ?? [] });
    else if (first && typeof first.text === "string")
      seen.push({ text: first.text, values: second ?? first.values ?? [] });
    return Reflect.apply(query, this, args) as unknown;
  };
  pg.Client.prototype.query = listening as typeof query;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query;
  }
  const begin = seen.findIndex(({ text }) => /^BEGIN/i.test(text));
  const commit = seen.findIndex(({ text }, i) => i > begin && /^COMMIT/i.test(text));
  if (begin < 0 || commit < 0) throw new Error("there was no transaction to record");
  return seen.slice(begin, commit + 1);
}

/**
 * The same statements for another person: every value that belonged to the recorded one is replaced by a fresh
 * value of its kind, the same wherever it stood.
 * @param kept ids of what is shared, e.g. the date.
 * @param numbers values that count on, e.g. the number of arrival, and what they become.
 */
export function renewed(
  statements: Statement[],
  kept: ReadonlySet<string>,
  words: readonly string[],
  numbers: ReadonlyMap<number, number>,
): Statement[] {
  const fresh = new Map<string, string>();
  const mark = newId().replaceAll("-", "");
  const renew = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(renew);
    if (typeof value === "number") return numbers.get(value) ?? value;
    if (typeof value !== "string" || kept.has(value)) return value;
    if (!UUID.test(value) && !words.includes(value)) return renewInside(value, renew);
    const known = fresh.get(value) ?? (UUID.test(value) ? newId() : `${mark}-${value}`);
    fresh.set(value, known);
    return known;
  };
  return statements.map(({ text, values }) => ({ text, values: values.map(renew) }));
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const UUIDS = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Ids within a text, e.g. in JSON or in a key. */
const renewInside = (value: string, renew: (part: string) => unknown) =>
  value.replace(UUIDS, (id) => String(renew(id)));
