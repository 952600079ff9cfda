import { dropQuote } from "~/domain/focus-groups/lead/quotes.server";
import { onLeading } from "./back.server";

/** Leaves a contribution out of the plenary again. */
export const action = onLeading(({ caller, groupId, params }) =>
  dropQuote(caller, groupId, params.contributionId!),
);
