import { z } from "zod";
import {
  PARTICIPANT_TYPES,
  participantTypeLabels,
  type ParticipantTypeName,
} from "~/domain/events/participant-types";
import { oneOf } from "~/platform/http/fields";

/** What an invitation is, for server and browser alike. */

/** Most people in one sending. */
export const MAX_INVITED = 500;
/** Most letters that remind of one invitation. */
export const MAX_REMINDERS = 3;

/** Why somebody is invited. The fixed core of a network is invited by itself; the rest an organiser says. */
export const INVITATION_GROUNDS = ["VASTE_KERN", "STREEK", "SECTOR"] as const;
export type InvitationGroundName = (typeof INVITATION_GROUNDS)[number];
/** What an organiser can say. */
export const GUEST_GROUNDS = ["STREEK", "SECTOR"] as const;

export const invitationGroundLabels: Record<InvitationGroundName, string> = {
  VASTE_KERN: "Vaste kern",
  STREEK: "Uit de streek",
  SECTOR: "Uit de sector",
};

export type InvitationState = "invited" | "registered" | "declined";

/** Somebody on an organiser's list. */
export type Invitee = {
  line: number;
  name: string;
  email: string;
  organisation: string;
  /** As written in the list. */
  type: string;
};

/**
 * What becomes of somebody on the list. "too-often": this address got so many invitations since yesterday that it
 * gets no more for now.
 */
export type InviteVerdict = "new" | "registered" | "invited" | "too-often";

export type JudgedInvitee = Invitee & { participantType: ParticipantTypeName | null; verdict: InviteVerdict };

export const LANGUAGES = ["nl", "en"] as const;

/** The list keeps its empty lines: problems are named by the number of their line. */
export const InviteForm = z.object({
  list: z.preprocess((value) => (Array.isArray(value) ? value[0] : value) ?? "", z.string()),
  locale: z.preprocess((value) => value ?? "nl", oneOf(LANGUAGES)),
  ground: z.preprocess((value) => [value].flat()[0] || null, z.enum(GUEST_GROUNDS, "required").nullable()),
});

/** Whom an organiser ticked among those who were at earlier sessions. */
export const ProposalsForm = z.object({
  wie: z.preprocess((value) => [value ?? []].flat(), z.array(z.string()).max(MAX_INVITED, "too-many-people")),
});

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, " ")
    .trim();

/** Short names that stand in people's lists. */
const SHORT: Record<string, ParticipantTypeName> = {
  lde: "LDE_ONDERNEMING",
  maatwerk: "MAATWERKBEDRIJF",
  bedrijf: "REGULIERE_ONDERNEMING",
  onderneming: "REGULIERE_ONDERNEMING",
  "reguliere onderneming": "REGULIERE_ONDERNEMING",
  company: "REGULIERE_ONDERNEMING",
  gemeente: "LOKAAL_BESTUUR",
  stad: "LOKAAL_BESTUUR",
  ocmw: "LOKAAL_BESTUUR",
  "lokaal bestuur": "LOKAAL_BESTUUR",
  sector: "SECTORORGANISATIE",
  ondersteuner: "ONDERSTEUNER",
  overheid: "VLAAMSE_OVERHEID",
  "vlaamse overheid": "VLAAMSE_OVERHEID",
  vdab: "VLAAMSE_OVERHEID",
  school: "ONDERWIJS",
  onderwijs: "ONDERWIJS",
  andere: "ANDERE",
};

const BY_WORDS = new Map<string, ParticipantTypeName>([
  ...Object.entries(SHORT),
  ...PARTICIPANT_TYPES.flatMap((type): [string, ParticipantTypeName][] =>
    [type, participantTypeLabels.nl[type], participantTypeLabels.en[type]].map((words) => [
      plain(words),
      type,
    ]),
  ),
]);

/** The type that a list means by these words; null when it says none that we know, then the person chooses. */
export function participantTypeNamed(words: string): ParticipantTypeName | null {
  return BY_WORDS.get(plain(words)) ?? null;
}

type Answered = {
  invitedAt: Date;
  declinedAt: Date | null;
};
type Own = { status: string; cancelledAt: Date | null };

/** How an invitation stands, by what its receiver answered and registered. Who cancelled later on cannot come. */
export function invitationState({ invitedAt, declinedAt }: Answered, own: readonly Own[]): InvitationState {
  if (own.some(({ status }) => status !== "CANCELLED")) return "registered";
  const cancelled = own.some((one) => one.cancelledAt !== null && one.cancelledAt > invitedAt);
  return declinedAt || cancelled ? "declined" : "invited";
}
