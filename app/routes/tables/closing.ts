import { closeTable } from "~/domain/focus-groups/table/open.server";
import { button } from "./back.server";

/** Nobody joins any more. */
export const action = button("door", async ({ caller, groupId }) => closeTable(caller, groupId));
