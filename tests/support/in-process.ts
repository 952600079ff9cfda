import { type RequestHandler, type ServerBuild } from "@remix-run/node";
import type { RouteConfigEntry } from "@remix-run/route-config";
import handleRequest, * as entry from "~/entry.server";
import * as root from "~/root";
import { createNearHandler } from "~/platform/http/near-routes";
import routes from "~/routes";
import { someIp } from "./people";

type RouteModule = ServerBuild["routes"][string]["module"];
const modules = import.meta.glob<RouteModule>("../../app/routes/**/*.{ts,tsx}");

async function partsOf(entries: RouteConfigEntry[], parentId: string): Promise<ServerBuild["routes"]> {
  const found: ServerBuild["routes"] = {};
  for (const { file, id = file, path, index, children = [] } of entries) {
    const module = await modules[`../../app/${file}`]!();
    found[id] = { id, parentId, path, index, module };
    Object.assign(found, await partsOf(children, id));
  }
  return found;
}

async function build(): Promise<ServerBuild> {
  const all: ServerBuild["routes"] = {
    root: { id: "root", path: "", module: root as RouteModule },
    ...(await partsOf(await routes, "root")),
  };
  const manifest = Object.values(all).map(({ id, parentId, path, index, module }) => {
    const has = {
      hasLoader: Boolean(module.loader),
      hasAction: Boolean(module.action),
      hasErrorBoundary: false,
    };
    return [id, { ...{ id, parentId, path, index, module: "/" }, ...has }];
  });
  return {
    entry: { module: { ...entry, default: handleRequest } },
    routes: all,
    assets: {
      ...{ entry: { module: "/", imports: [] }, url: "/", version: "1" },
      routes: Object.fromEntries(manifest) as ServerBuild["assets"]["routes"],
    },
    ...{ publicPath: "/", assetsBuildDirectory: "build", isSpaMode: false, mode: "test" },
    future: {
      ...{ v3_fetcherPersist: true, v3_relativeSplatPath: true, v3_throwAbortReason: true },
      ...{
        v3_singleFetch: true,
        v3_lazyRouteDiscovery: false,
        v3_routeConfig: true,
        unstable_optimizeDeps: false,
      },
    },
  } as ServerBuild;
}

let handler: Promise<RequestHandler> | undefined;

export type Page = { status: number; location: string | null; html: string };

/** A page as a browser with this cookie gets it, rendered in this very process: no build, no port. */
export async function getPage(path: string, cookie = ""): Promise<Page> {
  handler ??= build().then((made) => createNearHandler(made, "test"));
  const request = new Request(`http://localhost:3000${path}`, { headers: cookie ? { cookie } : {} });
  const facts = { requestId: "test", nonce: "", origin: "http://localhost:3000", ip: someIp() };
  const { status, headers, ...response } = await (
    await handler
  )(request, facts).then(async (answer) => ({
    status: answer.status,
    headers: answer.headers,
    text: await answer.text(),
  }));
  const isPage = headers.get("content-type")?.startsWith("text/html") ?? false;
  return { status, location: headers.get("location"), html: isPage ? response.text : "" };
}

/** Where the links of a page lead within this site, each once and without what stands behind the hash. */
export function linksIn(html: string): string[] {
  const found = [...html.matchAll(/<a\b[^>]*\shref="([^"]*)"/g)].map(([, href]) =>
    href!.replaceAll("&amp;", "&").replace(/#.*$/, ""),
  );
  return [...new Set(found.filter((href) => /^\/(?!\/)/.test(href)))];
}
