/**
 * The shell: one port for pages, files, sockets and (in development) Vite. It takes everything else from the
 * build's entry module, for importing app/** here would load it twice.
 */
import { randomBytes, randomUUID } from "node:crypto";
import { createReadStream, readdirSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import http, { type IncomingMessage, type ServerResponse } from "node:http";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";
import {
  createReadableStreamFromReadable,
  createRequestHandler,
  writeReadableStreamToWritable,
  type ServerBuild,
} from "@remix-run/node";
import type { Application, boot as Boot } from "./app/boot.server";
import type { createNearHandler as CreateNearHandler } from "./app/platform/http/near-routes";
import type { SharedPage } from "./app/platform/http/shared-pages.server";
import type { RequestFacts } from "./app/routes/handle.server";

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
type EntryModule = { boot: typeof Boot; createNearHandler: typeof CreateNearHandler };

const development = process.env.NODE_ENV === "development";
const startedAt = performance.now();
const say = (line: string) => console.log(line);

let application: Application | undefined;
let files: Handler = (_request, _response, next) => next();
let handle: ReturnType<typeof createRequestHandler>;

const server = http.createServer((request, response) => {
  if (!application) return void response.writeHead(503).end();
  const facts: RequestFacts = {
    requestId: randomUUID(),
    nonce: randomBytes(16).toString("base64"),
    ip: clientAddress(request, application),
    origin: originOf(request, application),
  };
  logWhenDone(application, request, response, facts);
  const headers = application.securityHeaders(facts.nonce, facts.origin.startsWith("https:"), development);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.setHeader("x-request-id", facts.requestId);
  const refused = refuse(request, facts.origin, application);
  if (refused) return void response.writeHead(refused).end();
  files(request, response, () => void answer(request, response, facts, application!));
});
// Slow clients may not hold a connection for ever.
server.requestTimeout = 60_000;
server.headersTimeout = 20_000;

const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** The status with which a request is turned down before anything reads it. */
function refuse(request: IncomingMessage, origin: string, app: Application): number | undefined {
  const { url = "/", method = "GET" } = request;
  // `*` and whole addresses are for proxies, which we are not.
  if (!url.startsWith("/")) return 400;
  if (url.length > app.maxUrlLength) return 414;
  if (!METHODS.has(method)) return 405;
  return app.isCrossSite(request, origin) ? 403 : undefined;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  facts: RequestFacts,
  app: Application,
) {
  try {
    const known = app.sharedPages.find(request);
    if (known) return sendPage(request, response, known);
    const reply = await handle(webRequest(request, response, facts), facts);
    if (facts.unavailable) return sendUnavailable(response, app);
    response.statusCode = reply.status;
    const shared = reply.headers.has(app.sharedHeader);
    reply.headers.delete(app.sharedHeader);
    for (const [name, value] of reply.headers) response.appendHeader(name, value);
    if (reply.headers.get("content-type")?.startsWith("text/html")) {
      const body = Buffer.from(await reply.arrayBuffer());
      const page = shared ? app.sharedPages.keep(request, body) : undefined;
      if (page) return sendPage(request, response, page);
      response.setHeader("content-length", body.length).end(body);
    } else if (reply.body) await writeReadableStreamToWritable(reply.body, response);
    else response.end();
  } catch (error) {
    app.log.error({ err: error, requestId: facts.requestId }, "request failed");
    if (!response.headersSent) response.writeHead(500);
    response.end();
  }
}

function sendPage(request: IncomingMessage, response: ServerResponse, { body, gzip }: SharedPage) {
  response.setHeader("content-type", "text/html; charset=utf-8").setHeader("vary", "accept-encoding, cookie");
  if (takesGzip(request)) sendPacked(response, gzip);
  else response.setHeader("content-length", body.length).end(body);
}

const takesGzip = ({ headers }: IncomingMessage) => /\bgzip\b/.test(String(headers["accept-encoding"]));

const takesBrotli = ({ headers }: IncomingMessage) => /\bbr\b/.test(String(headers["accept-encoding"]));

/** A third or less of what would otherwise travel to a phone. */
function sendPacked(response: ServerResponse, bytes: Buffer, how: "gzip" | "br" = "gzip") {
  response.setHeader("content-encoding", how).setHeader("content-length", bytes.length).end(bytes);
}

function webRequest(request: IncomingMessage, response: ServerResponse, facts: RequestFacts): Request {
  const headers = new Headers();
  for (let i = 0; i < request.rawHeaders.length; i += 2)
    headers.append(request.rawHeaders[i]!, request.rawHeaders[i + 1]!);
  // Remix compares Origin with the Host header; behind a proxy that is not the address people see.
  headers.set("host", new URL(facts.origin).host);
  const aborted = new AbortController();
  response.on("close", () => {
    if (!response.writableFinished) aborted.abort();
  });
  const init: RequestInit & { duplex?: "half" } = { method: request.method, headers, signal: aborted.signal };
  if (request.method !== "GET" && request.method !== "HEAD") {
    init.body = createReadableStreamFromReadable(request) as BodyInit;
    init.duplex = "half"; // Node refuses a streamed body without it.
  }
  return new Request(`${facts.origin}${request.url}`, init);
}

function sendUnavailable(response: ServerResponse, app: Application) {
  response.writeHead(503, {
    "content-type": "text/html; charset=utf-8",
    "retry-after": "5",
    "cache-control": "no-store",
  });
  response.end(app.unavailablePage);
}

function clientAddress(request: IncomingMessage, app: Application): string {
  const forwarded = app.env.TRUST_PROXY ? request.headers["x-forwarded-for"] : undefined;
  const nearest = typeof forwarded === "string" ? forwarded.split(",").at(-1)?.trim() : undefined;
  return nearest || request.socket.remoteAddress || "unknown";
}

/** The configured address; without one (a demo, a test) whatever name the visitor used for us. */
function originOf(request: IncomingMessage, app: Application): string {
  const { host } = request.headers;
  if (app.env.BASE_URL) return new URL(app.env.BASE_URL).origin;
  return host && /^[a-z0-9.:[\]-]+$/i.test(host) && URL.canParse(`http://${host}`)
    ? `http://${host}`
    : localOrigin();
}

function localOrigin(): string {
  const address = server.address();
  return `http://localhost:${address && typeof address === "object" ? address.port : 0}`;
}

function logWhenDone(
  app: Application,
  request: IncomingMessage,
  response: ServerResponse,
  facts: RequestFacts,
) {
  const began = performance.now();
  const { method } = request;
  const pathname = app.loggedPath(request.url ?? "/");
  response.on("close", () => {
    const facts_ = {
      requestId: facts.requestId,
      method,
      path: pathname,
      status: response.statusCode,
      ms: Math.round(performance.now() - began),
    };
    if (pathname.startsWith("/assets/")) app.log.debug(facts_, "file");
    else app.log.info(facts_, "request");
  });
}

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

const PACKED = /\.(?:css|js|json|svg|wasm|webmanifest)$/;
const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);

