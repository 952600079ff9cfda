import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { EnvSchema, readEnv } from "~/platform/env.server";

const read = (source: Record<string, string>) => readEnv(source as unknown as NodeJS.ProcessEnv);
const complaint = (source: Record<string, string>): string[] => {
  try {
    read(source);
  } catch (error) {
    return (error as Error).message.split("\n").slice(1);
  }
  return [];
};
const example = readFileSync(".env.example", "utf8");

test("without any variable Netwerf starts, on this machine only and with its own database", () => {
  expect(read({})).toEqual({
    NODE_ENV: "production",
    HOST: "127.0.0.1",
    PORT: 3000,
    TRUST_PROXY: false,
    DATABASE_POOL: 10,
    MAIL_FROM: "Netwerf <netwerf@example.org>",
    LOG_LEVEL: "info",
  });
});

test("an empty variable is one that is not set", () => {
  expect(read(Object.fromEntries(Object.keys(EnvSchema.shape).map((name) => [name, ""])))).toEqual(read({}));
});

test("every wrong variable stands in one message, each on its line", () => {
  const wrong = {
    NODE_ENV: "prod",
    PORT: "http",
    BASE_URL: "netwerf.example",
    TRUST_PROXY: "yes",
    DATABASE_URL: "mysql://host/db",
    DATABASE_POOL: "1",
    APP_SECRET: "short",
    SMTP_URL: "mail.example.org",
    MAIL_FROM: "nobody",
    DEMO: "1",
    LOG_LEVEL: "loud",
    SEAT_LOCK: "on",
  };
  const lines = complaint(wrong);
  expect(lines.map((line) => line.trim().split(" ")[0]).sort()).toEqual(Object.keys(wrong).sort());
  expect(complaint({ PORT: "70000", DATABASE_POOL: "3.5" }).map((line) => line.trim().split(" ")[0])).toEqual(
    ["PORT", "DATABASE_POOL"],
  );
});

test("what must go together is listed beside what is wrong by itself", () => {
  const lines = complaint({
    PORT: "x",
    LOG_LEVEL: "loud",
    DATABASE_URL: "postgresql://host/db",
    SMTP_URL: "smtp://host",
    SEAT_LOCK: "off",
  });
  expect(lines.map((line) => line.trim().split(" ")[0]).sort()).toEqual([
    "APP_SECRET",
    "BASE_URL",
    "LOG_LEVEL",
    "PORT",
    "SEAT_LOCK",
  ]);
});

test("the message never repeats a value: it could be a password", () => {
  const lines = complaint({ DATABASE_URL: "mysql://user:hunter2@host/db", APP_SECRET: "hunter2" });
  expect(lines).toHaveLength(2);
  expect(lines.join()).not.toContain("hunter2");
});

test(".env.example documents exactly the variables that are read, each under a comment and with its default", () => {
  const paragraphs = example.split(/\n{2,}/).slice(1);
  const documented = paragraphs.map((paragraph) => {
    const lines = paragraph.trim().split("\n");
    const [name, value] = lines.at(-1)!.split("=");
    expect(lines.slice(0, -1).every((line) => line.startsWith("# "))).toBe(true);
    expect(lines.length).toBeGreaterThan(1);
    return [name!, value!] as const;
  });
  expect(documented.map(([name]) => name)).toEqual(Object.keys(EnvSchema.shape));
  expect(read(Object.fromEntries(documented))).toEqual(read({}));
});
