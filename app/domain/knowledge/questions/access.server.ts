import type { Viewer } from "~/domain/people/viewer";
import { db, type Tx } from "~/platform/db.server";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids.server";
import { mayEdit } from "../rights";

const basics = {
  id: true,
  kind: true,
  slug: true,
  text: true,
  networkId: true,
  addresseeId: true,
  state: true,
  mergedIntoId: true,
  publishedAt: true,
} as const;

/**
 * A question that the viewer edits: the door to every page and command of its editors.
 * @param lock holds it until the transaction ends, so that what is done with one question follows each other.
 * @throws NotFound when there is none, or it is another network's.
 */
export async function editedQuestion(viewer: Viewer, questionId: string, tx: Tx = db(), lock = false) {
  if (!isId(questionId)) throw new NotFound("question");
  if (lock) await lockQuestion(tx, questionId);
  const question = await tx.question.findUnique({ where: { id: questionId }, select: basics });
  if (!question || !mayEdit(viewer, question.networkId)) throw new NotFound("question");
  return question;
}

export async function lockQuestion(tx: Tx, questionId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Question" WHERE "id" = ${questionId}::uuid FOR UPDATE`;
}

/** Holds a question and what it was merged into, and answers which one stands for it. @throws NotFound */
export async function lockStanding(tx: Tx, questionId: string): Promise<string> {
  for (let id = questionId; ;) {
    const [row] = await tx.$queryRaw<{ into: string | null }[]>`
      SELECT "mergedIntoId" AS "into" FROM "Question" WHERE "id" = ${id}::uuid FOR UPDATE`;
    if (!row) throw new NotFound("question");
    if (row.into === null) return id;
    id = row.into;
  }
}
