import { quote } from "~/domain/focus-groups/contributions/quote.server";
import { button } from "./back.server";

/** To be read out in the plenary. */
export const action = button("board", async ({ caller, groupId, id }) => quote(caller, groupId, id, true));
