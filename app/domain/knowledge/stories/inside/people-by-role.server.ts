import { PARTICIPANT_TYPES, type ParticipantTypeName } from "~/domain/events/participant-types";
import { db } from "~/platform/db.server";

/** Who was at a session, without a single name: from what kind of organisation, and who spoke as what. */
export type PeopleByRole = {
  types: ParticipantTypeName[];
  speakers: { title: string; organisation: string }[];
};

/** Of each of these events; as many statements for one as for many. Checks no viewer. */
export async function peopleByRole(eventIds: readonly string[]): Promise<Map<string, PeopleByRole>> {
  const ids = [...eventIds];
  if (ids.length === 0) return new Map();
  const [present, figures, speakers] = await Promise.all([
    db().registration.findMany({
      where: { occurrence: { eventId: { in: ids } }, presences: { some: {} } },
      distinct: ["occurrenceId", "participantType"],
      select: { participantType: true, occurrence: { select: { eventId: true } } },
    }),
    db().attendanceFigure.findMany({
      where: { eventId: { in: ids }, type: { not: null } },
      select: { type: true, eventId: true },
    }),
    db().speaker.findMany({
      where: { item: { eventId: { in: ids } } },
      orderBy: [{ item: { startMinute: "asc" } }, { order: "asc" }, { id: "asc" }],
      select: { title: true, organisation: { select: { name: true } }, item: { select: { eventId: true } } },
    }),
  ]);
  return new Map(
    ids.map((id) => {
      const types = new Set([
        ...present.filter((one) => one.occurrence.eventId === id).map((one) => one.participantType),
        ...figures.filter((one) => one.eventId === id).map((one) => one.type),
      ]);
      const spoke = speakers
        .filter(({ item }) => item.eventId === id)
        .map(({ title, organisation }) => ({ title, organisation: organisation?.name ?? "" }))
        .filter(({ title, organisation }) => title || organisation);
      return [id, { types: PARTICIPANT_TYPES.filter((type) => types.has(type)), speakers: onceEach(spoke) }];
    }),
  );
}

function onceEach(speakers: PeopleByRole["speakers"]): PeopleByRole["speakers"] {
  return [...new Map(speakers.map((one) => [`${one.title}\n${one.organisation}`, one])).values()];
}
