import { stopClock } from "~/domain/focus-groups/lead/clock.server";
import { onLeading } from "./back.server";

/** Takes the clock off every screen. */
export const action = onLeading(({ caller, groupId }) => stopClock(caller, groupId));
