import type { Node } from "prosemirror-model";
import { participantTypeLabels } from "~/domain/events/participant-types";
import { noteSchema } from "~/domain/focus-groups/note/schema";
import { formatDate, formatMinutes, formatRange } from "~/ui/dates";
import { minuteOfDay } from "~/ui/wall-clock";
import { PROGRAMME, WHO_WAS_THERE, type ReportFacts } from "../report-facts";
import { crowd, heading, labelled, paragraph, speakerWords, table, textList } from "./text-parts";

export type Correction = { number: number; publishedAt: Date; remark: string };

/**
 * What is known of the event as text, to stand before that of the report; empty when nothing is known. What the text
 * tells itself, as a draft does of who was there and of the programme, is not told twice.
 */
export function frontOf(facts: ReportFacts, corrections: Correction[], text: Node): Node[] {
  const titles = text.children.flatMap(({ type, textContent }) =>
    type.name === "heading" ? [textContent.trim()] : [],
  );
  const parts = [
    ...whenAndWhere(facts),
    ...(titles.includes(WHO_WAS_THERE) ? [] : [...attendance(facts), ...organisations(facts)]),
    ...(titles.includes(PROGRAMME) ? [] : programme(facts)),
    ...changes(corrections),
  ];
  return parts.length > 0 ? [heading(1, "Feiten en cijfers"), ...parts] : [];
}

/** When and where each date was, in words. */
export const datesOf = ({ dates }: ReportFacts) =>
  dates.map(({ startsAt, endsAt, place }) => ({
    when: formatRange(new Date(startsAt), new Date(endsAt)),
    place,
  }));

function whenAndWhere(facts: ReportFacts): Node[] {
  const lines = datesOf(facts).map(({ when, place }) => `${when}: ${place}`);
  return lines.length > 0 ? [heading(2, "Wanneer en waar"), textList(lines)] : [];
}

function attendance({ present, dates }: ReportFacts): Node[] {
  const { total, byType } = present;
  if (total === null && byType.length === 0) return [];
  const rows = byType.map(({ type, count }) => [
    participantTypeLabels.nl[type],
    String(count ?? "niet geteld"),
  ]);
  return [
    heading(2, "Aanwezigen"),
    ...(total === null ? [] : [paragraph(crowd(present, dates.length))]),
    ...(rows.length > 0 ? [table(["Soort deelnemer", "Aantal"], rows)] : []),
  ];
}

function organisations({ present }: ReportFacts): Node[] {
  if (present.organisations.length === 0) return [];
  return [
    heading(2, "Organisaties"),
    paragraph(`${present.organisations.map(({ name }) => name).join(", ")}.`),
  ];
}

function programme({ programme: lines }: ReportFacts): Node[] {
  if (lines.length === 0) return [];
  const spoken = lines.some(({ speakers }) => speakers.length > 0);
  const rows = lines.map(({ start, end, title, speakers }) => [
    `${clock(start)} - ${clock(end)}`,
    title,
    ...(spoken ? [speakers.map(speakerWords).join("; ")] : []),
  ]);
  const columns = ["Uur", "Onderdeel", ...(spoken ? ["Sprekers"] : [])];
  return [heading(2, "Programma"), table(columns, rows)];
}

const clock = (at: string) => formatMinutes(minuteOfDay(new Date(at)));

function changes(corrections: Correction[]): Node[] {
  if (corrections.length === 0) return [];
  const lines = corrections.map(
    ({ number, publishedAt, remark }) => `Versie ${number}, ${formatDate(publishedAt)}: ${remark}`,
  );
  return [heading(2, "Wat er later veranderde"), textList(lines)];
}

export type Imprint = { title: string; version: string; event: string; address: string; funding: string };

/** What a text without pages says of itself, above what it tells; a rule parts both from the report's own text. */
export function imprintOf({ title, version, event, address, funding }: Imprint): Node[] {
  const link = noteSchema.text(address, [noteSchema.mark("link", { href: address })]);
  return [
    heading(1, title),
    paragraph(version),
    ...(event ? [labelled("Evenement", event)] : []),
    noteSchema.node("paragraph", null, [
      noteSchema.text("Online:", [noteSchema.mark("strong")]),
      noteSchema.text(" "),
      link,
    ]),
    ...(funding ? [paragraph(funding)] : []),
  ];
}

export const partingRule = (): Node => noteSchema.node("horizontal_rule");
