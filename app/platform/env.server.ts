import { z } from "zod";

const url = (protocols: string[]) =>
  z
    .string()
    .refine(
      (value) => URL.canParse(value) && protocols.includes(new URL(value).protocol),
      `must be a URL that starts with ${protocols.map((p) => `${p}//`).join(" or ")}`,
    );
const wholeNumber = (min: number, max: number) =>
  z.string().regex(/^\d+$/, "must be a whole number").transform(Number).pipe(z.number().min(min).max(max));
const onOff = z.enum(["on", "off"], "must be on or off").transform((value) => value === "on");

/** A rule over several variables. It is checked also when some of them are wrong, so that one message says it all. */
const together = (name: string, error: string) => ({ path: [name], error, when: () => true });

/** Every variable that Netwerf reads. `.env.example` documents them; a test keeps the two alike. */
export const EnvSchema = z
  .object({
    NODE_ENV: z
      .enum(["production", "development", "test"], "must be production, development or test")
      .default("production"),
    HOST: z.string().min(1).default("127.0.0.1"),
    PORT: wholeNumber(0, 65535).default(3000),
    BASE_URL: url(["http:", "https:"]).optional(),
    TRUST_PROXY: onOff.default(false),
    DATABASE_URL: url(["postgres:", "postgresql:"]).optional(),
    DATABASE_POOL: wholeNumber(2, 100).default(10),
    DATA_DIR: z.string().min(1).optional(),
    APP_SECRET: z.string().min(32, "must be at least 32 characters").optional(),
    SMTP_URL: url(["smtp:", "smtps:"]).optional(),
    MAIL_FROM: z
      .string()
      .regex(/^[^<>\r\n]*<?[^\s<>@]+@[^\s<>@]+>?$/, "must be an address, e.g. Netwerf <netwerf@example.org>")
      .default("Netwerf <netwerf@example.org>"),
    DEMO: onOff.optional(),
    LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "silent"]).default("info"),
    SEAT_LOCK: z.literal("off").optional(),
  })
  .refine(
    (env) => !env.DATABASE_URL || env.APP_SECRET !== undefined,
    together("APP_SECRET", "is needed when DATABASE_URL is set: it signs the private links"),
  )
  .refine(
    (env) => !env.SEAT_LOCK || env.NODE_ENV === "test",
    together("SEAT_LOCK", "exists for one test only: without the lock dates are overbooked"),
  )
  .refine(
    (env) => !env.SMTP_URL || env.BASE_URL !== undefined,
    together("BASE_URL", "is needed when SMTP_URL is set: mails carry links"),
  );

export type Env = z.output<typeof EnvSchema>;

/**
 * What a program that we start needs to run at all: no password, no secret, no address of a database. For one that is
 * not trusted with what it reads.
 */
export function bareEnvironment(): NodeJS.ProcessEnv {
  const names = ["PATH", "SystemRoot", "TEMP", "TMP", "TMPDIR"];
  // eslint-disable-next-line no-restricted-properties -- the one place beside the start that looks
  const all = process.env;
  const set = names.flatMap((name) => (all[name] ? [[name, all[name]]] : []));
  return Object.fromEntries(set) as NodeJS.ProcessEnv;
}

/**
 * Reads and checks the environment.
 * @throws Error with one message that lists every wrong variable.
 */
export function readEnv(source: NodeJS.ProcessEnv): Env {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = EnvSchema.safeParse(filled);
  if (result.success) return result.data;
  const wrong: Record<string, string> = {};
  for (const { path, message } of result.error.issues) wrong[path.join(".")] ??= message;
  const lines = Object.entries(wrong).map(([name, message]) => `  ${name} ${message}`);
  throw new Error(`Netwerf cannot start, these settings are wrong (see .env.example):\n${lines.join("\n")}`);
}
