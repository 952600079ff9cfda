import type { Server as HttpServer } from "node:http";
import path from "node:path";
import { readEnv, type Env } from "~/platform/env.server";
import { log } from "~/platform/log.server";
import { closeDatabase, openDatabase } from "~/platform/db.server";
import { defaultDataDir } from "~/platform/embedded-postgres/folder.server";
import { startEmbeddedPostgres } from "~/platform/embedded-postgres/start.server";
import { applicationSecret, setSecret } from "~/platform/secret.server";
import { openStorage } from "~/platform/storage.server";
import { startJobs } from "~/platform/jobs.server";
import { migrate } from "~/platform/migrate.server";
import { SHARED, sharedPages, type SharedPages } from "~/platform/http/shared-pages.server";
import { loggedPath } from "~/platform/http/logged-path";
import { isCrossSite, MAX_URL_LENGTH, securityHeaders } from "~/platform/http/guard";
import { addListener, markDispatched } from "~/domain/activity/dispatch.server";
import { addScribe } from "~/domain/activity/record.server";
import { unsafeSetSeatLock } from "~/domain/events/date-lock.server";
import { keeper } from "~/domain/focus-groups/note/keeper.server";
import { addTextListener } from "~/domain/focus-groups/note/text-listeners";
import { forgetScribe } from "~/domain/focus-groups/table/retention.server";
import { followMovedDates, inviteAtOnce, jobs, serveLines, wakeAfter } from "~/jobs.server";
import { setOrigin } from "~/platform/origin.server";
import { mailScribe } from "~/mail/scribe.server";
import { citeOnChange } from "~/domain/reports/citations.server";
import { addForgetter } from "~/domain/people/forget.server";
import { forgetInQuestions } from "~/domain/knowledge/questions/personal-data.server";
import { forgetCommenterScribe } from "~/domain/reports/personal-data.server";
import { forgetAuthorScribe } from "~/domain/knowledge/stories/personal-data.server";
import { openPost } from "~/mail/post.server";
import { isEmpty } from "~/domain/finding/keep-entries.server";
import { indexChanges } from "~/search/index.server";
import { openGateway } from "~/realtime/gateway.server";
import { openNotesGateway } from "~/realtime/notes/gateway.server";
import { setDemo, setReady } from "~/platform/running.server";
import { unavailablePage } from "~/ui/unavailable-page";
import { seedWhenEmpty } from "../prisma/seed/seed.server";
import { welcome } from "../prisma/seed/welcome";

/** What the shell needs of the application. */
export type Application = {
  env: Env;
  log: typeof log;
  isCrossSite: typeof isCrossSite;
  securityHeaders: typeof securityHeaders;
  maxUrlLength: number;
  loggedPath: typeof loggedPath;
  /** Pages just made that are the same for every visitor, and the header by which a page says that it is one. */
  sharedPages: SharedPages;
  sharedHeader: string;
  /** The page for a time without database; needs nothing but itself. */
  unavailablePage: string;
  /** Says that no new work is welcome; `/readyz` answers 503 from now on. */
  drain(): void;
  /** Told under which address it listens; answers what a person at the terminal wants to know. */
  listening(origin: string): string[];
  /** Closes sockets, waits for open requests, lets running jobs finish, closes the database. */
  stop(requestsDone: Promise<void>): Promise<void>;
};

/** What is written in the same transaction as what it follows from: letters, and what of somebody is forgotten. */
function letRoomsWrite(): void {
  addScribe(mailScribe);
  addScribe(forgetScribe);
  addScribe(forgetCommenterScribe);
  addScribe(forgetAuthorScribe);
  addForgetter(forgetInQuestions);
}

/**
 * Composition root: checks the environment, opens the database (starting the embedded one when no other is
 * named), brings its schema up to date, seeds the demo, and lets mail, jobs and live updates listen.
 * @param server carries the sockets; listens only after this.
 * @param say receives one plain line per step.
 */
export async function boot(server: HttpServer, say: (line: string) => void): Promise<Application> {
  const env = readEnv(process.env);
  log.level = env.LOG_LEVEL;
  const dataDir = defaultDataDir(env.DATA_DIR);
  const database = await openOwnOrOther(env, dataDir);
  setSecret(env.APP_SECRET ?? applicationSecret(dataDir));
  for (const name of await migrate(database.url, path.resolve("prisma/migrations")))
    say(`database: applied ${name}`);
  openDatabase(database.url, env.DATABASE_POOL);

  const demo = env.DEMO ?? !env.DATABASE_URL;
  setDemo(demo);
  if (env.SEAT_LOCK === "off") unsafeSetSeatLock(false);
  // Before anybody listens: letters of an invented past would bury the ones that a person causes today.
  if (demo) await seedWhenEmpty(say);

  const post = openPost(env);
  letRoomsWrite();
  const running = await startJobs(database.url, jobs(post));
  addListener((activities) => wakeAfter(activities).forEach(running.wake));
  addListener(serveLines);
  addListener(followMovedDates);
  addListener(inviteAtOnce);
  const gateway = openGateway(server, env.BASE_URL);
  addListener(gateway.announce);
  addTextListener(gateway.announceText);
  addTextListener(citeOnChange);
  const notes = openNotesGateway(server, env.BASE_URL);
  addListener(notes.heard);
  addListener(indexChanges);
  running.wake("deliver-mail");
  if (await isEmpty()) running.wake("index-all");
  setReady(true);

  return {
    env,
    log,
    isCrossSite,
    securityHeaders,
    maxUrlLength: MAX_URL_LENGTH,
    loggedPath,
    sharedPages: sharedPages(),
    sharedHeader: SHARED,
    unavailablePage,
    drain: () => setReady(false),
    listening(origin) {
      setOrigin(origin);
      return welcome({ demo, origin, smtp: env.SMTP_URL !== undefined });
    },
    async stop(requestsDone) {
      await notes.close();
      await gateway.close();
      await requestsDone;
      await running.stop();
      await keeper().close();
      await markDispatched();
      post.close();
      await closeDatabase();
      await database.stop();
    },
  };
}

/** Opens where bytes are kept, and the database: the one that is named, else our own beside them. */
async function openOwnOrOther(env: Env, dataDir: string) {
  openStorage(dataDir);
  if (env.DATABASE_URL) return { url: env.DATABASE_URL, stop: async () => {} };
  return startEmbeddedPostgres({
    dir: dataDir,
    log: (line) => log.info({ part: "postgres" }, line),
    onFatal: (error) => {
      log.fatal({ err: error }, "the embedded database cannot be started again");
      process.exit(1);
    },
  });
}
