import { withdrawSupport } from "~/domain/focus-groups/contributions/support.server";
import { button } from "./back.server";

/** Not so with us after all. */
export const action = button("phone", async ({ caller, groupId, id }) =>
  withdrawSupport(caller, groupId, id),
);
