import pino from "pino";

/** Keys whose value never reaches a log, however deep they stand. */
const SECRET = [
  "email",
  "emailKey",
  "toEmail",
  "token",
  "secret",
  "cookie",
  "authorization",
  "access",
  "diet",
  "password",
];
const paths = SECRET.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]);

export type Log = pino.Logger;

/** One JSON line per happening. Errors are logged under `err`, ids as plain fields, persons never. */
export const log: Log = pino({
  level: "info",
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: { paths, censor: "[weg]" },
});
