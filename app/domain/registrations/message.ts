import { z } from "zod";
import { PARTICIPANT_TYPES, type ParticipantTypeName } from "~/domain/events/participant-types";
import { formKeyField, line, optionalText } from "~/platform/http/fields";
import type { Status } from "./registration";

/** What an organiser's message is, for server and browser alike. */

/** Repeated in the address and the form: registrations chosen one by one. */
export const CHOSEN_FIELD = "wie";
/** Behind it stands the id of a workshop, or a participant type. */
const IN_WORKSHOP = "item:";
const OF_TYPE = "type:";

export const toWorkshop = (itemId: string) => `${IN_WORKSHOP}${itemId}`;
export const toType = (type: ParticipantTypeName) => `${OF_TYPE}${type}`;

/** Groups that every date has. */
export const GROUPS = ["confirmed", "waiting", "present", "absent", "chosen"] as const;

const AUDIENCE = new RegExp(
  `^(?:${GROUPS.join("|")}|${IN_WORKSHOP}[0-9a-f-]{36}|${OF_TYPE}(?:${PARTICIPANT_TYPES.join("|")}))$`,
);

/** Ids among what was sent under CHOSEN_FIELD; whatever is none is passed over. */
export function chosenIds(values: unknown): string[] {
  const list = (Array.isArray(values) ? values : [values]) as unknown[];
  return [...new Set(list.filter((one): one is string => z.uuid().safeParse(one).success))];
}

export const MessageForm = z.object({
  formKey: formKeyField(),
  audience: z.preprocess(
    (value) => (Array.isArray(value) ? value[0] : value),
    z.string("required").regex(AUDIENCE, "required"),
  ),
  [CHOSEN_FIELD]: z.preprocess(chosenIds, z.array(z.string())),
  subject: line(150),
  body: optionalText(5000).refine((text) => text !== "", "required"),
});

export type MessageInput = z.output<typeof MessageForm>;

/** What decides whether somebody belongs to a group. */
export type Reachable = {
  id: string;
  status: Status;
  participantType: ParticipantTypeName;
  /** Workshops in which they have a seat. */
  seats: string[];
  present: boolean;
};

/** Does a message to this group go to this person? */
export function belongsTo(audience: string, person: Reachable, chosen: readonly string[]): boolean {
  if (audience === "chosen") return chosen.includes(person.id);
  const { status, participantType, seats, present } = person;
  if (audience === "waiting") return status === "WAITLISTED" || status === "OFFERED";
  if (status !== "CONFIRMED") return false;
  if (audience === "present") return present;
  if (audience === "absent") return !present;
  if (audience.startsWith(IN_WORKSHOP)) return seats.includes(audience.slice(IN_WORKSHOP.length));
  if (audience.startsWith(OF_TYPE)) return participantType === audience.slice(OF_TYPE.length);
  return audience === "confirmed";
}
