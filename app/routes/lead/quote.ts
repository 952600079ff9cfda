import { chooseQuote } from "~/domain/focus-groups/lead/quotes.server";
import { onLeading } from "./back.server";

/** Chooses a contribution for the plenary. */
export const action = onLeading(({ caller, groupId, params }) =>
  chooseQuote(caller, groupId, params.contributionId!),
);
