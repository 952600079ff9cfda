import { withdraw } from "~/domain/focus-groups/contributions/contribute.server";
import { button } from "./back.server";

/** Takes back what one sent oneself. */
export const action = button("phone", async ({ caller, groupId, id }) => withdraw(caller, groupId, id));
