import { db } from "~/platform/db.server";

/** A sum of each table's rows; log-ins, which every request looks at, stay out of it, and so does what the outbox
 * ticks off. */
export type Digest = Record<string, string>;
export type Watch = () => Promise<Digest>;

const sumOf = (table: string) =>
  `SELECT '${table}' AS name, count(*) || ' ' || coalesce(sum(hashtextextended((to_jsonb(t) - 'dispatchedAt')::text, 0)), 0) AS sum FROM "${table}" t`;

/**
 * Watches every table from now on.
 * @returns tells the sums; a table is read again only after a row of it was written, which is counted by a trigger:
 *   reading all of them takes a hundred times as long as most of what one wants to know it about.
 */
export async function watchTables(): Promise<Watch> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'
      AND tablename NOT IN ('LoginSession', '_prisma_migrations')`;
  await db().$executeRaw`CREATE SCHEMA watched`;
  await db().$executeRaw`
    CREATE FUNCTION watched.tick() RETURNS trigger LANGUAGE plpgsql
      AS $$ BEGIN PERFORM nextval(format('watched.%I', TG_TABLE_NAME)); RETURN NULL; END $$`;
  for (const { name } of tables) {
    await db().$executeRawUnsafe(`CREATE SEQUENCE watched."${name}"`);
    await db().$executeRawUnsafe(
      `CREATE TRIGGER tick AFTER INSERT OR UPDATE OR DELETE ON "${name}" FOR EACH ROW EXECUTE FUNCTION watched.tick()`,
    );
    // Also while foreign keys are off, when rows are put back.
    await db().$executeRawUnsafe(`ALTER TABLE "${name}" ENABLE ALWAYS TRIGGER tick`);
  }
  let ticks = new Map<string, bigint | null>();
  let sums: Digest = {};
  return async () => {
    const counted = await db().$queryRaw<{ name: string; count: bigint | null }[]>`
      SELECT sequencename AS name, last_value AS count FROM pg_sequences WHERE schemaname = 'watched'`;
    const written = counted.filter(({ name, count }) => ticks.get(name) !== count);
    if (written.length > 0) {
      const rows = await db().$queryRawUnsafe<{ name: string; sum: string }[]>(
        written.map(({ name }) => sumOf(name)).join(" UNION ALL "),
      );
      sums = { ...sums, ...Object.fromEntries(rows.map(({ name, sum }) => [name, sum])) };
    }
    ticks = new Map(counted.map(({ name, count }) => [name, count]));
    return sums;
  };
}
