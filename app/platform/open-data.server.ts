import { z } from "zod";
import { isId } from "./ids.server";

/** Open data: what everybody may take along. Each room says what it gives; `routes/api` gives it. */

/** A place in the order of a list: the rest comes after it. */
export type ListPlace = { at: Date | null; id: string };

/** What every item has. */
export type OpenItem = { id: string; url: string; changedAt: string };

/** How a list may be narrowed: by the name of the filter. */
export const FILTERS = [
  "theme",
  "sector",
  "province",
  "measure",
  "kind",
  "state",
  "network",
  "changedSince",
] as const;
export type FilterName = (typeof FILTERS)[number];
export type Chosen = Partial<Record<FilterName, unknown>>;

type Order = "newest" | "id";

/** One kind of thing, as open data. Nothing here knows of a viewer: what it gives, everybody may have. */
export type OpenKind = {
  /** What an item looks like: checked by tests, and told in the OpenAPI description. */
  schema: z.ZodType<OpenItem>;
  /** What may be asked of it, and which values each filter takes. */
  filters: Partial<Record<FilterName, z.ZodType>>;
  /** Under which kinds search knows it; without one it is not searched. */
  foundAs: readonly string[];
  order: Order;
  /**
   * The items after a place in the order, which never changes for what is there already.
   * @param ids only those.
   */
  list(asked: {
    chosen: Chosen;
    ids?: readonly string[];
    after: ListPlace | null;
    limit: number;
  }): Promise<{ items: OpenItem[]; places: ListPlace[] }>;
  /** The ids of all that a list gives, in order: what somebody holds beside these is no longer there to be read. */
  ids(chosen: Chosen): Promise<string[]>;
  /** By its id or its slug; null when there is none that everybody may see. */
  one(key: string): Promise<OpenItem | null>;
  /** The pages of all of them, for search engines. */
  pages(): Promise<{ path: string; changedAt: Date }[]>;
};

type Filter<Where> = { schema: z.ZodType; where: (value: unknown) => Where };

/** A filter that takes what the schema takes. */
export function filter<Value, Where>(
  schema: z.ZodType<Value>,
  where: (value: Value) => Where,
): Filter<Where> {
  return { schema, where: (value) => where(value as Value) };
}

/** A filter by an id, or for a network by its slug. */
export const named = <Where>(where: (id: string) => Where) => filter(plainText(100), where);

/** One line without the character that the database refuses. */
export const plainText = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/^[^\0]*$/);

/** A filter by one of a fixed set. */
export const among = <Value extends string, Where>(
  values: readonly Value[],
  where: (value: Value) => Where,
) => filter(z.enum(values as [Value, ...Value[]]), where);

/** A filter on the moment of the last change. */
export const since = <Where>(where: (at: Date) => Where) =>
  filter(
    z
      .union([z.iso.datetime({ offset: true }), z.iso.date()])
      .transform((text) => new Date(text)) as unknown as z.ZodType<Date>,
    where,
  );

/** Which network: by its id or its slug. */
export const whichNetwork = (key: string) => (isId(key) ? { id: key } : { slug: key });

type Definition<Where, Row, Item extends OpenItem> = {
  schema: z.ZodType<Item>;
  foundAs?: string | readonly string[];
  /** What everybody may read. */
  visible: Where;
  filters: Partial<Record<FilterName, Filter<Where>>>;
  /** Newest first, by `createdAt` and `id`; or by `id` alone. */
  order: Order;
  hasSlug: boolean;
  rows: (where: Where, limit: number) => Promise<Row[]>;
  ids: (where: Where) => Promise<{ id: string }[]>;
  show: (rows: Row[]) => Item[] | Promise<Item[]>;
  pages: (where: Where) => Promise<{ path: string; changedAt: Date }[]>;
};

/** Makes a kind out of a query and how a row of it is shown. */
export function openKind<
  Where extends object,
  Row extends { id: string; createdAt?: Date },
  Item extends OpenItem,
>(it: Definition<Where, Row, Item>): OpenKind {
  const all = (...wheres: object[]) => ({ AND: wheres }) as unknown as Where;
  const narrowedBy = (chosen: Chosen) =>
    Object.entries(chosen).map(([name, value]) => it.filters[name as FilterName]!.where(value));
  return {
    schema: it.schema,
    filters: Object.fromEntries(Object.entries(it.filters).map(([name, { schema }]) => [name, schema])),
    foundAs: [it.foundAs ?? []].flat(),
    order: it.order,
    async list({ chosen, ids, after, limit }) {
      const within = ids ? [{ id: { in: [...ids] } }] : [];
      const rows = await it.rows(
        all(it.visible, ...narrowedBy(chosen), ...within, ...(after ? [behind(it.order, after)] : [])),
        limit,
      );
      return {
        items: await it.show(rows),
        places: rows.map(({ id, createdAt }) => ({ at: it.order === "newest" ? createdAt! : null, id })),
      };
    },
    async ids(chosen) {
      return (await it.ids(all(it.visible, ...narrowedBy(chosen)))).map(({ id }) => id);
    },
    async one(key) {
      const bySlug = it.hasSlug && !isId(key);
      // The database refuses this character, and an id that cannot be one.
      if (key.includes("\0") || (!bySlug && it.order === "newest" && !isId(key))) return null;
      const which = bySlug ? { slug: key } : { id: key };
      return (await it.show(await it.rows(all(it.visible, which), 1)))[0] ?? null;
    },
    pages: () => it.pages(it.visible),
  };
}

/** The order for lists that give the newest first. */
export const NEWEST: [{ createdAt: "desc" }, { id: "desc" }] = [{ createdAt: "desc" }, { id: "desc" }];

function behind(order: Order, { at, id }: ListPlace) {
  if (order === "id" || at === null) return { id: { gt: id } };
  // In this form the database goes along its index; an OR on top it would not.
  return { createdAt: { lte: at }, OR: [{ createdAt: { lt: at } }, { id: { lt: id } }] };
}

/** Pieces of which the schemas of items are made. */
export const moment = () => z.iso.datetime();
export const day = () => z.iso.date();
/** What every item begins with. */
export const base = {
  id: z.string().meta({ description: "Stays the same as long as it is there." }),
  url: z.url().meta({ description: "The page for people." }),
  changedAt: moment().meta({ description: "When it last changed." }),
};
export const reference = () => z.strictObject({ id: z.string(), url: z.url(), title: z.string() });
export const namedThing = () => z.strictObject({ id: z.string(), name: z.string(), nameEn: z.string() });
/** Markdown, or nothing. */
export const markdown = () =>
  z.string().meta({ description: "Markdown.", contentMediaType: "text/markdown" });

export const iso = (at: Date): string => at.toISOString();
export const isoOrNull = (at: Date | null): string | null => at?.toISOString() ?? null;
/** A day, of a column that holds no hour. */
export const isoDay = (at: Date | null): string | null => at?.toISOString().slice(0, 10) ?? null;
/** The last of these moments. */
export const latest = (...moments: (Date | null | undefined)[]): Date =>
  new Date(Math.max(0, ...moments.map((at) => at?.getTime() ?? 0)));
