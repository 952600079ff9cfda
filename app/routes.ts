import { index, route, type RouteConfig } from "@remix-run/route-config";

/** Every address of Netwerf: Dutch path, English file. */
export default [
  index("routes/home/home.tsx"),

  route("healthz", "routes/system/health.ts"),
  route("readyz", "routes/system/readiness.ts"),
  route("taal", "routes/system/language.ts"),
  route("*", "routes/system/not-found.tsx"),
] satisfies RouteConfig;
