import { sendAnswerLink, answerPath } from "~/domain/knowledge/questions/answer-links.server";
import { askQuestion } from "~/domain/knowledge/questions/ask.server";
import { makeQuestion, publishQuestion } from "~/domain/knowledge/questions/edit.server";
import type { QuestionKindName } from "~/domain/knowledge/questions/question";
import type { AnswerInput, QuestionInput } from "~/domain/knowledge/questions/question-forms";
import { visitor, type Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { makeNetwork } from "./events";
import { viewerWith } from "./people";

/** A network that is online, and somebody who edits what it knows. */
export async function makeQuestionWorld() {
  const { id: networkId } = await makeNetwork();
  await db().network.update({ where: { id: networkId }, data: { publishedAt: now() } });
  return { networkId, editor: viewerWith("ORGANISER", { networkId }, newId()) };
}

export const questionInput = (more: Partial<QuestionInput> = {}): QuestionInput => ({
  questionText: "Wanneer komt de FAQ over doorstroom?",
  ...{ kind: "OPEN_VRAAG", context: "", networkId: null, addressee: "VDAB", themeIds: [], sectorIds: [] },
  ...more,
});

export const answerInput = (more: Partial<AnswerInput> = {}): AnswerInput => ({
  answerText: "In **maart**.",
  ...{ outcome: null, source: "", sourceUrl: "", validFrom: null, validUntil: null, givenBy: "" },
  ...more,
});

/** A question that is online, put to VDAB or to nobody yet. */
export async function makeOnline(
  editor: Viewer,
  networkId: string,
  more: Partial<QuestionInput> = {},
): Promise<string> {
  const id = await makeQuestion(editor, questionInput({ networkId, ...more }));
  await publishQuestion(editor, id);
  return id;
}

/** A visitor asks. */
export async function askAs(
  email: string,
  networkId: string,
  questionText = "Hoe lang duurt een traject?",
  kind: QuestionKindName = "OPEN_VRAAG",
) {
  const formKey = newId();
  await askQuestion(visitor, "nl", { formKey, kind, questionText, context: "", networkId, email });
  return formKey;
}

/** Sends a private link and answers its token. */
export async function linkFor(editor: Viewer, questionId: string, email = "vdab@example.org") {
  await sendAnswerLink(editor, questionId, { email, jobTitle: "Expert doorstroom" });
  const { id } = await db().answerLink.findFirstOrThrow({
    where: { questionId, email, withdrawnAt: null },
  });
  return { id, token: answerPath(id).split("/").at(-1)! };
}
