import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const law = createRequire(import.meta.url)(path.join(root, ".dependency-cruiser.cjs")) as {
  forbidden: { name: string }[];
};

type Report = { summary: { violations: { rule: { name: string } }[]; totalCruised: number } };

/** Runs the law on a tree; the exit code is about violations, the report is what counts. */
function cruise(cwd: string, folders: string[]): Report {
  const bin = path.join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const args = [
    bin,
    ...folders,
    "--config",
    path.join(cwd, ".dependency-cruiser.cjs"),
    "--output-type",
    "json",
  ];
  try {
    return JSON.parse(execFileSync(process.execPath, args, { cwd, maxBuffer: 1e8 }).toString()) as Report;
  } catch (error) {
    return JSON.parse((error as { stdout: Buffer }).stdout.toString()) as Report;
  }
}

/** Rules that no planted file can break without the file being somewhere the others forbid. */
const names = (report: Report) => new Set(report.summary.violations.map((violation) => violation.rule.name));

test("the law finds every violation that was planted", () => {
  const tree = mkdtempSync(path.join(tmpdir(), "netwerf-law-"));
  try {
    cpSync(path.join(root, "tests/architecture/planted"), tree, { recursive: true });
    cpSync(path.join(root, ".dependency-cruiser.cjs"), path.join(tree, ".dependency-cruiser.cjs"));
    cpSync(
      path.join(root, "tests/architecture/planted/tsconfig.planted.json"),
      path.join(tree, "tsconfig.json"),
    );
    symlinkSync(path.join(root, "node_modules"), path.join(tree, "node_modules"));
    const found = names(cruise(tree, ["app", "server.ts"]));
    const wanted = law.forbidden.map((rule) => rule.name);
    expect(wanted.filter((name) => !found.has(name))).toEqual([]);
  } finally {
    rmSync(tree, { recursive: true, force: true });
  }
});

test("the law sees the whole house and the house keeps the law", () => {
  const report = cruise(root, ["app", "server.ts", "prisma"]);
  expect([...names(report)]).toEqual([]);
  // A checker that reads no TypeScript finds nothing wrong either.
  expect(report.summary.totalCruised).toBeGreaterThan(90);
});
