/** Loaded into each measured server: throws away its garbage when asked, so that memory means what is in use. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { BroadcastChannel, isMainThread } from "node:worker_threads";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc");
// A thread has a heap of its own.
const channel = new BroadcastChannel("collect");
channel.onmessage = () => collect();
channel.unref();
if (isMainThread)
  process.on("SIGUSR2", () => {
    channel.postMessage(null);
    collect();
  });
