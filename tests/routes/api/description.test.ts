import type { RouteConfigEntry } from "@remix-run/route-config";
import { expect, test } from "vitest";
import routes from "~/routes";
import { description } from "~/routes/api/description.server";
import { KIND_NAMES } from "~/routes/api/kinds.server";
import { loader } from "~/routes/api/openapi";
import { call } from "../../support/call";

/** The page for people, and what answers that there is nothing. */
const NOT_DESCRIBED = ["/api", "/api/*"];

const addresses = (await (routes as Promise<RouteConfigEntry[]> | RouteConfigEntry[]))
  .map(({ path = "" }) => `/${path}`)
  .filter((path) => /^\/api(\/|$)/.test(path));

const { paths, components } = description();

test("what is described is what the addresses answer, all of it and nothing else", () => {
  const fromRoutes = addresses
    .filter((path) => !NOT_DESCRIBED.includes(path))
    .flatMap((path) =>
      path.includes(":kind") ? KIND_NAMES.map((name) => path.replace(":kind", name)) : [path],
    )
    .map((path) => path.replace(/:(\w+)/g, "{$1}"));
  expect(Object.keys(paths).sort()).toEqual(fromRoutes.sort());
});

test("every reference leads to a schema, and every operation has a name of its own", () => {
  const text = JSON.stringify(paths) + JSON.stringify(components);
  const referred = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name!);
  expect(Object.keys(components.schemas)).toEqual(expect.arrayContaining(referred));
  const names = [...text.matchAll(/"operationId":"([\w-]+)"/g)].map(([, name]) => name!);
  expect([names.length, new Set(names).size]).toEqual([Object.keys(paths).length, names.length]);
});

test("it is given as JSON, with its filters and their values", async () => {
  const { data, headers } = await call(loader, "/api/openapi.json");
  expect(headers.get("content-type")).toBe("application/json; charset=utf-8");
  const api = JSON.parse(String(data)) as {
    openapi: string;
    info: { license: { url: string } };
    paths: Record<string, { get: { parameters: { name: string; schema: { enum?: string[] } }[] } }>;
  };
  expect([api.openapi, api.info.license.url]).toEqual([
    "3.1.0",
    "https://creativecommons.org/licenses/by/4.0/",
  ]);
  const { parameters } = api.paths["/api/v1/stories"]!.get;
  expect(parameters.map(({ name }) => name)).toEqual([
    ...["theme", "sector", "province", "measure", "network", "changedSince", "q", "limit", "cursor"],
  ]);
  expect(parameters.find(({ name }) => name === "measure")!.schema.enum).toEqual([
    "LDE",
    "CMW",
    "IMW",
    "AMA",
  ]);
});
