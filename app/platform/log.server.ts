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

const ADDRESS = /[^\s<>"'`=:,;()[\]/]{1,64}@[^\s<>"'`=:,;()[\]/]{1,255}/g;

/** Text that somebody else's program wrote, without the addresses in it. */
const scrub = (text: string) => text.replace(ADDRESS, "[adres]");

/** What helps to find the cause. Whatever else hangs on an error may be a row, with the person in it. */
function errorFields(error: unknown): unknown {
  if (!(error instanceof Error)) return typeof error === "string" ? scrub(error) : error;
  const { name, message, stack, cause } = error;
  const { code } = error as { code?: unknown };
  return {
    type: name,
    message: scrub(message),
    stack: scrub(stack ?? ""),
    ...(code === undefined ? {} : { code }),
    ...(cause === undefined ? {} : { cause: errorFields(cause) }),
  };
}

const withoutAddresses = (fields: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, typeof value === "string" ? scrub(value) : value]),
  );

/** One JSON line per happening. Errors are logged under `err`, ids as plain fields, persons never. */
export const log: Log = pino({
  level: "info",
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  serializers: { err: errorFields },
  formatters: { log: withoutAddresses },
  redact: { paths, censor: "[weg]" },
});
