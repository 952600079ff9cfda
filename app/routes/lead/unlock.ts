import { unlockNote } from "~/domain/focus-groups/lead/lock.server";
import { onLeading } from "./back.server";

/** Opens the note again. */
export const action = onLeading(({ caller, groupId }) => unlockNote(caller, groupId));
