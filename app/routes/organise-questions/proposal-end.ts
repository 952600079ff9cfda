import { withdrawProposal } from "~/domain/knowledge/questions/answers.server";
import { button } from "./back.server";

/** Takes a proposed answer back. */
export const action = button("voorstel-weg", ({ viewer, params }) =>
  withdrawProposal(viewer, params.questionId!),
);
