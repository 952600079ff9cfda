/** What was asked, as `QuestionKind` in the schema and the kinds of contribution: to know something, or of policy. */
export const QUESTION_KINDS = ["OPEN_VRAAG", "VRAAG_AAN_BELEID"] as const;
export type QuestionKindName = (typeof QUESTION_KINDS)[number];

/** For who edits; readers have theirs in `ui/text`. */
export const kindLabels: Record<QuestionKindName, string> = {
  OPEN_VRAAG: "Vraag",
  VRAAG_AAN_BELEID: "Beleidsvraag",
};

export const isRequest = (kind: QuestionKindName): boolean => kind === "VRAAG_AAN_BELEID";

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

/** What an authority does with a policy request, as `AnswerOutcome` in the schema. */
export const ANSWER_OUTCOMES = ["OVERGENOMEN", "NIET_OVERGENOMEN", "IN_ONDERZOEK"] as const;
export type AnswerOutcomeName = (typeof ANSWER_OUTCOMES)[number];

/** To whom a question is put; without slug it has no page yet. */
export type Addressee = { id: string; name: string; slug: string | null };

/** A question as it stands in a list. */
export type QuestionLine = {
  id: string;
  slug: string;
  kind: QuestionKindName;
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
