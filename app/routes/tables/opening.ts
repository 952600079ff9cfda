import { openTable } from "~/domain/focus-groups/table/open.server";
import { button } from "./back.server";

/** Phones may join. */
export const action = button("door", async ({ caller, groupId }) => openTable(caller, groupId));
