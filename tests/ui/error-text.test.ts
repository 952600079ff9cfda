import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { errorText, fieldErrorText, fieldErrorTexts } from "~/ui/error-text";
import { catalogue } from "~/ui/text/catalogue";

test("a refusal reads by its reason, else by its kind", () => {
  expect(errorText({ code: "conflict", reason: "date-full" })).toContain("volzet");
  expect(errorText({ code: "not-found", reason: "registration" })).toBe(
    catalogue.nl.errors.reasons["not-found"],
  );
  expect(errorText({ code: "conflict", reason: "date-full" }, "en")).toContain("filled up");
});

test("a code nobody foresaw still gives a sentence, also when it is the name of an object's own method", () => {
  for (const code of ["", "constructor", "__proto__", "toString", "x".repeat(1000)]) {
    expect(errorText({ code, reason: code })).toBe(catalogue.nl.errors.reasons.invalid);
    expect(fieldErrorText("email", code)).toBe(catalogue.nl.errors.codes.invalid);
  }
});

test("a field says what is wrong and how to mend it", () => {
  expect(fieldErrorText("email", "required")).toBe("Vul je e-mailadres in, bijvoorbeeld jan@organisatie.be.");
  expect(fieldErrorText("anything", "required")).toBe("Vul dit in.");
  expect(fieldErrorText("email", "already-registered")).toContain("al ingeschreven");
});

test("a field of a row reads like the others of its row", () => {
  expect(fieldErrorText("collega-email-2", "required")).toContain("e-mailadres van je collega");
  expect(fieldErrorText("eerste-0199a8c2-7f10-7000-8000-000000000001", "required")).toBe("Kies een sessie.");
});

test("all errors of a form keep their order", () => {
  expect(Object.entries(fieldErrorTexts({ name: "required", email: "email" }))).toEqual([
    ["name", "Vul je naam in."],
    ["email", "Dit is geen e-mailadres. Een voorbeeld: jan@organisatie.be."],
  ]);
});

test("every reason for which the code refuses something has words", () => {
  const { reasons, codes } = catalogue.nl.errors;
  const known = new Set([...Object.keys(reasons), ...Object.keys(codes)]);
  const used = sources("app").flatMap((file) => [
    ...readFileSync(file, "utf8").matchAll(/new (?:Conflict|NotAllowed)\(\s*"([a-z0-9-]+)"/g),
  ]);
  expect(used.length).toBeGreaterThan(5);
  expect([...new Set(used.map((match) => match[1] ?? ""))].filter((reason) => !known.has(reason))).toEqual(
    [],
  );
});

function sources(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes("platform/prisma"))
    .map((file) => path.join(dir, file));
}
