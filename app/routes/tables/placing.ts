import { putAt } from "~/domain/focus-groups/contributions/order.server";
import { PlaceForm } from "~/domain/focus-groups/contributions/contribution-form";
import { button } from "./back.server";

/** A place among the others. */
export const action = button("board", async ({ caller, groupId, id, parse }) =>
  putAt(caller, groupId, id, parse(PlaceForm).place),
);
