import { textFor } from "~/ui/text/catalogue";
import { useLocale } from "~/ui/text/text-provider";
import { isRequest, type QuestionKindName } from "../question";

/** The words for a question, or those for a policy request where they differ. */
export function wordsFor(locale: "nl" | "en", kind: QuestionKindName) {
  const t = textFor(locale, "questions");
  if (!isRequest(kind)) return t;
  const { page, followerPage, answerPage } = t.request;
  return {
    ...t,
    page: { ...t.page, ...page },
    followerPage: { ...t.followerPage, ...followerPage },
    answerPage: { ...t.answerPage, ...answerPage },
  };
}

export const useWords = (kind: QuestionKindName) => wordsFor(useLocale(), kind);
