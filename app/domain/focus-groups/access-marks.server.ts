import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { sha256 } from "~/platform/ids.server";
import type { GroupCaller } from "./caller";

export type AtDoor = { groupId: string; caller: GroupCaller };

/**
 * For each caller and group a text of all that `groupAccess` looks at, in one statement for all of them. As long as
 * it stays the same, so does the access: whoever looks every two seconds after hundreds of sockets compares these.
 */
export async function accessMarks(list: readonly AtDoor[]): Promise<string[]> {
  const sessions = list.map(({ caller }) => caller.viewer.sessionHash);
  const persons = list.map(({ caller }) => caller.viewer.personId);
  const secrets = list.map(({ caller }) => (caller.guestSecret ? sha256(caller.guestSecret) : null));
  const rows = await db().$queryRaw<{ mark: string }[]>`
    SELECT concat_ws(' ', s."personId", g."id", n."lockedAt", n."frozenAt", n."correctingAt", t."id", t."mayWrite",
      (SELECT string_agg(concat_ws(',', r.role, r."networkId", r."eventId"), ';' ORDER BY r.id) FROM "RoleGrant" r
        WHERE r."personId" = a.person),
      (SELECT string_agg(h.role::text, ';' ORDER BY h.role) FROM "GroupHelper" h
        WHERE h."groupId" = a.grp AND h."personId" = a.person),
      EXISTS (SELECT FROM "FocusGroupMember" m JOIN "Registration" r ON r."id" = m."registrationId"
        WHERE m."groupId" = a.grp AND r."personId" = a.person AND r."status" = 'CONFIRMED')) AS mark
    FROM unnest(${list.map(({ groupId }) => groupId)}::uuid[], ${sessions}::text[], ${persons}::uuid[],
      ${secrets}::text[]) WITH ORDINALITY AS a(grp, session, person, secret, place)
    LEFT JOIN "FocusGroup" g ON g.id = a.grp
    LEFT JOIN "Note" n ON n."groupId" = a.grp
    LEFT JOIN "LoginSession" s ON s."idHash" = a.session AND s."expiresAt" > ${now()}
    LEFT JOIN "TableGuest" t ON t."groupId" = a.grp AND t."secretHash" = a.secret AND t."removedAt" IS NULL
    ORDER BY a.place`;
  return rows.map(({ mark }) => mark);
}
