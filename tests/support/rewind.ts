import { db } from "~/platform/db.server";
import type { Watch } from "./digest";

/**
 * Keeps every table as it is now.
 * @returns puts back the tables that changed since: a fraction of what making their rows anew costs.
 */
export async function keepTables(digest: Watch): Promise<() => Promise<void>> {
  const before = await digest();
  const names = [...Object.keys(before), "LoginSession"];
  await db().$executeRawUnsafe(`CREATE SCHEMA kept`);
  for (const name of names) await db().$executeRawUnsafe(`CREATE TABLE kept."${name}" AS TABLE "${name}"`);
  return async () => {
    const after = await digest();
    const changed = names.filter((name) => name === "LoginSession" || after[name] !== before[name]);
    await db().$transaction([
      // No foreign keys while rows go and come back.
      db().$executeRawUnsafe(`SET LOCAL session_replication_role = replica`),
      ...changed.flatMap((name) => [
        db().$executeRawUnsafe(`DELETE FROM "${name}"`),
        db().$executeRawUnsafe(`INSERT INTO "${name}" SELECT * FROM kept."${name}"`),
      ]),
    ]);
  };
}
