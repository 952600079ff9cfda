import { admit } from "~/domain/focus-groups/contributions/admit.server";
import { button } from "./back.server";

/** Lets a contribution in. */
export const action = button("board", async ({ caller, groupId, id }) => admit(caller, groupId, id));
