import type { ActivityData } from "~/domain/activity/activity";
import { record, transaction } from "~/domain/activity/record.server";
import { organisedDate } from "~/domain/events/organised.server";
import { personsFor } from "~/domain/people/known.server";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db, type Tx } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";
import { emailKey } from "~/platform/http/fields";
import { isId } from "~/platform/ids.server";
import type { HelperEnd, HelperInput } from "./helper-form";
import type { HelperRole } from "./helper-words";
import { ofDay } from "../inside/of-day";

/**
 * Who helps one group, by name, and who helps all groups of its event by their role there.
 * @throws NotFound when the viewer does not organise its date.
 */
export async function helpersOf(viewer: Viewer, groupId: string) {
  const { date, title } = await organisedGroupRow(db(), viewer, groupId);
  const helpers = await db().groupHelper.findMany({
    where: { groupId },
    orderBy: [{ person: { name: "asc" } }, { personId: "asc" }, { role: "asc" }],
    select: { personId: true, role: true, person: { select: { name: true, email: true } } },
  });
  const { id, networkId } = date.event;
  const grants = await db().roleGrant.findMany({
    where: {
      role: { in: ["FACILITATOR", "NOTE_TAKER"] },
      OR: [{ eventId: id }, ...(networkId ? [{ networkId }] : [])],
    },
    orderBy: [{ person: { name: "asc" } }, { role: "asc" }],
    select: { id: true, role: true, person: { select: { name: true, email: true } } },
  });
  return {
    date,
    group: { id: groupId, title },
    helpers: helpers.map(({ person, ...row }) => ({ ...row, ...person })),
    ofEvent: grants.map(({ person, role, ...row }) => ({ ...row, ...person, role: role as HelperRole })),
  };
}

/**
 * Names somebody as the group's facilitator or note-taker, and makes them known when they were not. Twice is once.
 * @throws NotFound when the viewer does not organise its date.
 */
export async function nameHelper(viewer: Viewer, groupId: string, input: HelperInput): Promise<void> {
  const { role, ...person } = input;
  await transaction(async (tx) => {
    const { date } = await organisedGroupRow(tx, viewer, groupId);
    const persons = await personsFor(tx, [{ ...person, locale: "nl", organisationId: null }]);
    const personId = persons.get(emailKey(person.email))!;
    const row = { groupId, personId, role, grantedById: viewer.personId, grantedAt: now() };
    const { count } = await tx.groupHelper.createMany({ data: [row], skipDuplicates: true });
    if (count > 0)
      await record(tx, happening("group.helper-named", viewer, date, personId, { groupId, role }));
  });
}

/**
 * Ends somebody's help, at once: the next thing they ask is judged without it.
 * @throws NotFound when the viewer does not organise its date, or nobody helps so.
 */
export async function endHelp(viewer: Viewer, groupId: string, { personId, role }: HelperEnd): Promise<void> {
  await transaction(async (tx) => {
    const { date } = await organisedGroupRow(tx, viewer, groupId);
    const { count } = await tx.groupHelper.deleteMany({ where: { groupId, personId, role } });
    if (count === 0) throw new NotFound("helper");
    await record(tx, happening("group.helper-ended", viewer, date, personId, { groupId, role }));
  });
}

type Helped = { groupId: string; personId: string; role: HelperRole };

/** What the letter to a helper says; null when their help ended meanwhile. For the mail room only: checks no viewer. */
export async function unsafeHelperFacts(where: Helped) {
  const row = await db().groupHelper.findUnique({
    where: { groupId_personId_role: where },
    select: {
      role: true,
      person: { select: { name: true } },
      group: {
        select: {
          id: true,
          title: true,
          guidingQuestion: true,
          room: true,
          occurrence: {
            select: {
              startsAt: true,
              endsAt: true,
              venue: { select: { name: true, municipality: true } },
              event: {
                select: {
                  title: true,
                  contactName: true,
                  contactEmail: true,
                  network: { select: { fundingLine: true } },
                },
              },
            },
          },
        },
      },
    },
  });
  if (!row?.group.occurrence) return null;
  return { role: row.role, name: row.person.name, group: row.group, ...row.group.occurrence };
}

async function organisedGroupRow(tx: Tx, viewer: Viewer, groupId: string) {
  if (!isId(groupId)) throw new NotFound("group");
  const group = await tx.focusGroup.findUnique({
    where: { id: groupId },
    select: { occurrenceId: true, title: true },
  });
  if (!group) throw new NotFound("group");
  return { ...group, date: await organisedDate(viewer, ofDay(group).occurrenceId, tx) };
}

type Day = { id: string; event: { id: string } };

function happening(kind: string, viewer: Viewer, date: Day, subjectId: string, data: ActivityData) {
  return { kind, subjectId, actorId: viewer.personId, eventId: date.event.id, occurrenceId: date.id, data };
}
