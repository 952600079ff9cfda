import type { GroupCaller } from "~/domain/focus-groups/caller";
import { visitor, type Viewer } from "~/domain/people/viewer";
import { db } from "~/platform/db.server";
import { newId, newSecret, sha256 } from "~/platform/ids.server";
import { makeGroups } from "./groups";
import { makePerson } from "./people";

export const callerOf = (viewer: Viewer): GroupCaller => ({ viewer, guestSecret: null });

/** Somebody who helps one group, as a log-in would give. */
export async function makeHelper(groupId: string, role: "FACILITATOR" | "NOTE_TAKER" = "FACILITATOR") {
  const person = await makePerson({ name: role === "FACILITATOR" ? "Faiza Faes" : "Nand Nota" });
  await db().groupHelper.create({ data: { groupId, personId: person.id, role, grantedAt: new Date() } });
  return { person, caller: callerOf({ ...visitor, personId: person.id, name: person.name }) };
}

/** Two groups of one date, who leads the first, and everybody who does not. */
export async function makeLed() {
  const world = await makeGroups([{ title: "Tafel 1" }, { title: "Tafel 2" }]);
  const [groupId, otherId] = world.groups as [string, string];
  const { caller: leads } = await makeHelper(groupId);
  const { caller: takes } = await makeHelper(groupId, "NOTE_TAKER");
  const { caller: leadsOther } = await makeHelper(otherId);
  const outside = [takes, leadsOther, callerOf(world.stranger), callerOf(visitor)];
  return { ...world, groupId, otherId, leads, outside };
}

/** Somebody who joined the table by its code. */
export async function makeTableGuest(groupId: string, name = "Karim") {
  const secret = newSecret();
  const guest = await db().tableGuest.create({
    data: { groupId, name, secretHash: sha256(secret), joinedAt: new Date() },
  });
  return { guest, caller: { viewer: visitor, guestSecret: secret } satisfies GroupCaller };
}

/** A contribution that is in. */
export async function makeContribution(groupId: string, more: Record<string, unknown> = {}): Promise<string> {
  const at = new Date();
  const row = { id: newId(), groupId, kind: "NOOD" as const, source: "NOTE" as const, text: "Een nood" };
  await db().contribution.create({ data: { ...row, admittedAt: at, createdAt: at, changedAt: at, ...more } });
  return row.id;
}

/** The kinds of what happened in a group, in order. */
export async function happenedIn(groupId: string): Promise<string[]> {
  const rows = await db().activity.findMany({
    where: { data: { path: ["groupId"], equals: groupId } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: { kind: true },
  });
  return rows.map(({ kind }) => kind);
}
