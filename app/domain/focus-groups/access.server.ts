import { isAdministrator, mayOrganise, holdsRole, type Scope } from "~/domain/people/rules";
import type { RoleName } from "~/domain/people/viewer";
import { db, type Tx } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";
import { isId, sha256 } from "~/platform/ids.server";
import type { GroupCaller } from "./caller";
import type { NoteCondition } from "./note/wire";

/** What somebody is to a group, from the most to the least. */
export type GroupPart = "organiser" | "facilitator" | "note-taker" | "participant" | "guest";

/** Made only here: what this caller may do in this group, at the moment of asking. */
export type GroupAccess = {
  groupId: string;
  /** Null at the desk of a report. */
  occurrenceId: string | null;
  /** Null at the desk of a document that tells of no event. */
  eventId: string | null;
  part: GroupPart;
  /** Person or guest; one of the two is null. */
  personId: string | null;
  guestId: string | null;
  /** As others at the table see them; empty for a guest who did not say. */
  name: string;
  /** By which support and dots are counted: once each. */
  voterId: string;
  /** May lead: admit, merge, clock, lock, hand over. */
  leads: boolean;
  organises: boolean;
  condition: NoteCondition;
  /** May write in the note now. */
  writes: boolean;
  /** May write in the note as long as it is neither locked nor frozen. */
  takesNotes: boolean;
};

/**
 * The one door to a group: its pages, its sockets, its files and its commands.
 * @throws NotFound when there is no such group, or the caller has nothing to do with it.
 */
export async function groupAccess(caller: GroupCaller, asked: string, tx: Tx = db()): Promise<GroupAccess> {
  if (!isId(asked)) throw new NotFound("group");
  // One group, one name: the database does not mind capitals, and whoever keeps something by it would have it twice.
  const groupId = asked.toLowerCase();
  const [group] = await readGroups(caller, [groupId], tx);
  const found = group && bestPart(caller, group);
  if (!found) throw new NotFound("group");
  const condition = conditionOf(group);
  const organises = found.part === "organiser";
  const leads = organises || found.part === "facilitator";
  const holdsPen = found.guest?.mayWrite === true;
  return {
    groupId,
    occurrenceId: group.occurrenceId,
    eventId: group.eventId,
    part: found.part,
    personId: found.guest ? null : caller.viewer.personId,
    guestId: found.guest?.id ?? null,
    name: found.guest ? found.guest.name : caller.viewer.name,
    voterId: found.guest?.voterId ?? caller.viewer.personId ?? groupId,
    leads,
    organises,
    condition,
    writes: mayWrite(found.part, holdsPen, condition),
    takesNotes: mayWrite(found.part, holdsPen, "open"),
  };
}

/** As groupAccess, for who leads. @throws NotFound when there is no such group, or the caller does not lead it. */
export async function ledGroup(caller: GroupCaller, groupId: string, tx?: Tx): Promise<GroupAccess> {
  const access = await groupAccess(caller, groupId, tx);
  if (!access.leads) throw new NotFound("group");
  return access;
}

/** As groupAccess, or null. */
export async function groupAccessIfAny(caller: GroupCaller, groupId: string): Promise<GroupAccess | null> {
  try {
    return await groupAccess(caller, groupId);
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}

/** Those of these groups that the caller belongs to, in whatever part: as groupAccess would say of each. */
export async function ownGroups(caller: GroupCaller, groupIds: readonly string[]): Promise<Set<string>> {
  const rows = groupIds.length > 0 ? await readGroups(caller, groupIds, db()) : [];
  return new Set(rows.filter((group) => bestPart(caller, group)).map(({ id }) => id));
}

type NoteState = { lockedAt: Date | null; frozenAt: Date | null; correctingAt: Date | null };

/** How a note stands; one that nobody opened yet is open. */
export function conditionOf(note: NoteState): NoteCondition {
  if (note.frozenAt) return note.correctingAt ? "correcting" : "frozen";
  return note.lockedAt ? "locked" : "open";
}

/** Who may write in a note of this condition. A frozen one is corrected by who organises, and by nobody else. */
export function mayWrite(part: GroupPart, holdsPen: boolean, condition: NoteCondition): boolean {
  if (condition === "frozen") return false;
  if (condition === "correcting") return part === "organiser";
  if (part === "organiser" || part === "facilitator") return true;
  return condition === "open" && (part === "note-taker" || holdsPen);
}

type Group = {
  id: string;
  occurrenceId: string | null;
  eventId: string | null;
  networkId: string | null;
  lockedAt: Date | null;
  frozenAt: Date | null;
  correctingAt: Date | null;
  /** What the caller is to this very group. */
  helps: RoleName[];
  sits: boolean;
  guest: Guest | null;
};
/** `voterId`: whoever came in by the link of a registration votes as that person, on whatever device. */
type Guest = { id: string; name: string; mayWrite: boolean; voterId: string };

/** By hand and in one statement: every socket of every note asks it again and again. */
async function readGroups({ viewer, guestSecret }: GroupCaller, groupIds: readonly string[], tx: Tx) {
  const personId = viewer.personId;
  const secretHash = guestSecret ? sha256(guestSecret) : null;
  return tx.$queryRaw<Group[]>`
    SELECT g."id", g."occurrenceId", e."id" AS "eventId", coalesce(e."networkId", d."networkId") AS "networkId", n."lockedAt", n."frozenAt", n."correctingAt",
      ARRAY(SELECT h."role"::text FROM "GroupHelper" h
        WHERE h."groupId" = g."id" AND h."personId" = ${personId}::uuid) AS "helps",
      EXISTS (SELECT FROM "FocusGroupMember" m JOIN "Registration" r ON r."id" = m."registrationId"
        WHERE m."groupId" = g."id" AND r."personId" = ${personId}::uuid AND r."status" = 'CONFIRMED') AS "sits",
      (SELECT jsonb_build_object('id', t."id", 'name', t."name", 'mayWrite', t."mayWrite",
          'voterId', coalesce(r."personId", t."id"))
        FROM "TableGuest" t LEFT JOIN "Registration" r ON r."id" = t."registrationId"
        WHERE t."groupId" = g."id" AND t."secretHash" = ${secretHash} AND t."removedAt" IS NULL) AS "guest"
    FROM "FocusGroup" g
    LEFT JOIN "Occurrence" o ON o."id" = g."occurrenceId"
    LEFT JOIN "Report" d ON d."deskId" = g."id"
    LEFT JOIN "Event" e ON e."id" = coalesce(o."eventId", d."eventId")
    LEFT JOIN "Note" n ON n."groupId" = g."id"
    WHERE g."id" = ANY(${[...groupIds]}::uuid[])`;
}

function bestPart(
  { viewer }: GroupCaller,
  group: Group,
): { part: GroupPart; guest: Guest | null } | undefined {
  const scope: Scope = { eventId: group.eventId, networkId: group.networkId };
  // Who takes notes at an event does not write its report: that is asked of somebody by name.
  const everywhere = group.occurrenceId !== null;
  const holds = (role: RoleName) =>
    (everywhere && holdsRole(viewer, [role], scope)) || group.helps.includes(role);
  const { guest } = group;
  if (isAdministrator(viewer) || mayOrganise(viewer, scope)) return { part: "organiser", guest: null };
  if (holds("FACILITATOR")) return { part: "facilitator", guest: null };
  if (holds("NOTE_TAKER")) return { part: "note-taker", guest: null };
  // Who joined by the code and was handed the pen keeps it, also when they log in later.
  if (group.sits && !guest?.mayWrite) return { part: "participant", guest: null };
  return guest ? { part: "guest", guest } : undefined;
}
