import type { IncomingMessage } from "node:http";
import { gunzipSync } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import { setClock } from "~/platform/clock.server";
import { sharedPages } from "~/platform/http/shared-pages.server";

afterEach(() => setClock());

const ask = (url: string, headers: Record<string, string> = {}, method = "GET") =>
  ({ url, method, headers: { host: "netwerf.example", ...headers } }) as unknown as IncomingMessage;
const body = Buffer.from("a page");

test("the next visitor to the same address gets the page, for a quarter of a second", () => {
  const pages = sharedPages();
  setClock(() => new Date(1000));
  pages.keep(ask("/"), body);
  setClock(() => new Date(1249));
  expect(pages.find(ask("/"))?.body).toBe(body);
  setClock(() => new Date(1250));
  expect(pages.find(ask("/"))).toBeUndefined();
});

test("another address, name, language or method is another page", () => {
  const pages = sharedPages();
  pages.keep(ask("/"), body);
  const others = [
    ask("/?x"),
    ask("/", { host: "other.example" }),
    ask("/", { cookie: "taal=en" }),
    ask("/", {}, "HEAD"),
    ask("/", {}, "POST"),
  ];
  expect(others.map((other) => pages.find(other))).toEqual(others.map(() => undefined));
});

test("whoever brings a cookie of their own neither gets nor leaves a page", () => {
  const pages = sharedPages();
  pages.keep(ask("/"), body);
  for (const cookie of ["sessie=x", "taal=en; sessie=x", "sessie=x; taal=nl", "taal=fr", " "]) {
    expect(pages.find(ask("/", { cookie }))).toBeUndefined();
    expect(pages.keep(ask("/own", { cookie }), body)).toBeUndefined();
    expect(pages.find(ask("/own", { cookie }))).toBeUndefined();
  }
  pages.keep(ask("/own", { authorization: "Basic x" }), body);
  expect(pages.find(ask("/own"))).toBeUndefined();
});

test("however many addresses are asked, few are kept", () => {
  const pages = sharedPages();
  for (let i = 0; i < 2000; i += 1) pages.keep(ask(`/?${i}`), body);
  const kept = Array.from({ length: 2000 }, (_, i) => pages.find(ask(`/?${i}`))).filter(Boolean);
  expect(kept.length).toBeLessThanOrEqual(500);
  expect(pages.find(ask("/?1999"))?.body).toBe(body);
});

test("what is sent compressed is the same page", () => {
  const page = sharedPages().keep(ask("/"), body)!;
  expect(gunzipSync(page.gzip)).toEqual(page.body);
});
