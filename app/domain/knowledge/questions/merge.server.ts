import { record, transaction } from "~/domain/activity/record.server";
import { wordsOf } from "~/domain/finding/dutch/fold";
import { isCommon } from "~/domain/finding/dutch/common-words";
import { stem } from "~/domain/finding/dutch/stem";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { Conflict } from "~/platform/errors";
import { editedQuestion, lockStanding } from "./access.server";
import { happening } from "./edit.server";
import { tellFollowers } from "./followers.server";
import type { QuestionLine } from "./question";
import { LINE, STANDING_ALONE } from "./visible";
import { editedNetworkIds } from "../rights";

/**
 * Merges a question into another that asks the same and from now on stands for both. Who asked, who follows, what it
 * came from and what happened stay with it, and are read there together; so it can be undone. Who followed the one
 * hears of the answer that the other has already.
 * @throws NotFound when one of them is not the viewer's; Conflict `question-merged`, `merge-itself`,
 *   `merge-kind`, `merge-unpublished`, `merge-answered`.
 */
export async function mergeQuestion(viewer: Viewer, questionId: string, into: string): Promise<void> {
  await transaction(async (tx) => {
    const question = await editedQuestion(viewer, questionId, tx, true);
    if (question.mergedIntoId) throw new Conflict("question-merged");
    await editedQuestion(viewer, into, tx);
    const standing = await lockStanding(tx, into);
    if (standing === questionId) throw new Conflict("merge-itself");
    const target = await editedQuestion(viewer, standing, tx);
    if (question.kind !== target.kind) throw new Conflict("merge-kind");
    if (question.publishedAt && !target.publishedAt) throw new Conflict("merge-unpublished");
    if (question.state === "BEANTWOORD" && target.state !== "BEANTWOORD")
      throw new Conflict("merge-answered");
    const at = now();
    await tx.question.update({ where: { id: questionId }, data: { mergedIntoId: standing, changedAt: at } });
    await tx.question.update({ where: { id: standing }, data: { changedAt: at } });
    await record(tx, { ...happening("question.merged", viewer, questionId), data: { into: standing } });
    await record(tx, { ...happening("question.took-in", viewer, standing), data: { questionId } });
    await tellFollowers(tx, standing);
  });
}

/** Undoes a merge: the question stands for itself again, as it was. @throws NotFound */
export async function unmergeQuestion(viewer: Viewer, questionId: string): Promise<void> {
  await transaction(async (tx) => {
    const { mergedIntoId: from } = await editedQuestion(viewer, questionId, tx, true);
    if (!from) return;
    await tx.question.update({ where: { id: questionId }, data: { mergedIntoId: null, changedAt: now() } });
    await record(tx, { ...happening("question.unmerged", viewer, questionId), data: { from } });
    await record(tx, { ...happening("question.gave-back", viewer, from), data: { questionId } });
  });
}

const MOST_ALIKE = 8;
const LEAST_ALIKE = 0.2;

/**
 * The questions into which this one could be merged: those with the same words first, then the others of the viewer.
 * @throws NotFound
 */
export async function mergeTargets(
  viewer: Viewer,
  questionId: string,
): Promise<{ alike: QuestionLine[]; others: QuestionLine[] }> {
  const question = await editedQuestion(viewer, questionId);
  const networkIds = editedNetworkIds(viewer);
  const rows = await db().question.findMany({
    where: {
      AND: [
        STANDING_ALONE,
        { id: { not: questionId }, kind: question.kind },
        networkIds === null ? {} : { networkId: { in: networkIds } },
        question.publishedAt ? { publishedAt: { not: null } } : {},
      ],
    },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    select: LINE,
  });
  const own = stemsIn(question.text);
  const ranked = rows
    .map((row) => ({ row, alike: likeness(own, stemsIn(row.text)) }))
    .sort((a, b) => b.alike - a.alike);
  const alike = ranked.filter((one) => one.alike >= LEAST_ALIKE).slice(0, MOST_ALIKE);
  return {
    alike: alike.map(({ row }) => row),
    others: ranked.filter((one) => !alike.includes(one)).map(({ row }) => row),
  };
}

const stemsIn = (text: string) =>
  new Set(wordsOf(text).flatMap(({ form }) => (isCommon(form) ? [] : [stem(form)])));

/** How many of the words of two texts they share: 0 is none, 1 is all. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}
