/**
 * `npm run audit`: known holes in what we ship, less those that we looked at. Needs a registry that answers such
 * questions; where it does not, this says so and fails.
 */
import { spawnSync } from "node:child_process";

/** Advisories that do not touch us: the id, and why. Look again when the package changes. */
const ACCEPTED = {};

const { stdout } = spawnSync("npm", ["audit", "--omit=dev", "--json"], { encoding: "utf8" });
const report = parse(stdout);
if (!report?.vulnerabilities) {
  console.error(`The registry did not answer: ${report?.message ?? "no report"}. Nothing was looked at.`);
  process.exit(2);
}
const found = Object.values(report.vulnerabilities).flatMap(({ via }) =>
  via.filter((one) => typeof one === "object"),
);
const open = found.filter(({ url }) => !Object.keys(ACCEPTED).some((id) => url.endsWith(id)));
for (const { name, severity, title, url } of open) console.error(`${severity} ${name}: ${title} (${url})`);
console.log(`${open.length} open, ${found.length - open.length} accepted`);
process.exit(open.length > 0 ? 1 : 0);

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
