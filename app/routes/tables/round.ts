import { openRound } from "~/domain/focus-groups/contributions/dots.server";
import { RoundForm } from "~/domain/focus-groups/contributions/contribution-form";
import { button } from "./back.server";

/** Gives everybody dots to divide. */
export const action = button("board", async ({ caller, groupId, parse }) =>
  openRound(caller, groupId, parse(RoundForm).dots),
);
