import { undoDecline } from "~/domain/focus-groups/contributions/admit.server";
import { button } from "./back.server";

/** Undoes leaving it out. */
export const action = button("board", async ({ caller, groupId, id }) => undoDecline(caller, groupId, id));
