import { participantTypeLabels, type ParticipantTypeName } from "~/domain/events/participant-types";
import type { Breach, WhyNoSeat } from "../focus-group";

/** The address of a date's groups, and of one group. */
export const groupsPath = (occurrenceId: string) => `/beheer/datums/${occurrenceId}/groepen`;
export const groupPath = (groupId: string) => `/beheer/groepen/${groupId}`;

export const typeWord = (type: ParticipantTypeName) => participantTypeLabels.nl[type];

/** "Vakbond, Koepel of Onderwijs". */
export const listOf = (words: readonly string[], and = "en") =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${and} ${words.at(-1)}`;

export const whyWords: Record<WhyNoSeat, string> = {
  "not-dealt": "Nog niet ingedeeld",
  "no-group-for-type": "Er is geen groep voor dit soort organisatie",
  "groups-full": "De groepen die passen, zijn vol",
  "enough-colleagues": "In de groepen die passen, zitten al genoeg collega's",
};

/** What a seat breaks, behind the group's name in a list of choices. */
export const breachNotes: Record<Breach, string> = {
  type: "niet voor dit soort",
  capacity: "vol",
  organisation: "al genoeg collega's",
};

type Broken = {
  group: { title: string; capacity: number; maxPerOrganisation: number | null };
  person: { type: ParticipantTypeName; organisation: string };
};

/** What a seat breaks, in a sentence. */
export function breachWords(breach: Breach, { group, person }: Broken): string {
  if (breach === "type") return `${group.title} is niet voor: ${typeWord(person.type)}.`;
  if (breach === "capacity") return `${group.title} is vol: er zijn ${group.capacity} plaatsen.`;
  return `Er mogen er hoogstens ${group.maxPerOrganisation} van ${person.organisation} in ${group.title}.`;
}

export const peopleWords = (count: number) => (count === 1 ? "1 persoon" : `${count} mensen`);
