import { decline } from "~/domain/focus-groups/contributions/admit.server";
import { button } from "./back.server";

/** Leaves a contribution out. */
export const action = button("board", async ({ caller, groupId, id }) => decline(caller, groupId, id));
