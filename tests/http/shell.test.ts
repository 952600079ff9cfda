import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { io } from "socket.io-client";
import { privateToken } from "~/domain/registrations/links.server";
import { db } from "~/platform/db.server";
import { useDatabase } from "../support/database";
import { postRegistration } from "../support/form";
import { makeEvent, registerGuest } from "../support/make";
import { rawLine, statusOf } from "../support/raw";
import { startServer, type TestServer } from "../support/server";

const database = useDatabase();
let server: TestServer;
let origin: string;

beforeAll(async () => {
  server = await startServer({ DATABASE_URL: database.url });
  origin = server.origin;
});
afterAll(() => server.stop());

const get = (path: string, init: RequestInit = {}) =>
  fetch(`${origin}${path}`, { redirect: "manual", ...init });
const alive = async () => expect((await get("/healthz")).status).toBe(200);

describe("long addresses", () => {
  test("an address of more than four kilobytes is refused, one that just fits is not", async () => {
    const path = (length: number) => `/evenementen?x=${"x".repeat(length - "/evenementen?x=".length)}`;
    expect((await get(path(4096))).status).toBe(200);
    expect((await get(path(4097))).status).toBe(414);
    expect((await get(`/${"a/".repeat(7500)}`)).status).toBe(414);
    await alive();
  });

  test("no list of routes is handed out by path, the door through which a long one kept the process busy", async () => {
    const manifest = await get(`/__manifest?p=/${"a".repeat(100)}&version=1`);
    expect([manifest.status, manifest.headers.get("content-type")]).toEqual([
      404,
      "text/html; charset=utf-8",
    ]);
    const page = await (await get("/aanmelden")).text();
    expect(page).not.toContain("__manifest");
  });
});

describe("requests that another site's page started", () => {
  const evil = { origin: "https://evil.example" };
  test.each([
    ["a page", "/aanmelden"],
    ["a resource", "/afmelden"],
    ["a change of language", "/taal"],
    ["a route with data only", "/aanmelden.data"],
    ["an address that is not there", "/nergens"],
    ["a file", "/favicon.svg"],
  ])("a post to %s is refused before anything reads it", async (_what, path) => {
    const from = async (headers: Record<string, string>) =>
      (await get(path, { method: "POST", headers, body: new URLSearchParams({ email: "a@example.org" }) }))
        .status;
    expect(await from(evil)).toBe(403);
    expect(await from({ origin: "null" })).toBe(403);
    expect(await from({ "sec-fetch-site": "cross-site" })).toBe(403);
    expect(await from({ origin: origin.replace("http:", "https:") })).toBe(403);
    expect(await from({ ...evil, "x-http-method-override": "GET" })).toBe(403);
    expect(await from({ ...evil, "x-forwarded-host": "evil.example", "content-type": "text/plain" })).toBe(
      403,
    );
    expect(await from({ origin })).not.toBe(403);
  });

  test("other methods that change things are refused alike, and a refused registration does not exist", async () => {
    for (const method of ["PUT", "PATCH", "DELETE"])
      expect((await get("/taal", { method, headers: evil })).status).toBe(403);
    const { event, date } = await makeEvent();
    const body = new URLSearchParams({ occurrenceId: date.id, name: "Noor", email: "noor@example.org" });
    await get(`/evenementen/${event.slug}/inschrijven`, { method: "POST", headers: evil, body });
    expect(await db().registration.count({ where: { occurrenceId: date.id } })).toBe(0);
    expect((await postRegistration(origin, event.slug, { occurrenceId: date.id })).status).toBe(302);
  });

  test.each(["polling", "websocket"] as const)("no socket is opened by %s", async (transport) => {
    const opened = (headers: Record<string, string>) =>
      new Promise<boolean>((resolve) => {
        const socket = io(origin, {
          path: "/live",
          transports: [transport],
          extraHeaders: headers,
          forceNew: true,
          reconnection: false,
        });
        const done = (result: boolean) => () => {
          socket.disconnect();
          resolve(result);
        };
        socket.once("connect", done(true)).once("connect_error", done(false));
      });
    expect(await opened(evil)).toBe(false);
    expect(await opened({ origin: "null" })).toBe(false);
    expect(await opened({ origin })).toBe(true);
  });
});

