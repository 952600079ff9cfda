import pg from "pg";

/** How many statements `work` sends to the database, without what the dispatcher notes down now and then. */
export async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const query = pg.Client.prototype.query;
  const counting = function (this: unknown, ...args: unknown[]) {
    if (!JSON.stringify(args[0]).includes("dispatchedAt")) count += 1;
    return Reflect.apply(query, this, args) as unknown;
  };
  pg.Client.prototype.query = counting as typeof query;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query;
  }
  return count;
}
