import { WAITING, type QuestionStateName } from "./question";

/**
 * What an editor may say next of a question in each state. Answered it becomes by an approved answer alone; said
 * again of the same state it is news: a later day, a remark.
 */
const NEXT: Record<QuestionStateName, readonly QuestionStateName[]> = {
  OPEN: ["GESTELD", "VERVALLEN"],
  GESTELD: ["IN_AFWACHTING", "GESTELD", "OPEN", "VERVALLEN"],
  IN_AFWACHTING: ["IN_AFWACHTING", "GESTELD", "VERVALLEN"],
  // Asked again: the answer grew old. It stays to be read until another comes.
  BEANTWOORD: ["GESTELD"],
  VERVALLEN: ["OPEN", "GESTELD"],
};

export const nextStates = (state: QuestionStateName): readonly QuestionStateName[] => NEXT[state];

/** Somebody waits for an answer. */
export const isWaiting = (state: QuestionStateName): boolean => WAITING.includes(state);

/** Since when somebody waits: for its addressee since it was put to them, before that since it was asked. */
export const waitsSince = ({ askedAt, createdAt }: { askedAt: Date | null; createdAt: Date }): Date =>
  askedAt ?? createdAt;

/** Past the last day on which it held, that day included. @param today as the database keeps a day. */
export const isOutOfDate = ({ validUntil }: { validUntil: Date | null }, today: Date): boolean =>
  validUntil !== null && validUntil < today;

/** A private link works until it was withdrawn or grew too old. */
export const isLinkLive = (link: { withdrawnAt: Date | null; expiresAt: Date }, at: Date): boolean =>
  link.withdrawnAt === null && link.expiresAt > at;
