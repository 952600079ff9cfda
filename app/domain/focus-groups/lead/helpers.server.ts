import type { ActivityData } from "~/domain/activity/activity";
import { record, transaction } from "~/domain/activity/record.server";
import { organisedDate, type OrganisedDate } from "~/domain/events/organised.server";
import { personsFor } from "~/domain/people/known.server";
import { mayOrganise } from "~/domain/people/rules";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db, type Tx } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";
import { emailKey } from "~/platform/http/fields";
import { isId } from "~/platform/ids.server";
import type { HelperEnd, HelperInput } from "./helper-form";
import type { HelperRole } from "./helper-words";

/**
 * Who helps one group, by name, and who helps all groups of its event by their role there. At the desk of a report
 * there is no date, and nobody helps who was not asked for it.
 * @throws NotFound when the viewer does not organise its date, or its report.
 */
export async function helpersOf(viewer: Viewer, groupId: string) {
  const { date, report, title } = await organisedGroupRow(db(), viewer, groupId);
  const helpers = await db().groupHelper.findMany({
    where: { groupId },
    orderBy: [{ person: { name: "asc" } }, { personId: "asc" }, { role: "asc" }],
    select: { personId: true, role: true, person: { select: { name: true, email: true } } },
  });
  return {
    date,
    report,
    group: { id: groupId, title },
    helpers: helpers.map(({ person, ...row }) => ({ ...row, ...person })),
    ofEvent: date ? await helpersOfEvent(date.event) : [],
  };
}

async function helpersOfEvent({ id, networkId }: { id: string; networkId: string | null }) {
  const grants = await db().roleGrant.findMany({
    where: {
      role: { in: ["FACILITATOR", "NOTE_TAKER"] },
      OR: [{ eventId: id }, ...(networkId ? [{ networkId }] : [])],
    },
    orderBy: [{ person: { name: "asc" } }, { role: "asc" }],
    select: { id: true, role: true, person: { select: { name: true, email: true } } },
  });
  return grants.map(({ person, role, ...row }) => ({ ...row, ...person, role: role as HelperRole }));
}

/**
 * Names somebody as the group's facilitator or note-taker, and makes them known when they were not. Twice is once.
 * @throws NotFound when the viewer does not organise its date, or its report.
 */
export async function nameHelper(viewer: Viewer, groupId: string, input: HelperInput): Promise<void> {
  const { role, ...person } = input;
  await transaction(async (tx) => {
    const group = await organisedGroupRow(tx, viewer, groupId);
    const persons = await personsFor(tx, [{ ...person, locale: "nl", organisationId: null }]);
    const personId = persons.get(emailKey(person.email))!;
    const row = { groupId, personId, role, grantedById: viewer.personId, grantedAt: now() };
    const { count } = await tx.groupHelper.createMany({ data: [row], skipDuplicates: true });
    if (count > 0)
      await record(tx, happening("group.helper-named", viewer, group, personId, { groupId, role }));
  });
}

/**
 * Ends somebody's help, at once: the next thing they ask is judged without it.
 * @throws NotFound when the viewer does not organise its date, or its report, or nobody helps so.
 */
export async function endHelp(viewer: Viewer, groupId: string, { personId, role }: HelperEnd): Promise<void> {
  await transaction(async (tx) => {
    const group = await organisedGroupRow(tx, viewer, groupId);
    const { count } = await tx.groupHelper.deleteMany({ where: { groupId, personId, role } });
    if (count === 0) throw new NotFound("helper");
    await record(tx, happening("group.helper-ended", viewer, group, personId, { groupId, role }));
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
              event: told,
            },
          },
          report: { select: { title: true, event: told } },
        },
      },
    },
  });
  if (!row) return null;
  const { occurrence, report, ...group } = row.group;
  const about = occurrence ?? report;
  if (!about) return null;
  return {
    ...{ role: row.role, name: row.person.name, group, day: occurrence, report: report?.title ?? null },
    event: about.event,
  };
}

const told = {
  select: { title: true, contactName: true, contactEmail: true, network: { select: { fundingLine: true } } },
} as const;

type Organised = {
  title: string;
  /** Null at the desk of a report. */
  date: OrganisedDate | null;
  report: { id: string; title: string; eventId: string | null } | null;
};

async function organisedGroupRow(tx: Tx, viewer: Viewer, groupId: string): Promise<Organised> {
  if (!isId(groupId)) throw new NotFound("group");
  const group = await tx.focusGroup.findUnique({
    where: { id: groupId },
    select: {
      occurrenceId: true,
      title: true,
      report: {
        select: {
          ...{ id: true, title: true, eventId: true, networkId: true },
          event: { select: { networkId: true } },
        },
      },
    },
  });
  if (!group) throw new NotFound("group");
  const { occurrenceId, title, report } = group;
  if (occurrenceId) return { title, report: null, date: await organisedDate(viewer, occurrenceId, tx) };
  if (!report) throw new NotFound("group");
  const { event, networkId, ...shown } = report;
  const scope = { eventId: report.eventId, networkId: event?.networkId ?? networkId };
  if (!mayOrganise(viewer, scope)) throw new NotFound("group");
  return { title, date: null, report: shown };
}

function happening(
  kind: string,
  viewer: Viewer,
  { date, report }: Organised,
  subjectId: string,
  data: ActivityData,
) {
  const eventId = date?.event.id ?? report?.eventId ?? null;
  return { kind, subjectId, actorId: viewer.personId, eventId, occurrenceId: date?.id ?? null, data };
}
