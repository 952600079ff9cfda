import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { isDatabaseDown } from "./db.server";
import { log } from "./log.server";

const TRY_AGAIN_MS = 500;

type Result = { rows: unknown[]; rowCount: number | null };

/**
 * The database as pg-boss sees it: never away, sometimes slow. pg-boss notes what became of a job without waiting
 * for that note, and a note that fails would end the process. A statement whose answer was lost may so be done twice,
 * which jobs bear.
 */
export function patientDatabase(connectionString: string) {
  const pool = new pg.Pool({ connectionString, max: 3, application_name: "netwerf-jobs" });
  pool.on("error", (error) => log.warn({ err: error }, "jobs: trouble with the database"));
  let closing = false;
  return {
    async executeSql(text: string, values: unknown[]): Promise<Result> {
      for (;;) {
        try {
          return await pool.query(text, values);
        } catch (error) {
          // Whoever still waits when we leave learns nothing; the clock of the next start makes it good.
          if (closing && (pool.ending || isDatabaseDown(error))) return { rows: [], rowCount: 0 };
          if (!isDatabaseDown(error)) throw error;
          await sleep(TRY_AGAIN_MS);
        }
      }
    },
    /** From now on nobody waits any more for a database that is away. */
    leave: () => void (closing = true),
    close: () => pool.end(),
  };
}
