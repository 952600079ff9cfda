/** How far a question is, as `QuestionState` in the schema. */
export const QUESTION_STATES = ["OPEN", "GESTELD", "IN_AFWACHTING", "BEANTWOORD", "VERVALLEN"] as const;
export type QuestionStateName = (typeof QUESTION_STATES)[number];

/** States in which somebody still waits for an answer. */
export const WAITING: readonly QuestionStateName[] = ["OPEN", "GESTELD", "IN_AFWACHTING"];

/** For who edits; readers have theirs in `ui/text`. */
export const stateLabels: Record<QuestionStateName, string> = {
  OPEN: "Open",
  GESTELD: "Gesteld",
  IN_AFWACHTING: "In afwachting",
  BEANTWOORD: "Beantwoord",
  VERVALLEN: "Vervallen",
};

/** As `AnswerState` in the schema. */
export type AnswerStateName = "PROPOSED" | "APPROVED" | "REFUSED" | "REPLACED";

/** To whom a question is put; without slug it has no page yet. */
export type Addressee = { id: string; name: string; slug: string | null };

/** A question as it stands in a list. */
export type QuestionLine = {
  id: string;
  slug: string;
  text: string;
  state: QuestionStateName;
  addressee: Addressee | null;
  createdAt: Date;
  /** Put to its addressee. */
  askedAt: Date | null;
  answeredAt: Date | null;
  /** The day on which the answer is expected. */
  expectedOn: Date | null;
};

export const MOST_IN_QUESTION = 300;
export const MOST_IN_CONTEXT = 5000;
export const MOST_IN_ANSWER = 10_000;

export const questionPath = (slug: string) => `/vragen/${slug}`;
export const addresseePath = (slug: string) => `/vragen/aan/${slug}`;
export const editQuestionPath = (id: string) => `/beheer/kennis/vragen/${id}`;
