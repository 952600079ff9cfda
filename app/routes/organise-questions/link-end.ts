import { withdrawAnswerLink } from "~/domain/knowledge/questions/answer-links.server";
import { button } from "./back.server";

/** Ends a private link. */
export const action = button("link-weg", ({ viewer, params }) =>
  withdrawAnswerLink(viewer, params.questionId!, params.answerLinkId!),
);
