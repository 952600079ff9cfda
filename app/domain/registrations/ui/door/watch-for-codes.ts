import { openDetector, type Detect } from "./detector";

const EVERY_MS = 180;
/** The same code in view counts once in this time. */
const SAME_CODE_MS = 4_000;

/** Why there is nothing to see: not allowed, no camera, or no program that reads codes. */
export type Trouble = "denied" | "none" | "reader";

/**
 * Starts the camera and looks for codes until the answer is called. The screen stays on meanwhile, and a camera that
 * the phone took away (a call, a locked screen) comes back.
 */
export function watchForCodes(
  video: HTMLVideoElement,
  found: (text: string) => void,
  fail: (why: Trouble) => void,
): () => void {
  const stop = new AbortController();
  const report = onceInAWhile(found);
  const run = async () => {
    const detect = openDetector().catch(() => null);
    await show(video, stop.signal);
    if (stop.signal.aborted) return;
    const reader = await detect;
    if (!reader) throw new CameraTrouble("reader");
    await look(video, reader, report, stop.signal);
  };
  const again = () => {
    if (document.visibilityState !== "visible") return;
    void keepAwake(stop.signal);
    if (isOver(video)) void show(video, stop.signal).catch(() => {});
  };
  document.addEventListener("visibilitychange", again, { signal: stop.signal });
  void keepAwake(stop.signal);
  run().catch((error: unknown) => fail(error instanceof CameraTrouble ? error.why : "none"));
  return () => {
    stop.abort();
    tracksOf(video).forEach((track) => track.stop());
  };
}

class CameraTrouble extends Error {
  constructor(readonly why: Trouble) {
    super(why);
  }
}

const tracksOf = (video: HTMLVideoElement) => (video.srcObject as MediaStream | null)?.getTracks() ?? [];
const isOver = (video: HTMLVideoElement) =>
  video.srcObject !== null && tracksOf(video).every((track) => track.readyState === "ended");

async function show(video: HTMLVideoElement, stop: AbortSignal): Promise<void> {
  // Only there on https and localhost.
  if (!navigator.mediaDevices) throw new CameraTrouble("none");
  const wanted = { video: { facingMode: "environment", width: { ideal: 1280 } }, audio: false };
  const stream = await navigator.mediaDevices.getUserMedia(wanted).catch((error: unknown) => {
    throw new CameraTrouble((error as Error).name === "NotAllowedError" ? "denied" : "none");
  });
  if (stop.aborted) return stream.getTracks().forEach((track) => track.stop());
  video.srcObject = stream;
  await video.play().catch(() => {});
}

async function look(
  video: HTMLVideoElement,
  detect: Detect,
  report: (text: string) => void,
  stop: AbortSignal,
): Promise<void> {
  while (!stop.aborted) {
    if (video.readyState >= 2) (await detect(video).catch(() => [])).forEach(report);
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
}

/** A ticket held before the camera is read many times, and counts once. */
function onceInAWhile(found: (text: string) => void): (text: string) => void {
  const seen = new Map<string, number>();
  return (text) => {
    const before = seen.get(text) ?? -Infinity;
    seen.set(text, performance.now());
    if (performance.now() - before > SAME_CODE_MS) found(text);
  };
}

async function keepAwake(stop: AbortSignal): Promise<void> {
  const lock = await navigator.wakeLock?.request("screen").catch(() => undefined);
  if (stop.aborted) void lock?.release();
  else stop.addEventListener("abort", () => void lock?.release());
}
