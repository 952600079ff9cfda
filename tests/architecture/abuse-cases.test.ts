import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");

/** Text of every file under a folder whose name ends so. */
function textsIn(folder: string, ending: RegExp): string[] {
  const names = readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => ending.test(name))
    .map((name) => readFileSync(path.join(root, folder, name), "utf8"));
}

test("every test that the table of abuse cases names exists", () => {
  const table = readFileSync(path.join(root, "docs/abuse-cases.md"), "utf8");
  const titles = table
    .split("\n")
    .filter((line) => /^\| \d/.test(line))
    .map((line) => line.split("|")[3]!.trim());
  const tests = textsIn("tests", /\.(test|spec)\.tsx?$/).join("\n");
  expect(titles.length).toBeGreaterThan(40);
  expect(titles.filter((title) => !title.startsWith("not met") && !tests.includes(`"${title}"`))).toEqual([]);
});

test("nothing of a person's making is ever fetched", () => {
  // Only the browser fetches, and only from us; the server asks no other machine than its database and its mail server.
  const server = textsIn("app", /\.server\.ts$/).filter((text) =>
    /\bfetch\(|\bhttps?\.(get|request)\(|\baxios\b/.test(text),
  );
  expect(server.length).toBe(0);
});
