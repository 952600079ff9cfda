import type { Tx } from "~/platform/db.server";
import { QUALIFIERS, valueOf, type Fact } from "../facts";

/** The numbers of a document, each with the sentence it stands in. How many came is one, where no event keeps it. */
export async function putFigures(
  tx: Tx,
  reportId: string,
  facts: readonly Fact[],
  ofEvent: boolean,
): Promise<void> {
  const attendance = facts.filter(({ kind }) => kind === "attendance");
  const rest = ofEvent ? attendance.slice(1) : attendance;
  const came = rest.map((fact) => ({
    ...row(reportId, fact),
    measure: ["deelnemers", valueOf(fact, "about")].filter(Boolean).join(", "),
    value: amount(fact, "count"),
    unit: "mensen",
  }));
  const figures = facts
    .filter(({ kind }) => kind === "figure")
    .map((fact) => ({
      ...row(reportId, fact),
      measure: valueOf(fact, "measure"),
      value: amount(fact, "value"),
      upTo: valueOf(fact, "upTo") ? amount(fact, "upTo") : null,
      unit: valueOf(fact, "unit"),
      period: valueOf(fact, "period"),
      source: valueOf(fact, "source"),
    }));
  await tx.figure.createMany({ data: [...figures, ...came].map((figure, order) => ({ ...figure, order })) });
}

const amount = (fact: Fact, name: string) => valueOf(fact, name).replace(",", ".");

const row = (reportId: string, fact: Fact) => ({
  reportId,
  passage: fact.passage,
  qualifier: QUALIFIERS.find((one) => one === valueOf(fact, "qualifier")) ?? ("EXACT" as const),
});
