import { record, transaction } from "~/domain/activity/record.server";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db, type Tx } from "~/platform/db.server";
import { Conflict, NotFound } from "~/platform/errors";
import { newId, sameText, sign } from "~/platform/ids.server";
import { appSecret } from "~/platform/secret.server";
import { addDays } from "~/platform/time";
import { editedQuestion, lockStanding } from "./access.server";
import { happening } from "./edit.server";
import type { AnswerLinkInput } from "./question-forms";
import { isLinkLive } from "./rules";
import { changeState } from "./state.server";

/** Days that the private link of an addressee works. */
export const LINK_DAYS = 90;

/** One question is not mailed round without end. */
const MOST_LINKS = 20;

/**
 * Mails somebody of the addressee the private link by which they write, approve or refuse an answer. An open question
 * is thereby put to them. Asked again for the same address, the link that it had ends.
 * @throws NotFound; Conflict `no-addressee`, `question-merged`, `question-lapsed`, `not-published`, `too-many-links`.
 */
export async function sendAnswerLink(
  viewer: Viewer,
  questionId: string,
  { email, jobTitle }: AnswerLinkInput,
): Promise<void> {
  await transaction(async (tx) => {
    const question = await editedQuestion(viewer, questionId, tx, true);
    if (question.mergedIntoId) throw new Conflict("question-merged");
    if (!question.addresseeId) throw new Conflict("no-addressee");
    if (question.state === "VERVALLEN") throw new Conflict("question-lapsed");
    // What answers it is read by everybody; so is what they answer to.
    if (!question.publishedAt) throw new Conflict("not-published");
    if ((await tx.answerLink.count({ where: { questionId } })) >= MOST_LINKS)
      throw new Conflict("too-many-links");
    const at = now();
    await tx.answerLink.updateMany({
      where: { questionId, withdrawnAt: null, email: { equals: email, mode: "insensitive" } },
      data: { withdrawnAt: at },
    });
    const id = newId();
    await tx.answerLink.create({
      data: {
        ...{ id, questionId, email, jobTitle, sentAt: at, sentById: viewer.personId },
        expiresAt: addDays(at, LINK_DAYS),
      },
    });
    if (question.state === "OPEN")
      await changeState(tx, questionId, { state: "GESTELD", byId: viewer.personId });
    await record(tx, {
      ...happening("question.link-sent", viewer, questionId),
      data: { answerLinkId: id },
    });
  });
}

/** Ends a private link, for it went to the wrong person. @throws NotFound */
export async function withdrawAnswerLink(
  viewer: Viewer,
  questionId: string,
  answerLinkId: string,
): Promise<void> {
  await transaction(async (tx) => {
    await editedQuestion(viewer, questionId, tx, true);
    const { count } = await tx.answerLink.updateMany({
      where: { id: answerLinkId, questionId, withdrawnAt: null },
      data: { withdrawnAt: now() },
    });
    if (count === 0 && (await tx.answerLink.count({ where: { id: answerLinkId, questionId } })) === 0)
      throw new NotFound("link");
    if (count > 0)
      await record(tx, {
        ...happening("question.link-withdrawn", viewer, questionId),
        data: { answerLinkId },
      });
  });
}

/** The address of the addressee's own page, signed: whoever has it answers. */
export const answerPath = (answerLinkId: string) => `/antwoord/${answerLinkId}.${signature(answerLinkId)}`;

const signature = (id: string) => sign(appSecret(), "answer-link", id);

/** The link that a token stands for, ended or not. @throws NotFound for one that we never made. */
export async function answerLinkOf(token: string, tx: Tx = db()) {
  const id = /^([0-9a-f-]{36})\.[\w-]{22}$/.exec(token)?.[1];
  if (!id || !sameText(token, `${id}.${signature(id)}`)) throw new NotFound("link");
  const link = await tx.answerLink.findUnique({
    where: { id },
    select: { id: true, questionId: true, jobTitle: true, expiresAt: true, withdrawnAt: true },
  });
  if (!link) throw new NotFound("link");
  return link;
}

/**
 * The link of a token that works, with the question that it is about now held: the one that stands for that to which
 * it was sent.
 * @throws NotFound; Conflict `answer-link-ended`.
 */
export async function heldByLink(tx: Tx, token: string) {
  const link = await answerLinkOf(token, tx);
  const questionId = await lockStanding(tx, link.questionId);
  // Again, now that nobody can withdraw it meanwhile.
  const held = await answerLinkOf(token, tx);
  if (!isLinkLive(held, now())) throw new Conflict("answer-link-ended");
  return { link: held, questionId };
}
