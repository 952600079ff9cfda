import { db } from "~/platform/db.server";
import { stem } from "../dutch/stem";
import { lettersApart, mayBeWrong } from "./near";
import type { Term } from "./query";

/**
 * A form in which a term may stand in a text, and how far it is from what was meant: 1 is the word itself. `entries`: in
 * how many it stands, of a relative.
 */
export type Variant = { stems: string[]; weight: number; entries?: number };

/** A term with all its variants; `entries`: in how many public entries it stands about. */
export type Expanded = { term: Term; variants: Variant[]; entries: number; corrected: string | null };

/** How much a variant counts beside the word itself. */
const WEIGHT = { synonym: 0.9, begins: 0.55, ends: 0.5, part: 0.4, near: 0.7 };
const SHORTEST_PART = 4;
const MOST_VARIANTS = 24;
const MOST_BY_RELATIVES = 1500;
/** A word in so many entries is looked for as it is. */
const ENOUGH = 400;
/** Of a few letters thousands of words begin or end: no more of them are looked at, of which so many are kept. */
const MOST_LOOKED_AT = 500;
const MOST_LONGER = 12;

type Row = { form: string; stem: string; shown: string; entries: number };
type Found = Row & { asked: string; how: "same" | "begins" | "ends" | "part" | "near" };

/**
 * Looks up what the words of a question have to do with the words of the public base: compounds, and typing errors.
 * @param right words that are no typing errors, though no public entry has them.
 */
export async function expand(
  terms: readonly Term[],
  right: ReadonlySet<string> = new Set(),
): Promise<Expanded[]> {
  const single = terms.flatMap(({ forms }) => (forms.length === 1 ? forms : []));
  const known = await lookUp(single);
  const found = [...known, ...(await lookFurther(single, known))];
  return terms.map((term) => {
    const form = term.forms.length === 1 ? term.forms[0]! : null;
    const rows = form === null ? [] : longestParts(found.filter(({ asked }) => asked === form));
    const same = rows.filter(({ how, stem: s }) => how === "same" || s === term.stems[0]);
    const near = same.length > 0 || right.has(form ?? "") ? null : nearest(form ?? "", rows);
    const variants = [
      { stems: term.stems, weight: 1 },
      ...term.synonyms.map((stems) => ({ stems, weight: WEIGHT.synonym })),
      ...(near ? [{ stems: [near.stem], weight: WEIGHT.near }] : []),
      ...rows.flatMap((row) => related(row, near !== null)),
    ];
    const entries = Math.max(0, ...(near ? [near] : same).map((row) => row.entries));
    return { term, variants: best(variants), entries, corrected: near?.shown ?? null };
  });
}

/** Of the parts of a compound the longest: "verslag" in "duurzaamheidsverslag" holds "slag", which nobody meant. */
function longestParts(rows: readonly Found[]): Found[] {
  // "doorstroomtraject" is no part of "doorstroomtrajecten": it is the same word.
  const parts = rows
    .filter(({ how, stem: word, asked }) => how === "part" && word !== stem(asked))
    .map(({ form }) => form);
  const isInside = (form: string) => parts.some((other) => other !== form && other.includes(form));
  return rows.filter(({ how, form }) => how !== "part" || !isInside(form));
}

