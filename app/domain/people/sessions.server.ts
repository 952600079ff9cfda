import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";
import { sha256 } from "~/platform/ids.server";
import { lucia } from "./inside/lucia.server";
import { visitor, type Viewer } from "./viewer";

/** The viewer of a request with this Cookie header, in one statement. Without our cookie no query is made. */
export async function viewerFromCookie(cookie: string | null): Promise<Viewer> {
  const id = cookie ? lucia().readSessionCookie(cookie) : null;
  if (!id) return visitor;
  const { session, user } = await lucia().validateSession(id);
  if (!session) return visitor;
  return {
    personId: user.id,
    name: user.name,
    email: user.email,
    grants: user.grants,
    sessionHash: sha256(session.id),
  };
}

/**
 * Logs a person in on one device; answers the Set-Cookie header. The id is always a new one, and whatever session
 * this browser had before ends.
 */
export async function startSession(personId: string, userAgent: string, before: Viewer): Promise<string> {
  const session = await lucia().createSession(personId, { device: deviceName(userAgent) });
  await endSession(before);
  return lucia().createSessionCookie(session.id).serialize();
}

/** Ends the viewer's session; answers the Set-Cookie header that empties the cookie. */
export async function endSession(viewer: Viewer): Promise<string> {
  if (viewer.sessionHash) await db().loginSession.deleteMany({ where: { idHash: viewer.sessionHash } });
  return lucia().createBlankSessionCookie().serialize();
}

/** Ends every session of the viewer, this one too. */
export async function endAllSessions(viewer: Viewer): Promise<string> {
  if (viewer.personId) await db().loginSession.deleteMany({ where: { personId: viewer.personId } });
  return lucia().createBlankSessionCookie().serialize();
}

export type Session = {
  hash: string;
  /** Browser and system; empty when they are unknown. */
  device: string;
  createdAt: Date;
  current: boolean;
};

/** Where the viewer is logged in, newest first. */
export async function sessionsOf(viewer: Viewer): Promise<Session[]> {
  if (!viewer.personId) return [];
  const rows = await db().loginSession.findMany({
    where: { personId: viewer.personId, expiresAt: { gt: now() } },
    orderBy: [{ createdAt: "desc" }, { idHash: "desc" }],
  });
  return rows.map(({ idHash, device, createdAt }) => ({
    hash: idHash,
    device,
    createdAt,
    current: idHash === viewer.sessionHash,
  }));
}

/** Ends one of the viewer's own sessions. @throws NotFound for another's. */
export async function endOneSession(viewer: Viewer, hash: string): Promise<void> {
  if (!viewer.personId) throw new NotFound("session");
  const { count } = await db().loginSession.deleteMany({
    where: { idHash: hash, personId: viewer.personId },
  });
  if (count === 0) throw new NotFound("session");
}

/**
 * Browser and system in words, so that a person recognises the device; nothing that tells one machine from another.
 * Empty when neither is known.
 */
export function deviceName(userAgent: string): string {
  const browser = ["Edg", "OPR", "Firefox", "Chrome", "Safari"].find((name) =>
    userAgent.includes(`${name}/`),
  );
  const system = ["Android", "iPhone", "iPad", "Windows", "Mac OS", "CrOS", "Linux"].find((name) =>
    userAgent.includes(name),
  );
  const names: Record<string, string> = { Edg: "Edge", OPR: "Opera", "Mac OS": "Mac", CrOS: "Chromebook" };
  return [browser, system]
    .filter((name) => name !== undefined)
    .map((name) => names[name] ?? name)
    .join(", ");
}
