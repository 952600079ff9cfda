/** What happened, as it is handed to whoever reacts. */
export type Activity = {
  id: string;
  /** `noun.verb`, e.g. `registration.confirmed`. */
  kind: string;
  at: Date;
  actorId: string | null;
  subjectId: string;
  eventId: string | null;
  occurrenceId: string | null;
  data: ActivityData;
};

/**
 * Ids, codes and numbers of the change; never a name, an address or a sensitive answer. The only words are the reason
 * why an organiser calls off a date, which every guest reads anyway.
 */
export type ActivityData = Record<string, string | number | boolean | null | string[]>;

export type NewActivity = {
  kind: string;
  subjectId: string;
  actorId?: string | null;
  eventId?: string | null;
  occurrenceId?: string | null;
  data?: ActivityData;
};
