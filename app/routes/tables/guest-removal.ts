import { removeGuest } from "~/domain/focus-groups/table/leave.server";
import { button } from "./back.server";

/** Sends a guest away. */
export const action = button("door", async ({ caller, groupId, id }) => removeGuest(caller, groupId, id));
