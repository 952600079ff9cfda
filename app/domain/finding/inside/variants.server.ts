import { db } from "~/platform/db.server";
import { stem } from "../dutch/stem";
import { lettersApart, mayBeWrong } from "./near";
import type { Term } from "./query";

/** A form in which a term may stand in a text, and how far it is from what was meant: 1 is the word itself. */
export type Variant = { stems: string[]; weight: number };

/** A term with all its variants; `entries`: in how many public entries it stands about. */
export type Expanded = { term: Term; variants: Variant[]; entries: number; corrected: string | null };

/** How much a variant counts beside the word itself. */
const WEIGHT = { synonym: 0.9, begins: 0.55, ends: 0.5, part: 0.4, near: 0.7 };
const SHORTEST_PART = 4;
const MOST_VARIANTS = 24;

type Row = { form: string; stem: string; shown: string; entries: number };
type Found = Row & { asked: string; how: "same" | "begins" | "ends" | "part" | "near" };

/** Looks up what the words of a question have to do with the words of the public base: compounds, and typing errors. */
export async function expand(terms: readonly Term[]): Promise<Expanded[]> {
  const single = terms.flatMap(({ forms }) => (forms.length === 1 ? forms : []));
  const found = await lookUp(single);
  return terms.map((term) => {
    const form = term.forms.length === 1 ? term.forms[0]! : null;
    const rows = form === null ? [] : found.filter(({ asked }) => asked === form);
    const same = rows.filter(({ how, stem: s }) => how === "same" || s === term.stems[0]);
    const known = same.length > 0;
    const near = known ? null : nearest(form ?? "", rows);
    const variants = [
      { stems: term.stems, weight: 1 },
      ...term.synonyms.map((stems) => ({ stems, weight: WEIGHT.synonym })),
      ...(near ? [{ stems: [near.stem], weight: WEIGHT.near }] : []),
      ...rows.flatMap((row) => related(row, near !== null)),
    ];
    const entries = Math.max(0, ...(known ? same : near ? [near] : []).map((row) => row.entries));
    return { term, variants: best(variants), entries, corrected: near?.shown ?? null };
  });
}

function related({ how, stem: word, form, asked }: Found, mistyped: boolean): Variant[] {
  if (how === "same" || how === "near" || (mistyped && how !== "part")) return [];
  // The more of the longer word it is, the nearer its meaning.
  const share = Math.min(form.length, asked.length) / Math.max(form.length, asked.length);
  return [{ stems: [word], weight: WEIGHT[how] * (0.6 + 0.4 * share) }];
}

function nearest(form: string, rows: readonly Found[]): Row | null {
  const most = mayBeWrong(form.length);
  const candidates = rows
    .filter(({ how }) => how === "near")
    .map((row) => ({ row, apart: lettersApart(form, row.form, most) }))
    .filter(({ apart }) => apart <= most)
    .sort((a, b) => a.apart - b.apart || b.row.entries - a.row.entries);
  return candidates[0]?.row ?? null;
}

/** Each variant once, by its best weight. */
function best(variants: readonly Variant[]): Variant[] {
  const kept = new Map<string, Variant>();
  for (const variant of variants) {
    const key = variant.stems.join(" ");
    if ((kept.get(key)?.weight ?? 0) < variant.weight) kept.set(key, variant);
  }
  return [...kept.values()].sort((a, b) => b.weight - a.weight).slice(0, MOST_VARIANTS);
}

/**
 * One question to the database for all words. A compound holds a word in one of its forms ("taalcoach": taal, not
 * talen), so the forms that the base knows of each word are looked for. Each branch is bounded and stands on an index.
 */
async function lookUp(forms: readonly string[]): Promise<Found[]> {
  if (forms.length === 0) return [];
  return db().$queryRaw<Found[]>`
    WITH asked AS (
      SELECT * FROM unnest(${[...forms]}::text[], ${forms.map(stem)}::text[]) AS one (form, stem)
    ), family AS MATERIALIZED (
      SELECT a.form AS asked, a.stem AS asked_stem, w.* FROM asked a CROSS JOIN LATERAL (
        SELECT * FROM "SearchWord" w WHERE w."stem" = a.stem ORDER BY w."entries" DESC LIMIT 4) w
    ), root AS (
      SELECT form AS asked, stem AS asked_stem, form AS root FROM asked WHERE length(form) >= ${SHORTEST_PART}
      UNION SELECT asked, asked_stem, "form" FROM family WHERE length("form") >= ${SHORTEST_PART}
    )
    SELECT asked, "form", "stem", "shown", "entries", 'same' AS how FROM family
    UNION ALL
    SELECT r.asked, w.* FROM root r CROSS JOIN LATERAL (
      (SELECT w."form", w."stem", w."shown", w."entries", 'begins' FROM "SearchWord" w
        WHERE w."form" LIKE r.root || '%' AND w."stem" <> r.asked_stem ORDER BY w."entries" DESC LIMIT 12)
      UNION ALL
      (SELECT w."form", w."stem", w."shown", w."entries", 'ends' FROM "SearchWord" w
        WHERE w."form" LIKE '%' || r.root || '%' AND (w."form" LIKE '%' || r.root OR w."stem" LIKE '%' || r.asked_stem)
          AND w."stem" <> r.asked_stem ORDER BY w."entries" DESC LIMIT 12)) w
    UNION ALL
    SELECT a.form, w.* FROM asked a CROSS JOIN LATERAL (
      (SELECT w."form", w."stem", w."shown", w."entries", 'part' FROM "SearchWord" w
        WHERE w."form" = ANY(ARRAY(
          SELECT left(a.form, n) FROM generate_series(${SHORTEST_PART}::int, length(a.form) - 1) n
          UNION SELECT right(a.form, n) FROM generate_series(${SHORTEST_PART}::int, length(a.form) - 1) n))
        ORDER BY length(w."form") DESC LIMIT 8)
      UNION ALL
      (SELECT w."form", w."stem", w."shown", w."entries", 'near' FROM "SearchWord" w
        WHERE length(a.form) >= ${SHORTEST_PART} AND w."form" % a.form
        ORDER BY similarity(w."form", a.form) DESC LIMIT 12)) w`;
}