/** Serves the built files. Only names listed at start exist, so no path can lead anywhere else. */
function serveBuilt(root: string): Handler {
  const known = new Map<string, { file: string; size: number }>();
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath ?? entry.path, entry.name);
    const name = `/${path.relative(root, file).split(path.sep).join("/")}`;
    if (entry.isFile() && !name.includes("/.")) known.set(name, { file, size: statSync(file).size });
  }
  // Each file is compressed once, when it is first asked for; smaller by an eighth, which takes a second, after that.
  const packed = new Map<string, Promise<Buffer>>();
  const smaller = new Map<string, Buffer>();
  const pack = async (name: string, file: string) => {
    const bytes = await readFile(file);
    const body = await gzipped(bytes, { level: 9 });
    void brotlied(bytes).then((better) => smaller.set(name, better));
    return body;
  };
  return (request, response, next) => {
    const name = request.url!.split("?", 1)[0]!;
    const found = known.get(name);
    if (!found || (request.method !== "GET" && request.method !== "HEAD")) return next();
    const forever = name.startsWith("/assets/");
    response.setHeader("content-type", TYPES[path.extname(name)] ?? "application/octet-stream");
    response.setHeader("cache-control", `public, max-age=${forever ? "31536000, immutable" : "3600"}`);
    if (PACKED.test(name)) response.setHeader("vary", "accept-encoding");
    if (request.method === "GET" && PACKED.test(name) && found.size > 1000 && takesGzip(request)) {
      const better = takesBrotli(request) && smaller.get(name);
      if (better) return sendPacked(response, better, "br");
      const body = packed.get(name) ?? pack(name, found.file);
      packed.set(name, body);
      return void body.then((bytes) => sendPacked(response, bytes)).catch(() => response.destroy());
    }
    response.setHeader("content-length", found.size);
    if (request.method === "HEAD") response.end();
    else
      createReadStream(found.file)
        // A new build may take the place of this one while it still runs; that is no reason to end.
        .on("error", () => response.destroy())
        .pipe(response);
  };
}

async function loadApplication(): Promise<EntryModule> {
  if (development) {
    const { createServer } = await import("vite");
    // Vite's own socket shares the port with ours.
    const vite = await createServer({ server: { middlewareMode: true, hmr: { server } }, appType: "custom" });
    const load = () => vite.ssrLoadModule("virtual:remix/server-build") as Promise<ServerBuild>;
    files = (request, response, next) => vite.middlewares(request, response, next);
    handle = createRequestHandler(load, "development");
    return (await load()).entry.module as unknown as EntryModule;
  }
  const build = (await import(new URL("./server/index.js", import.meta.url).href)) as ServerBuild;
  files = serveBuilt(path.resolve("build/client"));
  const entry = build.entry.module as unknown as EntryModule;
  handle = entry.createNearHandler(build, "production");
  return entry;
}

function announce(app: Application) {
  const origin = app.env.BASE_URL ?? localOrigin();
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  say(`\nNetwerf runs on ${origin} (ready in ${seconds} s)`);
  for (const line of app.listening(origin)) say(line);
}

/** Finishes what is under way, then goes; a second signal does not wait. */
function stopOnSignals(app: Application) {
  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) process.exit(1);
    stopping = true;
    app.log.info({ signal }, "shutting down");
    app.drain();
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeIdleConnections();
    const late = setTimeout(() => server.closeAllConnections(), 10_000);
    await app.stop(closed);
    clearTimeout(late);
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop(signal));
}

try {
  const entry = await loadApplication();
  const app = await entry.boot(server, say);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(app.env.PORT, app.env.HOST, resolve);
  });
  application = app;
  announce(app);
  stopOnSignals(app);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
