import { requestLogin } from "~/domain/people/login.server";
import { visitor, type RoleName, type Viewer } from "~/domain/people/viewer";
import { db } from "~/platform/db.server";
import { newId, newSecret } from "~/platform/ids.server";

/** Somebody we know, without any role. */
export async function makePerson({ name = "Noor Peeters", locale = "nl" as "nl" | "en", email = "" } = {}) {
  const address = email || `noor-${newId().slice(-8)}@example.org`;
  return db().person.create({ data: { name, locale, email: address, emailKey: address.toLowerCase() } });
}

/** A viewer with one role, as a log-in would give; made without the database. */
export const viewerWith = (
  role: RoleName,
  { networkId = null, eventId = null }: { networkId?: string | null; eventId?: string | null } = {},
  personId: string | null = null,
): Viewer => ({ ...visitor, personId, grants: [{ role, networkId, eventId }] });

/** An address in a network of its own, so that tests do not use up each other's tries. */
export const someIp = () => `2001:db8:${newId().slice(-4)}:${newId().slice(-4)}::1`;

/** Asks to log in as a browser would; answers what stands in the mail. */
export async function askToLogIn(
  email: string,
  { next = "/mijn", browser = newSecret(), ip = someIp() } = {},
) {
  await requestLogin({ email, next, ip, browserSecret: browser });
  const { id } = await db().loginRequest.findFirstOrThrow({
    where: { emailKey: email.toLowerCase() },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  const mail = await db().outboxMail.findUnique({ where: { key: `login:${id}` } });
  const { code = "", link = "" } = (mail?.data ?? {}) as { code?: string; link?: string };
  return { id, code, link, browser, ip, mail };
}
