import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { newSecret } from "./ids.server";

let secret: string | undefined;

/** Sets the key that signs private links; once, at start. */
export function setSecret(value: string): void {
  secret = value;
}

/** The key that signs private links. */
export function appSecret(): string {
  if (!secret) throw new Error("The application secret was not set at start.");
  return secret;
}

/** The secret of an installation that was given none: made once, kept beside its database. */
export function applicationSecret(dataDir: string): string {
  const file = path.join(dataDir, "secret");
  if (existsSync(file)) return readFileSync(file, "utf8").trim();
  mkdirSync(dataDir, { recursive: true });
  const made = newSecret() + newSecret();
  writeFileSync(file, `${made}\n`, { mode: 0o600, flag: "wx" });
  return made;
}
