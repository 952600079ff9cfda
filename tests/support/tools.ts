import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const PACKAGES = {
  qpdf: "qpdf",
  pdfinfo: "poppler-utils",
  pdftotext: "poppler-utils",
  soffice: "libreoffice-writer-nogui",
};
type Tool = keyof typeof PACKAGES;

/** Runs a program that judges our files; without it nothing is known, and that is a failure. */
export function tool(name: Tool, args: string[]) {
  const { error, status, stdout, stderr } = spawnSync(name, args, {
    encoding: "utf8",
    maxBuffer: 1 << 28,
    timeout: 120_000,
  });
  if (error && "code" in error && error.code === "ENOENT")
    throw new Error(`${name} is missing (Debian: apt-get install ${PACKAGES[name]})`);
  if (error) throw error;
  return { status, stdout, stderr };
}

/** A file on disk for as long as `work` takes, in a folder of its own. */
export function onDisk<T>(
  name: string,
  file: Uint8Array,
  work: (place: { file: string; folder: string }) => T,
): T {
  const folder = mkdtempSync(path.join(tmpdir(), "netwerf-paper-"));
  try {
    writeFileSync(path.join(folder, name), file);
    return work({ file: path.join(folder, name), folder });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The words of a text, in order, without what stands between them. */
export const wordsOf = (text: string): string[] => text.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words that are in the first and not as often in the second. */
export function missingWords(wanted: string[], found: string[]): string[] {
  const left = new Map<string, number>();
  for (const word of found) left.set(word, (left.get(word) ?? 0) + 1);
  return wanted.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count < 1;
  });
}
