/** Hocuspocus as its manual has it: the database extension, storing whole documents after its default debounce. */
import { Database } from "@hocuspocus/extension-database";
import { Server } from "@hocuspocus/server";
import pg from "pg";
import { startEmbeddedPostgres } from "../../../app/platform/embedded-postgres/start.server";

const [dir] = process.argv.slice(2);
const postgres = await startEmbeddedPostgres({ dir: dir! });
const pool = new pg.Pool({ connectionString: postgres.url, max: 10 });
await pool.query(`CREATE TABLE document (name text PRIMARY KEY, state bytea NOT NULL)`);

const database = new Database({
  async fetch({ documentName }) {
    const { rows } = await pool.query<{ state: Buffer }>("SELECT state FROM document WHERE name = $1", [
      documentName,
    ]);
    return rows[0]?.state ?? null;
  },
  async store({ documentName, state }) {
    await pool.query(
      `INSERT INTO document (name, state) VALUES ($1, $2)
       ON CONFLICT (name) DO UPDATE SET state = excluded.state`,
      [documentName, state],
    );
  },
});
const server = new Server({
  ...{ port: 0, address: "127.0.0.1", quiet: true, stopOnSignals: false, extensions: [database] },
});
await server.listen();
process.on("SIGTERM", () => {
  const stop = async () => {
    await pool.end();
    await postgres.stop();
    process.exit();
  };
  void stop();
});
process.send!({ port: server.address.port, postgres: postgres.pid() });
