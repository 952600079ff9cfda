import { db, type Tx } from "~/platform/db.server";

/** For each of these questions the one that stands for it: itself, or what it was merged into in the end. */
export async function standingFor(
  questionIds: readonly string[],
  tx: Tx = db(),
): Promise<Map<string, string>> {
  if (questionIds.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ id: string; standing: string }[]>`
    WITH RECURSIVE up AS (
      SELECT "id", "id" AS "standing", "mergedIntoId" FROM "Question" WHERE "id" = ANY(${[...questionIds]}::uuid[])
      UNION ALL
      SELECT up."id", q."id", q."mergedIntoId" FROM up JOIN "Question" q ON q."id" = up."mergedIntoId"
    )
    SELECT "id", "standing" FROM up WHERE "mergedIntoId" IS NULL`;
  return new Map(rows.map(({ id, standing }) => [id, standing]));
}

/** A question and all that were merged into it, whichever way; it comes first itself. */
export async function familyOf(questionId: string, tx: Tx = db()): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE down AS (
      SELECT "id", 0 AS "depth" FROM "Question" WHERE "id" = ${questionId}::uuid
      UNION ALL
      SELECT q."id", down."depth" + 1 FROM down JOIN "Question" q ON q."mergedIntoId" = down."id"
    )
    SELECT "id" FROM down ORDER BY "depth", "id"`;
  return rows.map(({ id }) => id);
}

/** How many people wait for the answer: each address once. */
export async function followersOf(family: string[]): Promise<number> {
  const rows = await db().questionFollower.groupBy({
    by: ["emailKey"],
    where: { questionId: { in: family } },
  });
  return rows.length;
}
