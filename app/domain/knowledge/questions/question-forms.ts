import { z } from "zod";
import {
  emailField,
  idField,
  line,
  oneOf,
  optionalDay,
  optionalId,
  optionalLine,
  optionalOneOf,
  optionalText,
} from "~/platform/http/fields";
import {
  ANSWER_OUTCOMES,
  MOST_IN_ANSWER,
  MOST_IN_CONTEXT,
  MOST_IN_QUESTION,
  QUESTION_KINDS,
  QUESTION_STATES,
} from "./question";

const words = (max: number) => optionalText(max).pipe(z.string().min(1, "required"));
const several = (value: unknown) => (value === undefined || value === "" ? [] : [value].flat());
const choices = z
  .preprocess(several, z.array(z.string().max(60, "invalid")).max(30, "too-large"))
  .transform((ids) => [...new Set(ids)]);

/**
 * What anybody asks, without an account; who does not say what it is, asks to know something. The form has its own
 * number, so that sending it twice asks once.
 */
export const AskForm = z.object({
  formKey: idField(),
  kind: optionalOneOf(QUESTION_KINDS).transform((chosen) => chosen ?? "OPEN_VRAAG"),
  questionText: line(MOST_IN_QUESTION),
  context: optionalText(MOST_IN_CONTEXT),
  networkId: optionalId(),
  email: emailField(),
});

/** A question as editors write it down. */
export const QuestionForm = z.object({
  kind: oneOf(QUESTION_KINDS),
  questionText: line(MOST_IN_QUESTION),
  context: optionalText(MOST_IN_CONTEXT),
  networkId: optionalId(),
  addressee: optionalLine(160),
  themeIds: choices,
  sectorIds: choices,
});

/** What happened with a question. Why it is dropped, is said. */
export const StateForm = z
  .object({
    state: oneOf(QUESTION_STATES),
    changeRemark: optionalText(1000),
    on: optionalDay(),
    expectedOn: optionalDay(),
  })
  .refine(({ state, changeRemark }) => state !== "VERVALLEN" || changeRemark !== "", {
    path: ["changeRemark"],
    error: "say-why",
  });

const answer = {
  answerText: words(MOST_IN_ANSWER),
  outcome: optionalOneOf(ANSWER_OUTCOMES),
  source: optionalLine(200),
  sourceUrl: optionalLine(500).refine((url) => url === "" || /^https?:\/\/[^\s]+$/i.test(url), "url"),
  validFrom: optionalDay(),
  validUntil: optionalDay(),
  givenBy: optionalLine(120),
};

/** An answer, as an editor proposes it or the addressee writes it. */
export const AnswerForm = z
  .object(answer)
  .refine(({ validFrom, validUntil }) => !validFrom || !validUntil || validFrom <= validUntil, {
    path: ["validUntil"],
    error: "before-start",
  });

/** Which proposal is approved or refused; the one that was read, not one that came in its place. */
export const ApprovalForm = z.object({ answerId: idField() });
export const RefusalForm = z.object({ answerId: idField(), why: words(1000) });

export const AnswerLinkForm = z.object({ email: emailField(), jobTitle: optionalLine(120) });
/** The question that will stand for both: one that looks alike, or another one, which then goes first. */
export const MergeForm = z.preprocess(
  (values) => {
    const { standingId, otherId } = values as Record<string, unknown>;
    return { standingId: otherId || standingId };
  },
  z.object({ standingId: idField() }),
);
export const FollowForm = z.object({ email: emailField() });

export type AskInput = z.output<typeof AskForm>;
export type QuestionInput = z.output<typeof QuestionForm>;
export type StateInput = z.output<typeof StateForm>;
export type AnswerInput = z.output<typeof AnswerForm>;
export type AnswerLinkInput = z.output<typeof AnswerLinkForm>;
