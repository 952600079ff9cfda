import { support } from "~/domain/focus-groups/contributions/support.server";
import { button } from "./back.server";

/** Ook bij ons. */
export const action = button("phone", async ({ caller, groupId, id }) => support(caller, groupId, id));
