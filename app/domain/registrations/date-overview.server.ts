import { organisedDate } from "~/domain/events/organised.server";
import { registrationState, type RegistrationState } from "~/domain/events/rules";
import type { ParticipantTypeName } from "~/domain/events/participant-types";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { countsOn, type TypeCount } from "./inside/counts.server";
import { seatsLeft, type SeatsLeft } from "./seats-left.server";
import { workshopsOn, type RoundOnDate } from "./workshops.server";

export type WorkshopCount = {
  id: string;
  title: string;
  room: string;
  startMinute: number;
  /** Null: as many as the date has. */
  capacity: number | null;
  taken: number;
  free: number | null;
  waiting: number;
  firstChoices: number;
};

export type KeptSeats = { types: ParticipantTypeName[]; left: number; until: Date | null };

export type DateOverview = {
  seats: Pick<SeatsLeft, "capacity" | "taken" | "free" | "waiting">;
  counts: {
    confirmed: number;
    offered: number;
    waiting: number;
    cancelled: number;
    presentNow: number;
    present: number;
  };
  state: RegistrationState;
  startsAt: Date;
  /** The first offer that lapses. */
  nextOfferEnds: Date | null;
  /** Offers to people without an e-mail address: somebody must call them. */
  toCall: { id: string; name: string }[];
  /** Types that can get no seat though there are some, for as many as they may have are taken. */
  bounded: { types: ParticipantTypeName[]; seats: number }[];
  /** Seats that stay free for some, at this moment. */
  kept: KeptSeats[];
  types: (TypeCount & { wanted: number | null })[];
  organisations: { name: string; people: number }[];
  withoutOrganisation: number;
  rounds: { id: string; title: string; items: WorkshopCount[] }[];
  /** Has a seat on the date and in no workshop, though there is something to choose. */
  withoutWorkshop: number;
};

/**
 * How a date stands: seats, who they are, workshops. Counts only, and the names of who must be called. As many
 * statements whatever the number of registrations.
 * @throws NotFound when the viewer does not organise this date.
 */
export async function dateOverview(viewer: Viewer, occurrenceId: string): Promise<DateOverview> {
  const { event } = await organisedDate(viewer, occurrenceId);
  const date = await db().occurrence.findUniqueOrThrow({
    where: { id: occurrenceId },
    include: { wanted: true, quotas: true },
  });
  const at = now();
  const left = (await seatsLeft([occurrenceId]))[occurrenceId]!;
  const counts = await countsOn(occurrenceId);
  const rounds = await workshopsOn(event.id, occurrenceId);
  const published = event.publishedAt !== null;
  const { capacity, taken, free, waiting } = left;
  const takenOf = (types: ParticipantTypeName[]) =>
    counts.types.filter(({ type }) => types.includes(type)).reduce((sum, one) => sum + one.taken, 0);
  return {
    seats: { capacity, taken, free, waiting },
    counts: counts.totals,
    state: registrationState({ ...date, published, cancelledAt: date.cancelledAt ?? event.cancelledAt }, at),
    startsAt: date.startsAt,
    nextOfferEnds: counts.nextOfferEnds,
    toCall: counts.toCall,
    bounded: date.quotas
      .filter(({ kind, types, seats }) => kind === "AT_MOST" && takenOf(types) >= seats)
      .map(({ types, seats }) => ({ types, seats })),
    kept: date.quotas
      .filter(({ kind, until }) => kind === "KEEP" && (!until || at < until))
      .map(({ types, seats, until }) => ({ types, until, left: Math.max(0, seats - takenOf(types)) })),
    types: withWanted(counts.types, date.wanted),
    organisations: counts.organisations,
    withoutOrganisation: counts.withoutOrganisation,
    rounds: rounds.map((round) => countRound(round, left, counts)),
    withoutWorkshop: rounds.length > 0 ? counts.withoutWorkshop : 0,
  };
}

/** Types that come or are wanted, the largest number first. */
function withWanted(counted: TypeCount[], wanted: { type: ParticipantTypeName; atLeast: number }[]) {
  const missing = wanted
    .filter(({ type }) => !counted.some((one) => one.type === type))
    .map(({ type }) => ({ type, taken: 0, waiting: 0 }));
  return [...counted, ...missing]
    .map((one) => ({ ...one, wanted: wanted.find(({ type }) => type === one.type)?.atLeast ?? null }))
    .sort((a, b) => b.taken - a.taken || b.waiting - a.waiting || a.type.localeCompare(b.type));
}

type Chosen = { seated: Record<string, number>; firstChoices: Record<string, number> };

function countRound(round: RoundOnDate, left: SeatsLeft, counts: Chosen): DateOverview["rounds"][number] {
  const items = round.items.map(({ id, title, room, startMinute, capacity }) => ({
    id,
    title,
    room,
    startMinute,
    capacity,
    taken: counts.seated[id] ?? 0,
    free: left.workshops[id]?.free ?? null,
    waiting: left.workshops[id]?.waiting ?? 0,
    firstChoices: counts.firstChoices[id] ?? 0,
  }));
  return { id: round.id, title: round.title, items };
}
