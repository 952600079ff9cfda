import { declineLateEdit } from "~/domain/focus-groups/note/late-edits.server";
import { decided } from "./to-late-text.server";

export const action = decided("geweigerd", ({ viewer, params }) =>
  declineLateEdit(viewer, params.groupId!, params.lateEditId!),
);
