/** Steps that start, dev, build and test share. Plain Node: they run before anything is installed. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
const WINDOWS = process.platform === "win32";
const SOURCES = [
  "app",
  "prisma",
  "public",
  "server.ts",
  "package.json",
  "remix.config.js",
  "tsconfig.json",
  "vite.config.ts",
];
const SKIP = new Set([path.join("app", "platform", "prisma")]);

/** Runs a command with its output shown; throws when it fails. */
export function run(command, args, env = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: "inherit",
    shell: WINDOWS,
    env: { ...process.env, ...env },
  });
  if (result.error) throw result.error;
  if (result.status !== 0)
    throw new Error(`${command} ${args.join(" ")} ended with ${result.status ?? result.signal}`);
}

/** A tool out of node_modules/.bin. */
export function tool(name) {
  return path.join(root, "node_modules", ".bin", WINDOWS ? `${name}.cmd` : name);
}

/** Refuses a Node that the dependencies do not run on, in words. */
export function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
  if (!fits) throw new Error(`Netwerf needs Node 20.19, 22.12 or 24 and later; this is ${process.version}.`);
}

/** Does `work` unless it was done for the same `fingerprint` before; remembers in `stamp`. */
function unlessDone(stamp, fingerprint, work) {
  const file = path.join(root, stamp);
  if (existsSync(file) && readFileSync(file, "utf8") === fingerprint) return false;
  work();
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, fingerprint);
  return true;
}

/** Installs the exact dependencies of the lock file, when they are not there. */
export function install() {
  return unlessDone("node_modules/.netwerf-installed", hash(["package-lock.json"]), () => {
    console.log("Installing (once, a minute or two) …");
    run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
  });
}

/** Makes the database client out of the schema, when the schema changed. */
export function generate() {
  return unlessDone(
    "app/platform/prisma/.netwerf-generated",
    hash(["prisma/schema", "package-lock.json"]),
    () => {
      console.log("Preparing the database client …");
      run(process.execPath, ["--import", "tsx", "scripts/prisma.ts", "generate"]);
    },
  );
}

/** Builds pages and server, when any source changed. */
export function build() {
  return unlessDone("build/.netwerf-built", hash(SOURCES), () => {
    console.log("Building …");
    run(tool("remix"), ["vite:build", "--logLevel", "error"], { NODE_ENV: "production" });
    bundle("server.ts", "build/server.js");
    bundle("app/domain/focus-groups/note/worker/notes-worker.ts", "build/server/notes-worker.js");
    bundle("app/domain/files/text/text-program.server.ts", "build/server/text-program.js");
  });
}

/** Makes one file for Node of a source and what of ours it uses. */
function bundle(source, file) {
  run(tool("esbuild"), [
    source,
    "--bundle",
    "--packages=external",
    "--platform=node",
    "--format=esm",
    "--target=node20",
    `--outfile=${file}`,
    "--log-level=warning",
  ]);
}

/** One hash over the names and contents of files and folders. */
function hash(names) {
  const sum = createHash("sha256").update(process.version);
  for (const file of names.flatMap(filesIn).sort())
    sum
      .update(file)
      .update("\0")
      .update(readFileSync(path.join(root, file)));
  return sum.digest("hex");
}

function filesIn(name) {
  const full = path.join(root, name);
  if (SKIP.has(path.normalize(name)) || !existsSync(full)) return [];
  try {
    return readdirSync(full, { withFileTypes: true }).flatMap((entry) =>
      filesIn(path.join(name, entry.name)),
    );
  } catch (error) {
    if (error.code === "ENOTDIR") return [name];
    throw error;
  }
}
