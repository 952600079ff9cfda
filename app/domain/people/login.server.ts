import { writeLetters } from "~/domain/activity/outbox.server";
import { record, transaction } from "~/domain/activity/record.server";
import { now } from "~/platform/clock.server";
import { db, type Tx } from "~/platform/db.server";
import { Conflict } from "~/platform/errors";
import { emailKey } from "~/platform/http/fields";
import { newId, newSecret, sameText, sha256, sixDigits } from "~/platform/ids.server";
import { limit, networkOf } from "./rate-limits.server";

/** Minutes a code and its link work (OWASP ASVS 6.5.5 allows ten). */
export const VALID_MINUTES = 10;
const MAX_ATTEMPTS = 5;

export type LoginAsked = { email: string; next: string; ip: string; browserSecret: string };

/**
 * Sends a code and a link to an address, if anybody has it. Does and answers the same when nobody does, with as
 * many statements, so that neither the answer nor its time tells who is known here.
 * @throws Conflict `too-many-tries`.
 */
export async function requestLogin({ email, next, ip, browserSecret }: LoginAsked): Promise<void> {
  const address = emailKey(email);
  await limit("login-everywhere", "all");
  await limit("login-network", networkOf(ip));
  await limit("login-address", address);
  const [id, code, link] = [newId(), sixDigits(), newSecret()];
  await transaction(async (tx) => {
    const at = now();
    const person = await tx.person.findUnique({
      where: { emailKey: address },
      select: { id: true, name: true, email: true, locale: true },
    });
    await endOlderRequests(tx, address, at);
    await tx.loginRequest.create({
      data: {
        id,
        emailKey: address,
        personId: person?.id ?? null,
        codeHash: sha256(`${id}:${code}`),
        linkHash: sha256(link),
        browserHash: sha256(browserSecret),
        next,
        createdAt: at,
        expiresAt: new Date(at.getTime() + VALID_MINUTES * 60_000),
      },
    });
    if (person) await writeLetters(tx, [loginLetter(id, person, { code, link })]);
    // Nobody to write to: a write that finds nothing takes as long.
    else await tx.outboxMail.deleteMany({ where: { key: letterKey(id) } });
    await record(tx, { kind: "login.requested", subjectId: id, actorId: person?.id });
  });
}

/** Only the last mail works. Two requests for one address wait for each other, or both would. */
async function endOlderRequests(tx: Tx, address: string, at: Date): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`login ${address}`}, 0))`;
  await tx.loginRequest.updateMany({ where: { emailKey: address, usedAt: null }, data: { usedAt: at } });
}

type Receiver = { name: string; email: string; locale: "nl" | "en" };

const letterKey = (requestId: string) => `login:${requestId}`;

function loginLetter(requestId: string, { name, email, locale }: Receiver, secrets: Record<string, string>) {
  return {
    key: letterKey(requestId),
    letter: "login",
    toEmail: email,
    toName: name,
    locale,
    data: { ...secrets, requestId },
  };
}

/** Whether the letter of this request is still worth sending. For the mail room only: checks no viewer. */
export async function unsafeStillOpen(requestId: string): Promise<boolean> {
  const request = await db().loginRequest.findUnique({ where: { id: requestId } });
  return request !== null && request.usedAt === null && request.expiresAt > now();
}

export type LoggedIn = { personId: string; next: string };

/**
 * Logs in with the code, in the browser that asked for it.
 * @throws Conflict `wrong-code`, `code-expired` or `too-many-tries`.
 */
export async function logInWithCode(browserSecret: string, code: string, ip: string): Promise<LoggedIn> {
  await limit("code-network", networkOf(ip));
  const request = await db().loginRequest.findFirst({
    where: { browserHash: sha256(browserSecret), usedAt: null, expiresAt: { gt: now() } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  if (!request) throw new Conflict("code-expired");
  return consume(request, code);
}

/** Whether a link still works, and whether it was asked for in this browser. Looking at it uses nothing up. */
export async function lookAtLink(
  link: string,
  browserSecret: string | null,
): Promise<{ works: boolean; sameBrowser: boolean }> {
  const request = await openRequest(link);
  return { works: request !== null, sameBrowser: request !== null && isFrom(request, browserSecret) };
}

/**
 * Logs in with the link. In the browser that asked one press is enough; elsewhere the code from the mail is
 * needed too, for programs that scan mails press buttons but do not read codes.
 * @throws Conflict `link-expired`, `wrong-code` or `too-many-tries`.
 */
export async function logInWithLink(
  link: string,
  browserSecret: string | null,
  code: string | null,
  ip: string,
): Promise<LoggedIn> {
  await limit("code-network", networkOf(ip));
  const request = await openRequest(link);
  if (!request) throw new Conflict("link-expired");
  return consume(request, isFrom(request, browserSecret) ? null : (code ?? ""));
}

async function openRequest(link: string) {
  return db().loginRequest.findFirst({
    where: { linkHash: sha256(link), usedAt: null, expiresAt: { gt: now() } },
  });
}

function isFrom(request: { browserHash: string }, browserSecret: string | null): boolean {
  return browserSecret !== null && sameText(request.browserHash, sha256(browserSecret));
}

type Request = { id: string; emailKey: string; codeHash: string; personId: string | null; next: string };

/** Uses a request up, once: of two who try at the same moment one succeeds. `code` null: it was proven otherwise. */
async function consume(request: Request, code: string | null): Promise<LoggedIn> {
  if (code !== null) await limit("code-address", request.emailKey);
  const open = { id: request.id, usedAt: null, attempts: { lt: MAX_ATTEMPTS } };
  const { count: counted } = await db().loginRequest.updateMany({
    where: open,
    data: { attempts: { increment: 1 } },
  });
  if (counted === 0) throw new Conflict("code-expired");
  const right =
    code === null || sameText(request.codeHash, sha256(`${request.id}:${code.replace(/\D/g, "")}`));
  if (!right || !request.personId) throw new Conflict("wrong-code");
  const { count } = await db().loginRequest.updateMany({
    where: { id: request.id, usedAt: null },
    data: { usedAt: now() },
  });
  if (count === 0) throw new Conflict("code-expired");
  return { personId: request.personId, next: request.next };
}

/** Forgets requests, sessions and counters that nobody can use any more. */
export async function forgetOldRequests(): Promise<void> {
  const at = now();
  await db().loginRequest.deleteMany({
    where: { expiresAt: { lt: new Date(at.getTime() - 24 * 3_600_000) } },
  });
  await db().loginSession.deleteMany({ where: { expiresAt: { lt: at } } });
  await db().rateLimit.deleteMany({ where: { expire: { lt: BigInt(at.getTime()) } } });
}
