/** An application with an embedded database on the folder that it is given, for tests that kill it. */
import { startEmbeddedPostgres } from "../../app/platform/embedded-postgres/start.server";

try {
  const server = await startEmbeddedPostgres({ dir: process.argv[2]!, log: (line) => console.error(line) });
  console.log(JSON.stringify({ url: server.url, pid: server.pid() }));
  process.on("SIGTERM", () => void server.stop().then(() => process.exit(0)));
  setInterval(() => {}, 60_000);
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
