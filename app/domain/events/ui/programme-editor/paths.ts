import { eventPath } from "../organise-bars";

/** The addresses of the programme editor of one event. */
export function programmePaths(eventId: string) {
  const all = `${eventPath(eventId)}/programma`;
  const item = (itemId: string) => `${all}/onderdelen/${itemId}`;
  const round = (roundId: string) => `${all}/rondes/${roundId}`;
  return {
    all,
    day: (occurrenceId: string) => `${all}?datum=${occurrenceId}`,
    template: `${all}/voorbeeld`,
    notice: `${all}/verwittiging`,
    move: (block: string, occurrenceId: string) => `${all}/verplaatsing?blok=${block}&datum=${occurrenceId}`,
    newItem: (occurrenceId?: string) => `${item("nieuw")}${occurrenceId ? `?datum=${occurrenceId}` : ""}`,
    item,
    itemRemoval: (itemId: string) => `${item(itemId)}/verwijdering`,
    itemOnDate: (itemId: string, occurrenceId: string) => `${item(itemId)}/datums/${occurrenceId}`,
    rounds: `${all}/rondes`,
    round,
    roundRemoval: (roundId: string) => `${round(roundId)}/verwijdering`,
  };
}

export type ProgrammePaths = ReturnType<typeof programmePaths>;
