import { quote } from "~/domain/focus-groups/contributions/quote.server";
import { button } from "./back.server";

/** Not to be read out after all. */
export const action = button("board", async ({ caller, groupId, id }) => quote(caller, groupId, id, false));
