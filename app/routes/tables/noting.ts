import { putInNote } from "~/domain/focus-groups/contributions/put-in-note.server";
import { button } from "./back.server";

/** Stands in the note from now on. */
export const action = button("board", async ({ caller, groupId, id }) => putInNote(caller, groupId, id));
