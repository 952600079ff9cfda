/**
 * Loaded into a server under test: on SIGUSR2 each thread throws away what nothing holds any more and says on standard
 * error how much is left. What a process has of the machine says little: a collector that is not pressed lets garbage lie.
 */
import { writeSync } from "node:fs";
import process from "node:process";
import { BroadcastChannel, isMainThread } from "node:worker_threads";

const channel = new BroadcastChannel("live-memory");
channel.unref();
let rounds = 0;

function say(round) {
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  writeSync(2, `live memory ${round} ${isMainThread ? "main" : "thread"} ${heapUsed + external}\n`);
}

if (isMainThread)
  process.on("SIGUSR2", () => {
    rounds += 1;
    channel.postMessage(rounds);
    say(rounds);
  });
else channel.onmessage = ({ data }) => say(data);
