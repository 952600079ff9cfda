import { isIPv6 } from "node:net";
import { RateLimiterPostgres, type RateLimiterRes } from "rate-limiter-flexible";
import { db } from "~/platform/db.server";
import { Conflict } from "~/platform/errors";
import { sha256 } from "~/platform/ids.server";

/** How often, in how many seconds. Generous per network: a whole hotel or office shares one address. */
const LIMITS = {
  "login-address": { points: 6, duration: 900 },
  "login-network": { points: 100, duration: 900 },
  "code-network": { points: 200, duration: 900 },
  "register-network": { points: 3000, duration: 3600 },
  "link-address": { points: 5, duration: 3600 },
} as const;

export type LimitName = keyof typeof LIMITS;

/** Our pool, as the one method that the limiter asks of a client. */
const client = {
  query: async ({ text, values }: { text: string; values: unknown[] }) => {
    const rows = await db().$queryRawUnsafe<Record<string, unknown>[]>(text, ...values);
    return { rows: rows.map(withNumbers), rowCount: rows.length };
  },
};

/** Milliseconds fit in a number; the limiter reckons with them. */
function withNumbers(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, typeof value === "bigint" ? Number(value) : value]),
  );
}

const limiters = new Map<LimitName, RateLimiterPostgres>();

function limiter(name: LimitName): RateLimiterPostgres {
  const known = limiters.get(name);
  if (known) return known;
  const { points, duration } = LIMITS[name];
  const made = new RateLimiterPostgres({
    storeClient: client,
    storeType: "client",
    tableName: "RateLimit",
    tableCreated: true,
    keyPrefix: name,
    points,
    duration,
    clearExpiredByTimeout: false,
  });
  limiters.set(name, made);
  return made;
}

/**
 * Counts one try by `who` (an address or a network; only its hash is kept).
 * @throws Conflict `too-many-tries` when there were too many.
 */
export async function limit(name: LimitName, who: string): Promise<void> {
  try {
    await limiter(name).consume(sha256(who).slice(0, 32));
  } catch (error) {
    if (error instanceof Error) throw error;
    const { msBeforeNext } = error as RateLimiterRes;
    throw new Conflict(
      "too-many-tries",
      `too many tries for ${name}, free in ${Math.ceil(msBeforeNext / 1000)} s`,
    );
  }
}

/** The network an address belongs to: one household or firm has a whole /64 of IPv6 addresses. */
export function networkOf(ip: string): string {
  const plain = ip.replace(/^::ffff:(?=\d+\.)/, "");
  if (!isIPv6(plain)) return plain;
  const [head = "", tail] = plain.split("::");
  const left = head.split(":").filter(Boolean);
  const right = (tail ?? "").split(":").filter(Boolean);
  const filled =
    tail === undefined
      ? left
      : [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0"), ...right];
  return `${filled.slice(0, 4).join(":")}::/64`;
}
