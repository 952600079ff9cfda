import { record, transaction } from "~/domain/activity/record.server";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { Conflict, Invalid } from "~/platform/errors";
import { newId } from "~/platform/ids.server";
import { asDay, brusselsDay } from "~/platform/time";
import { editedQuestion } from "./access.server";
import { happening } from "./edit.server";
import type { QuestionStateName } from "./question";
import type { StateInput } from "./question-forms";
import { nextStates } from "./rules";

/**
 * Says what happened with a question: put to its addressee, waiting, dropped, opened again. Each time with its day.
 * @throws NotFound; Conflict `question-state`, `question-merged`, `no-addressee`; Invalid for a day to come.
 */
export async function moveQuestion(viewer: Viewer, questionId: string, input: StateInput): Promise<void> {
  await transaction(async (tx) => {
    const question = await editedQuestion(viewer, questionId, tx, true);
    const { state, changeRemark: remark, on, expectedOn } = input;
    if (question.mergedIntoId) throw new Conflict("question-merged");
    if (!nextStates(question.state).includes(state)) throw new Conflict("question-state");
    if ((state === "GESTELD" || state === "IN_AFWACHTING") && !question.addresseeId)
      throw new Conflict("no-addressee");
    if (on && on > brusselsDay(now())) throw new Invalid({ on: "future-day" });
    await changeState(tx, questionId, { state, remark, on, expectedOn, byId: viewer.personId });
    await record(tx, happening("question.moved", viewer, questionId));
  });
}

type Change = {
  state: QuestionStateName;
  remark?: string;
  on?: string | null;
  expectedOn?: string | null;
  byId: string | null;
};

/** Writes a state and its line in the history, in a transaction that holds the question. */
export async function changeState(tx: Tx, questionId: string, change: Change): Promise<void> {
  const { state, remark = "", byId } = change;
  const at = now();
  const on = change.on && change.on !== brusselsDay(at) ? asDay(change.on) : null;
  const waits = state === "GESTELD" || state === "IN_AFWACHTING";
  const expectedOn = waits && change.expectedOn ? asDay(change.expectedOn) : null;
  await tx.questionChange.create({
    data: { id: newId(), questionId, state, at, on, expectedOn, remark, byId },
  });
  const { askedAt, state: before } = await tx.question.findUniqueOrThrow({
    where: { id: questionId },
    select: { askedAt: true, state: true },
  });
  await tx.question.update({
    where: { id: questionId },
    data: {
      ...{ state, expectedOn, changedAt: at },
      askedAt: askedAfter({ before, state, askedAt }, on ?? at),
      ...(state === "BEANTWOORD" ? { answeredAt: at } : {}),
    },
  });
}

/** When the question that now waits was put: news of the same wait leaves that day as it was. */
function askedAfter(
  { before, state, askedAt }: { before: QuestionStateName; state: QuestionStateName; askedAt: Date | null },
  when: Date,
): Date | null {
  if (state === "OPEN") return null;
  if (state === "GESTELD") return before === "GESTELD" || before === "IN_AFWACHTING" ? askedAt : when;
  return askedAt ?? (state === "IN_AFWACHTING" ? when : null);
}
