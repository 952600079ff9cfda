import { now } from "~/platform/clock.server";
import { db, Prisma, type Tx } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { PUBLIC, type Entry, type FindKind } from "./entry";
import { stem } from "./dutch/stem";
import { formsOf, headOf, stemsOf } from "./inside/stems";
import { tailsOf } from "./inside/tails";

/** A text of more characters is found by its beginning. */
const LONGEST_BODY = 200_000;

/**
 * Brings the entry of one thing up to date, or takes it out when nobody finds it any more. Bears being called twice,
 * and by two at once: the last one that read what it tells of wins.
 */
export async function keepEntry(
  kind: FindKind,
  subjectId: string,
  read: () => Promise<Entry | null>,
): Promise<void> {
  await db().$transaction(async (tx) => {
    // Whoever comes second reads what is true by then.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`find:${kind}:${subjectId}`}, 0))`;
    const entry = await read();
    const before = await wordsBefore(tx, kind, subjectId);
    if (entry) await write(tx, entry);
    else await tx.searchEntry.deleteMany({ where: { kind, subjectId } });
    const after = entry?.audience.includes(PUBLIC) ? formsOf(cut(entry)) : new Map<string, string>();
    await count(tx, before, after);
  });
}

const cut = (entry: Entry): Entry => ({ ...entry, body: entry.body.slice(0, LONGEST_BODY) });

async function wordsBefore(tx: Tx, kind: FindKind, subjectId: string): Promise<Set<string>> {
  const which = { kind_subjectId: { kind, subjectId } };
  const row = await tx.searchEntry.findUnique({ where: which, select: { words: true } });
  return new Set(row?.words);
}

async function write(tx: Tx, whole: Entry): Promise<void> {
  const entry = cut(whole);
  const { kind, subjectId, audience, path, title, summary, body, at = null } = entry;
  const words = audience.includes(PUBLIC) ? [...formsOf(entry).keys()] : [];
  const columns = Prisma.sql`
    ${audience}::text[], ${path}, ${title}, ${summary}, ${body}, ${stemsOf(entry)}::tsvector,
    ${headOf(entry)}::tsvector, ${words}::text[],
    ${entry.themeIds ?? []}::text[], ${entry.sectorIds ?? []}::text[], ${entry.provinces ?? []}::"Province"[],
    ${entry.measures ?? []}::text[], ${at?.getUTCFullYear() ?? null}::int, ${at}::timestamptz, ${now()}::timestamptz`;
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO "SearchEntry" ("id", "kind", "subjectId", ${COLUMNS})
    VALUES (${newId()}::uuid, ${kind}, ${subjectId}, ${columns})
    ON CONFLICT ("kind", "subjectId") DO UPDATE SET (${COLUMNS}) = (${columns}) RETURNING "id"`;
  const tails = tailsOf(title).map((one) => ({ entryId: row!.id, ...one }));
  await tx.searchTitle.deleteMany({ where: { entryId: row!.id } });
  await tx.searchTitle.createMany({ data: tails });
}

const COLUMNS = Prisma.raw(
  `"audience", "path", "title", "summary", "body", "stems", "head", "words", "themeIds", "sectorIds", "provinces", "measures", "year", "at", "indexedAt"`,
);

/**
 * Keeps count of in how many public entries a word stands: what comes and what goes in one statement and in the order
 * of the words, so that two entries that change at once never wait for each other.
 */
async function count(tx: Tx, before: ReadonlySet<string>, after: ReadonlyMap<string, string>): Promise<void> {
  const gone = [...before].filter((form) => !after.has(form));
  const come = [...after.keys()].filter((form) => !before.has(form));
  const forms = [...come, ...gone];
  if (forms.length === 0) return;
  const shown = forms.map((form) => after.get(form) ?? form);
  const steps = forms.map((_, i) => (i < come.length ? 1 : -1));
  await tx.$executeRaw`
    INSERT INTO "SearchWord" ("form", "stem", "shown", "entries", "size", "back", "backStem")
    SELECT form, stem, shown, step, length(form), reverse(form), reverse(stem) FROM unnest(${forms}::text[], ${forms.map(stem)}::text[], ${shown}::text[], ${steps}::int[])
      AS one (form, stem, shown, step) ORDER BY form COLLATE "C"
    ON CONFLICT ("form") DO UPDATE SET "entries" = "SearchWord"."entries" + EXCLUDED."entries"`;
  if (gone.length > 0)
    await tx.$executeRaw`DELETE FROM "SearchWord" WHERE "form" = ANY(${gone}::text[]) AND "entries" <= 0`;
}

/** Of what there are entries of this kind. */
export async function entriesOf(kind: FindKind): Promise<string[]> {
  const rows = await db().searchEntry.findMany({ where: { kind }, select: { subjectId: true } });
  return rows.map(({ subjectId }) => subjectId);
}

/** Nothing was indexed yet. */
export const isEmpty = async (): Promise<boolean> =>
  (await db().searchEntry.findFirst({ select: { id: true } })) === null;
