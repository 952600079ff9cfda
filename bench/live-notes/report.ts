import type { LoadResult, MemoryResult, OpenResult } from "./measure";
import { perCpuSecond } from "./measure";

const show = (value: number, digits = 0) => (Number.isFinite(value) ? value.toFixed(digits) : "-");

/** Prints rows under one another, every column as wide as it must be. */
function table(title: string, head: string[], rows: string[][]): void {
  const widths = head.map((name, i) => Math.max(name.length, ...rows.map((row) => row[i]!.length)));
  const line = (cells: string[]) =>
    cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join("  ");
  console.log(`\n${title}`);
  for (const row of [head, ...rows]) console.log(line(row));
}

export function printLoads(title: string, rows: [string, LoadResult][]): void {
  const head = [
    ...["server", "edits/s", "deliveries", "lost", "dup", "p50", "p95", "p99", "own p50", "own p95"],
    ...["server ms", "db ms", "per CPU s", "with db", "generator", "late p99", "kept"],
  ];
  table(
    title,
    head,
    rows.map(([name, result]) => [
      name,
      show(result.notes * result.people * result.perSecond),
      show(result.deliveries),
      show(result.lost),
      show(result.duplicates + result.disordered),
      ...[result.p50, result.p95, result.p99, result.ownP50, result.ownP95].map((ms) => show(ms, 1)),
      show(result.serverMs),
      show(result.databaseMs),
      show(perCpuSecond(result)),
      show(perCpuSecond(result, true)),
      `${show(result.generator.share * 100)} %`,
      show(result.generator.lateP99, 1),
      result.kept === undefined ? "" : `${result.kept} of ${result.sent}`,
    ]),
  );
  for (const [name, { refused }] of rows) if (refused) console.log(`  ${name}: ${refused}`);
}

export function printMemory(rows: [string, MemoryResult][]): void {
  const what = ["at rest MB", "idle connection KB", "open note KB"];
  table(
    "memory after collecting garbage: in use, and resident (RSS)",
    ["server", ...what, ...what.map((name) => `RSS ${name}`)],
    rows.map(([name, result]) => [
      name,
      ...[result.inUse, result.resident].flatMap(({ atRest, perConnection, perNote }) => [
        show(atRest / 2 ** 20),
        show(perConnection / 1024, 1),
        show(perNote / 1024, 1),
      ]),
    ]),
  );
}

export function printOpening(rows: [string, OpenResult][]): void {
  table(
    "opening a long note, until a fresh browser has its text",
    ["server", "young ms", "old ms", "old, in memory ms", "young KB", "old KB"],
    rows.map(([name, { youngMs, oldMs, warmMs, bytes, oldBytes }]) => [
      name,
      ...[youngMs, oldMs, warmMs].map((ms) => show(ms, 1)),
      show(bytes / 1024),
      show(oldBytes / 1024),
    ]),
  );
}

/** A ratio of which higher is better. */
export const ratio = (name: string, value: number) => console.log(`ratio ${name} ${show(value, 2)}`);
