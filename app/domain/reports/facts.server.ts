import { PARTICIPANT_TYPES, type ParticipantTypeName } from "~/domain/events/participant-types";
import { writtenItem } from "~/domain/events/queries.server";
import { programmeOf, type ProgrammeItem } from "~/domain/events/programme";
import { CONTRIBUTION_KINDS } from "~/domain/focus-groups/contribution";
import { unsafeGroupsOf, type ReportedGroup } from "~/domain/focus-groups/for-report.server";
import { db, type Tx } from "~/platform/db.server";
import { atMinute } from "~/platform/time";
import { NO_FACTS, type ReportFacts } from "./report-facts";

/** What is known of an event now, and the groups in full for who drafts. Checks no viewer. */
export async function unsafeEventFacts(
  eventId: string,
  tx: Tx = db(),
): Promise<{ facts: ReportFacts; groups: ReportedGroup[] }> {
  const event = await tx.event.findUniqueOrThrow({
    where: { id: eventId },
    select: {
      items: { select: writtenItem },
      attendance: { select: { type: true, count: true, qualifier: true } },
      occurrences: {
        where: { cancelledAt: null },
        orderBy: [{ startsAt: "asc" }, { id: "asc" }],
        select: {
          id: true,
          startsAt: true,
          endsAt: true,
          venue: { select: { name: true, municipality: true } },
        },
      },
    },
  });
  const groups = await unsafeGroupsOf(
    event.occurrences.map(({ id }) => id),
    tx,
  );
  const counted = await countedAtDoor(eventId, tx);
  const facts = {
    dates: event.occurrences.map(({ startsAt, endsAt, venue }) => ({
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      place: venue ? `${venue.name}, ${venue.municipality}` : "online",
    })),
    present: counted ?? fromFigures(event.attendance),
    programme: programmeFacts(event.items, event.occurrences),
    groups: groups.map(groupFacts),
  };
  return { facts, groups };
}

/** As unsafeEventFacts, of a report that may tell of no event. */
export async function unsafeFacts(eventId: string | null, tx: Tx = db()): Promise<ReportFacts> {
  return eventId ? (await unsafeEventFacts(eventId, tx)).facts : NO_FACTS;
}

/** Who was read in at the door, each once over all dates; null when nobody was. */
async function countedAtDoor(eventId: string, tx: Tx): Promise<ReportFacts["present"] | null> {
  const rows = await tx.registration.findMany({
    where: { occurrence: { eventId }, presences: { some: {} } },
    orderBy: [{ occurrence: { startsAt: "asc" } }, { arrival: "asc" }],
    select: {
      id: true,
      personId: true,
      emailKey: true,
      participantType: true,
      organisation: { select: { name: true, kind: true } },
    },
  });
  if (rows.length === 0) return null;
  const people = new Map<string, ParticipantTypeName>();
  for (const { id, personId, emailKey, participantType } of rows) {
    const who = personId ?? (emailKey || id);
    // Who came twice comes for what they first said.
    if (!people.has(who)) people.set(who, participantType);
  }
  const types = [...people.values()];
  const organisations = new Map(rows.flatMap(({ organisation: one }) => (one ? [[one.name, one]] : [])));
  return {
    total: people.size,
    qualifier: "EXACT",
    byType: PARTICIPANT_TYPES.map((type) => ({
      type,
      count: types.filter((one) => one === type).length,
    })).filter(({ count }) => count > 0),
    organisations: [...organisations.values()].sort((a, b) => a.name.localeCompare(b.name, "nl")),
  };
}

type Figure = {
  type: ParticipantTypeName | null;
  count: number | null;
  qualifier: ReportFacts["present"]["qualifier"];
};

/** What a document says of an event that was not registered for here. */
function fromFigures(figures: Figure[]): ReportFacts["present"] {
  const all = figures.find(({ type }) => type === null);
  return {
    total: all?.count ?? null,
    qualifier: all?.qualifier ?? "EXACT",
    byType: PARTICIPANT_TYPES.flatMap((type) => {
      const found = figures.find((one) => one.type === type);
      return found ? [{ type, count: found.count }] : [];
    }),
    organisations: [],
  };
}

type Dated = { id: string; startsAt: Date };

/** Every item once, at its hour on the first date that has it. */
function programmeFacts(items: ProgrammeItem[], dates: Dated[]): ReportFacts["programme"] {
  const seen = new Set<string>();
  const lines = dates.flatMap(({ id, startsAt }) =>
    programmeOf(items, id).flatMap((line) => {
      if (seen.has(line.id)) return [];
      seen.add(line.id);
      return [{ line, startsAt }];
    }),
  );
  return lines
    .sort((a, b) => a.line.startMinute - b.line.startMinute || a.line.order - b.line.order)
    .map(({ line, startsAt }) => ({
      kind: line.kind,
      title: line.title,
      start: atMinute(startsAt, line.startMinute).toISOString(),
      end: atMinute(startsAt, line.endMinute).toISOString(),
      speakers: line.speakers.map(({ name, title, organisation }) => ({
        ...{ name, title },
        organisation: organisation?.name ?? "",
      })),
    }));
}

function groupFacts({ id, title, question, composition, contributions }: ReportedGroup) {
  const of = (kind: string) => contributions.filter((one) => one.kind === kind).length;
  return {
    ...{ id, title, question, composition },
    contributions: CONTRIBUTION_KINDS.map((kind) => ({ kind, count: of(kind) })).filter(
      ({ count }) => count > 0,
    ),
  };
}
