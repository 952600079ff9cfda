import { Lucia, TimeSpan, type Adapter, type DatabaseSession, type DatabaseUser } from "lucia";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { sha256 } from "~/platform/ids.server";
import { absoluteUrl } from "~/platform/origin.server";
import type { Grant } from "../viewer";

/** What a validated session tells of the person, read in one statement. */
type PersonAttributes = { name: string; email: string; grants: Grant[] };

declare module "lucia" {
  interface Register {
    Lucia: ReturnType<typeof lucia>;
    DatabaseUserAttributes: PersonAttributes;
    DatabaseSessionAttributes: { device: string };
  }
}

type SessionRow = {
  personId: string;
  expiresAt: Date;
  device: string;
  name: string;
  email: string;
  grants: Grant[];
};

/** Keeps only the SHA-256 of a session's id: who reads the database cannot log in with it. */
const adapter: Adapter = {
  async getSessionAndUser(id) {
    const [row] = await db().$queryRaw<SessionRow[]>`
      SELECT s."personId", s."expiresAt", s."device", p."name", p."email",
        coalesce((SELECT json_agg(json_build_object('role', g."role", 'networkId', g."networkId", 'eventId', g."eventId"))
          FROM "RoleGrant" g WHERE g."personId" = p."id"), '[]') AS "grants"
      FROM "LoginSession" s JOIN "Person" p ON p."id" = s."personId" WHERE s."idHash" = ${sha256(id)}`;
    if (!row) return [null, null];
    const session: DatabaseSession = {
      id,
      userId: row.personId,
      expiresAt: row.expiresAt,
      attributes: { device: row.device },
    };
    const user: DatabaseUser = {
      id: row.personId,
      attributes: { name: row.name, email: row.email, grants: row.grants },
    };
    return [session, user];
  },
  async setSession({ id, userId, expiresAt, attributes }) {
    await db().loginSession.create({
      data: { idHash: sha256(id), personId: userId, expiresAt, device: attributes.device },
    });
  },
  async updateSessionExpiration(id, expiresAt) {
    await db().loginSession.updateMany({ where: { idHash: sha256(id) }, data: { expiresAt } });
  },
  async deleteSession(id) {
    await db().loginSession.deleteMany({ where: { idHash: sha256(id) } });
  },
  async deleteUserSessions(personId) {
    await db().loginSession.deleteMany({ where: { personId } });
  },
  async deleteExpiredSessions() {
    await db().loginSession.deleteMany({ where: { expiresAt: { lte: now() } } });
  },
  getUserSessions() {
    // Lucia would hand out hashes as ids here. Our own list stands in sessions.server.ts.
    return Promise.reject(new Error("Sessions are listed by sessionsOf(), which knows them by their hash."));
  },
};

/**
 * Sessions last thirty days and are prolonged while they are used. The database decides that; the cookie itself
 * lasts longer, so that prolonging needs no new cookie.
 */
const make = (secure: boolean) =>
  new Lucia(adapter, {
    sessionExpiresIn: new TimeSpan(30, "d"),
    sessionCookie: {
      name: secure ? "__Host-netwerf" : "netwerf",
      expires: false,
      attributes: { secure, sameSite: "lax", path: "/" },
    },
    getUserAttributes: ({ name, email, grants }) => ({ name, email, grants }),
    getSessionAttributes: ({ device }) => ({ device }),
  });

const made = new Map<boolean, ReturnType<typeof make>>();

/** The session keeper; made when first needed, for the cookie's name depends on the address we are reached by. */
export function lucia() {
  const secure = absoluteUrl("/").startsWith("https:");
  const keeper = made.get(secure) ?? make(secure);
  made.set(secure, keeper);
  return keeper;
}
