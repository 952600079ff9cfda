import { record, transaction } from "~/domain/activity/record.server";
import { organisedDate } from "~/domain/events/organised.server";
import type { ParticipantTypeName } from "~/domain/events/participant-types";
import type { Viewer } from "~/domain/people/viewer";
import type { Tx } from "~/platform/db.server";
import type { AttendeeFilter } from "./attendee-filter";
import { findAttendees } from "./inside/find-attendees.server";
import type { PhotoConsentName, Status } from "./registration";
import { workshopsOn } from "./workshops.server";

/** One person of the file, with what they chose per round, in the order of the rounds. */
export type ExportedAttendee = {
  name: string;
  email: string;
  organisation: string;
  participantType: ParticipantTypeName;
  status: Status;
  place: number | null;
  createdAt: Date;
  photoConsent: PhotoConsentName;
  walkIn: boolean;
  arrivedAt: Date | null;
  rounds: { seat: string; first: string; second: string }[];
  needs: { access: string; diet: string } | null;
};

export type AttendeeExport = {
  title: string;
  startsAt: Date;
  rounds: string[];
  withNeeds: boolean;
  people: ExportedAttendee[];
};

const MOST = 100_000;

/**
 * Everybody the filter lets through, for a file; that it was taken stays on record.
 * @param withNeeds also what they need to get in and to eat: only when asked for, for a file leaves the house.
 * @throws NotFound when the viewer does not organise this date.
 */
export async function exportAttendees(
  viewer: Viewer,
  occurrenceId: string,
  filter: AttendeeFilter,
  { withNeeds, format }: { withNeeds: boolean; format: "csv" | "xlsx" },
): Promise<AttendeeExport> {
  const { event, startsAt } = await organisedDate(viewer, occurrenceId);
  const found = await findAttendees(occurrenceId, filter, { take: MOST, skip: 0 });
  const rounds = await workshopsOn(event.id, occurrenceId);
  const people = await transaction(async (tx) => {
    const rows = await readAll(
      tx,
      found.map(({ id }) => id),
      withNeeds,
    );
    const data = { rows: rows.length, needs: withNeeds, format };
    const { personId: actorId } = viewer;
    await record(tx, {
      kind: "registrations.exported",
      subjectId: occurrenceId,
      occurrenceId,
      eventId: event.id,
      actorId,
      data,
    });
    return rows;
  });
  const byId = new Map(people.map((row) => [row.id, row]));
  return {
    title: event.title,
    startsAt,
    rounds: rounds.map((round) => round.title),
    withNeeds,
    people: found.flatMap(({ id, place }) => {
      const row = byId.get(id);
      return row
        ? [
            asExported(
              row,
              place,
              rounds.map((round) => round.id),
            ),
          ]
        : [];
    }),
  };
}

function readAll(tx: Tx, ids: string[], withNeeds: boolean) {
  const title = { select: { title: true } };
  return tx.registration.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      name: true,
      email: true,
      participantType: true,
      status: true,
      createdAt: true,
      photoConsent: true,
      walkIn: true,
      organisation: { select: { name: true } },
      presences: { where: { itemId: null }, select: { arrivedAt: true } },
      choices: { select: { roundId: true, seatItem: title, firstItem: title, secondItem: title } },
      needs: withNeeds ? { select: { access: true, diet: true } } : false,
    },
  });
}

type Row = Awaited<ReturnType<typeof readAll>>[number];

function asExported(row: Row, place: number | null, roundIds: string[]): ExportedAttendee {
  const { organisation, presences, choices, needs, id: _id, ...known } = row;
  return {
    ...known,
    place,
    organisation: organisation?.name ?? "",
    arrivedAt: presences[0]?.arrivedAt ?? null,
    needs: needs ?? null,
    rounds: roundIds.map((roundId) => {
      const choice = choices.find((one) => one.roundId === roundId);
      return {
        seat: choice?.seatItem?.title ?? "",
        first: choice?.firstItem.title ?? "",
        second: choice?.secondItem?.title ?? "",
      };
    }),
  };
}
