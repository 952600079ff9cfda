import { placeDots } from "~/domain/focus-groups/contributions/dots.server";
import { DotsForm } from "~/domain/focus-groups/contributions/contribution-form";
import { button } from "./back.server";

/** So many of one's dots on one contribution. */
export const action = button("phone", async ({ caller, groupId, id, parse }) =>
  placeDots(caller, groupId, id, parse(DotsForm).count),
);
