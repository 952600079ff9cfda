import { writeLetters } from "~/domain/activity/outbox.server";
import { record, transaction } from "~/domain/activity/record.server";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { Conflict } from "~/platform/errors";
import { emailKey } from "~/platform/http/fields";
import { newId, newSecret, sameText, sha256, sixDigits } from "~/platform/ids.server";
import { limit, networkOf } from "./rate-limits.server";

/** Minutes a code and its link work (OWASP ASVS 6.5.5 allows ten). */
const VALID_MINUTES = 10;
const MAX_ATTEMPTS = 5;

export type LoginAsked = { email: string; next: string; ip: string; browserSecret: string };

/**
 * Sends a code and a link to an address, if anybody has it. Does and answers the same when nobody does.
 * @throws Conflict `too-many-tries`.
 */
export async function requestLogin({ email, next, ip, browserSecret }: LoginAsked): Promise<void> {
  await limit("login-network", networkOf(ip));
  await limit("login-address", emailKey(email));
  const [code, link] = [sixDigits(), newSecret()];
  await transaction(async (tx) => {
    const at = now();
    const person = await tx.person.findUnique({
      where: { emailKey: emailKey(email) },
      select: { id: true, name: true, email: true, locale: true },
    });
    // A newer request ends the older ones: only the last mail works.
    await tx.loginRequest.updateMany({
      where: { emailKey: emailKey(email), usedAt: null },
      data: { usedAt: at },
    });
    const id = newId();
    await tx.loginRequest.create({
      data: {
        id,
        emailKey: emailKey(email),
        personId: person?.id ?? null,
        codeHash: sha256(`${id}:${code}`),
        linkHash: sha256(link),
        browserHash: sha256(browserSecret),
        next,
        createdAt: at,
        expiresAt: new Date(at.getTime() + VALID_MINUTES * 60_000),
      },
    });
    if (person)
      await writeLetters(tx, [
        {
          key: `login:${id}`,
          letter: "login",
          toEmail: person.email,
          toName: person.name,
          locale: person.locale,
          data: { code, link },
        },
      ]);
    await record(tx, { kind: "login.requested", subjectId: id, actorId: person?.id });
  });
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
    orderBy: { createdAt: "desc" },
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
  return {
    works: request !== null,
    sameBrowser:
      request !== null && browserSecret !== null && sameText(request.browserHash, sha256(browserSecret)),
  };
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
  const sameBrowser = browserSecret !== null && sameText(request.browserHash, sha256(browserSecret));
  return consume(request, sameBrowser ? null : (code ?? ""));
}

async function openRequest(link: string) {
  return db().loginRequest.findFirst({
    where: { linkHash: sha256(link), usedAt: null, expiresAt: { gt: now() } },
  });
}

type Request = { id: string; codeHash: string; personId: string | null; next: string };

/** Uses a request up, once: of two who try at the same moment one succeeds. `code` null: it was proven otherwise. */
async function consume(request: Request, code: string | null): Promise<LoggedIn> {
  const { count: counted } = await db().loginRequest.updateMany({
    where: { id: request.id, usedAt: null, attempts: { lt: MAX_ATTEMPTS } },
    data: { attempts: { increment: 1 } },
  });
  if (counted === 0) throw new Conflict("too-many-tries");
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

/** Forgets requests that nobody can use any more. */
export async function forgetOldRequests(): Promise<void> {
  await db().loginRequest.deleteMany({
    where: { expiresAt: { lt: new Date(now().getTime() - 24 * 3_600_000) } },
  });
  await db().loginSession.deleteMany({ where: { expiresAt: { lt: now() } } });
  await db().rateLimit.deleteMany({ where: { expire: { lt: BigInt(now().getTime()) } } });
}
