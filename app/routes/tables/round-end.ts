import { closeRound } from "~/domain/focus-groups/contributions/dots.server";
import { button } from "./back.server";

/** Counts the dots. */
export const action = button("board", async ({ caller, groupId }) => closeRound(caller, groupId));
