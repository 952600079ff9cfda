import { expect, test } from "vitest";
import { safePath } from "~/platform/http/paths";

const ELSEWHERE = [
  // The list that Django's and CTFd's tests made known, in its spellings and with ours.
  "http://e",
  "http:///e",
  "https://e",
  "ftp://e",
  "\\\\e",
  "\\\\\\e",
  "/\\\\/e",
  "/\\/e",
  "\\/e",
  "/\\e",
  "http:/\\//e",
  "http:\\/e",
  "http:/\\e",
  "javascript:alert(1)",
  "java\r\nscript\r\n:alert(1)",
  "//e",
  "///e",
  "////e",
  "http:e",
  "HTTP://e",
  "data:text/html,x",
  "blob:http://e/1",
  "mailto:a@e",
  "e",
  "e/f",
  "",
  " /mijn",
  "/ /e",
  "/\t/e",
  "/\n/e",
  "/\r/e",
  "\t//e",
  "/\u00a0/e",
  "/\u2028/e",
  "?next=//e",
  "#//e",
  // Paths that become another host once they are tidied up.
  "/.//e",
  "/..//e",
  "/./..//e",
  "/%2e//e",
  "/%2E%2e//e",
  "/x/..//e",
  "/x/%2e%2e//e",
  "/x/..//..//e",
  "/.//\u00e9",
  "/..///e",
  "/%2e%2e///e.example/x",
  // Not text at all.
  null,
  undefined,
  7,
  {},
  ["/mijn"],
  "/mijn\0",
];

test.each(ELSEWHERE)("%j leads home instead", (value) => {
  expect(safePath(value)).toBe("/");
  expect(safePath(value, "/mijn")).toBe("/mijn");
});

test.each([
  ["/", "/"],
  ["/mijn", "/mijn"],
  ["/evenementen?regio=Brugge&x=//e#deel", "/evenementen?regio=Brugge&x=//e#deel"],
  ["/evenementen/dag-1/../dag-2", "/evenementen/dag-2"],
  ["/a//b", "/a//b"],
  ["/zo\u00eb", "/zo%C3%AB"],
  ["/@e", "/@e"],
  ["/http://e", "/http://e"],
  ["/%2F/e", "/%2F/e"],
])("%j stays on this site, as %j", (value, path) => {
  expect(safePath(value)).toBe(path);
});

test("whatever comes out leads to this site, in every browser's reading of it", () => {
  for (const value of ELSEWHERE) {
    const url = new URL(safePath(value), "https://netwerf.example/aanmelden");
    expect(url.origin).toBe("https://netwerf.example");
  }
});
