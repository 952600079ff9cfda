import { record, transaction } from "~/domain/activity/record.server";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { Conflict } from "~/platform/errors";
import { newId } from "~/platform/ids.server";
import { asDay } from "~/platform/time";
import { editedQuestion } from "./access.server";
import { heldByLink } from "./answer-links.server";
import { happening } from "./edit.server";
import { tellFollowers } from "./followers.server";
import { isRequest, type QuestionKindName } from "./question";
import type { AnswerInput } from "./question-forms";
import { changeState } from "./state.server";

/**
 * Proposes an answer; it is public once somebody of the addressee approves it. A proposal that waited makes way, so
 * that what is approved is always what was read.
 * @throws NotFound; Conflict `question-merged`.
 */
export async function proposeAnswer(viewer: Viewer, questionId: string, input: AnswerInput): Promise<void> {
  await transaction(async (tx) => {
    const question = await editedQuestion(viewer, questionId, tx, true);
    if (question.mergedIntoId) throw new Conflict("question-merged");
    await tx.answer.updateMany({ where: { questionId, state: "PROPOSED" }, data: { state: "REPLACED" } });
    await tx.answer.create({
      data: {
        ...{ id: newId(), questionId, state: "PROPOSED", ...wordsOfAnswer(input, question) },
        ...{ writtenAt: now(), writtenById: viewer.personId },
      },
    });
    await record(tx, happening("question.answer-proposed", viewer, questionId));
  });
}

/** Takes a proposal back. @throws NotFound */
export async function withdrawProposal(viewer: Viewer, questionId: string): Promise<void> {
  await transaction(async (tx) => {
    await editedQuestion(viewer, questionId, tx, true);
    const { count } = await tx.answer.deleteMany({ where: { questionId, state: "PROPOSED" } });
    if (count > 0) await record(tx, happening("question.proposal-withdrawn", viewer, questionId));
  });
}

/**
 * Somebody of the addressee answers by their private link: public at once. The same words twice are one answer.
 * @throws NotFound; Conflict `answer-link-ended`.
 */
export async function writeAnswer(token: string, input: AnswerInput): Promise<void> {
  await transaction(async (tx) => {
    const { link, questionId } = await heldByLink(tx, token);
    const words = wordsOfAnswer(
      input,
      await tx.question.findUniqueOrThrow({ where: { id: questionId }, select: { kind: true } }),
    );
    const same = await tx.answer.count({
      where: { questionId, state: "APPROVED", answerLinkId: link.id, ...words },
    });
    if (same > 0) return;
    const id = newId();
    await tx.answer.create({
      data: { id, questionId, state: "PROPOSED", ...words, writtenAt: now(), answerLinkId: link.id },
    });
    await approve(tx, { questionId, answerId: id, link });
  });
}

/**
 * Somebody of the addressee approves what an editor proposed. Twice is once.
 * @throws NotFound; Conflict `answer-link-ended`, `answer-gone` when another one came in its place.
 */
export async function approveAnswer(token: string, answerId: string): Promise<void> {
  await transaction(async (tx) => {
    const { link, questionId } = await heldByLink(tx, token);
    const answer = await tx.answer.findFirst({
      where: { id: answerId, questionId },
      select: { state: true },
    });
    if (answer?.state === "APPROVED") return;
    if (answer?.state !== "PROPOSED") throw new Conflict("answer-gone");
    await approve(tx, { questionId, answerId, link });
  });
}

/** Somebody of the addressee refuses what an editor proposed, and says why. @throws as approveAnswer */
export async function refuseAnswer(token: string, answerId: string, remark: string): Promise<void> {
  await transaction(async (tx) => {
    const { link, questionId } = await heldByLink(tx, token);
    const answer = await tx.answer.findFirst({
      where: { id: answerId, questionId },
      select: { state: true },
    });
    if (answer?.state === "REFUSED") return;
    if (answer?.state !== "PROPOSED") throw new Conflict("answer-gone");
    const data = { state: "REFUSED" as const, decidedAt: now(), remark, answerLinkId: link.id };
    await tx.answer.update({ where: { id: answerId }, data });
    await record(tx, {
      kind: "question.answer-refused",
      subjectId: questionId,
      data: { answerId, answerLinkId: link.id },
    });
  });
}

type Approval = { questionId: string; answerId: string; link: { id: string; jobTitle: string } };

/** From now on this is the answer; the one before it stays as history, and everybody who waits hears. */
async function approve(tx: Tx, { questionId, answerId, link }: Approval): Promise<void> {
  const at = now();
  await tx.answer.updateMany({
    where: { questionId, state: { in: ["APPROVED", "PROPOSED"] }, id: { not: answerId } },
    data: { state: "REPLACED" },
  });
  const { givenBy } = await tx.answer.findUniqueOrThrow({
    where: { id: answerId },
    select: { givenBy: true },
  });
  await tx.answer.update({
    where: { id: answerId },
    data: { state: "APPROVED", decidedAt: at, answerLinkId: link.id, givenBy: givenBy || link.jobTitle },
  });
  await changeState(tx, questionId, { state: "BEANTWOORD", byId: null });
  await record(tx, {
    kind: "question.answered",
    subjectId: questionId,
    data: { answerId, answerLinkId: link.id },
  });
  await tellFollowers(tx, questionId);
}

const wordsOfAnswer = (
  { answerText, outcome, source, sourceUrl, validFrom, validUntil, givenBy }: AnswerInput,
  { kind }: { kind: QuestionKindName },
) => ({
  ...{ text: answerText, source, sourceUrl, givenBy },
  outcome: isRequest(kind) ? outcome : null,
  validFrom: validFrom ? asDay(validFrom) : null,
  validUntil: validUntil ? asDay(validUntil) : null,
});
