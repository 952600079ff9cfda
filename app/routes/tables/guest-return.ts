import { letGuestBack } from "~/domain/focus-groups/table/leave.server";
import { button } from "./back.server";

/** Lets a guest back in. */
export const action = button("door", async ({ caller, groupId, id }) => letGuestBack(caller, groupId, id));
