import type { ContributionKindName } from "~/domain/focus-groups/contribution";
import type { ItemKindName } from "~/domain/events/event";
import type { ParticipantTypeName } from "~/domain/events/participant-types";

/** Under which headings a draft tells what is known anyway; reports are written in Dutch. */
export const WHO_WAS_THERE = "Wie was er";
export const PROGRAMME = "Programma en sprekers";

/** How sure a number is. */
export type Qualifier = "EXACT" | "ABOUT" | "MORE_THAN" | "AT_MOST";

/**
 * What a report knows of its event: plain data with ISO times, kept with each published version as it then was.
 * Nobody's name is in it but that of who spoke.
 */
export type ReportFacts = {
  dates: { startsAt: string; endsAt: string; place: string }[];
  present: {
    /** People, each once however many dates they came to; null: nobody counted. */
    total: number | null;
    qualifier: Qualifier;
    /** Null: they were there, nobody counted. */
    byType: { type: ParticipantTypeName; count: number | null }[];
    organisations: { name: string; kind: ParticipantTypeName | null }[];
  };
  programme: {
    kind: ItemKindName;
    title: string;
    start: string;
    end: string;
    speakers: { name: string; title: string; organisation: string }[];
  }[];
  groups: {
    id: string;
    title: string;
    question: string;
    composition: { type: ParticipantTypeName; count: number }[];
    contributions: { kind: ContributionKindName; count: number }[];
  }[];
};

/** Of a document that tells of no event. */
export const NO_FACTS: ReportFacts = {
  dates: [],
  present: { total: null, qualifier: "EXACT", byType: [], organisations: [] },
  programme: [],
  groups: [],
};
