import { openCluster } from "./cluster.server";
import { connectionUrl, folderAt } from "./folder.server";
import { Keeper } from "./keeper.server";
import { runningPostmaster } from "./left-behind.server";

export type EmbeddedOptions = {
  /** Holds the cluster, its password, its log and its socket. */
  dir: string;
  database?: string;
  log?: (line: string) => void;
  /** Called when the database died and could not be started again. */
  onFatal?: (error: Error) => void;
};

export type EmbeddedPostgres = {
  url: string;
  /** Process of the server as it is now. */
  pid(): number | undefined;
  stop(): Promise<void>;
};

/**
 * Starts a real PostgreSQL out of npm as a child process on a folder of its own, reached by a private socket. It is
 * there for who has no database server: DATABASE_URL takes its place.
 * @throws Error that says what to do, e.g. when another application uses the folder.
 */
export async function startEmbeddedPostgres({
  dir,
  database = "app",
  log = () => {},
  onFatal = () => {},
}: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const cluster = await openCluster(dir, log);
  const keeper = new Keeper(cluster, { log, onFatal });
  const leave = () => keeper.leave();
  process.once("exit", leave);
  await keeper.start();
  const { rowCount } = await keeper.query("SELECT 1 FROM pg_database WHERE datname = $1", [database]);
  if (!rowCount) await keeper.query(`CREATE DATABASE "${database.replaceAll('"', '""')}"`);
  return {
    url: connectionUrl(cluster.folder, database, keeper.port),
    pid: () => keeper.pid,
    async stop() {
      await keeper.stop();
      process.off("exit", leave);
    },
  };
}

/** The URL of the database that already runs on `dir`, for tools that work beside the application. */
export function runningEmbeddedUrl(dir: string, database = "app"): string | undefined {
  const folder = folderAt(dir);
  const running = runningPostmaster(folder.data);
  return running && connectionUrl(folder, database, running.port);
}
