import type { DocumentText } from "./blocks";
import { factDefinition, type DocumentKind, type Fact } from "./facts";
import { attendance, presentTypes } from "./recognise/attendance";
import { contacts } from "./recognise/contact";
import { documentDates, editions, eventDates, otherDates, venues } from "./recognise/dates";
import { documentKindOf, eventKind, eventTitleOf } from "./recognise/document-kind";
import { figures } from "./recognise/figures";
import { focusGroups } from "./recognise/focus-groups";
import { challenge, groups, partners, phases, sessions } from "./recognise/plan";
import type { Rule } from "./recognise/rule";
import { mentioned, organisationParts, organisers, speakers } from "./recognise/speakers";
import { findings } from "./recognise/survey";

/** In the order in which they are shown for confirmation. */
const RULES: Rule[] = [
  ...[documentDates, eventKind, eventDates, venues, editions, organisers, attendance, presentTypes],
  ...[speakers, organisationParts, focusGroups],
  ...[challenge, phases, sessions, groups, partners, contacts],
  ...[figures, findings, otherDates, mentioned],
];

export type Recognised = {
  kind: DocumentKind;
  /** The words by which the kind was told. */
  kindPassage: string;
  title: string;
  eventTitle: string;
  facts: Fact[];
  /** More was recognised, or could have been, than a form can show. */
  more: boolean;
};

/** Fields of the form on which the facts are confirmed; what only stays in the text has none. */
const MOST_FIELDS = 500;
const MOST_TOLD = 100;

/**
 * What a document tells, rule by rule; each fact with the passage in which it was read. Nothing of it counts until
 * somebody confirms it.
 * @param today `YYYY-MM-DD`.
 */
export function recognise(text: DocumentText, today: string): Recognised {
  const { kind, passage } = documentKindOf(text);
  const counts = new Map<string, number>();
  const seen = new Set<string>();
  const facts = RULES.flatMap((rule) => rule(text, today)).flatMap((fact): Fact[] => {
    const same = `${fact.kind} ${JSON.stringify(fact.values)}`;
    if (seen.has(same)) return [];
    seen.add(same);
    const number = (counts.get(fact.kind) ?? 0) + 1;
    counts.set(fact.kind, number);
    return [{ ...fact, key: `${fact.kind}-${number}` }];
  });
  const shown = withinForm(facts);
  return {
    ...{ kind, kindPassage: passage, title: titleOf(text, kind), eventTitle: eventTitleOf(text) },
    ...{ facts: shown, more: text.cut || shown.length < facts.length },
  };
}

/** The heading of a plan is that of its first part: that is no title. */
function titleOf({ title, blocks }: DocumentText, kind: DocumentKind): string {
  if (kind === "NETWERKPLAN" && /^uitdaging$/i.test(title)) return "Plan van het lerend netwerk";
  const [first, second] = blocks;
  const both = kind === "DOSSIER" && first?.kind === "heading" && second?.kind === "heading";
  return (both ? `${first.text}: ${second.text}` : title).slice(0, 160);
}

function withinForm(facts: Fact[]): Fact[] {
  let [fields, told] = [0, 0];
  return facts.filter(({ kind, values }) => {
    const definition = factDefinition(kind);
    if (definition.goes === "text") return (told += 1) <= MOST_TOLD;
    const several = Object.values(values).flat().length;
    return (fields += 1 + Math.max(several, definition.fields.length)) <= MOST_FIELDS;
  });
}
