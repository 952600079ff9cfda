import { fillFromDocument, type NetworkFromDocument } from "~/domain/networks/from-document.server";
import type { Viewer } from "~/domain/people/viewer";
import type { Tx } from "~/platform/db.server";
import { Invalid } from "~/platform/errors";
import {
  factDefinition,
  GROUP_KINDS,
  PARTNER_PARTS,
  PHASE_KINDS,
  valueOf,
  type Fact,
  type FactKind,
} from "../facts";

/** What a document tells of the network. @throws Invalid at `networkId` when there is no network to tell it of. */
export async function putNetwork(
  tx: Tx,
  viewer: Viewer,
  networkId: string | null,
  facts: readonly Fact[],
): Promise<void> {
  const told = facts.filter(({ kind }) => factDefinition(kind).goes === "network");
  if (told.length === 0) return;
  if (networkId === null) throw new Invalid({ form: "no-network" });
  await fillFromDocument(tx, viewer, networkId, toldBy(told));
}

const dayOf = (fact: Fact, name: string) => {
  const day = valueOf(fact, name);
  return day ? new Date(day.length === 7 ? `${day}-01` : day) : null;
};

function toldBy(facts: readonly Fact[]): NetworkFromDocument {
  const of = (kind: FactKind) => facts.filter((fact) => fact.kind === kind);
  const groupOf = (fact: Fact) => GROUP_KINDS.find((one) => one === valueOf(fact, "group"))!;
  return {
    texts: textsIn(of),
    hinderingFactors: of("hindering").map((fact) => valueOf(fact, "text")),
    phases: of("phase").map((fact) => ({
      kind: PHASE_KINDS.find((one) => one === valueOf(fact, "phaseKind"))!,
      title: valueOf(fact, "title"),
      goal: [valueOf(fact, "goal"), valueOf(fact, "rhythm")].filter(Boolean).join("\n\n"),
      startsOn: dayOf(fact, "startsOn"),
      endsOn: dayOf(fact, "endsOn"),
    })),
    sessions: of("session").map((fact) => ({
      title: valueOf(fact, "name"),
      sectorId: valueOf(fact, "sectorId") || null,
      month: dayOf(fact, "month"),
    })),
    groups: of("group").map((fact) => ({ kind: groupOf(fact), description: valueOf(fact, "description") })),
    members: of("member").map((fact) => ({
      kind: groupOf(fact),
      organisation: valueOf(fact, "organisation"),
      roleTitle: valueOf(fact, "role"),
    })),
    partners: of("partner").map((fact) => ({
      organisation: valueOf(fact, "organisation"),
      part: PARTNER_PARTS.find((one) => one === valueOf(fact, "part"))!,
    })),
  };
}

function textsIn(of: (kind: FactKind) => Fact[]): NetworkFromDocument["texts"] {
  const text = (kind: FactKind, name: string) => {
    const [fact] = of(kind);
    return fact ? valueOf(fact, name) : "";
  };
  const [contact] = of("contact");
  const lines = contact ? [valueOf(contact, "name"), valueOf(contact, "organisation")] : [];
  const texts = {
    challenge: text("challenge", "text"),
    approach: text("approach", "text"),
    fundingLine: text("fundingLine", "text"),
    contactName: lines.filter(Boolean).join(", "),
    contactEmail: text("contact", "email"),
    contactPhone: text("contact", "phone"),
  };
  // What the document does not say leaves what is there.
  return Object.fromEntries(Object.entries(texts).filter(([, words]) => words));
}