describe("every answer", () => {
  test.each([
    "/",
    "/aanmelden",
    "/nergens",
    "/favicon.svg",
    "/evenementen.ics",
    "/healthz",
    `/${"x".repeat(5000)}`,
  ])("%s comes with the headers that keep a browser safe and a number of its own", async (path) => {
    const [one, two] = [await get(path), await get(path)];
    const policy = one.headers.get("content-security-policy")!;
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe-inline");
    expect(one.headers.get("x-content-type-options")).toBe("nosniff");
    expect(one.headers.get("referrer-policy")).toBe("same-origin");
    expect(one.headers.get("x-powered-by")).toBeNull();
    expect(one.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    expect(two.headers.get("x-request-id")).not.toBe(one.headers.get("x-request-id"));
    const nonce = (policy_: string) => /'nonce-([^']+)'/.exec(policy_)![1];
    expect(nonce(two.headers.get("content-security-policy")!)).not.toBe(nonce(policy));
  });

  test("scripts in a page carry the nonce of that very answer", async () => {
    const answer = await get("/aanmelden");
    const nonce = /'nonce-([^']+)'/.exec(answer.headers.get("content-security-policy")!)![1]!;
    const inline = [...(await answer.text()).matchAll(/<script(?![^>]*\bsrc=)([^>]*)>/g)].map(
      ([, rest]) => rest!,
    );
    expect(inline.filter((rest) => !rest.includes(`nonce="${nonce}"`))).toEqual([]);
  });

  test("a page with a private link is kept by nobody", async () => {
    const { date } = await makeEvent();
    const answer = await get(`/inschrijving/${privateToken(await registerGuest(date.id))}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("cache-control")).toMatch(/no-store|private/);
  });

  test.each(["/", "/evenementen", "/nergens", "/favicon.svg", "/evenementen.ics", "/readyz"])(
    "HEAD of %s answers what GET does, without the body",
    async (path) => {
      const [head, whole] = [await get(path, { method: "HEAD" }), await get(path)];
      expect(head.status).toBe(whole.status);
      expect(head.headers.get("content-type")).toBe(whole.headers.get("content-type"));
      expect(await head.text()).toBe("");
    },
  );

  test("is well, and ready", async () => {
    expect([await (await get("/healthz")).text(), await (await get("/readyz")).text()]).toEqual([
      "ok\n",
      "ready\n",
    ]);
  });
});

describe("addresses that lead nowhere", () => {
  test.each([
    "/nergens",
    "/evenementen/bestaat-niet",
    "/assets/bestaat-niet.js",
    "/.env",
    "/.git/config",
    "/package.json",
    "/build/server.js",
    "/../package.json",
    "/assets/../../package.json",
    "/assets/..%2f..%2fpackage.json",
    "/assets/%2e%2e/%2e%2e/package.json",
    "/assets/..\\..\\package.json",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/..%252f..%252fetc/passwd",
    "//etc/passwd",
    "/assets//../favicon.svg",
    "/favicon.svg/",
    "/FAVICON.SVG",
    "/favicon.svg%00.png",
    "/assets/",
    "/assets",
    "/CON",
    "/__manifest",
    "/nergens.data",
    "/%00",
    "/%",
    "/%zz",
    "/%c0%af%c0%ae",
    "/evenementen/%",
    "/inschrijving/%00",
    "/inschrijving/x.y",
    "/inschrijving/%E0%A4%A",
    "/beheer/evenementen/geen-id",
  ])("%s is not there", async (path) => {
    const answer = await rawLine(origin, `GET ${path}`);
    expect([404, 302].includes(statusOf(answer)) ? "not there" : answer.slice(0, 300)).toBe("not there");
    expect(answer).not.toMatch(/"dependencies"|root:x:|at .*\.js:\d+/);
    await alive();
  });

  test.each([
    ["GET http://evil.example/", 400],
    ["GET evenementen", 400],
    ["OPTIONS *", 400],
    ["TRACE /", 405],
    ["PROPFIND /", 405],
    ["OPTIONS /evenementen", 405],
    ["PUT /evenementen", 405],
    ["DELETE /favicon.svg", 405],
  ])("%s is turned down with %i, not with a failure of ours", async (line, status) => {
    expect(statusOf(await rawLine(origin, line))).toBe(status);
    await alive();
  });

  test("what a sender says of the address it used does not get into what we answer", async () => {
    for (const host of ["evil.example/x", "evil.example", '"><script>']) {
      const answer = await rawLine(origin, "GET /evenementen.atom", [
        `X-Forwarded-Host: ${host}`,
        "X-Forwarded-Proto: https",
        `Forwarded: host="${host}"`,
      ]);
      expect(statusOf(answer)).toBe(200);
      expect(answer).not.toMatch(/evil\.example|<script>|https:\/\/localhost/);
    }
  });
});

test("nothing of all this was logged as a failure of ours", () => {
  const lines = server
    .output()
    .split("\n")
    .filter((line) => line.startsWith("{"));
  const failures = lines
    .map((line) => JSON.parse(line) as { level: number })
    .filter(({ level }) => level >= 50);
  expect(failures).toEqual([]);
});
