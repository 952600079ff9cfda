import { expect, test } from "vitest";
import { AppError, Conflict, Invalid, NotAllowed, NotFound } from "~/platform/errors";

test.each([
  [new NotFound(), "not-found", "not-found", "NotFound"],
  [new NotFound("link"), "not-found", "link", "NotFound"],
  [new NotAllowed(), "not-allowed", "not-allowed", "NotAllowed"],
  [new Conflict("date-full"), "conflict", "date-full", "Conflict"],
  [new Invalid({ email: "email" }), "invalid", "invalid", "Invalid"],
])("%s says in codes what went wrong", (error, code, reason, name) => {
  expect(error).toBeInstanceOf(AppError);
  expect([error.code, error.reason, error.name]).toEqual([code, reason, name]);
  expect(error.message).toContain(code);
});

test("input that is wrong names the fields in the log, never what was filled in", () => {
  const error = new Invalid({ email: "email", name: "required" });
  expect(error.message).toBe("invalid: email email, name required");
  expect(error.fields).toEqual({ email: "email", name: "required" });
});
