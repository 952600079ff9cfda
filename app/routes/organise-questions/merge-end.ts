import { unmergeQuestion } from "~/domain/knowledge/questions/merge.server";
import { button } from "./back.server";

/** Parts two questions again. */
export const action = button("los", ({ viewer, params }) => unmergeQuestion(viewer, params.questionId!));
