import { publishQuestion } from "~/domain/knowledge/questions/edit.server";
import { button } from "./back.server";

/** Shows a question to everybody. */
export const action = button("online", ({ viewer, params }) => publishQuestion(viewer, params.questionId!));
