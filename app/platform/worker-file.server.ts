import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";

/**
 * Starts a thread. Built, it runs the bundle that stands beside the server; in development and under test there is
 * none, and the source runs as it is.
 * @param built name of the bundle in build/server.
 * @param source path of the source from the root of the project.
 */
export function startWorker(built: string, source: string): Worker {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const root = path.resolve("build");
  if (here.startsWith(root)) return new Worker(path.join(root, "server", built));
  // Node 20 gives the first file of a thread to no loader, so that file is a line that brings the loader along.
  const url = JSON.stringify(pathToFileURL(path.resolve(source)).href);
  const code = `import("tsx/esm/api").then(({ register }) => (register(), import(${url})));`;
  return new Worker(code, { eval: true });
}

/**
 * The arguments with which Node runs a program of ours as a process of its own; `built` and `source` as for a thread.
 */
export function programArguments(built: string, source: string): string[] {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const root = path.resolve("build");
  return here.startsWith(root)
    ? [path.join(root, "server", built)]
    : ["--import", "tsx", path.resolve(source)];
}
