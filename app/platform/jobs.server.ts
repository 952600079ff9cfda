import PgBoss from "pg-boss";
import { patientDatabase } from "./jobs-database.server";
import { log } from "./log.server";

/** One durable, repeatable piece of work. Bears being run twice. */
export type Job = {
  name: string;
  /** Also runs by the clock: a cron line in Brussels time. */
  cron?: string;
  run: () => Promise<void>;
};

export type Jobs = {
  /** Asks for a run of the job soon. Asking while one is waiting changes nothing. Never throws. */
  wake(name: string): void;
  /** Waits for running jobs, at most ten seconds, and stops. */
  stop(): Promise<void>;
};

/** Starts pg-boss on the database and lets it run `jobs`, one run of each at a time. */
export async function startJobs(databaseUrl: string, jobs: Job[]): Promise<Jobs> {
  const database = patientDatabase(databaseUrl);
  const boss = new PgBoss({ db: database });
  boss.on("error", (error) => log.warn({ err: error.message }, "jobs: trouble with the database"));
  await boss.start();
  const workers = new Map<string, string>();
  for (const job of jobs) workers.set(job.name, await start(boss, job));
  const pending = new Set<string>();
  return {
    wake(name) {
      if (pending.has(name)) return;
      pending.add(name);
      boss
        .send(name, {})
        .then(() => boss.notifyWorker(workers.get(name) ?? ""))
        .catch((error: Error) =>
          log.warn({ err: error.message, job: name }, "could not wake a job; its clock will"),
        )
        .finally(() => pending.delete(name));
    },
    async stop() {
      database.leave();
      await boss
        .stop({ graceful: true, wait: true, timeout: 10_000 })
        .catch((error: Error) => log.warn({ err: error.message }, "jobs did not stop cleanly"));
      await database.close();
    },
  };
}

/**
 * How often is looked whether there is work. Who wakes a job tells its worker, so this is for what the clock or another
 * process asked for; a dozen jobs that ask twice a second took a fortieth of a core for nothing.
 */
const LOOK_EVERY_S = 2;

/** @returns the id of its worker. */
async function start(boss: PgBoss, job: Job): Promise<string> {
  // "short": at most one run waits; a second request for the same work is the same request.
  await boss.createQueue(job.name, {
    name: job.name,
    policy: "short",
    retryLimit: 3,
    retryDelay: 5,
    retryBackoff: true,
    expireInSeconds: 300,
  });
  const worker = await boss.work(job.name, { pollingIntervalSeconds: LOOK_EVERY_S }, async () => {
    try {
      await job.run();
    } catch (error) {
      log.error({ err: error, job: job.name }, "job failed; it will be tried again");
      throw error;
    }
  });
  if (job.cron) await boss.schedule(job.name, job.cron, {}, { tz: "Europe/Brussels" });
  return worker;
}
