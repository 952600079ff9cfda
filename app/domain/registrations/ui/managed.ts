import type { ParticipantTypeName } from "~/domain/events/participant-types";
import type { PhotoConsentName, Status } from "../registration";
import type { RoundOnDate } from "../workshops.server";

type Moment = Date | string;

export type VenueFacts = {
  name: string;
  street: string;
  postcode: string;
  municipality: string;
  route: string;
  accessibility: string;
};

/** The focus group one sits in, as the page's loader hands it on. */
export type MyGroupFacts = {
  title: string;
  guidingQuestion: string;
  room: string;
  facilitator: string;
  startMinute: number | null;
  endMinute: number | null;
  /** One can sit down at it with one's phone now. */
  tableOpen: boolean;
};

/** What the private page shows; the loader of that page gives exactly this. */
export type Managed = {
  registration: {
    id: string;
    name: string;
    email: string;
    status: Status;
    participantType: ParticipantTypeName;
    photoConsent: PhotoConsentName;
    ticketCode: string;
    occurrenceId: string;
    place: number | null;
    offeredAt: Moment | null;
    offerExpiresAt: Moment | null;
    confirmedAt: Moment | null;
    hasNeeds: boolean;
    organisation: { name: string } | null;
    choices: {
      roundId: string;
      firstItemId: string;
      secondItemId: string | null;
      seatItemId: string | null;
    }[];
    waits: { id: string; itemId: string; status: string; place: number; offerExpiresAt: Moment | null }[];
    presences: { itemId: string | null }[];
    rounds: RoundOnDate[];
    occurrence: {
      startsAt: Moment;
      endsAt: Moment;
      cancelledAt: Moment | null;
      onlineUrl: string;
      venue: VenueFacts | null;
      event: {
        slug: string;
        title: string;
        contactName: string;
        contactEmail: string;
        occurrences: { id: string }[];
      };
    };
  };
  /** Null: the day has no groups. Its `group` is null until the groups are made. */
  seating: { group: MyGroupFacts | null } | null;
  /** The private address, without anything behind it. */
  path: string;
  /** The ticket's QR code as SVG; only for who has a seat. */
  qr: string | null;
  isNew: boolean;
  saved: boolean;
  mayChange: boolean;
  offerOpen: boolean;
  over: boolean;
};
