import { record, transaction } from "~/domain/activity/record.server";
import { organisationsFor, personsFor } from "~/domain/people/known.server";
import { endRole, giveRole } from "~/domain/people/roles.server";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db, type Tx } from "~/platform/db.server";
import { Conflict, Invalid, NotFound } from "~/platform/errors";
import { emailKey } from "~/platform/http/fields";
import { isId, newId } from "~/platform/ids.server";
import { groupToEdit, lockedGroup, type GroupSeat } from "./groups.server";
import { ROLE_OF_GROUP } from "./network";
import type { MemberInput } from "./network-form";

const MOST_MEMBERS = 200;

/**
 * Gives an organisation, a person or both a seat in a group. The person gets the role of the group in the same moment
 * and a mail about it. A seat of the organisation that nobody took yet becomes that person's; doing it twice changes
 * nothing but what they are in the group.
 * @throws NotFound; Invalid for a name of which nothing is left; Conflict `too-many-members`.
 */
export async function addMember(
  viewer: Viewer,
  networkId: string,
  groupId: string,
  input: MemberInput,
): Promise<{ id: string }> {
  return transaction(async (tx) => {
    const group = await lockedGroup(viewer, networkId, groupId, tx);
    const { organisationId, personId } = await whoIs(tx, input);
    const seats = await tx.networkGroupMember.findMany({ where: { groupId, leftAt: null } });
    const is = (id: string | null, asked: string | null) => asked === null || id === asked;
    const here = seats.find((seat) => is(seat.organisationId, organisationId) && is(seat.personId, personId));
    const free = seats.find((seat) => seat.personId === null && seat.organisationId === organisationId);
    const seat = here ?? (organisationId ? free : undefined);
    if (!seat && seats.length >= MOST_MEMBERS) throw new Conflict("too-many-members");
    const { roleTitle } = input;
    const id = seat?.id ?? newId();
    if (seat)
      await tx.networkGroupMember.update({
        where: { id },
        data: { ...(personId && { personId }), ...(roleTitle && { roleTitle }) },
      });
    else
      await tx.networkGroupMember.create({
        data: { id, groupId, organisationId, personId, roleTitle, joinedAt: now() },
      });
    if (!here) await record(tx, happening("group-member.added", viewer, id, networkId, group.kind));
    if (personId) await giveRole(tx, viewer, personId, ROLE_OF_GROUP[group.kind], { networkId });
    return { id };
  });
}

/**
 * Ends a membership: it stays on record with its last day. The role of the group goes at once, unless the person
 * keeps another seat in it. Doing it twice changes nothing.
 * @throws NotFound
 */
export async function endMember(viewer: Viewer, networkId: string, groupId: string, memberId: string) {
  await transaction(async (tx) => {
    const group = await lockedGroup(viewer, networkId, groupId, tx);
    const seat = isId(memberId)
      ? await tx.networkGroupMember.findFirst({ where: { id: memberId, groupId } })
      : null;
    if (!seat) throw new NotFound("member");
    if (seat.leftAt) return;
    await tx.networkGroupMember.update({ where: { id: memberId }, data: { leftAt: now() } });
    await record(tx, happening("group-member.ended", viewer, memberId, networkId, group.kind));
    const { personId } = seat;
    if (!personId) return;
    const others = await tx.networkGroupMember.count({ where: { groupId, personId, leftAt: null } });
    if (others === 0) await endRole(tx, viewer, personId, ROLE_OF_GROUP[group.kind], { networkId });
  });
}

/** One seat of a group, for the question before it ends. @throws NotFound */
export async function memberOf(
  viewer: Viewer,
  networkId: string,
  groupId: string,
  memberId: string,
): Promise<GroupSeat> {
  const { members } = await groupToEdit(viewer, networkId, groupId);
  const found = members.find((one) => one.id === memberId);
  if (!found) throw new NotFound("member");
  return found;
}

/** The group memberships of the viewer, in full, for them to take along. Empty for a visitor. */
export async function membershipData(viewer: Viewer) {
  if (!viewer.personId) return [];
  const rows = await db().networkGroupMember.findMany({
    where: { personId: viewer.personId },
    orderBy: [{ joinedAt: "asc" }, { id: "asc" }],
    select: {
      roleTitle: true,
      joinedAt: true,
      leftAt: true,
      organisation: { select: { name: true } },
      group: { select: { title: true, network: { select: { name: true } } } },
    },
  });
  return rows.map(({ organisation, group, ...seat }) => ({
    network: group.network.name,
    group: group.title,
    organisation: organisation?.name ?? null,
    ...seat,
  }));
}

async function whoIs(tx: Tx, { organisationName, personName, personEmail }: MemberInput) {
  const [organisationId = null] = (await organisationsFor(tx, [organisationName])).values();
  if (organisationName !== "" && organisationId === null) throw new Invalid({ organisationName: "invalid" });
  if (personEmail === "") return { organisationId, personId: null };
  const person = { name: personName, email: personEmail, locale: "nl" as const, organisationId };
  const persons = await personsFor(tx, [person]);
  return { organisationId, personId: persons.get(emailKey(personEmail))! };
}

function happening(kind: string, viewer: Viewer, subjectId: string, networkId: string, group: string) {
  return { kind, subjectId, actorId: viewer.personId, data: { networkId, group } };
}
