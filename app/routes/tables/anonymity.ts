import { allowAnonymous } from "~/domain/focus-groups/table/open.server";
import { AnonymityForm } from "~/domain/focus-groups/table/join-form";
import { button } from "./back.server";

/** Whether contributions may come without a name. */
export const action = button("door", async ({ caller, groupId, parse }) =>
  allowAnonymous(caller, groupId, parse(AnonymityForm).allowed),
);
