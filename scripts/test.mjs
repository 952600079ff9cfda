/**
 * `npm test [part …]`: types, lint, unit (with integration) and browser; all of them without a part.
 * Ends with `N passed, N failed`. What cannot run counts as failed and is named.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { stripVTControlCharacters } from "node:util";
import { build, checkNode, generate, install, root, tool } from "./steps.mjs";

const PARTS = ["types", "lint", "unit", "browser"];
const asked = process.argv.slice(2);
const wanted = asked.length > 0 ? asked : PARTS;
const unknown = wanted.filter((part) => !PARTS.includes(part));
if (unknown.length > 0) {
  console.error(`unknown part: ${unknown.join(", ")}; there are: ${PARTS.join(", ")}`);
  process.exit(2);
}

const results = { passed: 0, failed: 0 };
const failures = [];
const count = (name, passed, failed) => {
  results.passed += passed;
  results.failed += failed;
  if (failed > 0) failures.push(name);
};

/** One command is one check; what it says comes when it is done, for others run meanwhile. */
async function check([name, [command, ...args]]) {
  const { status, said } = await new Promise((done) => {
    const said = [];
    const child = spawn(tool(command), args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => said.push(data));
    child.on("error", ({ message }) => done({ status: 1, said: message }));
    child.on("close", (status) => done({ status, said: Buffer.concat(said).toString() }));
  });
  console.log(`\n── ${name}\n${said}`.trimEnd());
  count(name, status === 0 ? 1 : 0, status === 0 ? 0 : 1);
}

/** Two at a time. */
async function checkAll(checks) {
  const left = [...checks];
  const work = async () => {
    while (left.length > 0) await check(left.shift());
  };
  await Promise.all([work(), work()]);
}

const firstLines = (text = "") =>
  stripVTControlCharacters(text).split("\n").slice(0, 3).join(" ").slice(0, 300);

/** What failed by the report of Vitest: tests, and files that could not be read at all. */
const failedInVitest = ({ testResults }) =>
  testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = path.relative(root, name);
    const failed = assertionResults.filter((one) => one.status === "failed");
    if (failed.length === 0) return status === "failed" ? [`${file}: ${firstLines(message)}`] : [];
    return failed.map(
      ({ fullName, failureMessages }) => `${file}: ${fullName}: ${firstLines(failureMessages[0])}`,
    );
  });

/** What failed by the report of Playwright: also what only passed at a second try, or did not run. */
const failedInPlaywright = ({ suites, errors }) => {
  const specs = (suite) => [...suite.specs, ...(suite.suites ?? []).flatMap(specs)];
  const failed = suites
    .flatMap(specs)
    .filter(({ tests }) => tests.some(({ status }) => status !== "expected"));
  return [
    ...errors.map(({ message }) => firstLines(message)),
    ...failed.map(
      ({ file, title, tests }) =>
        `tests/browser/${file}: ${title}: ${firstLines(tests[0]?.results[0]?.error?.message ?? tests[0]?.status)}`,
    ),
  ];
};

/** A test runner that reports how many passed and which failed in a JSON file. */
function suite(name, args, env, report, read) {
  console.log(`\n── ${name}`);
  rmSync(report, { force: true });
  mkdirSync(path.dirname(report), { recursive: true });
  const { status } = spawnSync(tool(args[0]), args.slice(1), {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  const found = existsSync(report)
    ? read(JSON.parse(readFileSync(report, "utf8")))
    : { passed: 0, failures: ["it wrote no report"] };
  // A runner that fails while every test passed (a crash, a leak, an empty run) has failed all the same.
  if (found.failures.length === 0 && (status !== 0 || found.passed === 0))
    found.failures.push(`it ended with status ${status}, ${found.passed} passed`);
  count(name, found.passed, found.failures.length);
  // Again at the end, where one looks first.
  failures.push(...found.failures.map((failure) => `  ${failure}`));
}

function debian(...packages) {
  if (packages.length === 0 || process.platform !== "linux" || process.getuid?.() !== 0) return;
  console.log(`installing ${packages.join(", ")} …`);
  const install = () =>
    spawnSync("apt-get", ["install", "-y", "--no-install-recommends", ...packages], {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    }).status;
  if (install() !== 0 && spawnSync("apt-get", ["update"], { stdio: "ignore" }).status === 0) install();
}

const chromium = () =>
  ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((file) =>
    existsSync(file),
  );
/** Programs that judge the files we make, and the packages that hold them; without them their tests fail. */
const JUDGES = {
  "/usr/bin/qpdf": "qpdf",
  "/usr/bin/pdfinfo": "poppler-utils",
  "/usr/bin/soffice": "libreoffice-writer-nogui",
};
const report = (name) => path.join(root, ".cache", name);

/** What reads the code and runs none of it: name and command. */
const CHECKS = {
  lint: [
    ["style", ["eslint", ".", "--max-warnings", "0"]],
    ["format", ["prettier", "--check", "--log-level", "warn", "."]],
    [
      "import law",
      ["depcruise", "app", "server.ts", "prisma", "tests", "--config", ".dependency-cruiser.cjs"],
    ],
    ["dead code", ["knip", "--no-progress"]],
  ],
  types: [["types", ["tsc", "--noEmit"]]],
};

const parts = {
  unit() {
    build();
    if (!existsSync("/usr/lib/postgresql")) debian("postgresql");
    debian(...Object.keys(JUDGES).flatMap((file) => (existsSync(file) ? [] : [JUDGES[file]])));
    const args = [
      "vitest",
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report("vitest.json")}`,
    ];
    suite("unit and integration", args, {}, report("vitest.json"), (json) => ({
      passed: json.numPassedTests,
      failures: failedInVitest(json),
    }));
  },
  browser() {
    build();
    if (!chromium()) debian("chromium");
    if (!chromium()) {
      console.error("browser tests could not run: there is no Chromium (Debian: apt-get install chromium).");
      return count("browser", 0, 1);
    }
    const env = { CHROMIUM: chromium(), PLAYWRIGHT_JSON_OUTPUT_NAME: report("playwright.json") };
    suite(
      "browser",
      ["playwright", "test", "--reporter=list,json"],
      env,
      report("playwright.json"),
      (json) => ({ passed: json.stats.expected, failures: failedInPlaywright(json) }),
    );
  },
};

process.chdir(root);
checkNode();
install();
generate();
await checkAll(Object.entries(CHECKS).flatMap(([part, checks]) => (wanted.includes(part) ? checks : [])));
for (const part of wanted) parts[part]?.();
if (failures.length > 0) console.log(`\nfailed:\n${failures.join("\n")}`);
console.log(`\n${results.passed} passed, ${results.failed} failed`);
process.exit(results.failed > 0 ? 1 : 0);
