import { isIPv6 } from "node:net";
import { RateLimiterMemory, RateLimiterPostgres, type RateLimiterRes } from "rate-limiter-flexible";
import { db } from "~/platform/db.server";
import { Conflict } from "~/platform/errors";
import { emailKey } from "~/platform/http/fields";
import { sha256 } from "~/platform/ids.server";

const MINUTES = 60;
const HOURS = 3600;

/**
 * How often, in how many seconds: per e-mail address, per network, and everywhere together. Generous per network,
 * for a whole hotel or office shares one; strict per address, for that is somebody's mailbox.
 */
const LIMITS = {
  "login-address": { points: 6, duration: 15 * MINUTES },
  "login-network": { points: 100, duration: 15 * MINUTES },
  "login-everywhere": { points: 3000, duration: 15 * MINUTES },
  // Codes have six digits: at this pace guessing one takes a hundred years.
  "code-address": { points: 25, duration: 24 * HOURS },
  "code-network": { points: 200, duration: 15 * MINUTES },
  "register-address": { points: 30, duration: HOURS },
  "register-network": { points: 10_000, duration: HOURS },
  "link-address": { points: 5, duration: HOURS },
  "follow-address": { points: 10, duration: HOURS },
  "follow-network": { points: 300, duration: HOURS },
  // Stories that somebody hands in, as their author.
  "story-address": { points: 6, duration: HOURS },
  "story-network": { points: 300, duration: HOURS },
  // A story has room for twelve: who adds more within the hour removes as many.
  "picture-story": { points: 40, duration: HOURS },
  "picture-network": { points: 200, duration: HOURS },
  // A story's author has one mailbox, and whoever asks has few questions.
  "contact-story": { points: 20, duration: 24 * HOURS },
  "contact-network": { points: 10, duration: HOURS },
  "experience-network": { points: 20, duration: HOURS },
  "useful-network": { points: 200, duration: HOURS },
  // Per organiser, each sending at most some hundreds of letters.
  "invite-organiser": { points: 10, duration: HOURS },
  "message-organiser": { points: 30, duration: HOURS },
  // Wrong table codes only. A hundred thousand codes, of which a day opens some twenty: an hour of guessing from
  // one network finds one in a hundred times, and what it opens is a table whose facilitator sees who came in.
  "table-network": { points: 60, duration: 15 * MINUTES },
  "table-everywhere": { points: 1000, duration: HOURS },
  "contribute-voter": { points: 60, duration: 15 * MINUTES },
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

/** Whether `who` has tries left; counts nothing. For limits on failures, where success is free. */
export async function isWithin(name: LimitName, who: string): Promise<boolean> {
  const used = await limiter(name).get(sha256(who).slice(0, 32));
  return (used?.consumedPoints ?? 0) < LIMITS[name].points;
}

/** A house full of people who type at once stays under it; whoever reads out the whole list of words does not. */
const typing = new RateLimiterMemory({ keyPrefix: "typing", points: 900, duration: 60 });

/**
 * Counts a question that comes with every letter somebody types. In memory, for no letter is worth a write to disk.
 * @throws Conflict `too-many-tries`.
 */
export async function limitTyping(ip: string): Promise<void> {
  try {
    await typing.consume(sha256(networkOf(ip)).slice(0, 32));
  } catch (error) {
    if (error instanceof Error) throw error;
    throw new Conflict("too-many-tries", "too many suggestions asked");
  }
}

/**
 * Counts the registrations of one form: nobody's mailbox is filled by another, and no network floods us.
 * @throws Conflict `too-many-tries`.
 */
export async function limitRegistrations(ip: string, emails: string[]): Promise<void> {
  const addresses = new Set(emails.map(emailKey));
  await Promise.all([
    limit("register-network", networkOf(ip)),
    ...[...addresses].map((address) => limit("register-address", address)),
  ]);
}

/** The network an address belongs to: one household or firm has a whole /64 of IPv6 addresses. */
export function networkOf(ip: string): string {
  const plain = ip.replace(/%.*$/, "");
  if (!isIPv6(plain)) return plain;
  // The URL parser writes every spelling of an address in the same, shortest way.
  const short = new URL(`http://[${plain}]`).hostname.slice(1, -1);
  const mapped = /^::ffff:([\da-f]+):([\da-f]+)$/.exec(short);
  if (mapped) return [mapped[1]!, mapped[2]!].flatMap(twoBytes).join(".");
  const [head = "", tail = ""] = short.split("::");
  const [left, right] = [head, tail].map((part) => part.split(":").filter(Boolean));
  const middle = Array<string>(Math.max(0, 8 - left!.length - right!.length)).fill("0");
  return `${[...left!, ...middle, ...right!].slice(0, 4).join(":")}::/64`;
}

const twoBytes = (group: string) => [parseInt(group, 16) >> 8, parseInt(group, 16) & 255];
