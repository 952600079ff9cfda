import { pingDatabase } from "~/domain/activity/ping.server";
import { isReady } from "~/platform/running.server";

/** 200 when requests are welcome: started, not shutting down, and the database answers. */
export async function loader() {
  const ready = isReady() && (await pingDatabase());
  return new Response(ready ? "ready\n" : "not ready\n", {
    status: ready ? 200 : 503,
    headers: { "cache-control": "no-store" },
  });
}
