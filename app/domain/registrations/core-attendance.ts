import { invitationState } from "./invitation";

/** How the fixed core of a network follows its regional sessions, for server and browser alike. */

export const CORE_STATES = [
  "present",
  "present-colleague",
  "registered",
  "registered-colleague",
  "in-line",
  "absent",
  "declined",
  "no-answer",
  "not-registered",
  "invited",
  "not-invited",
  "no-person",
  "not-yet",
  "no-longer",
  "unknown",
] as const;
export type CoreState = (typeof CORE_STATES)[number];

/** A seat in the core, of an organisation, a person or both. */
export type Seat = {
  organisationId: string | null;
  person: { id: string; emailKey: string } | null;
  joinedAt: Date;
  leftAt: Date | null;
};

export type Session = {
  id: string;
  /** The start of its first date and the end of its last. */
  startsAt: Date;
  endsAt: Date;
  /** At the door people were checked in by name. */
  checkedIn: boolean;
  /** There are registrations at all: what a document tells of a day long gone has none. */
  named: boolean;
};

export type SeatRegistration = {
  id: string;
  sessionId: string;
  emailKey: string;
  personId: string | null;
  organisationId: string | null;
  status: "CONFIRMED" | "WAITLISTED" | "OFFERED" | "CANCELLED";
  cancelledAt: Date | null;
  present: boolean;
};

export type SeatInvitation = {
  sessionId: string;
  emailKey: string;
  registrationId: string | null;
  invitedAt: Date;
  declinedAt: Date | null;
};

type Heard = { registrations: SeatRegistration[]; invitations: SeatInvitation[] };

/**
 * How those who share a row (the seats of one organisation, or one person) stand to a session. That somebody was there
 * counts before all; whoever came from the organisation was there for it.
 */
export function coreState(seats: Seat[], session: Session, heard: Heard, at: Date): CoreState {
  const { own, ofColleagues, invitations } = heardOf(seats, session, heard);
  const named = seats.some((seat) => seat.person !== null);
  const by = (state: "present" | "registered", self: boolean): CoreState =>
    self || !named ? state : `${state}-colleague`;
  const was = (rows: SeatRegistration[]) => rows.some((one) => one.status === "CONFIRMED" && one.present);
  if (was(own)) return "present";
  if (was(ofColleagues)) return by("present", false);
  if (seats.every((seat) => seat.joinedAt >= session.endsAt)) return "not-yet";
  if (seats.every((seat) => seat.leftAt !== null && seat.leftAt <= session.startsAt)) return "no-longer";
  const over = at >= session.endsAt;
  if (over && !session.named) return "unknown";
  if (has(own, "CONFIRMED")) return over && session.checkedIn ? "absent" : "registered";
  if (has(ofColleagues, "CONFIRMED")) return over && session.checkedIn ? "absent" : by("registered", false);
  if (has(own, "WAITLISTED") || has(own, "OFFERED")) return "in-line";
  return answer({ own, invitations, named, over });
}

const has = (rows: SeatRegistration[], status: SeatRegistration["status"]) =>
  rows.some((one) => one.status === status);

type Answer = { own: SeatRegistration[]; invitations: SeatInvitation[]; named: boolean; over: boolean };

/** What somebody without a seat on the day answered. */
function answer({ own, invitations, named, over }: Answer): CoreState {
  if (invitations.some((one) => invitationState(one, own) === "declined")) return "declined";
  if (invitations.length > 0) return over ? "no-answer" : "invited";
  if (own.length > 0) return "declined";
  if (over) return "not-registered";
  return named ? "not-invited" : "no-person";
}

function heardOf(seats: Seat[], session: Session, heard: Heard) {
  const keys = new Set(seats.flatMap((seat) => seat.person?.emailKey ?? []));
  const persons = new Set(seats.flatMap((seat) => seat.person?.id ?? []));
  const organisations = new Set(seats.flatMap((seat) => seat.organisationId ?? []));
  const invitations = heard.invitations.filter(
    (one) => one.sessionId === session.id && keys.has(one.emailKey),
  );
  const tied = new Set(invitations.flatMap((one) => one.registrationId ?? []));
  const here = heard.registrations.filter((one) => one.sessionId === session.id);
  const isOwn = (one: SeatRegistration) =>
    keys.has(one.emailKey) || (one.personId !== null && persons.has(one.personId)) || tied.has(one.id);
  return {
    invitations,
    own: here.filter(isOwn),
    ofColleagues: here.filter(
      (one) => !isOwn(one) && one.organisationId !== null && organisations.has(one.organisationId),
    ),
  };
}

const THERE: CoreState[] = ["present", "present-colleague"];
const COMES: CoreState[] = ["registered", "registered-colleague"];
const NOT_COUNTED: CoreState[] = ["not-yet", "no-longer", "unknown"];

/** Of how many that could be there how many were; before a session begins: how many registered. */
export function attendanceOf(states: CoreState[], begun = true): { count: number; of: number } {
  const counted = states.filter((state) => !NOT_COUNTED.includes(state));
  const looked = begun ? THERE : COMES;
  return { count: counted.filter((state) => looked.includes(state)).length, of: counted.length };
}
