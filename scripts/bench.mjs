/** `npm run bench -- <folder of bench/>`: one question, answered in ratios. */
import { existsSync } from "node:fs";
import { build, checkNode, generate, install, run } from "./steps.mjs";

const folder = (process.argv[2] ?? "").replace(/^bench\//, "").replace(/\/$/, "");
if (!folder || !existsSync(`bench/${folder}/run.ts`)) {
  console.error("usage: npm run bench -- <folder of bench/>");
  process.exit(2);
}
checkNode();
install();
generate();
build();
run(process.execPath, ["--import", "tsx", `bench/${folder}/run.ts`, ...process.argv.slice(3)]);
