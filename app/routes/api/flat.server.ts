import { z } from "zod";
import type { Value } from "~/documents/spreadsheet.server";
import type { OpenKind } from "~/platform/open-data.server";

type Schema = {
  type?: string;
  properties?: Record<string, Schema>;
  anyOf?: Schema[];
};

/** The columns of a kind as a table: those of a thing within it are named by both, with a dot. */
export function columnsOf(kind: OpenKind): string[] {
  return leaves(z.toJSONSchema(kind.schema) as Schema, "");
}

function leaves(schema: Schema, path: string): string[] {
  const real = schema.anyOf?.find(({ type }) => type !== "null") ?? schema;
  if (!real.properties) return [path];
  return Object.entries(real.properties).flatMap(([name, inner]) =>
    leaves(inner, path ? `${path}.${name}` : name),
  );
}

/** An item as a row: a list of names or words in one cell, any other list as JSON. */
export function rowOf(item: object, columns: readonly string[]): Value[] {
  return columns.map((column) => cellOf(at(item, column.split("."))));
}

function at(value: unknown, [name, ...rest]: string[]): unknown {
  if (name === undefined || value === null) return value;
  return at((value as Record<string, unknown>)[name], rest);
}

function cellOf(value: unknown): Value {
  if (value === null || value === undefined) return "";
  if (typeof value === "string" || typeof value === "number") return value;
  if (!Array.isArray(value)) return JSON.stringify(value);
  const names = value.map((one: unknown) => nameOf(one));
  return names.every((name) => name !== undefined) ? names.join("; ") : JSON.stringify(value);
}

/** Words as they are; of a theme or a sector its name. */
function nameOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  const { name, nameEn } = value as { name?: unknown; nameEn?: unknown };
  return typeof name === "string" && nameEn !== undefined ? name : undefined;
}
