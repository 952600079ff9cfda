import { Writable } from "node:stream";
import {
  type ActionFunctionArgs,
  type AppLoadContext,
  type EntryContext,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { isDatabaseDown } from "~/platform/db.server";
import { log } from "~/platform/log.server";
import { loggedPath } from "~/platform/http/logged-path";
import { SHARED } from "~/platform/http/shared-pages.server";
import { NonceContext } from "~/ui/nonce";
import { scriptOf, type PageHandle } from "~/ui/page-script";
import { RequestIdContext } from "~/ui/request-id";

export { boot } from "./boot.server";
export { createNearHandler } from "~/platform/http/near-routes";

/** Remix gives up on loaders that stream longer than this, in milliseconds. */
export const streamTimeout = 5000;

class Collector extends Writable {
  readonly chunks: Buffer[] = [];
  override _write(chunk: Buffer, _encoding: string, done: () => void) {
    this.chunks.push(chunk);
    done();
  }
}

/** Renders the whole page before it is sent: one write, a true status, and no half pages on bad lines. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  facts: AppLoadContext,
) {
  return new Promise<Response>((resolve, reject) => {
    const page = new Collector();
    let failed = false;
    const app = (
      <NonceContext.Provider value={facts.nonce}>
        <RequestIdContext.Provider value={facts.requestId}>
          <RemixServer
            context={onlyMatched(context)}
            url={request.url}
            abortDelay={streamTimeout}
            nonce={facts.nonce}
          />
        </RequestIdContext.Provider>
      </NonceContext.Provider>
    );
    const { pipe, abort } = renderToPipeableStream(app, {
      nonce: facts.nonce,
      onAllReady() {
        page.on("finish", () => {
          headers.set("content-type", "text/html; charset=utf-8");
          if (!failed && status === 200 && isShared(context)) headers.set(SHARED, "1");
          resolve(new Response(Buffer.concat(page.chunks), { status: failed ? 500 : status, headers }));
        });
        pipe(page);
      },
      onShellError: reject,
      onError(error) {
        failed = true;
        log.error({ err: error, requestId: facts.requestId }, "rendering failed");
      },
    });
    setTimeout(abort, streamTimeout + 1000).unref();
  });
}

/** To render a page takes the routes it consists of; the hundreds of others would be laid out again for each. */
function onlyMatched(context: EntryContext): EntryContext {
  const { manifest, staticHandlerContext } = context;
  const matched = staticHandlerContext.matches.map(({ route }) => [route.id, manifest.routes[route.id]!]);
  const routes = Object.fromEntries(matched) as EntryContext["manifest"]["routes"];
  return { ...context, manifest: { ...manifest, routes } };
}

/**
 * A page that is not hydrated has no permission of its own in it, so that it may serve the next visitor too; but for
 * one with a script of its own, which carries what that visitor may see, and one with a key in its address, whose
 * reader must see at once what they just sent.
 */
function isShared({ staticHandlerContext, routeModules }: EntryContext): boolean {
  if (staticHandlerContext.matches.some(({ params }) => "token" in params)) return false;
  const handles = staticHandlerContext.matches.flatMap(({ route }) => {
    const handle = routeModules[route.id]?.handle;
    return handle ? [handle as PageHandle] : [];
  });
  return ["none", "live"].includes(scriptOf(handles) as string);
}

/** Logs what we did not expect; a page that is not there and a reader who left are expected. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs) {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  if (isDatabaseDown(error)) {
    context.unavailable = true;
    log.warn({ requestId: context.requestId }, "the database cannot be reached");
    return;
  }
  log.error(
    { err: error, requestId: context.requestId, path: loggedPath(new URL(request.url).pathname) },
    "unexpected error",
  );
}
