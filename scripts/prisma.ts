// Prisma CLI, offline and against the right database: DATABASE_URL, else the embedded one (started if needed).
//   npm run prisma -- migrate dev --name x      npm run prisma -- migrate status
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { defaultDataDir } from "../app/platform/embedded-postgres/folder.server.ts";
import {
  runningEmbeddedUrl,
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from "../app/platform/embedded-postgres/start.server.ts";

const args = process.argv.slice(2);
const env: NodeJS.ProcessEnv = { ...process.env, CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" };
// PRISMA_NATIVE_ENGINE=1: let Prisma download and use its own schema engine instead.
if (!env.PRISMA_NATIVE_ENGINE)
  env.PRISMA_SCHEMA_ENGINE_BINARY ??= fileURLToPath(new URL("./schema-engine.mjs", import.meta.url));
let embedded: EmbeddedPostgres | undefined;
if (!env.DATABASE_URL && ["migrate", "db", "studio"].includes(args[0] ?? "")) {
  const dir = defaultDataDir(process.env.DATA_DIR);
  env.DATABASE_URL =
    runningEmbeddedUrl(dir) ?? (embedded = await startEmbeddedPostgres({ dir, log: console.error })).url;
}
env.DATABASE_URL ??= "postgresql://unused@localhost/unused"; // generate, validate, format need no database
const child = spawn(
  process.execPath,
  [createRequire(import.meta.url).resolve("prisma/build/index.js"), ...args],
  { stdio: "inherit", env },
);
process.on("SIGINT", () => {}); // the child gets it too
child.on("exit", (code) => {
  void Promise.resolve(embedded?.stop()).then(() => process.exit(code ?? 1));
});
