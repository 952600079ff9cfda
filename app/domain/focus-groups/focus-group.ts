import { z } from "zod";
import { PARTICIPANT_TYPES, type ParticipantTypeName } from "~/domain/events/participant-types";
import {
  idField,
  line,
  optionalId,
  optionalLine,
  optionalText,
  optionalWholeNumber,
  tick,
  wholeNumber,
} from "~/platform/http/fields";

/** The rule of a group: who may sit there and how the table should be made up. */
export type Composition = {
  capacity: number;
  /** Empty: everybody. */
  allowedTypes: ParticipantTypeName[];
  minTypes: number;
  /** Null: no bound. */
  maxPerOrganisation: number | null;
};

export type DealGroup = Composition & { id: string };

export type DealPerson = {
  id: string;
  type: ParticipantTypeName;
  organisationId: string | null;
  /** Who asked first has the lowest number. */
  arrival: number;
};

/** Pinned: put there by hand, and left there. */
export type GroupSeat = { personId: string; groupId: string; pinned: boolean };

/** Parts of a group's rule that a seat can break. */
export type Breach = "type" | "capacity" | "organisation";

/** Why somebody sits nowhere: nothing is in the way, no group is for them, all are full, or of colleagues. */
export type WhyNoSeat = "not-dealt" | "no-group-for-type" | "groups-full" | "enough-colleagues";

export const MAX_GROUP_SIZE = 500;

const types = z.preprocess(
  (value) => (value === undefined || value === "" ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.enum(PARTICIPANT_TYPES, "invalid")).transform((names) => [...new Set(names)]),
);

/** The form of a group. */
export const FocusGroupForm = z
  .object({
    title: line(120),
    guidingQuestion: optionalText(500),
    room: optionalLine(120),
    facilitator: optionalLine(120),
    itemId: optionalId(),
    capacity: wholeNumber(1, MAX_GROUP_SIZE),
    allowedTypes: types,
    minTypes: optionalWholeNumber(1, PARTICIPANT_TYPES.length).transform((count) => count ?? 1),
    maxPerOrganisation: optionalWholeNumber(1, MAX_GROUP_SIZE),
  })
  // A rule that nobody can keep would be on the page as broken for ever.
  .refine(({ allowedTypes, minTypes }) => allowedTypes.length === 0 || minTypes <= allowedTypes.length, {
    path: ["minTypes"],
    message: "more-than-allowed",
  })
  // A capacity that is wrong in itself has its own message.
  .refine(({ capacity, minTypes }) => !(capacity >= 1) || minTypes <= capacity, {
    path: ["minTypes"],
    message: "more-than-seats",
  });

export type FocusGroupInput = z.output<typeof FocusGroupForm>;

/** Somebody goes to a group, or (`groupId` null) out of theirs; `override` when the organiser knows what it breaks. */
export const MoveForm = z.object({ personId: idField(), groupId: optionalId(), override: tick() });
export type MoveInput = z.output<typeof MoveForm>;

export const ReleaseForm = z.object({ personId: idField() });

export const ClearForm = z.object({ keepPinned: tick() });
