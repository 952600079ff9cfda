import { PrismaPg } from "@prisma/adapter-pg";
import { log } from "./log.server";
import { Prisma, PrismaClient } from "./prisma/client.ts";

export type Tx = Prisma.TransactionClient;
export { Prisma };

// On globalThis, for development reloads modules and must not open a second pool.
const holder = globalThis as { netwerfDatabase?: PrismaClient; netwerfDatabaseUrl?: string };

/** Opens the pool. Connections are made when first needed, so this succeeds while the database is down. */
export function openDatabase(url: string, poolSize: number): PrismaClient {
  holder.netwerfDatabaseUrl = url;
  const adapter = new PrismaPg(
    { connectionString: url, max: poolSize, connectionTimeoutMillis: 5_000, idleTimeoutMillis: 60_000 },
    { onPoolError: (error) => log.warn({ err: error.message }, "database connection lost") },
  );
  holder.netwerfDatabase = new PrismaClient({
    adapter,
    // An error then says what failed, not what with: that is somebody's name and address, and errors are logged.
    errorFormat: "minimal",
    transactionOptions: { maxWait: 15_000, timeout: 20_000 },
  });
  return holder.netwerfDatabase;
}

export async function closeDatabase(): Promise<void> {
  await holder.netwerfDatabase?.$disconnect();
  holder.netwerfDatabase = undefined;
}

/** The open database. Only domains call this. */
export function db(): PrismaClient {
  if (!holder.netwerfDatabase) throw new Error("The database was not opened: call openDatabase first.");
  return holder.netwerfDatabase;
}

/** For the rare connection that must not come from the pool. */
export function databaseUrl(): string {
  if (!holder.netwerfDatabaseUrl) throw new Error("The database was not opened: call openDatabase first.");
  return holder.netwerfDatabaseUrl;
}

const UNREACHABLE = new Set([
  "P1001",
  "P1002",
  "P1008",
  "P1017",
  "P2024",
  "P2028",
  "P2037",
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOENT",
  "EPIPE",
  "57P01",
  "57P02",
  "57P03",
  "08006",
  "08001",
  "53300",
]);

/** True when the database could not be reached, rather than having refused what we asked. */
export function isDatabaseDown(error: unknown): boolean {
  for (let at: unknown = error, depth = 0; at && depth < 6; depth += 1) {
    const { code, cause, message } = at as { code?: unknown; cause?: unknown; message?: unknown };
    if (typeof code === "string" && UNREACHABLE.has(code)) return true;
    if (
      typeof message === "string" &&
      /ECONNREFUSED|not queryable|Code: `(?:57P0[123]|08\d{3})`|Connection terminated|connection timeout|DatabaseNotReachable|Can't reach database|the database system is/i.test(
        message,
      )
    )
      return true;
    const { originalCode, kind } = (cause ?? {}) as { originalCode?: string; kind?: string };
    if (originalCode && UNREACHABLE.has(originalCode)) return true;
    if (kind === "DatabaseNotReachable" || kind === "ConnectionClosed") return true;
    at = cause;
  }
  return false;
}

/** True when a unique constraint refused the row. */
export function isDuplicate(error: unknown): boolean {
  return (error as { code?: unknown })?.code === "P2002";
}

/** True when the transaction may succeed if tried again: a deadlock or a serialisation failure. */
export function isRetryable(error: unknown): boolean {
  return (error as { code?: unknown })?.code === "P2034";
}
