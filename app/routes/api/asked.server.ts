import { z } from "zod";
import { foundIds } from "~/domain/finding/ask.server";
import { openNetworks } from "~/domain/networks/open.server";
import { knownNames } from "~/domain/vocabulary/open.server";
import { Invalid, type FieldErrors } from "~/platform/errors";
import { isId } from "~/platform/ids.server";
import {
  plainText,
  type Chosen,
  type FilterName,
  type ListPlace,
  type OpenKind,
} from "~/platform/open-data.server";

export const MOST = 100;
const USUAL = 25;

/** What every list takes beside its filters. */
export const Limit = z.coerce.number().int().min(1).max(MOST).default(USUAL);
export const Text = plainText(200);

/** The values that a filter takes, as an address has them. */
export type Narrowed = { chosen: Chosen; ids?: string[] };

/**
 * What narrows the list, out of the address.
 * @throws Invalid that names what is wrong, what does not exist, and what this kind cannot be asked.
 */
export async function narrowedBy(
  kind: OpenKind,
  params: URLSearchParams,
  others: readonly string[] = [],
): Promise<Narrowed> {
  const errors: FieldErrors = {};
  const chosen: Chosen = {};
  const own: Record<string, z.ZodType> =
    kind.foundAs.length > 0 ? { ...kind.filters, q: Text } : kind.filters;
  for (const name of new Set(params.keys())) {
    const values = params.getAll(name);
    const schema = Object.hasOwn(own, name) ? own[name] : undefined;
    if (values.length > 1) errors[name] = "given more than once";
    else if (schema) {
      const read = schema.safeParse(values[0]);
      if (!read.success) errors[name] = reasonOf(schema);
      else if (name !== "q") chosen[name as FilterName] = read.data;
    } else if (!others.includes(name)) errors[name] = "cannot be asked of this list";
  }
  Object.assign(errors, await unknownNames(chosen));
  if (Object.keys(errors).length > 0) throw new Invalid(errors);
  const q = params.get("q");
  return q === null ? { chosen } : { chosen, ids: await foundIds(q, kind.foundAs) };
}

function reasonOf(schema: z.ZodType): string {
  const { enum: values } = z.toJSONSchema(schema, { io: "input" });
  if (values) return `one of ${values.join(", ")}`;
  if (!schema.safeParse("x").success) return "a day or a moment, such as 2026-01-31 or 2026-01-31T09:00:00Z";
  return schema === Text ? "1 to 200 characters" : "1 to 100 characters";
}

/** A filter that names nothing is a mistake, and no empty list. */
async function unknownNames({ theme, sector, network }: Chosen): Promise<FieldErrors> {
  const [known, networkKnown] = await Promise.all([
    knownNames({ theme: theme as string | undefined, sector: sector as string | undefined }),
    network === undefined ? true : openNetworks.one(network as string),
  ]);
  return {
    ...(known.theme ? {} : { theme: "there is no such theme" }),
    ...(known.sector ? {} : { sector: "there is no such sector" }),
    ...(networkKnown ? {} : { network: "there is no such network" }),
  };
}

/** Which page of the list. @throws Invalid at `limit` or `cursor`. */
export function pageOf(kind: OpenKind, params: URLSearchParams): { limit: number; after: ListPlace | null } {
  const limit = Limit.safeParse(params.get("limit") ?? undefined);
  if (!limit.success) throw new Invalid({ limit: `a whole number from 1 to ${MOST}` });
  const cursor = params.get("cursor");
  return { limit: limit.data, after: cursor === null ? null : placeOf(kind, cursor) };
}

/** A place as it stands in an address. */
export const cursorOf = ({ at, id }: ListPlace): string =>
  Buffer.from(`${at?.toISOString() ?? ""}|${id}`).toString("base64url");

function placeOf(kind: OpenKind, cursor: string): ListPlace {
  const wrong = new Invalid({ cursor: "take the address in `next` as it is" });
  const [, moment, id] = /^([^|]*)\|([^|\0]{1,100})$/.exec(Buffer.from(cursor, "base64url").toString()) ?? [];
  if (moment === undefined || id === undefined) throw wrong;
  if (kind.order === "id") return { at: null, id };
  const at = new Date(moment);
  if (Number.isNaN(at.getTime()) || !isId(id)) throw wrong;
  return { at, id };
}
