import { undoMerge } from "~/domain/focus-groups/contributions/merge.server";
import { button } from "./back.server";

/** Speaks for itself again. */
export const action = button("board", async ({ caller, groupId, id }) => undoMerge(caller, groupId, id));
