import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

type Package = { version?: string; resolved?: string; integrity?: string; link?: boolean };
const json = <T>(file: string) => JSON.parse(readFileSync(file, "utf8")) as T;
const lock = json<{ packages: Record<string, Package> }>("package-lock.json").packages;
const about =
  json<Record<"dependencies" | "devDependencies" | "optionalDependencies", Record<string, string>>>(
    "package.json",
  );

/** Every version of a package that is installed, at whatever depth. */
const versionsOf = (name: string) => [
  ...new Set(
    Object.entries(lock)
      .filter(([place]) => place === `node_modules/${name}` || place.endsWith(`/node_modules/${name}`))
      .map(([, { version }]) => version),
  ),
];

/** What Remix 2 needs to run safely, and what the others need to install everywhere (docs/decisions/0002). */
test.each([
  ["react-router", "6.30.6"],
  ["react-router-dom", "6.30.6"],
  ["@remix-run/router", "1.23.4"],
  ["esbuild", "0.28.2"],
  ["vite", "6.4.6"],
  ["tar", "7.5.22"],
  ["estree-util-value-to-estree", "3.5.0"],
  ["rollup", "4.60.0"],
])("of %s only %s is installed", (name, version) => {
  expect(versionsOf(name)).toEqual([version]);
});

test("the parts of Prisma are of one version", () => {
  expect(["prisma", "@prisma/client", "@prisma/adapter-pg"].map(versionsOf)).toEqual([
    ["7.10.0"],
    ["7.10.0"],
    ["7.10.0"],
  ]);
});

test("every dependency is asked for by its exact version", () => {
  const asked = { ...about.dependencies, ...about.devDependencies, ...about.optionalDependencies };
  expect(Object.entries(asked).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual(
    [],
  );
});

test("packages come from one place, over https, and are known by their contents", () => {
  const packages = Object.entries(lock).filter(([place, { link }]) => place !== "" && !link);
  expect(packages.length).toBeGreaterThan(500);
  const addresses = packages.flatMap(([, { resolved }]) =>
    resolved === undefined ? [] : [new URL(resolved)],
  );
  expect(new Set(addresses.map(({ host }) => host)).size).toBeLessThanOrEqual(1);
  // Public, and nobody's own machine: a host that needs credentials or a port is no place for others.
  expect(
    addresses.filter(
      ({ protocol, port, username }) => protocol !== "https:" || port !== "" || username !== "",
    ),
  ).toEqual([]);
  expect(
    packages.filter(([, { integrity }]) => !integrity?.startsWith("sha512-")).map(([place]) => place),
  ).toEqual([]);
});
