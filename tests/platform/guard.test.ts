import { expect, test } from "vitest";
import { isCrossSite, securityHeaders } from "~/platform/http/guard";

const OWN = "https://netwerf.example";
const post = (headers: Record<string, string>) => isCrossSite({ method: "POST", headers }, OWN);

test.each<[string, Record<string, string>, boolean]>([
  ["our own page", { origin: OWN }, false],
  ["our own page, with both headers", { origin: OWN, "sec-fetch-site": "same-origin" }, false],
  ["a program that is no browser", {}, false],
  ["a typed address or a bookmark", { "sec-fetch-site": "none" }, false],
  ["another site", { origin: "https://evil.example" }, true],
  ["a page that hides where it is from", { origin: "null" }, true],
  ["an empty origin", { origin: "" }, true],
  ["our name without encryption", { origin: "http://netwerf.example" }, true],
  ["our name on another port", { origin: "https://netwerf.example:8443" }, true],
  ["a name that begins like ours", { origin: "https://netwerf.example.evil.example" }, true],
  ["a name that ends like ours", { origin: "https://evil-netwerf.example" }, true],
  ["our name in capitals, which no browser sends", { origin: "https://NETWERF.example" }, true],
  [
    "another site, that says it is ours",
    { origin: "https://evil.example", "sec-fetch-site": "same-origin" },
    true,
  ],
  ["another site of the same owner", { "sec-fetch-site": "same-site" }, true],
  ["another site, without its origin", { "sec-fetch-site": "cross-site" }, true],
])("a change that comes from %s: %o is from elsewhere: %s", (_who, headers, elsewhere) => {
  expect(post(headers)).toBe(elsewhere);
});

test("reading is allowed from everywhere, every other method is not", () => {
  const from = (method: string) => isCrossSite({ method, headers: { origin: "https://evil.example" } }, OWN);
  expect(["GET", "HEAD", "OPTIONS"].map(from)).toEqual([false, false, false]);
  expect(["POST", "PUT", "PATCH", "DELETE", "QUERY", "get", ""].map(from)).toEqual(Array(7).fill(true));
});

test("scripts run only with the nonce of this answer, and nothing may frame or type our pages", () => {
  const headers = securityHeaders("bm9uY2U=", true, false);
  const policy = headers["content-security-policy"]!;
  expect(policy).toContain("script-src 'self' 'nonce-bm9uY2U=' 'wasm-unsafe-eval'");
  expect(policy).not.toContain("unsafe-inline");
  expect(policy).not.toContain("unsafe-eval'".replace("unsafe", "'unsafe"));
  for (const part of ["object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"])
    expect(policy).toContain(part);
  expect(headers).toMatchObject({
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "strict-transport-security": "max-age=31536000",
  });
});

test("only who is reached over https promises to stay there", () => {
  expect(securityHeaders("x", false, false)).not.toHaveProperty("strict-transport-security");
});
