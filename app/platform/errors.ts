/**
 * The four ways in which a request can be turned down. `reason` is a code for programs and for the
 * texts in `ui/`; `message` is English, for the log. What a person reads never stands here.
 */
export type ErrorCode = "not-found" | "not-allowed" | "conflict" | "invalid";

export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly reason: string,
    message?: string,
  ) {
    super(message ?? `${code}: ${reason}`);
    this.name = new.target.name;
  }
}

/** It is not there, or this viewer may not know that it is. */
export class NotFound extends AppError {
  constructor(reason = "not-found", message?: string) {
    super("not-found", reason, message);
  }
}

/** The viewer may know of it, but may not do this. */
export class NotAllowed extends AppError {
  constructor(reason = "not-allowed", message?: string) {
    super("not-allowed", reason, message);
  }
}

/** Well-formed and allowed, but the state of things is against it: full, closed, already done. */
export class Conflict extends AppError {
  constructor(reason: string, message?: string) {
    super("conflict", reason, message);
  }
}

/** Field name → code of what is wrong with it, e.g. `{ email: "email" }`. */
export type FieldErrors = Record<string, string>;

/** The input itself is wrong; `fields` says where. */
export class Invalid extends AppError {
  constructor(
    readonly fields: FieldErrors,
    reason = "invalid",
  ) {
    super(
      "invalid",
      reason,
      `invalid: ${Object.entries(fields)
        .map(([k, v]) => `${k} ${v}`)
        .join(", ")}`,
    );
  }
}
