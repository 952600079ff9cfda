import { factDefinition, valueOf, type Fact, type FactKind } from "../facts";
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
  const { label, fields } = factDefinition(fact.kind);
  const words = fields
    .filter(({ type }) => type !== "several" && type !== "sector")
    .flatMap(({ name, options }) => {
      const value = valueOf(fact, name);
      return value ? [options?.find((option) => option.value === value)?.label ?? value] : [];
    });
  const text = words.join(", ");
  return `${label}: ${text.length > 90 ? `${text.slice(0, 90).replace(/\s+\S*$/, "")} …` : text}`;
}

const CONTACT = [
  ["name", "contactName"],
  ["email", "contactEmail"],
  ["phone", "contactPhone"],
] as const;

/** What the network says now where this fact would go; empty: nothing yet. */
export function replaces(fact: Fact, network: FilledNetwork | null): string {
  if (!network) return "";
  switch (fact.kind) {
    case "challenge":
    case "approach":
    case "fundingLine":
      return network[fact.kind];
    case "contact":
      return CONTACT.flatMap(([name, field]) => (valueOf(fact, name) ? [network[field]] : []))
        .filter(Boolean)
        .join(", ");
    case "phase":
      return network.phases.find(({ kind }) => kind === valueOf(fact, "phaseKind"))?.title ?? "";
    case "group": {
      const group = network.groups.find(({ kind }) => kind === valueOf(fact, "group"));
      return valueOf(fact, "description") ? (group?.description ?? "") : "";
    }
    default:
      return "";
  }
}

/** Ticked beforehand: what stands in the text as it is, and takes the place of nothing. */
export function tickedAtFirst(fact: Fact, network: FilledNetwork | null): boolean {
  const { goes, fields } = factDefinition(fact.kind);
  const whole = fields.every(({ name, required }) => !required || valueOf(fact, name));
  if (goes === "network" && !network) return false;
  return fact.sure !== "guess" && whole && !replaces(fact, network);
}
