/**
 * Loaded into each measured server. Asked by a signal, it throws away the garbage of every thread and writes down
 * what is left in use, in bytes, to the file that COLLECT_FILE names.
 */
import { renameSync, writeFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { BroadcastChannel, isMainThread } from "node:worker_threads";

const THREADS_ANSWER_WITHIN_MS = 1000;

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc");
const inUse = () => {
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

// Each thread has a heap of its own.
const channel = new BroadcastChannel("collect");
channel.unref();
let others = 0;
channel.onmessage = ({ data }) => {
  if (isMainThread) others += data;
  else if (data === "collect") channel.postMessage(inUse());
};
if (isMainThread)
  process.on("SIGUSR2", () => {
    others = 0;
    channel.postMessage("collect");
    setTimeout(() => {
      const file = process.env.COLLECT_FILE;
      writeFileSync(`${file}.new`, String(inUse() + others));
      renameSync(`${file}.new`, file);
    }, THREADS_ANSWER_WITHIN_MS);
  });
