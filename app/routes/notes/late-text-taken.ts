import { takeLateEdit } from "~/domain/focus-groups/note/late-edits.server";
import { decided } from "./to-late-text.server";

export const action = decided("opgenomen", ({ viewer, params }) =>
  takeLateEdit(viewer, params.groupId!, params.lateEditId!),
);
