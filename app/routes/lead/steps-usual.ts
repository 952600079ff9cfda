import { takeUsualSteps } from "~/domain/focus-groups/lead/steps.server";
import { onLeading } from "./back.server";

/** Puts the usual steps there. */
export const action = onLeading(({ caller, groupId }) => takeUsualSteps(caller, groupId));
