import { merge } from "~/domain/focus-groups/contributions/merge.server";
import { MergeForm } from "~/domain/focus-groups/contributions/contribution-form";
import { button } from "./back.server";

/** Says the same as another one. */
export const action = button("board", async ({ caller, groupId, id, parse }) =>
  merge(caller, groupId, id, parse(MergeForm).targetId),
);
