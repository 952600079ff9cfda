import { pauseClock } from "~/domain/focus-groups/lead/clock.server";
import { onLeading } from "./back.server";

/** Holds the clock. */
export const action = onLeading(({ caller, groupId }) => pauseClock(caller, groupId));
