import { expect, test } from "vitest";
import { newId, newSecret, readableCode, sameText, sha256, sign, sixDigits } from "~/platform/ids.server";

const many = <T>(make: () => T) => Array.from({ length: 2000 }, make);

test("no two secrets, codes or ids are the same", () => {
  for (const make of [newId, newSecret, () => readableCode(10)]) expect(new Set(many(make)).size).toBe(2000);
});

test("a secret has 160 bits and needs no escaping in a link or a cookie", () => {
  for (const secret of many(newSecret)) {
    expect(secret).toMatch(/^[\w-]{27}$/);
    expect(Buffer.from(secret, "base64url")).toHaveLength(20);
  }
});

test("a code to read aloud has no signs that look or sound alike, and uses all the others", () => {
  const signs = new Set(many(() => readableCode(10)).join(""));
  expect([...signs].sort().join("")).toBe("23456789abcdefghjkmnpqrstwxyz");
  expect(readableCode(4)).toHaveLength(4);
});

test("a code in a mail has six digits, zeros in front included", () => {
  const codes = many(sixDigits);
  expect(codes.every((code) => /^\d{6}$/.test(code))).toBe(true);
  expect(new Set(codes.map((code) => code[0])).size).toBe(10);
});

test("a signature holds for one key, one purpose and one text", () => {
  const signature = sign("key", "registration", "a.0");
  expect(signature).toMatch(/^[\w-]{22}$/);
  expect(sign("key", "registration", "a.0")).toBe(signature);
  const others = [
    sign("key2", "registration", "a.0"),
    sign("key", "follower", "a.0"),
    sign("key", "registration", "a.1"),
    // What stands between purpose and text cannot be moved.
    sign("key", "registratio", "na.0"),
    sign("key", "registration\0a", ".0"),
  ];
  expect(others).not.toContain(signature);
});

test("texts are compared as a whole", () => {
  const pairs = [
    ["abc", "abc"],
    ["abc", "abd"],
    ["abc", "ab"],
    ["", ""],
    ["", "a"],
    ["é", "e\u0301"],
    ["é", "e"],
  ];
  expect(pairs.map(([a, b]) => sameText(a!, b!))).toEqual([true, false, false, true, false, false, false]);
});

test("what the database keeps of a secret is its SHA-256", () => {
  expect(sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});
