import type { ParticipantTypeName } from "~/domain/events/participant-types";
import type { Composition, GroupSeat } from "../focus-group";

/** The board as its page gets it (groupBoard). */
export type ShownPerson = {
  id: string;
  name: string;
  type: ParticipantTypeName;
  organisationId: string | null;
  organisation: string;
};

export type ShownGroup = Composition & {
  id: string;
  title: string;
  guidingQuestion: string;
  room: string;
  facilitator: string;
  itemId: string | null;
};

export type Board = {
  groups: ShownGroup[];
  people: ShownPerson[];
  seats: GroupSeat[];
  tables: Map<string, ShownPerson[]>;
  /** Where forms of this board are sent. */
  path: string;
};
