import { z } from "zod";
import { line, optionalText, oneOf, tick, wholeNumber } from "~/platform/http/fields";

export type ReportStateName = "DRAFT" | "COMMENTING" | "DECIDED" | "PUBLISHED";

/** In the order in which a report goes through them. */
export const REPORT_STATES: readonly ReportStateName[] = ["DRAFT", "COMMENTING", "DECIDED", "PUBLISHED"];

export const reportStateWords: Record<ReportStateName, string> = {
  DRAFT: "Ontwerp",
  COMMENTING: "Opmerkingen",
  DECIDED: "Beslist",
  PUBLISHED: "Gepubliceerd",
};

/** Of a title no more letters than these. */
export const MAX_TITLE = 160;

export const TitleForm = z.object({ title: line(MAX_TITLE) });
export type TitleInput = z.output<typeof TitleForm>;

/** The longest passage that somebody can comment on at once. */
export const MAX_PASSAGE = 5000;

const day = z.string("required").min(1, "required").pipe(z.iso.date("date"));

export const CommentsForm = z.object({ until: day });

export const CommentForm = z.object({
  passage: optionalText(MAX_PASSAGE),
  text: optionalText(3000).pipe(z.string().min(1, "required")),
});
export type CommentInput = z.output<typeof CommentForm>;

/** Who is not followed deserves to hear why. */
export const AnswerForm = z
  .object({ outcome: oneOf(["TAKEN", "NOT_TAKEN"]), answer: optionalText(2000) })
  .refine(({ outcome, answer }) => outcome === "TAKEN" || answer !== "", {
    path: ["answer"],
    message: "required",
  });
export type AnswerInput = z.output<typeof AnswerForm>;

export const PublicationForm = z.object({
  /** The number that the form was made for: two who press at once make one version. */
  number: wholeNumber(1, 10_000),
  /** What changed; asked of every version but the first. */
  remark: optionalText(500),
  /** Lets those who were there know of a correction too. */
  tell: tick(),
});
export type PublicationInput = z.output<typeof PublicationForm>;
