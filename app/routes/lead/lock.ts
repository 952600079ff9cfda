import { lockNote } from "~/domain/focus-groups/lead/lock.server";
import { onLeading } from "./back.server";

/** Locks the note. */
export const action = onLeading(({ caller, groupId }) => lockNote(caller, groupId));
