import type { RouteConfigEntry } from "@remix-run/route-config";
import routes from "~/routes";
import type { call } from "./call";

type Handler = Parameters<typeof call>[0];

/** What answers at an address: the loader or the action of one file of routes. */
export type Place = { name: string; path: string; kind: "loader" | "action"; handler: Handler };

const modules = import.meta.glob<Partial<Record<"loader" | "action", Handler>>>(
  "../../app/routes/**/*.{ts,tsx}",
);

/** Every file with its whole path, however deep it stands. */
function walk(entries: RouteConfigEntry[], above = ""): { name: string; path: string }[] {
  return entries.flatMap(({ file, path = "", children = [] }) => {
    const whole = [above, path].filter(Boolean).join("/");
    const name = file.replace(/^routes\/(.*)\.tsx?$/, "$1");
    return [{ name, path: `/${whole}` }, ...walk(children, whole)];
  });
}

async function placesOf({ name, path }: { name: string; path: string }): Promise<Place[]> {
  const key = Object.keys(modules).find((one) => one.replace(/\.tsx?$/, "").endsWith(`/routes/${name}`))!;
  const module = await modules[key]!();
  return (["loader", "action"] as const).flatMap((kind) => {
    const handler = module[kind];
    return handler ? [{ name, path, kind, handler }] : [];
  });
}

/** Every loader and every action of the application: a new address is among them by itself. */
export async function allPlaces(): Promise<Place[]> {
  return (await Promise.all(walk(await routes).map(placesOf))).flat();
}

/** The names of what an address leaves open, in order: "slug", "groupId", "*". */
export const paramsIn = (path: string): string[] =>
  [...path.matchAll(/:(\w+)|(\*)/g)].map(([, name, star]) => name ?? star!);

/** An address with what it leaves open filled in. */
export const addressOf = (path: string, filled: Record<string, string>): string =>
  path.replace(/:(\w+)/g, (_, name: string) => filled[name] ?? name).replace("*", filled["*"] ?? "nergens");
