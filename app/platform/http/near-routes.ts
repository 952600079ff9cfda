import { createRequestHandler, type RequestHandler, type ServerBuild } from "@remix-run/node";

type Routes = ServerBuild["routes"];

/** By how many segments of an address routes are told apart. */
const SEGMENTS = 2;

const isStatic = (segment: string) => !/^[:*]|\?$/.test(segment);

/** A route and those around it, from the outermost. */
function lineOf(routes: Routes, id: string | undefined): Routes[string][] {
  const route = id === undefined ? undefined : routes[id];
  return route ? [...lineOf(routes, route.parentId), route] : [];
}

/** The first segments of the address of a route, up to the first place that may be anything. */
function addressOf(routes: Routes, id: string): string[] {
  const segments = lineOf(routes, id).flatMap(({ path = "" }) => path.split("/").filter(Boolean));
  const open = segments.findIndex((segment) => !isStatic(segment));
  const known = open === -1 ? segments : segments.slice(0, open);
  return known.slice(0, SEGMENTS).map((segment) => segment.toLowerCase());
}

function segmentsOf(pathname: string): string[] {
  const parts = pathname.split("/").filter(Boolean).slice(0, SEGMENTS);
  return parts.map((part) => {
    try {
      return decodeURIComponent(part)
        .replace(/\.data$/, "")
        .toLowerCase();
    } catch {
      return part;
    }
  });
}

/** The routes that can match an address that begins so, with the routes around them. */
function near(routes: Routes, addresses: Map<string, string[]>, asked: string[]): Routes {
  const matching = [...addresses].filter(([, address]) =>
    address.every((one, place) => one === asked[place]),
  );
  const found = new Set(matching.flatMap(([id]) => lineOf(routes, id).map((route) => route.id)));
  // In the order of the whole, which decides between equals.
  return Object.fromEntries(Object.entries(routes).filter(([id]) => found.has(id)));
}

/**
 * Answers as Remix does with this build. Remix lays out, ranks and tries every route at every request, twice; of our
 * hundreds this hands it the few whose address begins as the one that is asked for, which halves what a page costs.
 */
export function createNearHandler(build: ServerBuild, mode: string): RequestHandler {
  const addresses = new Map(Object.keys(build.routes).map((id) => [id, addressOf(build.routes, id)]));
  const beginnings = new Set(
    [...addresses.values()].flatMap((one) => one.map((_, i) => one.slice(0, i + 1).join("/"))),
  );
  const handlers = new Map<string, RequestHandler>();
  return (request, context) => {
    // What no route begins with is all the same: there are never more handlers than beginnings.
    const asked = segmentsOf(new URL(request.url).pathname);
    const known = asked.filter((_, i) => beginnings.has(asked.slice(0, i + 1).join("/")));
    const key = known.join("/");
    const handler =
      handlers.get(key) ??
      createRequestHandler({ ...build, routes: near(build.routes, addresses, known) }, mode);
    handlers.set(key, handler);
    return handler(request, context);
  };
}
