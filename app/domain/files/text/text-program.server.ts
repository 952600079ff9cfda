/**
 * A program of its own that reads the words in one file: `<path> <kind>`, the answer as JSON on standard output. It
 * knows no secret and no database, and is ended by who started it when it takes too long, by itself when it takes too
 * much memory.
 */
import { readFile } from "node:fs/promises";
import { Worker } from "node:worker_threads";
import type { FileKind } from "../file";
import { readText } from "./read-text.server";

/** Of the whole process: what a file unpacks to does not count as memory of the script. */
const MOST_MEMORY = 700_000_000;

// In a thread, for whoever fills the memory does not come round to measuring it.
const guard = new Worker(
  `setInterval(() => { if (process.memoryUsage.rss() > ${MOST_MEMORY}) process.kill(process.pid, "SIGKILL"); }, 50);`,
  { eval: true },
);
guard.unref();

const [path = "", kind = ""] = process.argv.slice(2);
const text = await readText(new Uint8Array(await readFile(path)), kind as FileKind);
process.stdout.write(JSON.stringify({ text }), () => process.exit(0));
