import { expect, test } from "vitest";
import { groupAccess } from "~/domain/focus-groups/access.server";
import type { GroupCaller } from "~/domain/focus-groups/caller";
import { enrol } from "~/domain/focus-groups/note/author.server";
import { Ledger } from "~/domain/focus-groups/note/ledger.server";
import { beginNote } from "~/domain/focus-groups/note/open-note.server";
import { visitor, type RoleName } from "~/domain/people/viewer";
import { db } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";
import { newId, newSecret, sha256 } from "~/platform/ids.server";
import { useDatabase } from "../../../support/database";
import { makeNetwork } from "../../../support/events";
import { makeGroups } from "../../../support/groups";
import { makePerson } from "../../../support/people";

useDatabase();

type Somebody = { personId: string | null; guestId: string | null; caller: GroupCaller };

/** Somebody with these roles, logged in. */
async function withRoles(
  ...grants: { role: RoleName; networkId?: string; eventId?: string }[]
): Promise<Somebody> {
  const { id: personId } = await makePerson();
  await db().roleGrant.createMany({ data: grants.map((grant) => ({ id: newId(), personId, ...grant })) });
  const given = grants.map((grant) => ({ networkId: null, eventId: null, ...grant }));
  return {
    personId,
    guestId: null,
    caller: { viewer: { ...visitor, personId, grants: given }, guestSecret: null },
  };
}

async function helping(groupId: string, role: "FACILITATOR" | "NOTE_TAKER"): Promise<Somebody> {
  const somebody = await withRoles();
  const personId = somebody.personId!;
  await db().groupHelper.create({ data: { groupId, personId, role, grantedAt: new Date() } });
  return somebody;
}

async function joining(groupId: string, more: { mayWrite?: boolean; removedAt?: Date }): Promise<Somebody> {
  const guestSecret = newSecret();
  const { id: guestId } = await db().tableGuest.create({
    data: { groupId, secretHash: sha256(guestSecret), name: "Gast", joinedAt: new Date(), ...more },
  });
  return { personId: null, guestId, caller: { viewer: visitor, guestSecret } };
}

/** Everybody who could have to do with the first group of a date, and those who have not. */
async function everybody(
  groupId: string,
  otherId: string,
  eventId: string,
): Promise<Record<string, Somebody>> {
  const network = await makeNetwork();
  await db().event.update({ where: { id: eventId }, data: { networkId: network.id } });
  const other = (await makeGroups([{}])).event.id;
  const people: Record<string, Somebody> = {
    administrator: await withRoles({ role: "ADMINISTRATOR" }),
    "note-taker and organiser": await withRoles(
      { role: "NOTE_TAKER", eventId },
      { role: "ORGANISER", networkId: network.id },
    ),
    "facilitator of the group": await helping(groupId, "FACILITATOR"),
    "note-taker of the group": await helping(groupId, "NOTE_TAKER"),
    "note-taker of another group": await helping(otherId, "NOTE_TAKER"),
    nobody: await withRoles(),
    guest: await joining(groupId, {}),
    "guest with the pen": await joining(groupId, { mayWrite: true }),
    "guest who was sent away": await joining(groupId, { mayWrite: true, removedAt: new Date() }),
    "guest of another group": await joining(otherId, { mayWrite: true }),
  };
  for (const role of ["ORGANISER", "FACILITATOR", "NOTE_TAKER", "CHECK_IN", "EXPERT", "MEMBER"] as const) {
    people[`${role} of the event`] = await withRoles({ role, eventId });
    people[`${role} of the network`] = await withRoles({ role, networkId: network.id });
    people[`${role} of another event`] = await withRoles({ role, eventId: other });
  }
  return people;
}

const CONDITIONS = {
  open: { lockedAt: null, frozenAt: null, correctingAt: null },
  locked: { lockedAt: new Date() },
  frozen: { frozenAt: new Date() },
  correcting: { correctingAt: new Date() },
};

test("the statement that stores what was written lets in who may write at that moment, and nobody else", async () => {
  const { event, groups } = await makeGroups([{}, {}]);
  const [groupId, otherId] = groups as [string, string];
  const noteId = await beginNote(groupId);
  const people = Object.entries(await everybody(groupId, otherId, event.id));
  const authors = people.map(([, { personId, guestId }]) => ({
    id: null,
    noteId,
    personId,
    guestId,
    name: "",
  }));
  for (const author of authors) await enrol(author);
  const ledger = new Ledger();
  let head = 0;
  for (const [condition, data] of Object.entries(CONDITIONS)) {
    await db().note.update({ where: { id: noteId }, data });
    const may: string[] = [];
    for (const [who, { caller }] of people) if (await mayWrite(caller, groupId)) may.push(who);
    const update = Buffer.from([0, 0]);
    const rows = await ledger.append(authors.map((author) => ({ noteId, author, update })));
    const letIn = people.flatMap(([who], i) => (rows[i]!.seq === null ? [] : [who]));
    expect({ condition, who: letIn }).toEqual({ condition, who: may });
    // Without gaps, in the order in which they came.
    const seqs = rows.flatMap(({ seq }) => seq ?? []);
    expect(seqs).toEqual(may.map((_, i) => head + i + 1));
    head += may.length;
  }
  await ledger.close();
  expect(head).toBeGreaterThan(15);
});

async function mayWrite(caller: GroupCaller, groupId: string): Promise<boolean> {
  try {
    return (await groupAccess(caller, groupId)).writes;
  } catch (error) {
    if (error instanceof NotFound) return false;
    throw error;
  }
}
