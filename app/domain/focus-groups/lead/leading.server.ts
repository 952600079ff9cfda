import type { ParticipantTypeName } from "~/domain/events/participant-types";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { ledGroup } from "../access.server";
import type { GroupCaller } from "../caller";
import { ADMITTED } from "../inside/admitted";
import { clockSelect, shownClock } from "./clock.server";
import type { HelperRole } from "./helper-words";
import { ofDay } from "../inside/of-day";

const rule = { capacity: true, allowedTypes: true, minTypes: true, maxPerOrganisation: true } as const;

/**
 * Everything that who leads a group has at hand: steps and clock, the note's condition, who can hold the pen, who
 * sits there and is present, and what can be quoted.
 * @throws NotFound when the caller does not lead it.
 */
export async function leadingOf(caller: GroupCaller, groupId: string) {
  const access = await ledGroup(caller, groupId);
  const row = await db().focusGroup.findUniqueOrThrow({
    where: { id: groupId },
    select: {
      ...{
        id: true,
        title: true,
        guidingQuestion: true,
        room: true,
        facilitator: true,
        itemId: true,
        ...rule,
      },
      ...{ tableCode: true, tableOpenedAt: true },
      occurrence: { select: { event: { select: { title: true } } } },
      clock: { select: clockSelect },
      steps: { orderBy: [{ order: "asc" }, { id: "asc" }], select: { id: true, title: true, minutes: true } },
      guests: {
        where: { removedAt: null },
        orderBy: [{ joinedAt: "asc" }, { id: "asc" }],
        select: { id: true, name: true, mayWrite: true, registration: { select: { name: true } } },
      },
      members: {
        where: { registration: { status: "CONFIRMED" } },
        select: { registration: { select: memberSelect } },
      },
    },
  });
  const { clock, steps, guests, members, occurrence, ...group } = ofDay(row);
  const contributions = await db().contribution.findMany({
    where: { groupId, ...ADMITTED },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    select: { id: true, kind: true, text: true, quotedAt: true },
  });
  return {
    access: {
      condition: access.condition,
      organises: access.organises,
      occurrenceId: ofDay(access).occurrenceId,
    },
    group: { ...group, event: occurrence.event.title },
    clock: shownClock(clock),
    now: now(),
    steps,
    guests: guests.map(({ registration, ...guest }) => ({
      ...guest,
      name: guest.name || registration?.name || "",
    })),
    noteTakers: await noteTakersOf(groupId, ofDay(access).eventId),
    members: members.map(({ registration }) => seated(registration)).sort(byName),
    contributions,
    pending: await pendingIn(groupId),
  };
}

export type Leading = Awaited<ReturnType<typeof leadingOf>>;

const memberSelect = {
  id: true,
  name: true,
  participantType: true,
  organisationId: true,
  organisation: { select: { name: true } },
  presences: { where: { itemId: null }, select: { leftAt: true } },
} as const;

type Registration = {
  id: string;
  name: string;
  participantType: ParticipantTypeName;
  organisationId: string | null;
  organisation: { name: string } | null;
  presences: { leftAt: Date | null }[];
};

function seated({ id, name, participantType, organisationId, organisation, presences }: Registration) {
  return {
    ...{ id, name, organisationId, type: participantType, organisation: organisation?.name ?? "" },
    present: presences.some(({ leftAt }) => leftAt === null),
  };
}

const byName = (one: { name: string }, other: { name: string }) => one.name.localeCompare(other.name, "nl");

/** From phones, waiting to be let in. */
async function pendingIn(groupId: string): Promise<number> {
  return db().contribution.count({
    where: { groupId, admittedAt: null, declinedAt: null, mergedIntoId: null },
  });
}

/** Who may write by their role on the group or on its event, by name. */
async function noteTakersOf(groupId: string, eventId: string): Promise<string[]> {
  const role: HelperRole = "NOTE_TAKER";
  const persons = await db().person.findMany({
    where: { OR: [{ groupHelps: { some: { groupId, role } } }, { roleGrants: { some: { eventId, role } } }] },
    orderBy: { name: "asc" },
    select: { name: true },
  });
  return persons.map(({ name }) => name);
}
