import { z } from "zod";
import type { FilterName, OpenKind } from "~/platform/open-data.server";
import { absoluteUrl } from "~/platform/origin.server";
import { Limit, MOST, Text } from "./asked.server";
import { KIND_NAMES, KINDS, type KindName } from "./kinds.server";
import { LICENCE } from "./licence.server";

/** What goes wrong, as RFC 9457 has it. */
export const Problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z
    .array(z.strictObject({ field: z.string(), reason: z.string() }))
    .optional()
    .meta({ description: "What is wrong with which parameter." }),
});

/** What a list answers. */
export const pageSchema = (kind: OpenKind) =>
  z.strictObject({
    licence: z.literal(LICENCE),
    items: z.array(kind.schema),
    next: z.url().nullable().meta({ description: "The next page; null on the last one." }),
  });

/** What the list of ids answers. */
export const Ids = z.strictObject({ licence: z.literal(LICENCE), ids: z.array(z.string()) });

/** What the address of a list takes, in a word each. */
export const FILTER_HELP: Record<FilterName, string> = {
  theme: "The id of a theme.",
  sector: "The id of a sector.",
  province: "A province.",
  measure: "A measure of social employment.",
  kind: "What kind it is.",
  state: "Where it stands.",
  network: "The id or the slug of a learning network.",
  changedSince:
    "A day or a moment (UTC): only what changed since, or shows something that did, such as the name of a theme or a network. What was taken away since is not in it: compare with the ids.",
};

/** A name of a schema: OpenAPI wants no hyphens in it. */
const schemaName = (name: KindName) =>
  name
    .split("-")
    .map((part) => part[0]!.toUpperCase() + part.slice(1))
    .join("");

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: object, type = "application/json") => ({ content: { [type]: { schema } } });
const problem = (description: string) => ({
  description,
  ...json(ref("Problem"), "application/problem+json"),
});
const jsonSchema = (schema: z.ZodType, io: "input" | "output" = "output") => {
  const { $schema: _which, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
};
const inQuery = (name: string, description: string, schema: z.ZodType) => ({
  ...{ name, in: "query", required: false, description, schema: jsonSchema(schema, "input") },
});

/** The API as OpenAPI 3.1 describes it, out of the same schemas that its answers are checked by. */
export function description() {
  const schemas = KIND_NAMES.flatMap((name) => [
    [schemaName(name), jsonSchema(KINDS[name].schema)],
    [`${schemaName(name)}Page`, jsonSchema(pageSchema(KINDS[name]))],
  ]);
  return {
    openapi: "3.1.0",
    info: {
      title: "Netwerf",
      version: "1.0.0",
      summary: "What the learning days of the Flemish social economy teach, as open data.",
      description:
        "Everything here is public and holds no personal data. Reading needs no key. Whoever uses it names Netwerf and the source, and keeps the funding line of the network with it.",
      license: { name: "CC BY 4.0", url: LICENCE },
    },
    externalDocs: { url: absoluteUrl("/api"), description: "How to use it, with examples." },
    servers: [{ url: absoluteUrl("") }],
    paths: Object.fromEntries([
      ...KIND_NAMES.flatMap((name) => pathsOf(name, KINDS[name])),
      ["/api/openapi.json", { get: ofDescription }],
    ]),
    components: {
      schemas: { ...Object.fromEntries(schemas), Ids: jsonSchema(Ids), Problem: jsonSchema(Problem) },
    },
  };
}

const ofDescription = {
  ...{ operationId: "description", summary: "This description.", tags: ["description"] },
  responses: { "200": { description: "OpenAPI 3.1.", ...json({ type: "object" }) } },
};

/** What narrows a kind. */
export const narrowing = (kind: OpenKind) => [
  ...Object.entries(kind.filters).map(([name, schema]) => ({
    name,
    help: FILTER_HELP[name as FilterName],
    schema,
  })),
  ...(kind.foundAs.length > 0
    ? [{ name: "q", help: "Words, as in search: only what has all of them.", schema: Text }]
    : []),
];

const ofIds = (name: KindName, parameters: object[], otherwise: object) => ({
  operationId: `${name}-ids`,
  summary: `The ids of all ${name}: a copy lets go of what is not among them.`,
  ...{ tags: [name], parameters },
  responses: { "200": { description: "They.", ...json(ref("Ids")) }, ...otherwise },
});

function pathsOf(name: KindName, kind: OpenKind): [string, object][] {
  const filters = narrowing(kind).map((one) => inQuery(one.name, one.help, one.schema));
  const wrong = { "400": problem("A parameter is wrong: `errors` names it.") };
  const gone = { "404": problem("There is none that everybody may read.") };
  const same = { "304": { description: "It did not change since the `ETag` that was sent along." } };
  const tags = [name];
  const file = (suffix: string, summary: string, type: string) =>
    [
      `/api/v1/${name}.${suffix}`,
      {
        get: {
          ...{ operationId: `${name}-${suffix}`, summary, tags, parameters: filters },
          responses: { "200": { description: summary, ...json({ type: "string" }, type) }, ...wrong },
        },
      },
    ] as [string, object];
  return [
    [
      `/api/v1/${name}`,
      {
        get: {
          ...{ operationId: name, summary: `A page of ${name}; those made last come first.`, tags },
          parameters: [
            ...filters,
            inQuery("limit", `How many at a time, ${MOST} at most.`, Limit),
            inQuery("cursor", "Out of `next` of the page before.", z.string()),
          ],
          responses: {
            "200": { description: "A page.", ...json(ref(`${schemaName(name)}Page`)) },
            ...{ ...same, ...wrong },
          },
        },
      },
    ],
    [
      `/api/v1/${name}/{key}`,
      {
        get: {
          ...{ operationId: `${name}-one`, summary: `One of ${name}, by its id or slug.`, tags },
          parameters: [{ name: "key", in: "path", required: true, schema: { type: "string" } }],
          responses: {
            "200": { description: "It.", ...json(ref(schemaName(name))) },
            ...{ ...same, ...gone },
          },
        },
      },
    ],
    [`/api/v1/${name}.ids`, { get: ofIds(name, filters, { ...same, ...wrong }) }],
    file("csv", `All ${name} as a table.`, "text/csv"),
    file("jsonld", `All ${name} as linked data (schema.org).`, "application/ld+json"),
  ];
}
