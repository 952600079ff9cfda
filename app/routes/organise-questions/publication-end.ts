import { unpublishQuestion } from "~/domain/knowledge/questions/edit.server";
import { button } from "./back.server";

/** Takes a question offline. */
export const action = button("offline", ({ viewer, params }) =>
  unpublishQuestion(viewer, params.questionId!),
);
