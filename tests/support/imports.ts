import { factDefinition, type Fact } from "~/domain/reports/import/facts";
import { keepImport, ownImport, readAgain } from "~/domain/reports/import/imports.server";
import { readPasted } from "~/domain/reports/import/source.server";
import { sectorNamed } from "~/domain/reports/import/sectors";
import type { Viewer } from "~/domain/people/viewer";
import { sectors } from "../../prisma/seed/vocabulary";
import { seedText, type Seed } from "./documents";
import { makeNetwork } from "./events";
import { makePerson, viewerWith } from "./people";

export type Made = { viewer: Viewer; networkId: string };
/** Somebody who organises a network of their own. */
export async function organiser(): Promise<Made> {
  const { id: networkId } = await makeNetwork();
  const { id } = await makePerson();
  return { viewer: viewerWith("ORGANISER", { networkId }, id), networkId };
}

/** Brings in one of the five documents, as pasted text. */
export const bringIn = ({ viewer, networkId }: Made, name: Seed) =>
  keepImport(viewer, readPasted(seedText(name)), { fileName: `${name}.txt`, networkId });

export type Values = Record<string, string | string[]>;

/** The form with everything ticked that can be, as it is proposed, and what the test fills in otherwise. */
export async function form(viewer: Viewer, importId: string, changes: Values = {}): Promise<Values> {
  const { recognised } = readAgain(await ownImport(viewer, importId));
  const values: Values = { title: recognised.title, event: "none", published: "no" };
  for (const fact of recognised.facts) Object.assign(values, valuesOf(fact));
  return { ...values, ...changes };
}

function valuesOf({ key, kind, values }: Fact): Values {
  const { fields, goes } = factDefinition(kind);
  const whole = fields.every(({ name, required }) => !required || [values[name] ?? []].flat().some(Boolean));
  const sent = fields.map(({ name, type }) => [
    `${key}-${name}`,
    type === "sector" ? sectorNamed(String(values.name), sectors) : (values[name] ?? ""),
  ]);
  return {
    ...Object.fromEntries(sent),
    ...(whole && goes !== "text" ? { [`${key}-use`]: "on" } : {}),
  } as Values;
}
