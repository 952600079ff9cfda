import { formatDay } from "~/ui/dates";
import { factDefinition, valueOf, type Fact, type FactField, type FactKind } from "../facts";
import type { FilledNetwork } from "~/domain/networks/from-document.server";

/** The parts of the form, each with what is confirmed in it. */
export const PARTS: { title: string; kinds: FactKind[] }[] = [
  { title: "Wanneer en waar", kinds: ["date", "venue", "edition", "organiser"] },
  { title: "Wie er was", kinds: ["attendance", "presentType"] },
  { title: "Sprekers", kinds: ["speaker"] },
  { title: "Focusgroepen", kinds: ["focusGroup"] },
  { title: "Uitdaging en aanpak", kinds: ["challenge", "hindering", "approach"] },
  { title: "Fasen en geplande sessies", kinds: ["phase", "session"] },
  { title: "Groepen van het netwerk", kinds: ["group", "member"] },
  { title: "Partners en contact", kinds: ["partner", "fundingLine", "contact"] },
  { title: "Cijfers", kinds: ["figure"] },
];

/** What is only told of: there is nothing to confirm. */
export const staysInText = (fact: Fact) => factDefinition(fact.kind).goes === "text";

/** A fact in a few words: what the box is ticked for. */
export function summaryOf(fact: Fact): string {
  const text = (SHORT[fact.kind] ?? allFields)(fact);
  const { label } = factDefinition(fact.kind);
  // "Focusgroep 1" says what it is.
  const before = text.startsWith(label) ? "" : `${label}: `;
  return `${before}${text.length > 110 ? `${text.slice(0, 110).replace(/\s+\S*$/, "")} …` : text}`;
}

/** The value of a field as people read it. */
function shown(fact: Fact, field: FactField): string {
  const value = valueOf(fact, field.name);
  if (field.type === "day" && value) return formatDay(new Date(`${value}T12:00:00Z`));
  if (field.type === "number" && value.length > 4) return Number(value).toLocaleString("nl-BE");
  return field.options?.find((option) => option.value === value)?.label ?? value;
}

const fieldsOf = (fact: Fact) => factDefinition(fact.kind).fields;
const part = (fact: Fact, name: string) =>
  fieldsOf(fact)
    .filter((field) => field.name === name)
    .map((field) => shown(fact, field))
    .join("");
const inARow = (...words: string[]) => words.filter(Boolean).join(" ");

const allFields = (fact: Fact): string =>
  fieldsOf(fact)
    .filter(({ type }) => type !== "several" && type !== "sector")
    .map((field) => shown(fact, field))
    .filter(Boolean)
    .join(", ");

/** In front of a number only what makes it less than exact. */
const qualifier = (fact: Fact) => (valueOf(fact, "qualifier") === "EXACT" ? "" : part(fact, "qualifier"));

const SHORT: Partial<Record<FactKind, (fact: Fact) => string>> = {
  attendance: (fact) =>
    [inARow(qualifier(fact), part(fact, "count")), part(fact, "about")].filter(Boolean).join(", "),
  figure: (fact) => {
    const upTo = part(fact, "upTo");
    const amount = inARow(qualifier(fact), part(fact, "value"), upTo && `tot ${upTo}`);
    const unit = part(fact, "unit");
    const measure = part(fact, "measure");
    const counted = measure.startsWith(unit) ? measure : inARow(unit, measure);
    return [inARow(amount, counted), part(fact, "period")].filter(Boolean).join(", ");
  },
  presentType: (fact) => part(fact, "words"),
  focusGroup: (fact) => part(fact, "title"),
  phase: (fact) => part(fact, "title"),
};

const CONTACT = [
  ["name", "contactName"],
  ["email", "contactEmail"],
  ["phone", "contactPhone"],
] as const;

/** What the network says now where this fact would go; empty: nothing yet. */
export function replaces(fact: Fact, network: FilledNetwork | null): string {
  return network ? (NOW[fact.kind]?.(network, fact) ?? "") : "";
}

const NOW: Partial<Record<FactKind, (network: FilledNetwork, fact: Fact) => string | undefined>> = {
  challenge: (network) => network.challenge,
  approach: (network) => network.approach,
  fundingLine: (network) => network.fundingLine,
  contact: (network, fact) =>
    CONTACT.flatMap(([name, field]) => (valueOf(fact, name) ? [network[field]] : []))
      .filter(Boolean)
      .join(", "),
  phase: ({ phases }, fact) => phases.find(({ kind }) => kind === valueOf(fact, "phaseKind"))?.title,
  group: ({ groups }, fact) =>
    valueOf(fact, "description") && groups.find(({ kind }) => kind === valueOf(fact, "group"))?.description,
};

/** Ticked beforehand: what stands in the text as it is, and takes the place of nothing. */
export function tickedAtFirst(fact: Fact, network: FilledNetwork | null): boolean {
  const { goes, fields } = factDefinition(fact.kind);
  const whole = fields.every(({ name, required }) => !required || valueOf(fact, name));
  if (goes === "network" && !network) return false;
  return fact.sure !== "guess" && whole && !replaces(fact, network);
}
