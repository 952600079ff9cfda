import type pg from "pg";
import { stem } from "../../app/domain/finding/dutch/stem";
import { PUBLIC, type Entry } from "../../app/domain/finding/entry";
import { formsOf, headOf, stemsOf } from "../../app/domain/finding/inside/stems";
import { tailsOf } from "../../app/domain/finding/inside/tails";
import { newId } from "../../app/platform/ids.server";
import { dice, lengthAt, sentence } from "./words";

const AT_ONCE = 500;
const PROVINCES = ["WEST_VLAANDEREN", "OOST_VLAANDEREN", "ANTWERPEN", "LIMBURG", "VLAAMS_BRABANT", "BRUSSEL"];
const MEASURES = ["LDE", "CMW", "IMW", "AMA"];
const KINDS = ["story", "story", "question", "report", "event", "article"] as const;

/** Made afterwards, as a base is filled ten times as fast without. */
const INDEXES = [
  ["SearchEntry_stems_idx", `"SearchEntry" USING GIN ("stems") WITH (fastupdate = off)`],
  ["SearchEntry_head_idx", `"SearchEntry" USING GIN ("head") WITH (fastupdate = off)`],
  ["SearchTitle_tail_entryId_idx", `"SearchTitle" ("tail" text_pattern_ops, "entryId")`],
] as const;

const pick = <T>(roll: () => number, list: readonly T[]): T => list[Math.floor(roll() * list.length)]!;
const number = (roll: () => number, prefix: string, most: number) =>
  `${prefix}-${Math.floor(roll() ** 2 * most)}`;

/** The entry of this number: the same in every base that has it. One in ten is not for everybody. */
function entryAt(i: number): Entry {
  const roll = dice(i * 7919 + 17);
  return {
    ...{ kind: pick(roll, KINDS), subjectId: `e-${i}`, path: `/verhalen/e-${i}` },
    audience: roll() < 0.9 ? [PUBLIC] : [`network:${i % 20}`],
    ...{ title: sentence(roll, 4 + Math.floor(roll() * 6)), summary: sentence(roll, 18) },
    body: sentence(roll, lengthAt(roll)),
    themeIds: [number(roll, "thema", 40), number(roll, "thema", 40)],
    sectorIds: [number(roll, "sector", 10)],
    provinces: [pick(roll, PROVINCES)],
    measures: [pick(roll, MEASURES)],
    at: new Date(Date.UTC(2019 + Math.floor(roll() * 8), 5, 1)),
  };
}

/** Puts so many entries in an empty base, as `keepEntry` would one by one. */
export async function fill(client: pg.Client, size: number): Promise<void> {
  const words = new Map<string, { shown: string; entries: number }>();
  for (const [name] of INDEXES) await client.query(`DROP INDEX "${name}"`);
  for (let from = 0; from < size; from += AT_ONCE) {
    const entries = Array.from({ length: Math.min(AT_ONCE, size - from) }, (_, i) => entryAt(from + i));
    const ids = entries.map(() => newId());
    const forms = entries.map((entry) =>
      entry.audience.includes(PUBLIC) ? formsOf(entry) : new Map<string, string>(),
    );
    for (const one of forms)
      for (const [form, shown] of one) {
        const known = words.get(form);
        if (known) known.entries += 1;
        else words.set(form, { shown, entries: 1 });
      }
    await client.query(
      `INSERT INTO "SearchEntry" ("id", "kind", "subjectId", "audience", "path", "title", "summary", "body", "stems", "head", "words",
         "themeIds", "sectorIds", "provinces", "measures", "year", "at", "indexedAt")
       SELECT (r->>'id')::uuid, r->>'kind', r->>'subjectId', ARRAY(SELECT jsonb_array_elements_text(r->'audience')), r->>'path',
         r->>'title', r->>'summary', r->>'body', (r->>'stems')::tsvector, (r->>'head')::tsvector, ARRAY(SELECT jsonb_array_elements_text(r->'words')),
         ARRAY(SELECT jsonb_array_elements_text(r->'themeIds')), ARRAY(SELECT jsonb_array_elements_text(r->'sectorIds')),
         ARRAY(SELECT jsonb_array_elements_text(r->'provinces'))::"Province"[], ARRAY(SELECT jsonb_array_elements_text(r->'measures')),
         extract(year FROM (r->>'at')::timestamptz)::int, (r->>'at')::timestamptz, now()
       FROM jsonb_array_elements($1::jsonb) AS r`,
      [
        JSON.stringify(
          entries.map((entry, i) => ({
            ...entry,
            ...{ id: ids[i], stems: stemsOf(entry), head: headOf(entry), words: [...forms[i]!.keys()] },
          })),
        ),
      ],
    );
    const tails = entries.flatMap((entry, i) =>
      tailsOf(entry.title).map((one) => ({ ...one, entryId: ids[i]! })),
    );
    await client.query(
      `INSERT INTO "SearchTitle" ("entryId", "place", "tail") SELECT * FROM unnest($1::uuid[], $2::int[], $3::text[])`,
      [tails.map((one) => one.entryId), tails.map((one) => one.place), tails.map((one) => one.tail)],
    );
  }
  const all = [...words];
  for (let from = 0; from < all.length; from += 5000) {
    const some = all.slice(from, from + 5000);
    await client.query(
      `INSERT INTO "SearchWord" ("form", "stem", "shown", "entries", "size", "back", "backStem")
       SELECT form, stem, shown, entries, length(form), reverse(form), reverse(stem)
       FROM unnest($1::text[], $2::text[], $3::text[], $4::int[]) AS one (form, stem, shown, entries)`,
      [
        some.map(([form]) => form),
        some.map(([form]) => stem(form)),
        some.map(([, { shown }]) => shown),
        some.map(([, { entries }]) => entries),
      ],
    );
  }
  for (const [name, on] of INDEXES) await client.query(`CREATE INDEX "${name}" ON ${on}`);
  await client.query("VACUUM ANALYZE");
}