function related({ how, stem: word, form, asked, entries }: Found, mistyped: boolean): Variant[] {
  if (how === "same" || how === "near" || (mistyped && how !== "part")) return [];
  // The more of the longer word it is, the nearer its meaning.
  const share = Math.min(form.length, asked.length) / Math.max(form.length, asked.length);
  return [{ stems: [word], weight: WEIGHT[how] * (0.6 + 0.4 * share), entries }];
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

/**
 * Each variant once, by its best weight. Relatives as long as they lead to no more entries than one would look through:
 * in a large base "stage" would lead to so many that "stageloon" is lost among them.
 */
function best(variants: readonly Variant[]): Variant[] {
  const kept = new Map<string, Variant>();
  for (const variant of variants) {
    const key = variant.stems.join(" ");
    if ((kept.get(key)?.weight ?? 0) < variant.weight) kept.set(key, variant);
  }
  let left = MOST_BY_RELATIVES;
  return [...kept.values()]
    .sort((a, b) => b.weight - a.weight)
    .filter(({ entries = 0 }) => (entries > left ? false : ((left -= entries), true)))
    .slice(0, MOST_VARIANTS);
}

/** What the base has of each word itself, and of the words that it is made of. Each branch stands on an index. */
async function lookUp(forms: readonly string[]): Promise<Found[]> {
  if (forms.length === 0) return [];
  return db().$queryRaw<Found[]>`
    WITH asked AS (
      SELECT * FROM unnest(${[...forms]}::text[], ${forms.map(stem)}::text[]) AS one (form, stem)
    )
    SELECT a.form AS asked, w."form", w."stem", w."shown", w."entries", w.how FROM asked a CROSS JOIN LATERAL (
      (SELECT *, 'same' AS how FROM "SearchWord" w WHERE w."stem" = a.stem ORDER BY w."entries" DESC, w."form" LIMIT 4)
      UNION ALL
      (SELECT *, 'part' AS how FROM "SearchWord" w
        WHERE w."form" = ANY(ARRAY(
          SELECT left(a.form, n) FROM generate_series(${SHORTEST_PART}::int, length(a.form) - 1) n
          UNION SELECT right(a.form, n) FROM generate_series(${SHORTEST_PART}::int, length(a.form) - 1) n))
        ORDER BY w."size" DESC, w."form" LIMIT 8)) w`;
}

/**
 * Longer words that begin or end with a word, and those that are nearly it. Not for a word in so many entries that
 * nobody would get to what is only like it. A compound holds a word in one of its forms ("taalcoach": taal, not talen).
 */
async function lookFurther(forms: readonly string[], known: readonly Found[]): Promise<Found[]> {
  const roots: { asked: string; root: string }[] = [];
  const strange: string[] = [];
  for (const form of forms) {
    const family = known.filter(({ asked, how }) => asked === form && how === "same");
    if (family.some(({ entries }) => entries >= ENOUGH)) continue;
    if (family.length === 0) strange.push(form);
    const own = new Set([form, ...family.map((row) => row.form)]);
    for (const root of own) if (root.length >= SHORTEST_PART) roots.push({ asked: form, root });
  }
  const [longer, near] = await Promise.all([longerThan(roots), nearTo(strange)]);
  return [...longer, ...near];
}

/** Comes after every text that begins the same. */
const LAST = "\u{10FFFF}";

async function longerThan(roots: readonly { asked: string; root: string }[]): Promise<Found[]> {
  if (roots.length === 0) return [];
  const asked = roots.map((one) => one.asked);
  // Some more than are kept: forms of the word itself are among them.
  return db().$queryRaw<Found[]>`
    SELECT r.asked, w.* FROM
      unnest(${asked}::text[], ${asked.map(stem)}::text[], ${roots.map(({ root }) => root)}::text[]) AS r (asked, stem, root)
    CROSS JOIN LATERAL (VALUES ('begins', 'form', r.root), ('ends', 'back', reverse(r.root)),
      ('ends', 'backStem', CASE WHEN r.root = r.asked AND length(r.stem) >= ${SHORTEST_PART} THEN reverse(r.stem) END)
    ) AS way (how, which, beginning)
    CROSS JOIN LATERAL (
      SELECT u.*, way.how FROM "SearchWord_most_used"(way.which, way.beginning, ${2 * MOST_LONGER}::int) u
      WHERE u."stem" <> r.stem
      ORDER BY u."entries" DESC, u."form" LIMIT ${MOST_LONGER}) w`;
}

/**
 * Words of about the same length of which the first half is the same, or the last: where one letter is wrong, one of
 * the two is right. How far they are apart is measured afterwards.
 */
async function nearTo(forms: readonly string[]): Promise<Found[]> {
  const asked = forms.filter(({ length }) => mayBeWrong(length) > 0);
  if (asked.length === 0) return [];
  const half = (form: string) => Math.floor((form.length - 1) / 2);
  return db().$queryRaw<Found[]>`
    SELECT a.form AS asked, w."form", w."stem", w."shown", w."entries", 'near' AS how
    FROM unnest(${asked}::text[], ${asked.map((form) => form.slice(0, half(form)))}::text[],
      ${asked.map((form) => [...form.slice(-half(form))].reverse().join(""))}::text[],
      ${asked.map(({ length }) => mayBeWrong(length))}::int[]) AS a (form, head, tail, most)
    CROSS JOIN LATERAL (
      SELECT near.* FROM generate_series(length(a.form) - a.most, length(a.form) + a.most) AS letters CROSS JOIN LATERAL (
        (SELECT * FROM "SearchWord" w WHERE w."size" = letters
          AND w."form" ~>=~ a.head AND w."form" ~<~ (a.head || ${LAST})
          ORDER BY w."form" USING ~<~ LIMIT ${MOST_LOOKED_AT})
        UNION
        (SELECT * FROM "SearchWord" w WHERE w."size" = letters
          AND w."back" ~>=~ a.tail AND w."back" ~<~ (a.tail || ${LAST})
          ORDER BY w."back" USING ~<~ LIMIT ${MOST_LOOKED_AT})) near
      ORDER BY similarity(near."form", a.form) DESC, near."form" LIMIT 12) w`;
}
