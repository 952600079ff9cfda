import type { Node } from "prosemirror-model";
import { participantTypeLabels, type ParticipantTypeName } from "~/domain/events/participant-types";
import { CONTRIBUTION_KINDS, KIND_WORDS } from "~/domain/focus-groups/contribution";
import type { ReportedContribution, ReportedGroup } from "~/domain/focus-groups/for-report.server";
import { formatDay, formatTime } from "~/ui/dates";
import { attributionOf } from "../attribution";
import { PROGRAMME, WHO_WAS_THERE, type ReportFacts } from "../report-facts";
import {
  crowd,
  document,
  heading,
  labelled,
  list,
  paragraph,
  prompt,
  saidLine,
  speakerWords,
  textList,
} from "./text-parts";

/** Beside what was quoted, so many ideas at most by how much they were supported. */
const MOST_IDEAS = 5;

export type DraftGroup = ReportedGroup & {
  /** What the group's own note says in short; empty when it says nothing so. */
  synthesis: Node[];
};

export type DraftMatter = {
  facts: ReportFacts;
  groups: DraftGroup[];
  /** What comes next, in the order in which it does. */
  next: { title: string; startsAt: Date; place: string }[];
};

/** The first text of a report, out of what is known. What nobody can know but who was there stands as a prompt. */
export function draftText({ facts, groups, next }: DraftMatter): Node {
  return document([
    ...attendance(facts),
    ...programme(facts),
    ...groups.flatMap(groupPart),
    ...ideas(groups),
    ...openQuestions(groups),
    heading(1, "Wat volgt"),
    next.length > 0
      ? textList(next.map(({ title, startsAt, place }) => `${title}: ${formatDay(startsAt)}, ${place}`))
      : prompt("wat gebeurt er nu met wat hier gezegd werd?"),
  ]);
}

/** What was said and is not in the text yet, under a heading of its own; empty when there is nothing. */
export function newContributions(groups: ReportedGroup[], cited: ReadonlySet<string>, day: string): Node[] {
  const parts = groups.flatMap(({ title, contributions }) => {
    const fresh = contributions.filter(({ id }) => !cited.has(id));
    return fresh.length === 0 ? [] : [heading(2, title), list(fresh.map((one) => saidLine(one)))];
  });
  return parts.length === 0 ? [] : [heading(1, `Nieuwe bijdragen (${day})`), ...parts];
}

const typeWord = (type: ParticipantTypeName) => participantTypeLabels.nl[type];

function attendance({ present, dates }: ReportFacts): Node[] {
  const { total, byType, organisations } = present;
  const counts = byType.map(({ type, count }) =>
    count === null ? typeWord(type) : `${typeWord(type)}: ${count}`,
  );
  return [
    heading(1, WHO_WAS_THERE),
    total === null
      ? prompt("hoeveel mensen waren er, en van waar?")
      : paragraph(crowd(present, dates.length)),
    ...(counts.length > 0 ? [textList(counts)] : []),
    ...(organisations.length > 0
      ? [labelled("Organisaties", `${organisations.map(({ name }) => name).join(", ")}.`)]
      : []),
  ];
}

function programme({ programme: lines }: ReportFacts): Node[] {
  if (lines.length === 0) return [];
  const words = lines.map(({ start, title, speakers }) => {
    const who = speakers.map(speakerWords);
    return `${formatTime(new Date(start))}: ${title}${who.length > 0 ? `, door ${who.join(" en ")}` : ""}`;
  });
  return [heading(1, PROGRAMME), textList(words)];
}

function groupPart({ title, question, composition, synthesis, contributions }: DraftGroup): Node[] {
  const seats = composition.map(({ type, count }) => `${count} × ${typeWord(type)}`).join(", ");
  return [
    heading(1, title),
    ...(question ? [labelled("De vraag", question)] : []),
    ...(seats ? [labelled("Aan tafel", seats)] : []),
    heading(2, "In het kort"),
    ...(synthesis.length > 0 ? synthesis : [prompt("wat zei deze groep, in enkele zinnen?")]),
    ...CONTRIBUTION_KINDS.flatMap((kind) => {
      // Open questions stand together, for somebody will have to answer them.
      const some = contributions.filter((one) => one.kind === kind && kind !== "OPEN_VRAAG");
      return some.length === 0 ? [] : [heading(2, kindTitle(kind)), list(some.map((one) => saidLine(one)))];
    }),
  ];
}

function kindTitle(kind: (typeof CONTRIBUTION_KINDS)[number]): string {
  const { many } = KIND_WORDS[kind];
  return many[0]!.toUpperCase() + many.slice(1);
}

/** What was chosen to be read out, and what most people stood behind. */
export function coreIdeas(contributions: ReportedContribution[]): ReportedContribution[] {
  const weight = ({ dots, supports, times }: ReportedContribution) => dots + supports + times - 1;
  const quoted = contributions.filter(({ quoted: chosen }) => chosen);
  const supported = contributions
    .filter((one) => !one.quoted && weight(one) > 0)
    .sort((a, b) => weight(b) - weight(a));
  return [...quoted, ...supported.slice(0, MOST_IDEAS)];
}

function ideas(groups: DraftGroup[]): Node[] {
  const found = coreIdeas(groups.flatMap(({ contributions }) => contributions));
  const lines = found.map((one) => {
    const who = attributionOf(one);
    return saidLine(one, who ? ` (${who})` : "");
  });
  return [
    heading(1, groups.length > 0 ? "Kernideeën" : "Wat we onthouden"),
    lines.length > 0 ? list(lines) : prompt("welke ideeën nemen we zeker mee?"),
  ];
}

function openQuestions(groups: DraftGroup[]): Node[] {
  const lines = groups.flatMap(({ title, contributions }) =>
    contributions
      .filter(({ kind }) => kind === "OPEN_VRAAG")
      .map((one) => saidLine(one, groups.length > 1 ? ` (${title})` : "")),
  );
  return lines.length === 0 ? [] : [heading(1, "Open vragen"), list(lines)];
}
