import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { bareEnvironment } from "~/platform/env.server";
import { storedPath } from "~/platform/storage.server";
import { programArguments } from "~/platform/worker-file.server";
import { kindOf, type TextState } from "../file";

const run = promisify(execFile);
const MOST_MS = 30_000;
const MOST_ANSWER = 4_000_000;
const HEAP_MB = 384;

export type FileText = { textState: Exclude<TextState, "WAITING">; text: string };

/**
 * The words in a file that we keep, read by a process that may fail: it has so much time and so much memory, and none
 * of our settings.
 */
export async function textIn(hash: string, mediaType: string, mostMs = MOST_MS): Promise<FileText> {
  const program = programArguments("text-program.js", "app/domain/files/text/text-program.server.ts");
  try {
    const { stdout } = await run(
      process.execPath,
      [`--max-old-space-size=${HEAP_MB}`, ...program, storedPath(hash), kindOf(mediaType)],
      {
        ...{ timeout: mostMs, killSignal: "SIGKILL", maxBuffer: MOST_ANSWER, windowsHide: true },
        env: bareEnvironment(),
      },
    );
    const { text } = JSON.parse(stdout) as { text: string };
    return /[\p{L}\p{N}]/u.test(text) ? { textState: "READ", text } : { textState: "NO_TEXT", text: "" };
  } catch {
    return { textState: "UNREADABLE", text: "" };
  }
}
